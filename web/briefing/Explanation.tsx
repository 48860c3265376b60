import { useReading } from "./context.ts";
import type { Cartogram, Table } from "./contract.ts";
import { Line } from "./Line.tsx";
import { RowSentences } from "./RowSentences.tsx";
import { textIn, type Row } from "./table.ts";

/** The figures of the picked row and how they come about. */
export function Explanation({
  table,
  row,
  chart,
}: {
  table: Table;
  row: Row | undefined;
  chart: Cartogram;
}) {
  const { language, w } = useReading();
  if (row === undefined) {
    return (
      <div className="explanation explanation-empty">
        <p>{w.nothingPicked}</p>
      </div>
    );
  }
  const named = [chart.label, chart.group];
  return (
    <div className="explanation">
      <h3>{textIn(table, row, chart.label, language)}</h3>
      <p className="explanation-group">{textIn(table, row, chart.group, language)}</p>
      <RowSentences table={table} row={row} />
      <dl>
        {table.columns
          .filter((column) => !named.includes(column.id))
          .map((column) => (
            <div key={column.id}>
              <dt>
                <Line sentence={column.label} />
              </dt>
              <dd>{textIn(table, row, column.id, language)}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
