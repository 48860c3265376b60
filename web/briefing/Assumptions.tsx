import { useReading } from "./context.ts";
import type { Assumption } from "./contract.ts";
import { Line } from "./Line.tsx";

/** What a section takes for granted. */
export function Assumptions({
  assumptions,
  notes,
}: {
  assumptions: readonly Assumption[];
  notes: string;
}) {
  const { w } = useReading();
  if (assumptions.length === 0) return null;
  return (
    <div className="assumptions">
      <h3 className="small-heading">{w.assumptions}</h3>
      <ul>
        {assumptions.map((assumption) => (
          <li key={assumption.id}>
            <Line sentence={assumption.sentence} notes={notes} />
          </li>
        ))}
      </ul>
    </div>
  );
}
