import { extent, group, max, mean, min, sum } from "d3-array";
import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";

/** A row of the table with its place on the map. */
export interface Place {
  key: string;
  label: string;
  group: string;
  value: number | null;
  longitude: number;
  latitude: number;
}

export interface Circle {
  key: string;
  label: string;
  group: string;
  value: number | null;
  x: number;
  y: number;
  /** Area in proportion to the value; 0 where there is none. */
  r: number;
}

export interface Layout {
  width: number;
  height: number;
  circles: Circle[];
  /** Radius of a circle of value 1: r = unit * sqrt(value). */
  unit: number;
}

export const mapWidth = 760;
/** Room around each circle, so that neighbours never touch. */
export const spacing = 1.1;
const margin = 34;
/** Share of the map's frame that the circles fill together; more crowds the shape, less leaves specks. */
const filled = 0.4;
/** Drawn where there is no value, and room kept for the smallest. */
export const speck = 1.5;
/** Share of the way to the middle of its group by which a place is moved. */
const cohesion = 0.1;
/** Steps in which the circles grow. */
const growth = 120;
const largestRadius = 0.105 * mapWidth;

/**
 * Circles near their places, not one over another (after Dorling, 1996). Places are settled by
 * d3-force, whose jitter has a fixed seed, so equal rows give equal circles.
 */
export function layOutCartogram(places: readonly Place[]): Layout {
  const homes = drawTogether(project(places), places);
  const frame = {
    width: mapWidth - 2 * margin,
    height: (max(homes, (home) => home.y) ?? 0) - margin,
  };
  const unit = unitRadius(places, frame.width * Math.max(frame.height, frame.width / 2));
  const nodes = places.map((place, index): Node => {
    const home = homes[index] ?? { x: 0, y: 0 };
    return { ...home, home, r: unit * Math.sqrt(Math.max(0, place.value ?? 0)) };
  });
  settle(nodes);

  const left = min(nodes, (node) => node.x - node.r) ?? 0;
  const top = min(nodes, (node) => node.y - node.r) ?? 0;
  const right = max(nodes, (node) => node.x + node.r) ?? mapWidth;
  const bottom = max(nodes, (node) => node.y + node.r) ?? mapWidth;
  return {
    width: rounded(right - left + 2 * margin),
    height: rounded(bottom - top + 2 * margin),
    unit,
    circles: places.map(({ key, label, group: groupName, value }, index) => {
      const node = nodes[index] ?? { x: 0, y: 0, r: 0 };
      return {
        key,
        label,
        group: groupName,
        value,
        x: rounded(node.x - left + margin),
        y: rounded(node.y - top + margin),
        r: node.r,
      };
    }),
  };
}

/** The circle under a point, or the nearest within `slack`: a speck is hard to hit. */
export function nearestCircle(
  circles: readonly Circle[],
  at: Point,
  slack: number,
): Circle | undefined {
  let best: Circle | undefined;
  let bestDistance = slack;
  for (const circle of circles) {
    const distance = distanceBetween(circle, at) - circle.r;
    if (distance < bestDistance) {
      best = circle;
      bestDistance = distance;
    }
  }
  return best;
}

export interface Point {
  x: number;
  y: number;
}

/** By square root, which every machine rounds alike and which is far faster than `Math.hypot`. */
export function distanceBetween(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}

/** Moves each place a little towards the middle of its group, so that crowding does not mix groups. */
function drawTogether(points: readonly Point[], places: readonly Place[]): Point[] {
  const members = group(points, (_, index) => places[index]?.group);
  return points.map((point, index) => {
    const own = members.get(places[index]?.group) ?? [point];
    const x = mean(own, (one) => one.x) ?? point.x;
    const y = mean(own, (one) => one.y) ?? point.y;
    return { x: point.x + cohesion * (x - point.x), y: point.y + cohesion * (y - point.y) };
  });
}

type Node = SimulationNodeDatum & Point & { r: number; home: Point };

/** Moves the nodes until none overlap. They grow on the way: full-grown at once, they would leap over neighbours. */
function settle(nodes: Node[]): void {
  const collide = forceCollide<Node>().iterations(3);
  const simulation = forceSimulation<Node>(nodes)
    .stop()
    .alphaDecay(0)
    .velocityDecay(0.35)
    .force("x", forceX<Node>((node) => node.home.x).strength(0.12))
    .force("y", forceY<Node>((node) => node.home.y).strength(0.12))
    .force("collide", collide);
  for (let grown = 1; grown <= growth; ++grown) {
    collide.radius((node) => (Math.max(node.r, speck) + spacing) * (grown / growth));
    simulation.tick();
  }
  // The pull home leaves a little overlap: the last word is to the collisions.
  simulation.force("x", null).force("y", null).velocityDecay(0.6).tick(120);
}

/** Equirectangular about the middle latitude: true enough for a country, and no library. */
function project(places: readonly Place[]): Point[] {
  const [west = 0, east = 1] = extent(places, (place) => place.longitude);
  const [, north = 1] = extent(places, (place) => place.latitude);
  const stretch = 1 / Math.cos(((mean(places, (place) => place.latitude) ?? 0) * Math.PI) / 180);
  const scale = (mapWidth - 2 * margin) / Math.max(east - west, 1e-6);
  return places.map((place) => ({
    x: margin + (place.longitude - west) * scale,
    y: margin + (north - place.latitude) * scale * stretch,
  }));
}

function unitRadius(places: readonly Place[], area: number): number {
  const values = places.map((place) => Math.max(0, place.value ?? 0));
  const total = sum(values);
  if (total === 0) return 0;
  return Math.min(
    Math.sqrt((filled * area) / (Math.PI * total)),
    largestRadius / Math.sqrt(max(values) ?? 1),
  );
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
