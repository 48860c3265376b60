import { speck, type Circle } from "./cartogram.ts";
import type { CartogramModel } from "./cartogram_model.ts";

interface Props {
  model: CartogramModel;
  picked: string | undefined;
  hovered: string | undefined;
  format: (value: number) => string;
  /** What the area of a circle says. */
  sizeWords: string;
}

/** Draws a laid-out cartogram. Hidden from assistive technology: the walk around it and the table speak. */
export function Cartogram({ model, picked, hovered, format, sizeWords }: Props) {
  const { layout } = model;
  return (
    <svg
      className="cartogram"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      aria-hidden="true"
      focusable="false"
    >
      {model.grounds.map((ground) => (
        <path
          key={ground.group}
          className={`ground group-${model.colours.get(ground.group) ?? 0}`}
          d={ground.path}
        />
      ))}
      {layout.circles.map((circle) => (
        <circle
          key={circle.key}
          className={circleClass(circle, model)}
          cx={circle.x}
          cy={circle.y}
          r={circle.r > 0 ? circle.r : speck}
        />
      ))}
      <Outline circle={find(layout.circles, hovered)} className="circle-hovered" />
      <Outline circle={find(layout.circles, picked)} className="circle-picked-edge" />
      <Outline circle={find(layout.circles, picked)} className="circle-picked" />
      {model.labels.map((label) => (
        <text key={label.key} className="circle-name" fontSize={label.size} textAnchor="middle">
          {label.lines.map((line) => (
            <tspan key={line.text} x={line.x} y={line.y} dy="0.34em">
              {line.text}
            </tspan>
          ))}
        </text>
      ))}
      {model.groupLabels.map((label) => (
        <text
          key={label.group}
          className="ground-name"
          fontSize={label.size}
          x={label.x}
          y={label.y}
          dy="0.34em"
          textAnchor="middle"
        >
          {label.group}
        </text>
      ))}
      <SizeKey model={model} format={format} sizeWords={sizeWords} />
    </svg>
  );
}

function SizeKey({ model, format, sizeWords }: Pick<Props, "model" | "format" | "sizeWords">) {
  const { x, foot, steps } = model.legend;
  const edge = x + (steps[0]?.r ?? 0) + 14;
  return (
    <g className="size-key">
      {steps.map(({ value, r }) => (
        <g key={value}>
          <circle cx={x} cy={foot - r} r={r} />
          <line x1={x} y1={foot - 2 * r} x2={edge} y2={foot - 2 * r} />
          <text x={edge + 5} y={foot - 2 * r} dy="0.34em" fontSize={13}>
            {format(value)}
          </text>
        </g>
      ))}
      <text x={x - (steps[0]?.r ?? 0)} y={foot} dy="1.4em" fontSize={13}>
        {sizeWords}
      </text>
    </g>
  );
}

function Outline({ circle, className }: { circle: Circle | undefined; className: string }) {
  if (circle === undefined) return null;
  return <circle className={className} cx={circle.x} cy={circle.y} r={circle.r + 1.5} />;
}

function circleClass(circle: Circle, model: CartogramModel): string {
  const kind = circle.r > 0 ? "circle" : "circle circle-empty";
  return `${kind} group-${model.colours.get(circle.group) ?? 0}`;
}

function find(circles: readonly Circle[], key: string | undefined): Circle | undefined {
  return circles.find((circle) => circle.key === key);
}
