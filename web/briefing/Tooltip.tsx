import type { Circle, Layout } from "../charts/cartogram.ts";

/** A few words beside a circle, on the side where there is room. */
export function Tooltip({
  circle,
  layout,
  text,
}: {
  circle: Circle;
  layout: Layout;
  text: string;
}) {
  const leftHalf = circle.x < layout.width / 2;
  const style = {
    top: `${(100 * (circle.y - circle.r)) / layout.height}%`,
    [leftHalf ? "left" : "right"]:
      `${(100 * (leftHalf ? circle.x : layout.width - circle.x)) / layout.width}%`,
  };
  return (
    <p className="tooltip" style={style} aria-hidden="true">
      {text}
    </p>
  );
}
