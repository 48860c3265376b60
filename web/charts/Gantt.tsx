import { ganttTextSize, type GanttModel } from "./gantt.ts";

/** Draws laid-out bars over time. Hidden from assistive technology: the table beside them says the same. */
export function Gantt({ model, at }: { model: GanttModel; at: number | undefined }) {
  const { plot } = model;
  const bottom = plot.y + plot.height;
  const here = model.bars.find(({ row }) => row === at);
  return (
    <svg
      className="gantt"
      viewBox={`0 0 ${model.width} ${model.height}`}
      fontSize={ganttTextSize}
      aria-hidden="true"
      focusable="false"
    >
      {model.marks.map(({ x, label }) => (
        <g key={x} className="axis-tick">
          <line x1={x} y1={plot.y} x2={x} y2={bottom} />
          <text x={label.x} y={label.y} dy="0.34em" textAnchor={label.anchor}>
            {label.text}
          </text>
        </g>
      ))}
      {model.lanes.map(({ label, floor }) => (
        <g key={label.text} className="lane">
          <line x1={plot.x} y1={floor} x2={plot.x + plot.width} y2={floor} />
          <text x={label.x} y={label.y} dy="0.34em" textAnchor={label.anchor}>
            {label.text}
          </text>
        </g>
      ))}
      {model.bars.map(({ row, kind, path, label, isThin }) => (
        <g key={row}>
          <path className={`span${isThin ? " span-thin" : ""} group-${kind}`} d={path} />
          {label && (
            <text className="span-amount" x={label.x} y={label.y} dy="0.34em">
              {label.text}
            </text>
          )}
        </g>
      ))}
      {here && <path className="picked-edge" d={here.path} />}
      {here && <path className="picked" d={here.path} />}
    </svg>
  );
}
