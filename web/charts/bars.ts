import { max, min } from "d3-array";
import { scaleBand, scaleLinear } from "d3-scale";
import type { Box } from "./boxes.ts";
import { textWidth } from "./text_width.ts";

export interface BarRow {
  category: string;
  /** One per series; null where the figure is not known. */
  values: (number | null)[];
  /** One per series, from low to high; null where there is none. */
  intervals?: ([number, number] | null)[];
  highlighted: boolean;
}

export interface BarsData {
  rows: BarRow[];
  orientation: "horizontal" | "vertical";
  /** Writes a value beside its bar and on the axis. */
  format: (value: number) => string;
}

export interface Label {
  x: number;
  y: number;
  text: string;
  anchor: "start" | "middle" | "end";
  /** Reads upwards, where a value is wider than its bar. */
  turned?: boolean;
}

export interface Bar extends Box {
  series: number;
  highlighted: boolean;
  label: Label;
  /** Where its interval begins and ends. */
  interval: { from: Point; to: Point } | undefined;
}

type Point = [number, number];

export interface BarsModel {
  width: number;
  height: number;
  seriesCount: number;
  bars: Bar[];
  categories: (Label & { highlighted: boolean })[];
  /** Where the highlighted categories stand, from edge to edge of the plot. */
  highlights: Box[];
  ticks: { from: Point; to: Point; label: Label; zero: boolean }[];
}

export const barTextSize = 14;
const gap = 6;

/**
 * Bars with a value at each end and an axis of round numbers that includes zero. Vertical bars too thin
 * for a line of text lie down instead.
 */
export function layOutBars(data: BarsData, width: number): BarsModel {
  const perBar = (0.72 * width) / Math.max(1, data.rows.length * seriesCount(data.rows));
  const standing = data.orientation === "vertical" && perBar >= barTextSize;
  return standing ? vertical(data, width) : horizontal(data, width);
}

function horizontal({ rows, format }: BarsData, width: number): BarsModel {
  const thickness = seriesCount(rows) > 1 ? 19 : 21;
  const names = Math.min(width * 0.42, widest(rows.map((row) => row.category)) + 2 * gap);
  const right = widest(valuesOf(rows).map(format)) + 2 * gap;
  const left = names + (isBelowZero(rows) ? right : 0);
  const top = 4;
  const step = seriesCount(rows) * thickness + 12;
  const bottom = top + rows.length * step;
  const value = valueScale(rows).range([left, width - right]);
  const place = scaleBand<number>(indices(rows), [top, bottom])
    .paddingInner(12 / step)
    .paddingOuter(6 / step);
  const zero = value(0);

  return {
    width,
    height: bottom + 30,
    seriesCount: seriesCount(rows),
    bars: rows.flatMap((row, index) =>
      row.values.map((amount, series): Bar => {
        const y = (place(index) ?? 0) + series * thickness;
        const end = value(amount ?? 0);
        const negative = (amount ?? 0) < 0;
        const interval = row.intervals?.[series] ?? undefined;
        const tip = value(tipOf(amount ?? 0, interval));
        const middle = y + thickness / 2;
        return {
          series,
          highlighted: row.highlighted,
          interval: interval && {
            from: [value(interval[0]), middle],
            to: [value(interval[1]), middle],
          },
          x: Math.min(zero, end),
          y: y + 1,
          width: Math.abs(end - zero),
          height: thickness - 2,
          label: {
            x: negative ? tip - gap : tip + gap,
            y: middle,
            text: amount === null ? "–" : format(amount),
            anchor: negative ? "end" : "start",
          },
        };
      }),
    ),
    categories: rows.map((row, index) => ({
      x: names - 2 * gap,
      y: (place(index) ?? 0) + place.bandwidth() / 2,
      text: row.category,
      anchor: "end",
      highlighted: row.highlighted,
    })),
    highlights: highlightedIndices(rows).map((index) => ({
      x: 0,
      y: (place(index) ?? 0) - 6,
      width,
      height: step,
    })),
    ticks: value.ticks(width < 500 ? 3 : 6).map((tick) => ({
      from: [value(tick), top],
      to: [value(tick), bottom],
      label: { x: value(tick), y: bottom + 16, text: format(tick), anchor: "middle" },
      zero: tick === 0,
    })),
  };
}

function vertical({ rows, format }: BarsData, width: number): BarsModel {
  const bottom = 320;
  const value = valueScale(rows);
  const left = widest(value.ticks(5).map(format)) + 2 * gap;
  const place = scaleBand<number>(indices(rows), [left, width])
    .paddingInner(0.22)
    .paddingOuter(0.11);
  const thickness = place.bandwidth() / seriesCount(rows);
  const longest = widest(valuesOf(rows).map(format));
  const turned = longest > thickness;
  const room = turned ? longest + 2 * gap : 26;
  value.range([isBelowZero(rows) ? bottom - room : bottom, room]);
  const zero = value(0);

  return {
    width,
    height: bottom + 34,
    seriesCount: seriesCount(rows),
    bars: rows.flatMap((row, index) =>
      row.values.map((amount, series): Bar => {
        const x = (place(index) ?? 0) + series * thickness;
        const end = value(amount ?? 0);
        const negative = (amount ?? 0) < 0;
        const interval = row.intervals?.[series] ?? undefined;
        const tip = value(tipOf(amount ?? 0, interval));
        const middle = x + thickness / 2;
        return {
          series,
          highlighted: row.highlighted,
          interval: interval && {
            from: [middle, value(interval[0])],
            to: [middle, value(interval[1])],
          },
          x: x + 1,
          y: Math.min(zero, end),
          width: thickness - 2,
          height: Math.abs(end - zero),
          label: {
            x: middle,
            y:
              turned && amount !== null
                ? tip + (negative ? gap : -gap)
                : tip + (negative ? 11 : -10),
            text: amount === null ? "–" : format(amount),
            anchor: !turned || amount === null ? "middle" : negative ? "end" : "start",
            turned: turned && amount !== null,
          },
        };
      }),
    ),
    categories: rows.map((row, index) => ({
      x: (place(index) ?? 0) + place.bandwidth() / 2,
      y: bottom + 20,
      text: row.category,
      anchor: "middle",
      highlighted: row.highlighted,
    })),
    highlights: highlightedIndices(rows).map((index) => ({
      x: (place(index) ?? 0) - (place.step() - place.bandwidth()) / 2,
      y: 0,
      width: place.step(),
      height: bottom + 34,
    })),
    ticks: value.ticks(5).map((tick) => ({
      from: [left, value(tick)],
      to: [width, value(tick)],
      label: { x: left - 2 * gap, y: value(tick), text: format(tick), anchor: "end" },
      zero: tick === 0,
    })),
  };
}

function valueScale(rows: BarRow[]) {
  const values = [
    ...valuesOf(rows),
    ...rows.flatMap((row) => row.intervals ?? []).flatMap((one) => one ?? []),
  ];
  return scaleLinear(
    [Math.min(0, min(values) ?? 0), Math.max(0, max(values) ?? 0) || 1],
    [0, 1],
  ).nice(5);
}

/** Where a bar with its interval ends, on the side to which the bar goes. */
function tipOf(amount: number, interval: [number, number] | undefined): number {
  if (interval === undefined) return amount;
  return amount < 0 ? Math.min(amount, interval[0]) : Math.max(amount, interval[1]);
}

function isBelowZero(rows: BarRow[]): boolean {
  return valuesOf(rows).some((value) => value < 0);
}

function valuesOf(rows: BarRow[]): number[] {
  return rows.flatMap((row) => row.values).filter((value) => value !== null);
}

function seriesCount(rows: BarRow[]): number {
  return rows[0]?.values.length ?? 1;
}

function indices(rows: BarRow[]): number[] {
  return rows.map((_, index) => index);
}

function highlightedIndices(rows: BarRow[]): number[] {
  return indices(rows).filter((index) => rows[index]?.highlighted);
}

/** In bold, because what is highlighted is. */
function widest(texts: string[]): number {
  return max(texts, (text) => textWidth(text, barTextSize, "bold")) ?? 0;
}
