import { group, max, min } from "d3-array";
import { scaleLinear, type ScaleLinear } from "d3-scale";
import type { Label } from "./bars.ts";
import type { Box } from "./boxes.ts";
import { textWidth } from "./text_width.ts";

export interface GanttRow {
  lane: string;
  /** ISO days, both included; null where no end is known. */
  begin: string;
  end: string | null;
  /** Number of its colour, from 0. */
  kind: number;
  amount: number | null;
}

export interface GanttData {
  rows: GanttRow[];
  /** Writes an amount in its bar. */
  format: (amount: number) => string;
  /** Writes a month, such as 2021-04, on the axis. */
  formatMonth: (iso: string) => string;
}

export interface GanttBar extends Box {
  row: number;
  kind: number;
  path: string;
  /** Too thin for a gap between it and the next. */
  isThin: boolean;
  label: Label | undefined;
}

export interface GanttModel {
  width: number;
  height: number;
  plot: Box;
  lanes: { label: Label; floor: number }[];
  bars: GanttBar[];
  marks: { x: number; label: Label }[];
}

export const ganttTextSize = 14;
const gap = 6;
const lineHeight = 22;
const day = 86_400_000;

/**
 * Bars over time in a lane for each name. Amounts give bars their thickness, on one scale for all lanes, so that
 * bars which overlap stand upon each other and their lane is as tall as what is there together.
 */
export function layOutGantt(data: GanttData, width: number): GanttModel {
  const isNarrow = width < 500;
  const lanes = stackLanes(data.rows);
  const names = max(lanes, ({ name }) => textWidth(name, ganttTextSize, "bold")) ?? 0;
  const left = isNarrow ? 1 : Math.min(0.42 * width, names + 2 * gap);
  const plot = { x: left, y: 4, width: width - 1 - left, height: 0 };
  const at = scaleLinear(spanOf(data.rows), [plot.x, plot.x + plot.width]);
  const isStacked = lanes.some(({ bars }) => bars.some(({ offset }) => offset > 0));
  const unit = (isStacked ? 96 : lineHeight - gap) / (max(lanes, ({ size }) => size) ?? 1);
  const model: GanttModel = { width, height: 0, plot, lanes: [], bars: [], marks: [] };

  let y = plot.y;
  for (const { name, size, bars } of lanes) {
    const above = isNarrow ? lineHeight : 0;
    const room = isNarrow ? size * unit : Math.max(size * unit, lineHeight - gap);
    const floor = y + above + room / 2 + (size * unit) / 2;
    const middle = isNarrow ? y + lineHeight / 2 : y + room / 2;
    model.lanes.push({
      label: {
        x: isNarrow ? 0 : left - 2 * gap,
        y: middle,
        text: name,
        anchor: isNarrow ? "start" : "end",
      },
      floor,
    });
    for (const { row, offset, thickness } of bars) {
      const { begin = "", end = null } = data.rows[row] ?? {};
      const x = at(dayOf(begin));
      const right = end === null ? plot.x + plot.width : at(dayOf(end) + 1);
      const height = thickness * unit;
      const top = floor - (offset + thickness) * unit;
      model.bars.push(barOf(data, row, { x, y: top, width: right - x, height }));
    }
    y += above + room + 2 * gap;
  }
  plot.height = y - gap - plot.y;
  model.height = y + lineHeight;
  model.marks = marksOf(data, at, plot);
  return model;
}

/** The bar at a place or nearest to it; undefined where none is near. */
export function barAt({ bars }: GanttModel, x: number, y: number): GanttBar | undefined {
  const slack = 8;
  const distance = (bar: GanttBar) =>
    Math.hypot(
      Math.max(bar.x - x, 0, x - bar.x - bar.width),
      Math.max(bar.y - y, 0, y - bar.y - bar.height),
    );
  const nearest = bars.reduce<GanttBar | undefined>(
    (best, bar) => (best !== undefined && distance(best) <= distance(bar) ? best : bar),
    undefined,
  );
  return nearest !== undefined && distance(nearest) <= slack ? nearest : undefined;
}

type Scale = ScaleLinear<number, number>;

interface Lane {
  name: string;
  size: number;
  bars: { row: number; offset: number; thickness: number }[];
}

/** Each bar as low in its lane as those that overlap it leave room, the longest first. */
function stackLanes(rows: GanttRow[]): Lane[] {
  return [...group(rows.keys(), (row) => rows[row]?.lane ?? "")].map(([name, own]) => {
    const begin = (row: number) => dayOf(rows[row]?.begin ?? "");
    const end = (row: number) => (rows[row]?.end ? dayOf(rows[row].end) : Infinity);
    const bars: Lane["bars"] = [];
    const order = [...own].sort((a, b) => begin(a) - begin(b) || (end(a) < end(b) ? 1 : -1));
    for (const row of order) {
      const thickness = rows[row]?.amount ?? 1;
      let offset = 0;
      for (const other of [...bars].sort((a, b) => a.offset - b.offset)) {
        const overlaps = begin(other.row) <= end(row) && begin(row) <= end(other.row);
        if (!overlaps || other.offset + other.thickness <= offset) continue;
        if (offset + thickness <= other.offset) break;
        offset = other.offset + other.thickness;
      }
      bars.push({ row, offset, thickness });
    }
    return { name, size: max(bars, (bar) => bar.offset + bar.thickness) ?? 0, bars };
  });
}

/** Days from the first begin to the last known end, with room after it for what has no end. */
function spanOf(rows: GanttRow[]): [number, number] {
  const first = min(rows, ({ begin }) => dayOf(begin)) ?? 0;
  const last = max(rows, ({ begin, end }) => dayOf(end ?? begin) + 1) ?? 1;
  return [first, rows.some(({ end }) => end === null) ? last + 0.06 * (last - first) : last];
}

function barOf(data: GanttData, row: number, box: Box): GanttBar {
  const { kind = 0, end = null, amount = null } = data.rows[row] ?? {};
  const { x, y, width, height } = box;
  // What has no end is pointed.
  const point = end === null ? Math.min(8, height / 2) : 0;
  const straight = round(x + width - point);
  const tip = point > 0 ? `L${round(x + width)},${round(y + height / 2)}` : "";
  const path = `M${round(x)},${round(y)}H${straight}${tip}L${straight},${round(y + height)}H${round(x)}Z`;
  const text = amount === null ? "" : data.format(amount);
  const fits = height >= ganttTextSize && textWidth(text, ganttTextSize) + 2 * gap < width - point;
  const label: Label = { x: x + gap, y: y + height / 2, text, anchor: "start" };
  return {
    ...box,
    row,
    kind,
    path,
    isThin: height < 3,
    label: fits && text !== "" ? label : undefined,
  };
}

/** First days of months, as many as have room for their names, at the same months of every year. */
function marksOf({ rows, formatMonth }: GanttData, at: Scale, plot: Box): GanttModel["marks"] {
  if (rows.length === 0) return [];
  const months = monthsWithin(at.domain() as [number, number]);
  const widest = max(months, ({ iso }) => textWidth(formatMonth(iso), ganttTextSize)) ?? 0;
  const room = plot.width / months.length;
  const step = [1, 3, 6, 12, 24, 60].find((one) => one * room >= widest + 3 * gap) ?? 120;
  return months.flatMap(({ iso, index, first }) => {
    if (index % step !== 0) return [];
    const text = formatMonth(iso);
    const half = textWidth(text, ganttTextSize) / 2;
    const x = at(first);
    const place = Math.min(Math.max(x, half), plot.x + plot.width - half);
    return { x, label: { x: place, y: plot.y + plot.height + 14, text, anchor: "middle" } };
  });
}

function monthsWithin([from, to]: [number, number]) {
  const begin = new Date(from * day);
  const start = 12 * begin.getUTCFullYear() + begin.getUTCMonth();
  const months: { iso: string; index: number; first: number }[] = [];
  for (let index = start; ; ++index) {
    const first = Date.UTC(Math.floor(index / 12), index % 12) / day;
    if (first > to) return months;
    const iso = new Date(first * day).toISOString().slice(0, 7);
    if (first >= from) months.push({ iso, index, first });
  }
}

/** Days since 1970. */
function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / day;
}

function round(place: number): number {
  return Math.round(place * 100) / 100;
}
