import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { Label } from "./bars.ts";
import { textWidth } from "./text_width.ts";

export interface FanData {
  /** Months as the axis writes them, and which of them have a mark: the first of each year. */
  months: { label: string; isMarked: boolean }[];
  /** Widest first; one pair per month. */
  bands: { low: number[]; high: number[] }[];
  median: number[];
  /** Drawn as steps, since places open and close on a day. */
  lines: (number | null)[][];
  format: (value: number) => string;
}

export interface FanModel {
  width: number;
  height: number;
  bands: string[];
  median: string;
  lines: string[];
  ticks: { y: number; from: number; to: number; label: Label; zero: boolean }[];
  months: { x: number; top: number; bottom: number; label: Label }[];
}

export const fanTextSize = 14;
const gap = 6;

/** Bands around a median over months, on an axis of round numbers that begins at zero. */
export function layOutFan(data: FanData, width: number): FanModel {
  const top = 8;
  const bottom = width < 500 ? 240 : 320;
  const known = [...data.bands.flatMap(({ high }) => high), ...data.median, ...data.lines.flat()];
  const value = scaleLinear([0, Math.max(1, max(known, (amount) => amount ?? 0) ?? 1)], [bottom, top]).nice(5);
  const ticks = value.ticks(5);
  const left = Math.max(...ticks.map((tick) => textWidth(data.format(tick), fanTextSize))) + 2 * gap;
  const right = width - gap;
  const month = scaleLinear([0, Math.max(1, data.months.length - 1)], [left, right]);
  const point = (index: number, amount: number): string =>
    `${month(index).toFixed(1)},${value(amount).toFixed(1)}`;

  return {
    width,
    height: bottom + 30,
    bands: data.bands.map(({ low, high }) => {
      const up = high.map((amount, index) => point(index, amount));
      const down = low.map((amount, index) => point(index, amount)).reverse();
      return `M${[...up, ...down].join("L")}Z`;
    }),
    median: `M${data.median.map((amount, index) => point(index, amount)).join("L")}`,
    lines: data.lines.map((line) => steps(line, month, value)),
    ticks: ticks.map((tick) => ({
      y: value(tick),
      from: left,
      to: right,
      label: { x: left - gap, y: value(tick), text: data.format(tick), anchor: "end" },
      zero: tick === 0,
    })),
    months: data.months.flatMap(({ label, isMarked }, index) =>
      isMarked
        ? [
            {
              x: month(index),
              top,
              bottom,
              label: { x: month(index), y: bottom + 16, text: label, anchor: "middle" as const },
            },
          ]
        : [],
    ),
  };
}

/** A value holds until the next month; where none is known the line is broken. */
function steps(
  line: (number | null)[],
  month: (index: number) => number,
  value: (amount: number) => number,
): string {
  let path = "";
  let broken = true;
  line.forEach((amount, index) => {
    if (amount === null) {
      broken = true;
      return;
    }
    const x = month(index).toFixed(1);
    const y = value(amount).toFixed(1);
    path += broken ? `M${x},${y}` : `H${x}V${y}`;
    broken = false;
  });
  return path;
}
