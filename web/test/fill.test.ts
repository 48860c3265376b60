import { expect, test } from "vitest";
import type { RowSentence, Sentence, Table } from "../briefing/contract.ts";
import { fillRowSentence, fillSentence, plainSentence } from "../briefing/fill.ts";

const sentence: Sentence = {
  id: "s",
  text: { nl: "{0} van {1}, dus {0}.", en: "Of {1}, {0}." },
  values: [
    { value: 1200, unit: "people" },
    { value: "Kade", unit: "label" },
  ],
  sources: [],
};

const label = { id: "l", text: { nl: "", en: "" }, values: [], sources: [] };
const table: Table = {
  id: "t",
  title: label,
  file: "tables/t.csv",
  columns: [
    { id: "name", label, type: "text" },
    { id: "balance", label, type: "integer", signed: true },
  ],
  rows: [],
};
const rowSentence: RowSentence = {
  id: "r",
  text: { nl: "{0} staat op {1}.", en: "{0} is at {1}." },
  columns: ["name", "balance"],
  when: "balance",
};

test("values stand in their places, in the order of the language", () => {
  expect(plainSentence(sentence, "nl")).toBe("1.200 van Kade, dus 1.200.");
  expect(plainSentence(sentence, "en")).toBe("Of Kade, 1,200.");
});

test("figures and names are told from words", () => {
  expect(fillSentence(sentence, "en").filter((part) => part.kind !== "words")).toEqual([
    { kind: "name", text: "Kade" },
    { kind: "value", text: "1,200" },
  ]);
});

test("a place without a value stays visible", () => {
  expect(plainSentence({ ...sentence, values: [] }, "en")).toBe("Of {1}, {0}.");
});

test("braces in a value are no place", () => {
  const value = { value: "{1}", unit: "label" } as const;
  expect(
    plainSentence({ ...sentence, text: { nl: "{0}", en: "{0}" }, values: [value] }, "nl"),
  ).toBe("{1}");
});

test("a row's cells fill its sentences", () => {
  const parts = fillRowSentence(rowSentence, table, ["Kade", 4], "nl");
  expect(parts?.map((part) => part.text).join("")).toBe("Kade staat op +4.");
});

test("values that hold for every row follow its cells", () => {
  const text = { nl: "{0}: {1} van {2}.", en: "" };
  const filled = { ...rowSentence, text, values: [{ value: 11000, unit: "people" as const }] };
  const parts = fillRowSentence(filled, table, ["Kade", 4], "nl");
  expect(parts?.map((part) => part.text).join("")).toBe("Kade: +4 van 11.000.");
});

test("a sentence is not said of a row without the figure it hangs on", () => {
  expect(fillRowSentence(rowSentence, table, ["Kade", null], "nl")).toBeUndefined();
});
