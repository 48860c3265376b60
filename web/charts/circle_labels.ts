import type { Circle } from "./cartogram.ts";
import { textWidth } from "./text_width.ts";

/** A name inside its circle, on one or two lines. */
export interface CircleLabel {
  key: string;
  size: number;
  lines: { text: string; x: number; y: number }[];
}

const leading = 1.05;

/** The name at the largest size between `smallest` and `largest` that stays inside the circle, if any does. */
export function labelCircle(
  circle: Circle,
  smallest: number,
  largest: number,
): CircleLabel | undefined {
  for (let size = largest; size >= smallest; size -= 0.5) {
    for (const lines of waysToBreak(circle.label)) {
      if (!fits(lines, size, circle.r)) continue;
      const top = circle.y - ((lines.length - 1) * size * leading) / 2;
      return {
        key: circle.key,
        size,
        lines: lines.map((text, index) => ({ text, x: circle.x, y: top + index * size * leading })),
      };
    }
  }
  return undefined;
}

/** On one line, or in two after a space or hyphen. */
function waysToBreak(text: string): string[][] {
  const ways = [[text]];
  for (const match of text.matchAll(/[ -](?=.)/g)) {
    const at = match.index + 1;
    ways.push([text.slice(0, at).trim(), text.slice(at)]);
  }
  return ways;
}

function fits(lines: string[], size: number, radius: number): boolean {
  const block = lines.length * size * leading;
  if (block / 2 >= radius) return false;
  // The outer corners of the outer lines are what leaves a circle first.
  const chord = 2 * Math.sqrt(radius ** 2 - (block / 2 - 0.12 * size) ** 2);
  return lines.every((line) => textWidth(line, size) <= chord * 0.97);
}
