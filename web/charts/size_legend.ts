import { max } from "d3-array";
import { distanceTo, type Box } from "./boxes.ts";
import type { Layout } from "./cartogram.ts";

/** Nested circles on one foot that say how large a value is drawn. */
export interface SizeLegend {
  x: number;
  /** Where the circles stand. */
  foot: number;
  steps: { value: number; r: number }[];
}

const width = 150;
const inset = 8;

/** Three round values, in the corner of the map that is furthest from any circle. */
export function sizeLegend(layout: Layout): SizeLegend {
  const largest = max(layout.circles, (circle) => circle.value ?? 0) ?? 0;
  const first = roundDown(largest);
  const steps = [...new Set([first, roundDown(first / 4), roundDown(first / 20)])]
    .filter((value) => value > 0)
    .map((value) => ({ value, r: layout.unit * Math.sqrt(value) }));
  const height = 2 * (steps[0]?.r ?? 0) + 2 * inset;
  const right = layout.width - width - inset;
  const low = layout.height - height - inset;
  const corners: Box[] = [
    [inset, inset],
    [right, inset],
    [inset, low],
    [right, low],
  ].map(([x = 0, y = 0]) => ({ x, y, width, height }));
  const room = (corner: Box) => distanceTo(layout.circles, corner);
  const corner = corners.reduce((best, next) => (room(next) > room(best) ? next : best));
  return { x: corner.x + inset + (steps[0]?.r ?? 0), foot: corner.y + height - inset, steps };
}

/** The next 1, 2 or 5 times a power of ten, downwards. */
export function roundDown(value: number): number {
  if (value < 1) return 0;
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const lead = value / power;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}
