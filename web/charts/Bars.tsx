import { barTextSize, type BarsModel, type Label } from "./bars.ts";

/** Draws laid-out bars. Hidden from assistive technology: the table beside it says the same. */
export function Bars({ model }: { model: BarsModel }) {
  return (
    <svg
      className={model.seriesCount === 1 ? "bars bars-single" : "bars"}
      viewBox={`0 0 ${model.width} ${model.height}`}
      fontSize={barTextSize}
      aria-hidden="true"
      focusable="false"
    >
      {model.highlights.map((box) => (
        <rect key={`${box.x},${box.y}`} className="bars-highlight" {...box} />
      ))}
      {model.ticks.map((tick) => (
        <g key={tick.label.text} className="bars-tick">
          <line
            className={tick.zero ? "bars-zero" : undefined}
            x1={tick.from[0]}
            y1={tick.from[1]}
            x2={tick.to[0]}
            y2={tick.to[1]}
          />
          <ChartText label={tick.label} />
        </g>
      ))}
      {model.bars.map((bar) => (
        <g
          key={`${bar.x},${bar.y},${bar.series}`}
          className={bar.highlighted ? "highlighted" : undefined}
        >
          <rect
            className={`bar series-${bar.series + 1}`}
            x={bar.x}
            y={bar.y}
            width={bar.width}
            height={bar.height}
          />
          {bar.interval && <Interval {...bar.interval} />}
          <ChartText label={bar.label} className="bar-value" />
        </g>
      ))}
      {model.categories.map((category) => (
        <ChartText
          key={`${category.x},${category.y}`}
          label={category}
          className={category.highlighted ? "bar-category highlighted" : "bar-category"}
        />
      ))}
    </svg>
  );
}

/** From low to high, with an edge of the ground's colour so that it shows on the bar as beside it. */
function Interval({ from, to }: NonNullable<BarsModel["bars"][number]["interval"]>) {
  const across = from[1] === to[1] ? [0, 4] : [4, 0];
  const [dx = 0, dy = 0] = across;
  const cap = ([x, y]: [number, number]) => `M${x - dx},${y - dy}L${x + dx},${y + dy}`;
  const path = `M${from}L${to}${cap(from)}${cap(to)}`;
  return (
    <>
      <path className="bar-interval-edge" d={path} />
      <path className="bar-interval" d={path} />
    </>
  );
}

function ChartText({ label, className }: { label: Label; className?: string }) {
  const { x, y, anchor, turned } = label;
  return (
    <text
      className={className}
      x={x}
      y={y}
      dy="0.34em"
      textAnchor={anchor}
      transform={turned ? `rotate(-90 ${x} ${y})` : undefined}
    >
      {label.text}
    </text>
  );
}
