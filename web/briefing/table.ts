import { formatCell, type Cell, type Language } from "../charts/format.ts";
import { compareNames } from "../charts/walk.ts";
import type { Column, Table } from "./contract.ts";

export type Row = readonly Cell[];

export interface SortOrder {
  column: string;
  direction: "ascending" | "descending";
}

export function columnOf(table: Table, id: string): Column | undefined {
  return table.columns.find((column) => column.id === id);
}

/** The cell of a row in a column; null when there is no such column. */
export function cellOf(table: Table, row: Row, column: string): Cell {
  return row[table.columns.findIndex((one) => one.id === column)] ?? null;
}

/** A cell as a number, for what is drawn; null when it is no number. */
export function numberIn(table: Table, row: Row, column: string): number | null {
  const cell = cellOf(table, row, column);
  return typeof cell === "number" ? cell : null;
}

/** A cell as a reader sees it. */
export function textIn(table: Table, row: Row, column: string, language: Language): string {
  const found = columnOf(table, column);
  return found === undefined ? "" : formatCell(cellOf(table, row, column), found, language);
}

/** Whether a column is set flush right: numbers are, words and dates are not. */
export function isNumeric(column: Column): boolean {
  return (column.type === "integer" || column.type === "decimal") && column.unit !== "year";
}

/** The columns worth showing: files keep a column of which nothing is known, a reader need not see it. */
export function shownColumns(table: Table): Column[] {
  return table.columns.filter(
    (_, index) =>
      index === 0 || table.rows.length === 0 || table.rows.some((row) => row[index] !== null),
  );
}

/** Columns of sentences rather than words: they need a width to be read in. */
export function proseColumns(table: Table, language: Language): Set<string> {
  const isSentence = (column: Column) => (row: Row) =>
    textIn(table, row, column.id, language).length > 40;
  return new Set(
    table.columns
      .filter((column) => column.type === "text" && table.rows.some(isSentence(column)))
      .map((column) => column.id),
  );
}

/** Rows in which some cell, as shown, contains the text; capitals do not matter. */
export function searchRows(
  table: Table,
  rows: readonly Row[],
  text: string,
  language: Language,
): Row[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter((row) =>
    table.columns.some((column) =>
      textIn(table, row, column.id, language).toLowerCase().includes(wanted),
    ),
  );
}

/** Rows in order of a column; what is not known comes last either way, and equal rows keep their order. */
export function sortRows(
  table: Table,
  rows: readonly Row[],
  order: SortOrder | undefined,
  language: Language,
): Row[] {
  if (order === undefined) return [...rows];
  const sign = order.direction === "ascending" ? 1 : -1;
  return [...rows].sort((a, b) => {
    const one = cellOf(table, a, order.column);
    const other = cellOf(table, b, order.column);
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * compareCells(one, other, language);
  });
}

function compareCells(a: NonNullable<Cell>, b: NonNullable<Cell>, language: Language): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const written = (cell: NonNullable<Cell>) =>
    typeof cell === "object" ? cell[language] : String(cell);
  return compareNames(written(a), written(b));
}
