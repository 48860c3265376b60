import { useId, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { step, type Walkable } from "../charts/walk.ts";

/** The widths of the two sets of proportions that a page is drawn in, of which it shows one. */
export const drawnWidths = [880, 360] as const;

/** A laid-out drawing of marks. */
export interface Drawn {
  width: number;
  height: number;
  picture: (at: string | undefined) => ReactNode;
  /** The mark at a place in the drawing's units. */
  find: (x: number, y: number) => string | undefined;
  /** Where a mark's words stand. */
  placeOf: (key: string) => [number, number];
}

interface Props {
  /** In the order in which one walks. */
  marks: readonly Walkable[];
  label: string;
  help: string;
  say: (key: string) => string[];
  /** Of `drawnWidths`. */
  drawings: readonly Drawn[];
}

/**
 * A drawing of marks as one stop on the keyboard's way, and what is said of the mark a reader points at or
 * walks to. As on the map, a status line says it to assistive technology.
 */
export function MarkWalk({ marks, label, help, say, drawings }: Props) {
  const [at, setAt] = useState<string>();
  const describedBy = useId();
  // Another language or year may have left the mark behind.
  const here = marks.some(({ key }) => key === at) ? at : undefined;
  const said = here === undefined ? [] : say(here);

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return setAt(undefined);
    const next = step(marks, here, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next.key);
  }

  return (
    <>
      <div
        className="mark-walk"
        role="application"
        tabIndex={0}
        aria-label={label}
        aria-describedby={describedBy}
        onKeyDown={onKeyDown}
        onFocus={() => setAt((now) => now ?? marks[0]?.key)}
        onBlur={() => setAt(undefined)}
      >
        {drawings.map((drawn) => (
          <Drawing key={drawn.width} {...{ drawn, here, said, setAt }} />
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {said.join("; ")}
      </p>
      <p id={describedBy} className="help">
        {help}
      </p>
    </>
  );
}

function Drawing({
  drawn,
  here,
  said,
  setAt,
}: {
  drawn: Drawn;
  here: string | undefined;
  said: string[];
  setAt: (key: string | undefined) => void;
}) {
  const { width, height } = drawn;
  function onPointer(event: PointerEvent) {
    const frame = event.currentTarget.getBoundingClientRect();
    const scale = width / frame.width;
    const key = drawn.find(
      (event.clientX - frame.left) * scale,
      (event.clientY - frame.top) * scale,
    );
    // What was shown stays until another is meant, so that it can be read in peace.
    if (key !== undefined) setAt(key);
  }
  const [x, y] = here === undefined ? [0, 0] : drawn.placeOf(here);
  const style = {
    [x < width / 2 ? "left" : "right"]: `${(100 * Math.min(x, width - x)) / width}%`,
    [y < height / 2 ? "top" : "bottom"]: `${(100 * Math.min(y, height - y)) / height}%`,
  };
  return (
    <div
      className={width === drawnWidths[0] ? "when-wide" : "when-narrow"}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      onPointerLeave={() => setAt(undefined)}
    >
      {drawn.picture(here)}
      {here !== undefined && (
        <div className="mark-tooltip" style={style} aria-hidden="true">
          {said.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </div>
  );
}
