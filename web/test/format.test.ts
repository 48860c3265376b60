import { describe, expect, test } from "vitest";
import type { Column, Sentence } from "../briefing/contract.ts";
import {
  formatCell,
  formatDate,
  formatEuro,
  formatMonth,
  formatNumber,
  formatOnAxis,
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

describe("months", () => {
  test("are written in full or short", () => {
    expect(formatMonth("2021-03", "nl")).toBe("maart 2021");
    expect(formatMonth("2021-03", "en")).toBe("March 2021");
    expect(formatMonth("2021-10", "nl", "short")).toBe("okt 2021");
    expect(formatMonth("2021-10", "en", "short")).toBe("Oct 2021");
  });

  test("what is no month stays", () => {
    expect(formatMonth("2021-II", "nl")).toBe("2021-II");
  });
});

describe("euro", () => {
  test("have their sign where each language has it", () => {
    expect(formatEuro(-1250000, "nl")).toBe("−€\u00a01.250.000");
    expect(formatEuro(-1250000, "en")).toBe("−€1,250,000");
    expect(formatEuro(40, "en", { signed: true })).toBe("+€40");
  });

  const cost: Column = {
    id: "cost",
    label: { id: "cost", text: { nl: "", en: "" }, values: [], sources: [] },
    type: "integer",
    unit: "euro",
  };

  test("on an axis are written in millions and billions", () => {
    expect(formatOnAxis(250_000_000, cost, "nl")).toBe("€\u00a0250 mln");
    expect(formatOnAxis(-2_500_000, cost, "en")).toBe("−€2.5m");
    expect(formatOnAxis(1_500_000_000, cost, "nl")).toBe("€\u00a01,50 mld");
    expect(formatOnAxis(900_000, cost, "en")).toBe("€900,000");
  });

  test("other units are written in full on an axis", () => {
    expect(formatOnAxis(25_000_000, { ...cost, unit: "people" }, "nl")).toBe("25.000.000");
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
