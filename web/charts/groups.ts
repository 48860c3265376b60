import { contours } from "d3-contour";
import { distanceBetween, type Circle, type Layout } from "./cartogram.ts";

/** Colours in the theme for groups; a flat map needs no more than this. */
export const groupColours = 5;
/** Two groups are neighbours when circles of theirs are this near: their grounds then touch or nearly so. */
const near = 28;
/** How far a group's ground reaches beyond its circles, and half the strait between two groups. */
const reach = 9;
const strait = 1.3;
const cell = 4;

/** Groups in the order of their names. */
export function groupNames(circles: readonly Circle[]): string[] {
  return [...new Set(circles.map((circle) => circle.group))].sort((a, b) =>
    a.localeCompare(b, "nl"),
  );
}

/**
 * A colour number (0 …) per group, so that neighbours differ: the most bordered group first, each takes
 * the colour least used among those its neighbours leave (after Welsh and Powell, 1967).
 */
export function colourGroups(circles: readonly Circle[]): Map<string, number> {
  const neighbours = neighbouringGroups(circles);
  const order = groupNames(circles).sort(
    (a, b) => (neighbours.get(b)?.size ?? 0) - (neighbours.get(a)?.size ?? 0),
  );
  const colours = new Map<string, number>();
  const used = new Array<number>(groupColours).fill(0);
  for (const group of order) {
    const taken = new Set([...(neighbours.get(group) ?? [])].map((other) => colours.get(other)));
    const free = used.map((_, colour) => colour).filter((colour) => !taken.has(colour));
    const candidates = free.length > 0 ? free : used.map((_, colour) => colour);
    const colour = candidates.reduce((best, next) =>
      (used[next] ?? 0) < (used[best] ?? 0) ? next : best,
    );
    used[colour] = (used[colour] ?? 0) + 1;
    colours.set(group, colour);
  }
  return colours;
}

/** Which groups lie beside which. */
export function neighbouringGroups(circles: readonly Circle[]): Map<string, Set<string>> {
  const neighbours = new Map(groupNames(circles).map((group) => [group, new Set<string>()]));
  for (const [index, one] of circles.entries()) {
    for (const other of circles.slice(index + 1)) {
      if (one.group === other.group) continue;
      if (distanceBetween(one, other) - one.r - other.r > near) continue;
      neighbours.get(one.group)?.add(other.group);
      neighbours.get(other.group)?.add(one.group);
    }
  }
  return neighbours;
}

/** The ground of a group: an SVG path around its circles that keeps clear of other groups. */
export interface Ground {
  group: string;
  path: string;
}

/**
 * Grounds by marching squares over the distance to the nearest circle of each group. A point is a
 * group's when it lies within reach of it and nearer to it than to any other group, less the strait.
 */
export function groundsOf({ circles, width, height }: Layout): Ground[] {
  const columns = Math.ceil(width / cell) + 1;
  const rows = Math.ceil(height / cell) + 1;
  const names = groupNames(circles);
  const distances = names.map((group) =>
    distanceField(
      circles.filter((circle) => circle.group === group),
      columns,
      rows,
    ),
  );
  const draw = contours().size([columns, rows]).smooth(true);
  return names.map((group, index) => {
    const own = distances[index] ?? new Float64Array();
    const inside = Array.from(own, (distance, at) => {
      let other = Infinity;
      for (const [which, field] of distances.entries()) {
        if (which !== index) other = Math.min(other, field[at] ?? Infinity);
      }
      return Math.min(reach - distance, (other - distance) / 2 - strait);
    });
    return { group, path: pathOf(draw.contour(inside, 0).coordinates) };
  });
}

function distanceField(circles: readonly Circle[], columns: number, rows: number): Float64Array {
  const field = new Float64Array(columns * rows).fill(Infinity);
  for (let row = 0; row < rows; ++row) {
    for (let column = 0; column < columns; ++column) {
      const at = { x: column * cell, y: row * cell };
      let nearest = Infinity;
      for (const circle of circles) {
        const distance = distanceBetween(circle, at) - circle.r;
        if (distance < nearest) nearest = distance;
      }
      field[row * columns + column] = nearest;
    }
  }
  return field;
}

function pathOf(polygons: number[][][][]): string {
  return polygons
    .flat()
    .map(
      (ring) => `M${ring.map(([x = 0, y = 0]) => `${coordinate(x)},${coordinate(y)}`).join("L")}Z`,
    )
    .join("");
}

/** d3-contour puts a sample in the middle of its cell, hence the half. */
function coordinate(at: number): string {
  return ((at - 0.5) * cell).toFixed(1);
}
