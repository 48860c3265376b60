import { mean } from "d3-array";
import { distanceTo, sharedArea, type Box } from "./boxes.ts";
import { distanceBetween, type Circle, type Layout, type Point } from "./cartogram.ts";
import type { CircleLabel } from "./circle_labels.ts";
import { groupNames } from "./groups.ts";
import { textWidth } from "./text_width.ts";

export interface GroupLabel {
  group: string;
  size: number;
  /** Middle of the text. */
  x: number;
  y: number;
}

const size = 13;
const step = 6;

/**
 * A name for each group where it hides least: on open ground near its own circles if there is some,
 * else over the smallest circles, never over another name. The group with least choice goes first.
 */
export function labelGroups(layout: Layout, names: readonly CircleLabel[]): GroupLabel[] {
  const taken: Box[] = names.map(boxOfCircleLabel);
  const labels: GroupLabel[] = [];
  const ranked = groupNames(layout.circles)
    .map((group) => ({ group, spots: spotsFor(group, layout, taken) }))
    .sort((a, b) => (b.spots[0]?.cost ?? 0) - (a.spots[0]?.cost ?? 0));
  for (const { group, spots } of ranked) {
    const spot =
      spots.find(({ box }) => !taken.some((other) => sharedArea(box, other) > 0)) ?? spots[0];
    if (spot === undefined) continue;
    taken.push(spot.box);
    labels.push({
      group,
      size,
      x: spot.box.x + spot.box.width / 2,
      y: spot.box.y + spot.box.height / 2,
    });
  }
  return labels;
}

interface Spot {
  box: Box;
  cost: number;
}

function spotsFor(group: string, layout: Layout, taken: readonly Box[]): Spot[] {
  const own = layout.circles.filter((circle) => circle.group === group);
  const others = layout.circles.filter((circle) => circle.group !== group);
  const middle = {
    x: mean(own, (circle) => circle.x) ?? 0,
    y: mean(own, (circle) => circle.y) ?? 0,
  };
  const width = textWidth(group, size, "bold") + 6;
  const height = size + 3;
  const spots: Spot[] = [];
  for (let y = 2; y + height < layout.height - 2; y += step) {
    for (let x = 2; x + width < layout.width - 2; x += step) {
      const box = { x, y, width, height };
      const away = distanceTo(own, box);
      if (away > 26) continue;
      spots.push({ box, cost: costOf(box, own, others, taken, away, middle) });
    }
  }
  return spots.sort((a, b) => a.cost - b.cost);
}

function costOf(
  box: Box,
  own: readonly Circle[],
  others: readonly Circle[],
  taken: readonly Box[],
  away: number,
  middle: Point,
): number {
  const covered = (circles: readonly Circle[]) =>
    circles.reduce((area, circle) => area + sharedArea(box, squareIn(circle)), 0);
  const hidden = taken.reduce((area, other) => area + sharedArea(box, other), 0);
  const elsewhere = distanceTo(others, box) < away ? 900 : 0;
  const centre = distanceBetween({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, middle);
  return (
    covered(own) + 4 * covered(others) + 20 * hidden + elsewhere + 6 * Math.max(0, away) + centre
  );
}

function squareIn(circle: Circle): Box {
  const half = circle.r * 0.89;
  return { x: circle.x - half, y: circle.y - half, width: 2 * half, height: 2 * half };
}

function boxOfCircleLabel(label: CircleLabel): Box {
  const width = Math.max(...label.lines.map((line) => textWidth(line.text, label.size)));
  const middle = label.lines[0]?.x ?? 0;
  const top = (label.lines[0]?.y ?? 0) - label.size / 2;
  return { x: middle - width / 2, y: top, width, height: label.lines.length * label.size * 1.05 };
}
