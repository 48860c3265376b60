import { formatMonth, formatOnAxis, type Language } from "../charts/format.ts";
import type { LinesData, Values } from "../charts/lines.ts";
import type { Table } from "./contract.ts";
import { cellOf, columnOf, numberIn, textIn } from "./table.ts";

/** The rows of a table as moments of an axis; months have a short name. */
export function momentsOf(table: Table, x: string, language: Language): LinesData["moments"] {
  const isMonth = columnOf(table, x)?.type === "month";
  return table.rows.map((row) => {
    const cell = cellOf(table, row, x);
    if (!isMonth || typeof cell !== "string") return { label: textIn(table, row, x, language) };
    return { label: formatMonth(cell, language, "short"), month: Number(cell.slice(5)) - 1 };
  });
}

/** A column as figures to draw. */
export function valuesOf(table: Table, column: string): Values {
  return table.rows.map((row) => numberIn(table, row, column));
}

/** Writes values of a column on an axis. */
export function axisFormat(table: Table, id: string, language: Language) {
  const column = columnOf(table, id);
  return (value: number) =>
    column === undefined
      ? String(value)
      : formatOnAxis(value, { ...column, signed: false }, language);
}
