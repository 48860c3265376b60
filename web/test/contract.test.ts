import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { leavesOf } from "../briefing/book.ts";
import { contractFile, contractTypes, schemaFile } from "../tools/contract_types.ts";
import { fixture } from "./fixture.ts";

test("the types are those of the schema; else run `npm run types`", async () => {
  expect(readFileSync(contractFile, "utf8")).toBe(await contractTypes());
});

test("the fixture keeps to the schema", () => {
  const validate = new Ajv({ validateFormats: false }).compile(
    JSON.parse(readFileSync(schemaFile, "utf8")),
  );
  validate(fixture);
  expect(validate.errors ?? []).toEqual([]);
});

test("figures and tables are numbered as they are met, and a table is shown once", () => {
  const leaves = leavesOf(fixture);
  const figures = leaves.flatMap((leaf) => leaf.figures);
  expect(figures.map((figure) => figure.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(figures.map((figure) => figure.tableNumber)).toEqual([1, 2, 3, 6, 6, 8, 9]);
  expect(figures.map((figure) => figure.showTable)).toEqual([
    true,
    true,
    true,
    true,
    false,
    true,
    true,
  ]);
  expect(leaves.flatMap((leaf) => leaf.tables).map((one) => one.tableNumber)).toEqual([4, 5, 7]);
});

test("a section names the sources of its sentences and assumptions too", () => {
  const [first] = leavesOf(fixture);
  expect(first?.sources.map((source) => source.id)).toEqual([
    "S251",
    "S001",
    "S005",
    "S390",
    "own_1",
  ]);
});
