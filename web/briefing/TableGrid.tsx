import { useMemo, useRef, type KeyboardEvent } from "react";
import { useReading } from "./context.ts";
import type { Table } from "./contract.ts";
import type { RowChoice } from "./DataTable.tsx";
import { Line } from "./Line.tsx";
import { SortHeader } from "./SortHeader.tsx";
import { proseColumns, shownColumns, textIn, type Row, type SortOrder } from "./table.ts";
import { TableRow } from "./TableRow.tsx";

interface Props {
  table: Table;
  rows: readonly Row[];
  order: SortOrder | undefined;
  onOrder: (order: SortOrder) => void;
  caption: string;
  choice?: RowChoice;
}

/** The table itself. Its pickable rows are one stop on the keyboard's way; arrows go from row to row. */
export function TableGrid({ table, rows, order, onOrder, caption, choice }: Props) {
  const { language } = useReading();
  const body = useRef<HTMLTableSectionElement>(null);
  const prose = useMemo(() => proseColumns(table, language), [table, language]);
  const columns = useMemo(() => shownColumns(table), [table]);
  const keyOf = (row: Row) => (choice ? textIn(table, row, choice.key, language) : undefined);
  const pickedIsShown = rows.some((row) => keyOf(row) === choice?.picked);

  function onKeyDown(event: KeyboardEvent) {
    const buttons = [...(body.current?.querySelectorAll<HTMLButtonElement>("button") ?? [])];
    const at = buttons.findIndex((button) => button === event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const next = to === undefined || at < 0 ? undefined : buttons[to];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }

  return (
    <table>
      <caption>
        <span className="figure-number">{caption}</span> <Line sentence={table.title} />
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <SortHeader key={column.id} column={column} order={order} onOrder={onOrder} />
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {rows.map((row, index) => {
          const isPicked = choice !== undefined && keyOf(row) === choice.picked;
          return (
            <TableRow
              key={keyOf(row) ?? index}
              table={table}
              columns={columns}
              row={row}
              prose={prose}
              isPicked={isPicked}
              isTabStop={pickedIsShown ? isPicked : index === 0}
              {...(choice && { choice })}
            />
          );
        })}
      </tbody>
    </table>
  );
}
