import { describe, expect, test } from "vitest";
import type { Column, Sentence } from "../briefing/contract.ts";
import {
  formatCell,
  formatDate,
  formatNumber,
  formatShare,
  formatValue,
} from "../charts/format.ts";

describe("numbers", () => {
  test.each([
    ["millions", 17407585, {}, "17.407.585", "17,407,585"],
    ["four digits are grouped too", 1234, {}, "1.234", "1,234"],
    ["a decimal", 46.4, { decimals: 1 }, "46,4", "46.4"],
    ["decimals are kept when nought", 46, { decimals: 2 }, "46,00", "46.00"],
    ["below zero with a true minus", -1234, {}, "−1.234", "−1,234"],
    ["a plus when asked", 12, { signed: true }, "+12", "+12"],
    ["no plus for nought", 0, { signed: true }, "0", "0"],
    ["no minus for what rounds to nought", -0.2, { signed: true }, "0", "0"],
  ])("%s", (_name, value, style, nl, en) => {
    expect(formatNumber(value, "nl", style)).toBe(nl);
    expect(formatNumber(value, "en", style)).toBe(en);
  });

  test("a share is a percentage", () => {
    expect(formatShare(0.4642, "nl", { decimals: 1 })).toBe("46,4%");
    expect(formatShare(0.4642, "en", { decimals: 1 })).toBe("46.4%");
  });
});

describe("dates", () => {
  test("are written in full", () => {
    expect(formatDate("2021-03-15", "nl")).toBe("15 maart 2021");
    expect(formatDate("2021-03-15", "en")).toBe("15 March 2021");
  });

  test("what is no date stays", () => {
    expect(formatDate("2021", "nl")).toBe("2021");
  });
});

describe("values", () => {
  test("half-years and years are written as they are", () => {
    expect(formatValue({ value: "2021-II", unit: "half_year" }, "nl")).toBe("2021-II");
    expect(formatValue({ value: 2017, unit: "year" }, "nl")).toBe("2017");
  });

  test("a text follows the language", () => {
    const value = { value: { nl: "hoger", en: "higher" }, unit: "label" } as const;
    expect([formatValue(value, "nl"), formatValue(value, "en")]).toEqual(["hoger", "higher"]);
  });
});

describe("cells", () => {
  const label: Sentence = { id: "label", text: { nl: "", en: "" }, values: [], sources: [] };
  const column = (rest: Omit<Column, "id" | "label">): Column => ({ id: "column", label, ...rest });

  test("what is not known is a dash", () => {
    expect(formatCell(null, column({ type: "integer" }), "nl")).toBe("–");
  });

  test("a decimal without stated precision has one digit", () => {
    expect(formatCell(46.44, column({ type: "decimal" }), "nl")).toBe("46,4");
  });

  test("a date column writes dates in full", () => {
    expect(formatCell("2021-08-01", column({ type: "date" }), "en")).toBe("1 August 2021");
  });

  test("signs and units come from the column", () => {
    expect(formatCell(6, column({ type: "integer", signed: true }), "nl")).toBe("+6");
    expect(formatCell(0.125, column({ type: "decimal", unit: "share", decimals: 1 }), "nl")).toBe(
      "12,5%",
    );
  });
});
