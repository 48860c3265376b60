import { expect, test } from "vitest";
import type { Table } from "../briefing/contract.ts";
import { proseColumns, searchRows, shownColumns, sortRows, textIn } from "../briefing/table.ts";

const label = { id: "l", text: { nl: "", en: "" }, values: [], sources: [] };
const table: Table = {
  id: "t",
  title: label,
  file: "tables/t.csv",
  columns: [
    { id: "name", label, type: "text" },
    { id: "count", label, type: "integer" },
  ],
  rows: [
    ["Veenmeer", 3],
    ["'s-Hazendrecht", null],
    ["Kade", 1200],
    ["Grasweide", 3],
  ],
};
const names = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row[0]);

test("numbers sort as numbers, unknown last both ways, equals keep their order", () => {
  const sorted = (direction: "ascending" | "descending") =>
    names(sortRows(table, table.rows, { column: "count", direction }, "nl"));
  expect(sorted("ascending")).toEqual(["Veenmeer", "Grasweide", "Kade", "'s-Hazendrecht"]);
  expect(sorted("descending")).toEqual(["Kade", "Veenmeer", "Grasweide", "'s-Hazendrecht"]);
});

test("names sort as in an index", () => {
  const order = { column: "name", direction: "ascending" } as const;
  expect(names(sortRows(table, table.rows, order, "nl"))).toEqual([
    "Grasweide",
    "'s-Hazendrecht",
    "Kade",
    "Veenmeer",
  ]);
});

test("a search finds what is shown, capitals aside", () => {
  expect(names(searchRows(table, table.rows, " VEEN", "nl"))).toEqual(["Veenmeer"]);
  expect(names(searchRows(table, table.rows, "1.200", "nl"))).toEqual(["Kade"]);
  expect(searchRows(table, table.rows, "1.200", "en")).toEqual([]);
});

test("a column that is not there is empty", () => {
  expect(textIn(table, ["Kade", 1], "nothing", "nl")).toBe("");
});

test("a column with a sentence in it is prose", () => {
  const sentence = {
    nl: "Een vraag die niet op een regel van een smalle tabel past.",
    en: "Short.",
  };
  const asked = { ...table, rows: [...table.rows, [sentence, 1]] };
  expect([...proseColumns(asked, "nl")]).toEqual(["name"]);
  expect([...proseColumns(asked, "en")]).toEqual([]);
});

test("a column of which nothing is known is not shown", () => {
  const ids = (rows: Table["rows"]) => shownColumns({ ...table, rows }).map((column) => column.id);
  const all = table.columns.map((column) => column.id);
  expect(ids([["Kade", null], ["Dam", null]])).toEqual(all.slice(0, 1));
  expect(ids([["Kade", null], ["Dam", 3]])).toEqual(all);
  expect(ids([])).toEqual(all);
});
