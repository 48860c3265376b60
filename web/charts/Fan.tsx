import { fanTextSize, type FanModel } from "./fan.ts";

/** Draws a laid-out fan. Hidden from assistive technology: the table beside it says the same. */
export function Fan({ model }: { model: FanModel }) {
  return (
    <svg
      className="fan"
      viewBox={`0 0 ${model.width} ${model.height}`}
      fontSize={fanTextSize}
      aria-hidden="true"
      focusable="false"
    >
      {model.ticks.map((tick) => (
        <g key={tick.label.text} className="bars-tick">
          <line
            className={tick.zero ? "bars-zero" : undefined}
            x1={tick.from}
            y1={tick.y}
            x2={tick.to}
            y2={tick.y}
          />
          <text x={tick.label.x} y={tick.label.y} dy="0.34em" textAnchor={tick.label.anchor}>
            {tick.label.text}
          </text>
        </g>
      ))}
      {model.months.map((month) => (
        <g key={month.label.text} className="bars-tick">
          <line x1={month.x} y1={month.top} x2={month.x} y2={month.bottom} />
          <text x={month.label.x} y={month.label.y} dy="0.34em" textAnchor={month.label.anchor}>
            {month.label.text}
          </text>
        </g>
      ))}
      {model.bands.map((path, index) => (
        <path key={path} className={`fan-band fan-band-${index + 1}`} d={path} />
      ))}
      <path className="fan-median" d={model.median} />
      {model.lines.map((path, index) => (
        <path key={`${index}${path}`} className={`fan-line fan-line-${index + 1}`} d={path} />
      ))}
    </svg>
  );
}
