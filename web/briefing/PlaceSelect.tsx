import { useId } from "react";
import type { Circle } from "../charts/cartogram.ts";
import { compareNames } from "../charts/walk.ts";
import { useReading } from "./context.ts";

interface Props {
  circles: readonly Circle[];
  picked: string | undefined;
  onPick: (key: string | undefined) => void;
}

/** All places by name in the browser's own list, which every reader's tools know. */
export function PlaceSelect({ circles, picked, onPick }: Props) {
  const { w } = useReading();
  const id = useId();
  const byName = [...circles].sort((a, b) => compareNames(a.label, b.label));
  return (
    <div className="control">
      <label htmlFor={id}>{w.findOne}</label>
      <select
        id={id}
        value={picked ?? ""}
        onChange={(event) => onPick(event.target.value === "" ? undefined : event.target.value)}
      >
        <option value="">{w.choose}</option>
        {byName.map((circle) => (
          <option key={circle.key} value={circle.key}>
            {circle.label} ({circle.group})
          </option>
        ))}
      </select>
    </div>
  );
}
