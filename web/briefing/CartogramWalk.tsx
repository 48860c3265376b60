import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { Cartogram } from "../charts/Cartogram.tsx";
import { nearestCircle, type Circle } from "../charts/cartogram.ts";
import type { CartogramModel } from "../charts/cartogram_model.ts";
import { findByName, step, walkingOrder } from "../charts/walk.ts";
import { Tooltip } from "./Tooltip.tsx";

interface Props {
  model: CartogramModel;
  picked: string | undefined;
  onPick: (key: string | undefined) => void;
  format: (value: number | null) => string;
  measure: string;
  sizeWords: string;
  label: string;
  describedBy: string;
}

/** How near in the map's units a pointer must be to mean a circle. */
const slack = 8;
/** Letters typed within this many milliseconds belong to one name. */
const typingPause = 1000;

/**
 * The map as one stop on the keyboard's way. The role says that keys mean something of their own here, so
 * that a screen reader passes them on; a status line says where one is.
 */
export function CartogramWalk(props: Props) {
  const { model, picked, onPick, format, measure, sizeWords, label, describedBy } = props;
  const { circles } = model.layout;
  const order = useMemo(() => walkingOrder(circles), [circles]);
  const [hovered, setHovered] = useState<string>();
  const typed = useRef({ text: "", at: 0 });
  const say = (circle: Circle) =>
    `${circle.label}, ${circle.group}: ${measure.toLowerCase()} ${format(circle.value)}`;
  const pickedCircle = circles.find((circle) => circle.key === picked);
  const hoveredCircle = circles.find((circle) => circle.key === hovered);

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return setHovered(undefined);
    const next = step(order, picked, event.key) ?? named(event);
    if (next === undefined) return;
    event.preventDefault();
    onPick(next.key);
  }

  function named(event: KeyboardEvent): Circle | undefined {
    if (event.key.length !== 1) return undefined;
    const recent = event.timeStamp - typed.current.at < typingPause;
    // A space belongs to a name once one has begun; alone it scrolls the page as everywhere.
    if (event.key === " " && !recent) return undefined;
    typed.current = { text: (recent ? typed.current.text : "") + event.key, at: event.timeStamp };
    return findByName(circles, typed.current.text);
  }

  function circleAt(event: PointerEvent): Circle | undefined {
    const frame = event.currentTarget.getBoundingClientRect();
    const scale = model.layout.width / frame.width;
    const at = { x: (event.clientX - frame.left) * scale, y: (event.clientY - frame.top) * scale };
    return nearestCircle(circles, at, slack);
  }

  return (
    <>
      <div
        className="cartogram-walk"
        role="application"
        tabIndex={0}
        aria-label={label}
        aria-describedby={describedBy}
        onKeyDown={onKeyDown}
      >
        <div
          className="cartogram-drawing"
          onPointerMove={(event) => {
            const circle = circleAt(event);
            // What was shown stays until another is meant, so that it can be read in peace.
            if (circle !== undefined) setHovered(circle.key);
          }}
          onPointerLeave={() => setHovered(undefined)}
          onPointerUp={(event) => {
            const circle = circleAt(event);
            if (circle !== undefined) onPick(circle.key);
          }}
        >
          <Cartogram
            model={model}
            picked={picked}
            hovered={hovered}
            format={format}
            sizeWords={sizeWords}
          />
          {hoveredCircle && (
            <Tooltip circle={hoveredCircle} layout={model.layout} text={say(hoveredCircle)} />
          )}
        </div>
      </div>
      <p className="visually-hidden" role="status">
        {pickedCircle && say(pickedCircle)}
      </p>
    </>
  );
}
