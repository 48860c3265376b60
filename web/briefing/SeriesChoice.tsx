import { useId } from "react";
import type { Series } from "./contract.ts";
import { Line } from "./Line.tsx";

interface Props {
  legend: string;
  series: readonly Series[];
  chosen: number;
  onChoose: (index: number) => void;
}

/** Which column is shown. */
export function SeriesChoice({ legend, series, chosen, onChoose }: Props) {
  const name = useId();
  return (
    <fieldset className="control series-choice">
      <legend>{legend}</legend>
      {series.map((one, index) => (
        <label key={one.column}>
          <input
            type="radio"
            name={name}
            checked={index === chosen}
            onChange={() => onChoose(index)}
          />
          <span>
            <Line sentence={one.label} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
