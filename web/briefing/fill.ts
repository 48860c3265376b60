import { formatCell, formatValue, type Language } from "../charts/format.ts";
import type { RowSentence, Sentence, Table, Value } from "./contract.ts";
import { cellOf, columnOf, type Row } from "./table.ts";

/** A piece of a sentence: its own words, or a figure or name set in. */
export interface Part {
  kind: "words" | "value" | "name";
  text: string;
}

/** A sentence with its values in their places. */
export function fillSentence(sentence: Sentence, language: Language): Part[] {
  return fill(sentence.text[language], (place) => {
    const value = sentence.values[place];
    return value && valuePart(value, language);
  });
}

/** A sentence about a row, its cells in the first places and its own values in the rest; undefined where it is not said of this row. */
export function fillRowSentence(
  sentence: RowSentence,
  table: Table,
  row: Row,
  language: Language,
): Part[] | undefined {
  if (sentence.when !== undefined && cellOf(table, row, sentence.when) === null) return undefined;
  return fill(sentence.text[language], (place) => {
    const column = columnOf(table, sentence.columns[place] ?? "");
    if (column !== undefined) {
      const text = formatCell(cellOf(table, row, column.id), column, language);
      return { kind: column.type === "text" ? "name" : "value", text };
    }
    const value = sentence.values?.[place - sentence.columns.length];
    return value && valuePart(value, language);
  });
}

/** A sentence as plain text. */
export function plainSentence(sentence: Sentence, language: Language): string {
  return fillSentence(sentence, language)
    .map((part) => part.text)
    .join("");
}

function valuePart(value: Value, language: Language): Part {
  const isName = value.unit === "label" || value.unit === "code";
  return { kind: isName ? "name" : "value", text: formatValue(value, language) };
}

/** A place for which there is no value stays as it is written, so that a reader sees the fault. */
function fill(template: string, partAt: (place: number) => Part | undefined): Part[] {
  return template
    .split(/(\{\d+\})/)
    .filter((piece) => piece !== "")
    .map((piece): Part => {
      const place = /^\{(\d+)\}$/.exec(piece)?.[1];
      const part = place === undefined ? undefined : partAt(Number(place));
      return part ?? { kind: "words", text: piece };
    });
}
