import { sankeyLine, sankeyTextSize, type SankeyModel } from "./sankey.ts";

/** Draws laid-out flows. Hidden from assistive technology: the table beside them says the same. */
export function Sankey({ model, at }: { model: SankeyModel; at: number | undefined }) {
  const here = model.ribbons.find(({ flow }) => flow === at);
  return (
    <svg
      className="sankey"
      viewBox={`0 0 ${model.width} ${model.height}`}
      fontSize={sankeyTextSize}
      aria-hidden="true"
      focusable="false"
    >
      {model.ribbons.map(({ flow, colour, path }) => (
        <path key={flow} className={`ribbon group-${colour}`} d={path} />
      ))}
      {here && <path className="picked-edge" d={here.path} />}
      {here && <path className="picked" d={here.path} />}
      {model.nodes.map(({ name, colour, x, y, width, height }) => (
        <rect
          key={name}
          className={`node group-${colour}`}
          {...{ x, y, width, height: Math.max(height, 1) }}
        />
      ))}
      {model.nodes.map(({ name, label }) => (
        <text key={name} className="node-name" y={label.y} textAnchor={label.anchor}>
          {label.lines.map((line, index) => (
            <tspan key={index} x={label.x} y={label.y + index * sankeyLine} dy="0.34em">
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  );
}
