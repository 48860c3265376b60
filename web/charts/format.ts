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

/** 2021-04 is `april 2021` or `April 2021`, `apr 2021` when short; what is no such month stays as it is. */
export function formatMonth(
  iso: string,
  language: Language,
  length: "long" | "short" = "long",
): string {
  if (!/^\d{4}-\d{2}$/.test(iso)) return iso;
  return new Intl.DateTimeFormat(locale[language], {
    month: length,
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${iso}-01T00:00:00Z`));
}

/** 1250000 is `€ 1.250.000` in Dutch with a space that does not break, `€1,250,000` in English. */
export function formatEuro(value: number, language: Language, style: NumberStyle = {}): string {
  const amount = formatNumber(value, language, style);
  const sign = /^[−+]/.exec(amount)?.[0] ?? "";
  return `${sign}€${language === "nl" ? "\u00a0" : ""}${amount.slice(sign.length)}`;
}

const large = { nl: [" mld", " mln"], en: ["bn", "m"] } as const;

/** As short as an axis needs it: 250000000 euro is `€ 250 mln`; other units as in a cell. */
export function formatOnAxis(value: number, column: Column, language: Language): string {
  const size = Math.abs(value);
  if (column.unit !== "euro" || size < 1e6) return formatCell(value, column, language);
  const isBillions = size >= 1e9;
  const amount = value / (isBillions ? 1e9 : 1e6);
  const decimals = Number.isInteger(amount) ? 0 : isBillions ? 2 : 1;
  const style = { decimals, signed: column.signed };
  return formatEuro(amount, language, style) + large[language][isBillions ? 0 : 1];
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
  return column.type === "date" || column.type === "month" ? column.type : column.unit;
}

function formatAs(
  value: number | string | Text,
  unit: Unit | undefined,
  language: Language,
  style: NumberStyle,
): string {
  if (typeof value === "object") return value[language];
  if (typeof value === "string") {
    if (unit === "date") return formatDate(value, language);
    return unit === "month" ? formatMonth(value, language) : value;
  }
  if (unit === "share") return formatShare(value, language, style);
  if (unit === "euro") return formatEuro(value, language, style);
  if (unit === "year") return String(value);
  return formatNumber(value, language, style);
}
