import { max, min, minIndex, sum } from "d3-array";
import type { Box } from "./boxes.ts";
import { textWidth } from "./text_width.ts";

// d3-sankey draws a long flow straight through what stands in between, and pulls in a second d3-array.

/** A flow between two names, never back to where it came from by any way. */
export interface Flow {
  from: string;
  to: string;
  value: number;
}

export interface SankeyData {
  flows: Flow[];
  /** Writes the figure of a node that is one flow. */
  format: (value: number) => string;
}

export interface SankeyNode extends Box {
  name: string;
  /** Number of its colour, from 0. */
  colour: number;
  label: { x: number; y: number; lines: string[]; anchor: "start" | "end" };
}

export interface Ribbon {
  flow: number;
  colour: number;
  path: string;
  thickness: number;
  /** Middles, from left to right: where it leaves, passes between nodes, and arrives. */
  middles: Point[];
}

export interface SankeyModel {
  width: number;
  height: number;
  nodes: SankeyNode[];
  ribbons: Ribbon[];
}

type Point = [number, number];

export const sankeyTextSize = 14;
export const sankeyLine = 17;
const colours = 5;
const nodeWidth = 10;
const gap = 6;

/** A node, or a place where a flow passes by the nodes of a layer between its ends. */
interface Stop {
  layer: number;
  value: number;
  lines: string[];
  /** The middle, and how much room it takes around that. */
  y: number;
  room: number;
  before: Stop[];
  after: Stop[];
}

/**
 * Layers from left to right: what nothing flows into stands in the first, what nothing flows out of in the
 * last. Flows pass by nodes, never under them (after Sugiyama, Tagawa and Toda, 1981).
 */
export function layOutSankey(data: SankeyData, width: number): SankeyModel {
  const isNarrow = width < 500;
  const flows = data.flows;
  const layerOf = layersOf(flows);
  const last = max(layerOf.values()) ?? 0;
  const column = (layer: number) => (last === 0 ? 0 : (layer * (width - nodeWidth)) / last);
  const wrap = isNarrow ? column(1) - nodeWidth - 2 * gap : width;
  const stops = new Map(
    [...layerOf].map(([name, layer]) => [
      name,
      stopOf(layer, throughput(flows, name), labelOf(data, name, wrap, isNarrow)),
    ]),
  );
  const ways = flows.map((flow) => wayOf(flow, stops));
  const layers = orderedLayers(
    [...stops.values(), ...ways.flatMap((way) => way.slice(1, -1))],
    last,
  );
  const { unit, height } = placeStops(layers, isNarrow ? 640 : 440);
  const colourOf = new Map(
    [...new Set(flows.map(({ to }) => to))].map((name, at) => [name, at % colours]),
  );

  return {
    width,
    height,
    nodes: [...stops].map(([name, stop]) => {
      const x = column(stop.layer);
      // Words stand towards the middle of the drawing, where there is room.
      const isRight = x > width / 2;
      return {
        name,
        colour: colourOf.get(name) ?? colours - 1,
        x,
        y: stop.y - (stop.value * unit) / 2,
        width: nodeWidth,
        height: stop.value * unit,
        label: {
          x: isRight ? x - gap : x + nodeWidth + gap,
          y: stop.y - ((stop.lines.length - 1) * sankeyLine) / 2,
          lines: stop.lines,
          anchor: isRight ? "end" : "start",
        },
      };
    }),
    ribbons: ribbonsOf(flows, ways, unit, column).map((ribbon) => ({
      ...ribbon,
      colour: colourOf.get(flows[ribbon.flow]?.to ?? "") ?? 0,
    })),
  };
}

/** The ribbon at a place or nearest to it; undefined where none is near. */
export function ribbonAt({ ribbons }: SankeyModel, x: number, y: number): Ribbon | undefined {
  const slack = 6;
  let best: { ribbon: Ribbon; away: number } | undefined;
  for (const ribbon of ribbons) {
    const away = Math.abs(heightAt(ribbon.middles, x) - y) - ribbon.thickness / 2;
    if (away <= slack && away < (best?.away ?? Infinity)) best = { ribbon, away };
  }
  return best?.ribbon;
}

/** Longest way from a source to each name; what nothing flows out of stands last. */
function layersOf(flows: Flow[]): Map<string, number> {
  const layers = new Map(flows.flatMap(({ from, to }) => [from, to]).map((name) => [name, 0]));
  // No way has more steps than there are names; a circle must not keep a reader waiting.
  for (let round = 0; round < layers.size; ++round) {
    for (const { from, to } of flows) {
      layers.set(to, Math.max(layers.get(to) ?? 0, (layers.get(from) ?? 0) + 1));
    }
  }
  const last = max(layers.values()) ?? 0;
  for (const name of layers.keys()) {
    if (!flows.some(({ from }) => from === name)) layers.set(name, last);
  }
  return layers;
}

/** What flows in or out, whichever is more. */
function throughput(flows: Flow[], name: string): number {
  const through = (end: "from" | "to") =>
    sum(flows, (flow) => (flow[end] === name ? flow.value : 0));
  return Math.max(through("from"), through("to"));
}

/** A name and, where a node is one flow, its figure. Of several the figures need not add up. */
function labelOf(
  { flows, format }: SankeyData,
  name: string,
  wrap: number,
  isNarrow: boolean,
): string[] {
  const own = flows.filter(({ from, to }) => from === name || to === name);
  const figure = own.length === 1 && own[0] ? format(own[0].value) : "";
  if (!isNarrow) return [figure === "" ? name : `${name} ${figure}`];
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    const fits = lines.length > 0 && textWidth(longer, sankeyTextSize) <= wrap;
    if (fits) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return figure === "" ? lines : [...lines, figure];
}

function stopOf(layer: number, value: number, lines: string[] = []): Stop {
  return { layer, value, lines, y: 0, room: 0, before: [], after: [] };
}

/** The stops of a flow: its ends, and one in each layer between them. */
function wayOf({ from, to, value }: Flow, stops: ReadonlyMap<string, Stop>): Stop[] {
  const [begin, end] = [stops.get(from), stops.get(to)];
  if (begin === undefined || end === undefined) return [];
  const between = Array.from({ length: Math.max(0, end.layer - begin.layer - 1) }, (_, at) =>
    stopOf(begin.layer + at + 1, value),
  );
  const way = [begin, ...between, end];
  for (const [at, stop] of way.entries()) {
    const next = way[at + 1];
    if (next === undefined) break;
    stop.after.push(next);
    next.before.push(stop);
  }
  return way;
}

/**
 * Stops by layer, each near the mean place of what it is tied to, so that few ribbons cross: of sweeps from
 * either side and either order, the one in which least crosses.
 */
function orderedLayers(stops: Stop[], last: number): Stop[][] {
  const given = Array.from({ length: last + 1 }, (_, layer) =>
    stops.filter((stop) => stop.layer === layer),
  );
  const starts = [given, given.map((layer) => layer.toReversed())];
  const orders = starts.flatMap((start) =>
    (["before", "after"] as const).map((side) => swept(start, side)),
  );
  return orders[minIndex(orders, crossed)] ?? given;
}

function swept(start: Stop[][], first: "before" | "after"): Stop[][] {
  const layers = start.map((layer) => [...layer]);
  const sweep = (side: "before" | "after") => {
    for (const layer of side === "before" ? layers : layers.toReversed()) {
      const place = placesIn(layers);
      const mean = (stop: Stop) =>
        stop[side].length === 0
          ? (place.get(stop) ?? 0)
          : sum(stop[side], (other) => place.get(other) ?? 0) / stop[side].length;
      const means = new Map(layer.map((stop) => [stop, mean(stop)]));
      layer.sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0));
    }
  };
  for (let round = 0; round < 8; ++round) {
    sweep(first);
    sweep(first === "before" ? "after" : "before");
  }
  return layers;
}

/** Where each stop stands in its layer, between 0 and 1. */
function placesIn(layers: Stop[][]): Map<Stop, number> {
  return new Map(layers.flatMap((one) => one.map((stop, at) => [stop, (at + 0.5) / one.length])));
}

/** How much crosses: for each two ribbons that do, the product of their thicknesses. */
function crossed(layers: Stop[][]): number {
  const place = placesIn(layers);
  const at = (stop: Stop) => place.get(stop) ?? 0;
  return sum(layers, (layer) => {
    const ties = layer.flatMap((from) =>
      from.after.map((to) => ({ from, to, value: Math.min(from.value, to.value) })),
    );
    return sum(ties, (one) =>
      sum(ties, (other) =>
        at(one.from) < at(other.from) && at(one.to) > at(other.to) ? one.value * other.value : 0,
      ),
    );
  });
}

/** Gives every stop its height: as near to what it is tied to as those above and below it leave. */
function placeStops(layers: Stop[][], height: number): { unit: number; height: number } {
  const unit = unitFor(layers, height);
  for (const layer of layers) {
    let y = 0;
    for (const stop of layer) {
      stop.room = roomOf(stop, unit);
      stop.y = y + stop.room / 2;
      y += stop.room;
    }
  }
  const stops = layers.flat();
  const needed = max(layers, (layer) => sum(layer, ({ room }) => room)) ?? 0;
  for (let round = 0; round < 40; ++round) {
    for (const layer of layers) settle(layer, "before", Math.max(height, needed));
    for (const layer of layers.toReversed()) settle(layer, "after", Math.max(height, needed));
  }
  const top = min(stops, ({ y, room }) => y - room / 2) ?? 0;
  for (const stop of stops) stop.y -= top;
  return { unit, height: max(stops, ({ y, room }) => y + room / 2) ?? 0 };
}

/** How high one person is, so that the fullest layer has room for its ribbons and its words. */
function unitFor(layers: Stop[][], height: number): number {
  const most = max(layers, (layer) => sum(layer, ({ value }) => value)) ?? 0;
  // Where words alone take all the height, ribbons still get a part of it.
  let [low, high] = [height / 5 / (most || 1), height / (most || 1)];
  for (let round = 0; round < 20; ++round) {
    const unit = (low + high) / 2;
    const fits = layers.every((layer) => sum(layer, (stop) => roomOf(stop, unit)) <= height);
    if (fits) low = unit;
    else high = unit;
  }
  return low;
}

function roomOf({ value, lines }: Stop, unit: number): number {
  return Math.max(value * unit, lines.length * sankeyLine) + gap;
}

/** Moves the stops of a layer towards what they are tied to on a side, then apart again. */
function settle(layer: Stop[], side: "before" | "after", height: number): void {
  for (const stop of layer) {
    const weight = sum(stop[side], ({ value }) => Math.min(value, stop.value));
    if (weight === 0) continue;
    const wish = sum(stop[side], (other) => other.y * Math.min(other.value, stop.value)) / weight;
    stop.y += 0.6 * (wish - stop.y);
  }
  let top = 0;
  for (const stop of layer) {
    stop.y = Math.max(stop.y, top + stop.room / 2);
    top = stop.y + stop.room / 2;
  }
  let bottom = height;
  for (const stop of layer.toReversed()) {
    stop.y = Math.min(stop.y, bottom - stop.room / 2);
    bottom = stop.y - stop.room / 2;
  }
}

/** Ribbons leave and arrive in the order of where they go to and come from. */
function ribbonsOf(
  flows: Flow[],
  ways: Stop[][],
  unit: number,
  column: (layer: number) => number,
): Omit<Ribbon, "colour">[] {
  const leave = endsOf(
    flows,
    ways,
    unit,
    (way) => way[0],
    (way) => way[1],
  );
  const arrive = endsOf(
    flows,
    ways,
    unit,
    (way) => way.at(-1),
    (way) => way.at(-2),
  );
  return ways.map((way, flow) => {
    const thickness = (flows[flow]?.value ?? 0) * unit;
    const middles = way.flatMap((stop, at): Point[] => {
      const x = column(stop.layer);
      if (at === 0) return [[x + nodeWidth, leave[flow] ?? stop.y]];
      if (at === way.length - 1) return [[x, arrive[flow] ?? stop.y]];
      return [
        [x, stop.y],
        [x + nodeWidth, stop.y],
      ];
    });
    return { flow, path: ribbonPath(middles, thickness), thickness, middles };
  });
}

/** Where each flow meets its node, those that go higher above the others. */
function endsOf(
  flows: Flow[],
  ways: Stop[][],
  unit: number,
  node: (way: Stop[]) => Stop | undefined,
  neighbour: (way: Stop[]) => Stop | undefined,
): number[] {
  const ends = new Array<number>(ways.length).fill(0);
  for (const stop of new Set(ways.map(node))) {
    if (stop === undefined) continue;
    const own = [...ways.keys()].filter((at) => node(ways[at] ?? []) === stop);
    own.sort((a, b) => (neighbour(ways[a] ?? [])?.y ?? 0) - (neighbour(ways[b] ?? [])?.y ?? 0));
    let y = stop.y - (stop.value * unit) / 2;
    for (const at of own) {
      const thickness = (flows[at]?.value ?? 0) * unit;
      ends[at] = y + thickness / 2;
      y += thickness;
    }
  }
  return ends;
}

/** There along the upper edge and back along the lower one. */
function ribbonPath(middles: Point[], thickness: number): string {
  const edge = (points: Point[], by: number) =>
    points
      .map(([x, y], at) => {
        const here = `${round(x)},${round(y + by)}`;
        const [beforeX, beforeY] = points[at - 1] ?? [x, y];
        if (at === 0) return here;
        const half = round((beforeX + x) / 2);
        return `C${half},${round(beforeY + by)} ${half},${round(y + by)} ${here}`;
      })
      .join("");
  // A flow of a few people is still seen.
  const half = Math.max(thickness, 1) / 2;
  return `M${edge(middles, -half)}L${edge(middles.toReversed(), half)}Z`;
}

/** How high the middle of a ribbon is at `x`; far away before it begins and after it ends. */
function heightAt(middles: Point[], x: number): number {
  for (const [at, [right, y]] of middles.entries()) {
    const [left, from] = middles[at - 1] ?? [right, y];
    if (x < left || x > right || right === left) continue;
    // The curve's x at t is left + (right - left) (1.5 t - 1.5 t² + t³): rising, so halving finds t.
    const share = (x - left) / (right - left);
    let [low, high] = [0, 1];
    for (let round = 0; round < 20; ++round) {
      const t = (low + high) / 2;
      if (1.5 * t - 1.5 * t * t + t * t * t < share) low = t;
      else high = t;
    }
    const t = (low + high) / 2;
    return from + (y - from) * t * t * (3 - 2 * t);
  }
  return Infinity;
}

function round(place: number): number {
  return Math.round(place * 100) / 100;
}
