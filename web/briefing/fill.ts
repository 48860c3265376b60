// SPDX-License-Identifier: EUPL-1.2
import { formatCell, formatValue, type Language } from "../charts/format.ts";
import type { RowSentence, Sentence, Table } from "./contract.ts";
import { cellOf, columnOf, type Row } from "./table.ts";

/** A piece of a sentence: its words, or a value set in. */
export interface Part {
  kind: "words" | "value";
  text: string;
}

/** A sentence with its values in their places. */
export function fillSentence(sentence: Sentence, language: Language): Part[] {
  return fill(sentence.text[language], (place) => {
    const value = sentence.values[place];
    return value && formatValue(value, language);
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
    if (column !== undefined) return formatCell(cellOf(table, row, column.id), column, language);
    const value = sentence.values?.[place - sentence.columns.length];
    return value && formatValue(value, language);
  });
}

/** A sentence as plain text. */
export function plainSentence(sentence: Sentence, language: Language): string {
  return fillSentence(sentence, language)
    .map((part) => part.text)
    .join("");
}

/** A place for which there is no value stays as it is written, so that a reader sees the fault. */
function fill(template: string, valueAt: (place: number) => string | undefined): Part[] {
  return template
    .split(/(\{\d+\})/)
    .filter((piece) => piece !== "")
    .map((piece): Part => {
      const place = /^\{(\d+)\}$/.exec(piece)?.[1];
      const value = place === undefined ? undefined : valueAt(Number(place));
      return value === undefined ? { kind: "words", text: piece } : { kind: "value", text: value };
    });
}
