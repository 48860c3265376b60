import { useId } from "react";
import { useReading } from "./context.ts";
import type { Cartogram } from "./contract.ts";
import { Line } from "./Line.tsx";

interface Props {
  sizes: Cartogram["sizes"];
  chosen: number;
  onChoose: (index: number) => void;
}

/** Which column sizes the circles. */
export function SizeChoice({ sizes, chosen, onChoose }: Props) {
  const { w } = useReading();
  const name = useId();
  return (
    <fieldset className="control size-choice">
      <legend>{w.size}</legend>
      {sizes.map((series, index) => (
        <label key={series.column}>
          <input
            type="radio"
            name={name}
            checked={index === chosen}
            onChange={() => onChoose(index)}
          />
          <span>
            <Line sentence={series.label} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
