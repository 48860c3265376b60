import type { Column, Text, Unit, Value } from "../briefing/contract.ts";

export type Language = "nl" | "en";

/** How a number is written; `decimals` is exact, not a maximum. */
export interface NumberStyle {
  decimals?: number | undefined;
  signed?: boolean | undefined;
}

/** A cell of a table as the contract has it. */
export type Cell = number | string | null | Text;

const locale = { nl: "nl-NL", en: "en-GB" } as const;

/** What stands where a figure is not known. */
export const unknownMark = "–";

/** 17407585 is `17.407.585` in Dutch, `17,407,585` in English; below zero with a true minus sign. */
export function formatNumber(value: number, language: Language, style: NumberStyle = {}): string {
  const decimals = style.decimals ?? 0;
  const digits = new Intl.NumberFormat(locale[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(Math.abs(value));
  // What rounds to zero has no sign.
  if (!/[1-9]/.test(digits)) return digits;
  if (value < 0) return `−${digits}`;
  return style.signed ? `+${digits}` : digits;
}

/** 0.464 is `46,4%` with one decimal; the contract keeps shares between 0 and 1. */
export function formatShare(value: number, language: Language, style: NumberStyle = {}): string {
  return `${formatNumber(value * 100, language, style)}%`;
}

/** 2021-03-15 is `15 maart 2021` or `15 March 2021`; what is no ISO date stays as it is. */
export function formatDate(iso: string, language: Language): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  // UTC on both sides: a reader west of Greenwich must not see the day before.
  return new Intl.DateTimeFormat(locale[language], {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${iso}T00:00:00Z`));
}

/** A value of a sentence. */
export function formatValue(value: Value, language: Language): string {
  return formatAs(value.value, value.unit, language, value);
}

/** A cell of a column; shares and decimals without a stated precision get one digit. */
export function formatCell(cell: Cell, column: Column, language: Language): string {
  if (cell === null) return unknownMark;
  const decimals = column.decimals ?? (column.type === "decimal" ? 1 : 0);
  return formatAs(cell, unitOf(column), language, { decimals, signed: column.signed });
}

function unitOf(column: Column): Unit | undefined {
  return column.type === "date" ? "date" : column.unit;
}

function formatAs(
  value: number | string | Text,
  unit: Unit | undefined,
  language: Language,
  style: NumberStyle,
): string {
  if (typeof value === "object") return value[language];
  if (typeof value === "string") return unit === "date" ? formatDate(value, language) : value;
  if (unit === "share") return formatShare(value, language, style);
  if (unit === "year") return String(value);
  return formatNumber(value, language, style);
}
