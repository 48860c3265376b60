import { useId, useState, type KeyboardEvent, type PointerEvent } from "react";
import { Lines } from "../charts/Lines.tsx";
import { layOutLines, momentAt, type LinesData, type LinesModel } from "../charts/lines.ts";
import { useReading } from "./context.ts";

const wide = 880;
const narrow = 360;

/** What is said of one moment: its name, then a line for each figure. */
export interface Saying {
  moment: string;
  figures: string[];
}

interface Props {
  data: LinesData;
  label: string;
  say: (at: number) => Saying;
}

/**
 * A drawing over time, and what it says of the moment a reader points at or walks to. For assistive
 * technology it is a slider over the moments, whose value is what is said.
 */
export function TimeWalk({ data, label, say }: Props) {
  const { w } = useReading();
  const [at, setAt] = useState<number>();
  const help = useId();
  const last = data.moments.length - 1;
  const saying = say(at ?? 0);

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return setAt(undefined);
    const next = walked(at, event.key, last);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
  }

  return (
    <>
      <div
        className="time-walk"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-describedby={help}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at ?? 0}
        aria-valuetext={[saying.moment, ...saying.figures].join("; ")}
        onKeyDown={onKeyDown}
        onFocus={() => setAt((now) => now ?? 0)}
        onBlur={() => setAt(undefined)}
      >
        {([wide, narrow] as const).map((width) => (
          <Drawing key={width} model={layOutLines(data, width)} {...{ at, saying, setAt }} />
        ))}
      </div>
      <p id={help} className="help">
        {w.walkHelp}
      </p>
    </>
  );
}

function Drawing({
  model,
  at,
  saying,
  setAt,
}: {
  model: LinesModel;
  at: number | undefined;
  saying: Saying;
  setAt: (at: number | undefined) => void;
}) {
  function onPointerMove(event: PointerEvent) {
    const frame = event.currentTarget.getBoundingClientRect();
    setAt(momentAt(model, ((event.clientX - frame.left) * model.width) / frame.width));
  }
  const share = at === undefined ? 0 : (model.moments[at] ?? 0) / model.width;
  const style = share < 0.5 ? { left: `${100 * share}%` } : { right: `${100 - 100 * share}%` };
  return (
    <div
      className={model.width === wide ? "when-wide" : "when-narrow"}
      onPointerMove={onPointerMove}
      onPointerDown={onPointerMove}
      onPointerLeave={() => setAt(undefined)}
    >
      <Lines model={model} at={at} />
      {at !== undefined && (
        <div className="time-tooltip" style={style} aria-hidden="true">
          <p>{saying.moment}</p>
          {saying.figures.map((figure) => (
            <p key={figure}>{figure}</p>
          ))}
        </div>
      )}
    </div>
  );
}

/** Where a key leads; undefined for a key that means nothing here. */
function walked(at: number | undefined, key: string, last: number): number | undefined {
  const from = at ?? 0;
  const year = 12;
  const steps: Record<string, number> = {
    ArrowRight: from + 1,
    ArrowUp: from + 1,
    ArrowLeft: from - 1,
    ArrowDown: from - 1,
    PageUp: from + year,
    PageDown: from - year,
    Home: 0,
    End: last,
  };
  const next = steps[key];
  return next === undefined ? undefined : Math.min(Math.max(next, 0), last);
}
