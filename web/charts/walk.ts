// Walking through a cartogram by keyboard: within a group by name, from group to group, or by typing a name.

export interface Walkable {
  key: string;
  label: string;
  group: string;
}

/** Groups by name, and within each its members by name. */
export function walkingOrder<T extends Walkable>(members: readonly T[]): T[] {
  return [...members].sort(
    (a, b) => a.group.localeCompare(b.group, "nl") || compareNames(a.label, b.label),
  );
}

/** Names as in an index: `'s-Gravenhage` stands under G. */
export function compareNames(a: string, b: string): number {
  return indexed(a).localeCompare(indexed(b), "nl") || a.localeCompare(b, "nl");
}

/** Where a key leads from where one is; undefined when the key means nothing here. `order` is a walking order. */
export function step<T extends Walkable>(
  order: readonly T[],
  from: string | undefined,
  key: string,
): T | undefined {
  const at = order.findIndex((member) => member.key === from);
  const here = order[at];
  if (here === undefined) return isStep(key) ? order[0] : undefined;
  const group = order.filter((member) => member.group === here.group);
  const within = group.indexOf(here);
  const groups = [...new Set(order.map((member) => member.group))];
  const beside = (by: number) => {
    const next = groups[(groups.indexOf(here.group) + by + groups.length) % groups.length];
    return order.find((member) => member.group === next);
  };
  switch (key) {
    case "ArrowRight":
      return group[(within + 1) % group.length];
    case "ArrowLeft":
      return group[(within - 1 + group.length) % group.length];
    case "ArrowDown":
      return beside(1);
    case "ArrowUp":
      return beside(-1);
    case "Home":
      return group[0];
    case "End":
      return group.at(-1);
    default:
      return undefined;
  }
}

/** The first member by name that begins with what was typed, without regard to capitals and accents. */
export function findByName<T extends Walkable>(
  members: readonly T[],
  typed: string,
): T | undefined {
  const begin = plain(typed);
  const byName = [...members].sort((a, b) => compareNames(a.label, b.label));
  return (
    byName.find((member) => plain(member.label).startsWith(begin)) ??
    byName.find((member) => plain(indexed(member.label)).startsWith(begin))
  );
}

function isStep(key: string): boolean {
  return key.startsWith("Arrow") || key === "Home" || key === "End";
}

function indexed(name: string): string {
  return name.replace(/^'[st][- ]/i, "");
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
