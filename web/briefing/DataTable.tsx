import { useId, useMemo, useState } from "react";
import { formatNumber } from "../charts/format.ts";
import { useReading } from "./context.ts";
import type { Table } from "./contract.ts";
import { plainSentence } from "./fill.ts";
import { Line } from "./Line.tsx";
import { searchRows, sortRows, type SortOrder } from "./table.ts";
import { TableGrid } from "./TableGrid.tsx";

/** Makes rows pickable: which columns name a row, and which row is picked. */
export interface RowChoice {
  key: string;
  label: string;
  picked: string | undefined;
  onPick: (key: string | undefined) => void;
}

/** More rows than these scroll in a region of their own; paper shows them all. */
const longTable = 12;

/** A table that can be sorted; a long one can be searched and scrolls in its own region. */
export function DataTable({
  table,
  number,
  folded = false,
  choice,
}: {
  table: Table;
  number: number;
  /** Whether a long table is folded away on screen, as beside a chart that says the same. */
  folded?: boolean;
  choice?: RowChoice;
}) {
  const { language, w } = useReading();
  const [order, setOrder] = useState<SortOrder>();
  const [search, setSearch] = useState("");
  const searchId = useId();
  const rows = useMemo(
    () => sortRows(table, searchRows(table, table.rows, search, language), order, language),
    [table, search, order, language],
  );
  const isLong = table.rows.length > longTable;
  const grid = (
    <>
      {isLong && (
        <div className="table-search control">
          <label htmlFor={searchId}>{w.search}</label>
          <input
            id={searchId}
            type="search"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <span role="status">
            {search !== "" && w.matching(formatNumber(rows.length, language))}
          </span>
        </div>
      )}
      <div
        className={isLong ? "table-scroll table-scroll-long" : "table-scroll"}
        role="region"
        tabIndex={0}
        aria-label={w.scrollable(plainSentence(table.title, language))}
      >
        <TableGrid
          table={table}
          rows={rows}
          order={order}
          onOrder={setOrder}
          caption={w.table(number)}
          {...(choice && { choice })}
        />
      </div>
      <p className="table-file">
        {w.csv} <a href={table.file}>{table.file}</a>
      </p>
    </>
  );
  if (!isLong) return <div className="table-block">{grid}</div>;
  return (
    <details className="table-block" open={!folded}>
      <summary>
        <span className="figure-number">{w.table(number)}</span> <Line sentence={table.title} />{" "}
        <span className="row-count">({w.rows(formatNumber(table.rows.length, language))})</span>
      </summary>
      {grid}
    </details>
  );
}
