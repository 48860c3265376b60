import { useReading } from "./context.ts";
import type { Column, Table } from "./contract.ts";
import type { RowChoice } from "./DataTable.tsx";
import { RowSentences } from "./RowSentences.tsx";
import { cellOf, isNumeric, textIn, type Row } from "./table.ts";

interface Props {
  table: Table;
  /** The columns that are shown. */
  columns: readonly Column[];
  row: Row;
  /** Columns that hold sentences. */
  prose: ReadonlySet<string>;
  isPicked: boolean;
  isTabStop: boolean;
  choice?: RowChoice;
}

/** A row, and under it what is said of it when it is picked. */
export function TableRow({ table, columns, row, prose, isPicked, isTabStop, choice }: Props) {
  const { language, w } = useReading();
  const header = choice?.label ?? table.columns[0].id;
  const shown = (column: Column) =>
    cellOf(table, row, column.id) === null ? (
      <span className="unknown">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{w.unknown}</span>
      </span>
    ) : (
      textIn(table, row, column.id, language)
    );
  return (
    <>
      <tr className={isPicked ? "picked" : undefined}>
        {columns.map((column) => {
          const words = prose.has(column.id) ? "words prose" : "words";
          const className = isNumeric(column) ? "numeric" : words;
          if (column.id !== header) {
            return (
              <td key={column.id} className={className}>
                {shown(column)}
              </td>
            );
          }
          return (
            <th key={column.id} scope="row" className={className}>
              {choice ? (
                <PickButton
                  table={table}
                  row={row}
                  choice={choice}
                  isPicked={isPicked}
                  isTabStop={isTabStop}
                />
              ) : (
                shown(column)
              )}
            </th>
          );
        })}
      </tr>
      {isPicked && table.explain && (
        <tr className="row-explanation">
          <td colSpan={columns.length}>
            <RowSentences table={table} row={row} />
          </td>
        </tr>
      )}
    </>
  );
}

function PickButton({
  table,
  row,
  choice,
  isPicked,
  isTabStop,
}: Pick<Props, "table" | "row" | "isPicked" | "isTabStop"> & { choice: RowChoice }) {
  const { language, w } = useReading();
  const name = textIn(table, row, choice.label, language);
  return (
    <button
      type="button"
      className="row-button"
      tabIndex={isTabStop ? 0 : -1}
      aria-expanded={isPicked}
      title={w.pick(name)}
      onClick={() => choice.onPick(isPicked ? undefined : textIn(table, row, choice.key, language))}
    >
      {name}
    </button>
  );
}
