import type { Circle } from "./cartogram.ts";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Area that two boxes share. */
export function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** How far a box lies from the nearest of the circles; below zero when it reaches into one. */
export function distanceTo(circles: readonly Circle[], box: Box): number {
  let nearest = Infinity;
  for (const circle of circles) {
    const dx = Math.max(box.x - circle.x, 0, circle.x - box.x - box.width);
    const dy = Math.max(box.y - circle.y, 0, circle.y - box.y - box.height);
    nearest = Math.min(nearest, Math.sqrt(dx * dx + dy * dy) - circle.r);
  }
  return nearest;
}
