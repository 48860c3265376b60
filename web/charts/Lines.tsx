import { lineTextSize, type LinesModel } from "./lines.ts";

/** Draws laid-out lines. Hidden from assistive technology: the table beside them says the same. */
export function Lines({ model, at }: { model: LinesModel; at: number | undefined }) {
  const { plot } = model;
  const bottom = plot.y + plot.height;
  const x = at === undefined ? undefined : model.moments[at];
  return (
    <svg
      className="lines"
      viewBox={`0 0 ${model.width} ${model.height}`}
      fontSize={lineTextSize}
      aria-hidden="true"
      focusable="false"
    >
      {model.ticks.map(({ y, zero, label }) => (
        <g key={label.text} className="axis-tick">
          <line
            className={zero ? "axis-zero" : undefined}
            x1={plot.x}
            y1={y}
            x2={plot.x + plot.width}
            y2={y}
          />
          <text x={label.x} y={label.y} dy="0.34em" textAnchor={label.anchor}>
            {label.text}
          </text>
        </g>
      ))}
      {model.marks.map((mark) => (
        <g key={mark.x} className="axis-tick">
          <line x1={mark.x} y1={bottom} x2={mark.x} y2={bottom + 5} />
          <text x={mark.label.x} y={mark.label.y} dy="0.34em" textAnchor={mark.label.anchor}>
            {mark.label.text}
          </text>
        </g>
      ))}
      {model.bands.map(({ path, style }) => (
        <path key={style} className={`band ${style}`} d={path} />
      ))}
      {model.lines.map(({ path, style }) => (
        <path key={style} className={`line ${style}`} d={path} />
      ))}
      {model.dots.map((dot) => (
        <circle
          key={`${dot.x},${dot.y}`}
          className={dot.open ? "dot dot-open" : "dot"}
          cx={dot.x}
          cy={dot.y}
          r={4}
        />
      ))}
      {x !== undefined && <line className="moment" x1={x} y1={plot.y} x2={x} y2={bottom} />}
    </svg>
  );
}
