import { max, min } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { Label } from "./bars.ts";
import type { Box } from "./boxes.ts";
import { textWidth } from "./text_width.ts";

/** A figure per moment; null where it is not known. */
export type Values = readonly (number | null)[];

export interface LinesData {
  /** Moments in order and equally far apart, as the axis writes them. */
  moments: {
    label: string;
    /** Preferred for a mark: the month in its year, from 0. */ month?: number;
  }[];
  /** Drawn in this order, so the widest first. */
  bands: { low: Values; high: Values; style: string }[];
  lines: { values: Values; style: string; stepped: boolean }[];
  dots: { at: number; value: number; open: boolean }[];
  /** Writes a value on the axis. */
  format: (value: number) => string;
}

export interface LinesModel {
  width: number;
  height: number;
  plot: Box;
  /** Where each moment stands. */
  moments: number[];
  bands: { path: string; style: string }[];
  lines: { path: string; style: string }[];
  dots: { x: number; y: number; open: boolean }[];
  ticks: { y: number; label: Label; zero: boolean }[];
  marks: { x: number; label: Label }[];
}

export const lineTextSize = 14;
const gap = 6;

/** Bands, lines and dots over time, on an axis of round numbers that includes zero. */
export function layOutLines(data: LinesData, width: number): LinesModel {
  const height = width < 500 ? 280 : 350;
  const plot = { x: 0, y: 10, width: 0, height: height - 40 };
  const value = valueScale(data).range([plot.y + plot.height, plot.y]);
  const ticks = value.ticks(5);
  plot.x = (max(ticks, (tick) => textWidth(data.format(tick), lineTextSize)) ?? 0) + 2 * gap;
  plot.width = width - plot.x - 2 * gap;
  const last = Math.max(1, data.moments.length - 1);
  const at = scaleLinear([0, last], [plot.x, plot.x + plot.width]);
  const point = (index: number, amount: number): Point => [round(at(index)), round(value(amount))];

  return {
    width,
    height,
    plot,
    moments: data.moments.map((_, index) => at(index)),
    bands: data.bands.map(({ low, high, style }) => ({ path: bandPath(low, high, point), style })),
    lines: data.lines.map(({ values, style, stepped }) => ({
      path: linePath(values, point, stepped),
      style,
    })),
    dots: data.dots.map((dot) => ({ x: at(dot.at), y: value(dot.value), open: dot.open })),
    ticks: ticks.map((tick) => ({
      y: value(tick),
      label: { x: plot.x - gap, y: value(tick), text: data.format(tick), anchor: "end" },
      zero: tick === 0,
    })),
    marks: markedMoments(data.moments, plot.width).map((index) => ({
      x: at(index),
      label: markLabel(data.moments[index]?.label ?? "", at(index), plot.y + plot.height, width),
    })),
  };
}

/** The moment nearest to a place across the drawing. */
export function momentAt(model: LinesModel, x: number): number {
  const step = model.plot.width / Math.max(1, model.moments.length - 1);
  const index = Math.round((x - model.plot.x) / step);
  return Math.min(Math.max(index, 0), model.moments.length - 1);
}

/**
 * Where a day or a month stands on an axis of months that begins at `first`, in steps: a month and its last
 * day stand at its index, for a stock is counted at the end of its month. NaN for what is neither.
 */
export function stepOf(iso: string, first: string): number {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso) ?? [];
  const [, firstYear, firstMonth] = /^(\d{4})-(\d{2})$/.exec(first) ?? [];
  const months = 12 * (Number(year) - Number(firstYear)) + Number(month) - Number(firstMonth);
  if (day === undefined) return months;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return months - 1 + Number(day) / days;
}

type Point = [number, number];

function round(place: number): number {
  return Math.round(place * 10) / 10;
}

function valueScale({ bands, lines, dots }: LinesData) {
  const known = [
    ...bands.flatMap(({ low, high }) => [...low, ...high]),
    ...lines.flatMap(({ values }) => values),
    ...dots.map((dot) => dot.value),
  ].filter((amount) => amount !== null);
  return scaleLinear(
    [Math.min(0, min(known) ?? 0), Math.max(0, max(known) ?? 0) || 1],
    [0, 1],
  ).nice(5);
}

/** Runs of moments at which all of the values are known. */
function knownRuns(...series: Values[]): number[][] {
  const runs: number[][] = [];
  let run: number[] | undefined;
  for (let index = 0; index < (series[0]?.length ?? 0); ++index) {
    if (series.some((values) => (values[index] ?? null) === null)) run = undefined;
    else if (run === undefined) runs.push((run = [index]));
    else run.push(index);
  }
  return runs;
}

function bandPath(low: Values, high: Values, point: (at: number, amount: number) => Point): string {
  return knownRuns(low, high)
    .map((run) => {
      const over = run.map((index) => point(index, high[index] ?? 0));
      const under = run.map((index) => point(index, low[index] ?? 0)).reverse();
      return `M${[...over, ...under].join("L")}Z`;
    })
    .join("");
}

/** A stepped value holds until the next one; where none is known the line is broken. */
function linePath(
  values: Values,
  point: (at: number, amount: number) => Point,
  stepped: boolean,
): string {
  return knownRuns(values)
    .map((run) => {
      const [first, ...rest] = run.map((index) => point(index, values[index] ?? 0));
      return `M${first}` + rest.map(([x, y]) => (stepped ? `H${x}V${y}` : `L${x},${y}`)).join("");
    })
    .join("");
}

/** Under its moment, and never past the edge of the drawing. */
function markLabel(text: string, x: number, bottom: number, width: number): Label {
  const fits = x + textWidth(text, lineTextSize) / 2 <= width;
  return { x: fits ? x : width, y: bottom + 18, text, anchor: fits ? "middle" : "end" };
}

/** As many moments as have room for their labels, months at the same places of every year. */
function markedMoments(moments: LinesData["moments"], width: number): number[] {
  const widest = max(moments, ({ label }) => textWidth(label, lineTextSize)) ?? 0;
  const room = width / Math.max(1, moments.length - 1);
  const isMonths = moments.every(({ month }) => month !== undefined);
  const steps = isMonths ? [1, 2, 3, 6, 12, 24, 60] : [1, 2, 4, 5, 10, 20, 50];
  const step = steps.find((one) => one * room >= widest + 2 * gap) ?? moments.length;
  return moments.flatMap(({ month }, index) => {
    const first = (moments[0]?.month ?? 0) + index;
    return (month === undefined ? index : first) % step === 0 ? [index] : [];
  });
}
