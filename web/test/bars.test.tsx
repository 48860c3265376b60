import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Bars } from "../charts/Bars.tsx";
import { layOutBars, type BarRow, type BarsData } from "../charts/bars.ts";

const row = (category: string, ...values: (number | null)[]): BarRow => ({
  category,
  values,
  highlighted: category === "2021-II",
});
const data = (orientation: BarsData["orientation"], rows: BarRow[]): BarsData => ({
  orientation,
  rows,
  format: (value) => String(value),
});
const halfYears = [row("2021-I", 13500, 9596), row("2021-II", 11000, null)];

describe("lengths", () => {
  test("are in proportion, lying down", () => {
    const [one, other] = layOutBars(data("horizontal", halfYears), 800).bars;
    expect((one?.width ?? 0) / (other?.width ?? 1)).toBeCloseTo(13500 / 9596, 6);
  });

  test("are in proportion, standing", () => {
    const [one, other] = layOutBars(data("vertical", halfYears), 800).bars;
    expect((one?.height ?? 0) / (other?.height ?? 1)).toBeCloseTo(13500 / 9596, 6);
  });

  test("below zero a bar goes the other way from the same line", () => {
    const { bars, ticks } = layOutBars(data("horizontal", [row("a", 10), row("b", -5)]), 800);
    const zero = ticks.find((tick) => tick.zero)?.from[0] ?? NaN;
    expect(bars[0]?.x).toBeCloseTo(zero, 6);
    expect((bars[1]?.x ?? 0) + (bars[1]?.width ?? 0)).toBeCloseTo(zero, 6);
    expect(bars[1]?.label.anchor).toBe("end");
  });
});

describe("intervals", () => {
  const differences: BarRow[] = [
    { category: "a", values: [40], intervals: [[-10, 120]], highlighted: false },
    { category: "b", values: [-30], intervals: [[-90, 20]], highlighted: false },
    { category: "c", values: [10], intervals: [null], highlighted: false },
  ];

  test.each(["horizontal", "vertical"] as const)(
    "are on the axis of the bars, %s",
    (orientation) => {
      const { bars, ticks } = layOutBars(data(orientation, differences), 800);
      const along = orientation === "horizontal" ? 0 : 1;
      const [low, high] = [ticks[0], ticks.at(-1)];
      const [from = 0, to = 0] = [low?.from[along], high?.from[along]];
      const unit = (to - from) / (Number(high?.label.text) - Number(low?.label.text));
      const zero = ticks.find((tick) => tick.zero)?.from[along] ?? NaN;
      expect(bars[0]?.interval?.from[along]).toBeCloseTo(zero - 10 * unit, 6);
      expect(bars[0]?.interval?.to[along]).toBeCloseTo(zero + 120 * unit, 6);
      expect(bars[2]?.interval).toBeUndefined();
    },
  );

  test("the value stands beyond the interval, on the side of its bar", () => {
    const [up, down] = layOutBars(data("horizontal", differences), 800).bars;
    expect(up?.label.x).toBeGreaterThan(up?.interval?.to[0] ?? NaN);
    expect(down?.label.x).toBeLessThan(down?.interval?.from[0] ?? NaN);
  });

  test("names of rows stay clear of bars and values below zero", () => {
    const { bars, categories } = layOutBars(data("horizontal", differences), 800);
    for (const name of categories) {
      for (const bar of bars) expect(name.x).toBeLessThan(bar.label.x - 20);
    }
  });

  test("are drawn where there are any", () => {
    const model = layOutBars(data("horizontal", differences), 800);
    const drawn = renderToStaticMarkup(<Bars model={model} />);
    expect(drawn.match(/class="bar-interval"/g)).toHaveLength(2);
  });
});

test("the axis starts at zero and its ticks are round", () => {
  const { ticks } = layOutBars(data("vertical", halfYears), 800);
  expect(ticks.map((tick) => tick.label.text)).toEqual([
    "0",
    "2000",
    "4000",
    "6000",
    "8000",
    "10000",
    "12000",
    "14000",
  ]);
});

test("bars of one chart do not overlap and stay inside it", () => {
  for (const orientation of ["horizontal", "vertical"] as const) {
    const { bars, width, height } = layOutBars(data(orientation, halfYears), 800);
    const along = (bar: (typeof bars)[number]) =>
      orientation === "vertical" ? [bar.x, bar.x + bar.width] : [bar.y, bar.y + bar.height];
    const sorted = bars.map(along).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    for (const [index, [start = 0]] of sorted.entries()) {
      expect(start).toBeGreaterThanOrEqual(sorted[index - 1]?.[1] ?? 0);
    }
    for (const bar of bars) {
      expect(bar.x + bar.width).toBeLessThanOrEqual(width);
      expect(bar.y + bar.height).toBeLessThanOrEqual(height);
    }
  }
});

test("values turn upright when wider than their bars, and bars lie down when thinner than a line", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => row(`${at}`, 12000, 13000));
  expect(layOutBars(data("vertical", many(2)), 800).bars[0]?.label.turned).toBe(false);
  expect(layOutBars(data("vertical", many(12)), 800).bars[0]?.label.turned).toBe(true);
  const lying = layOutBars(data("vertical", many(40)), 800);
  expect(new Set(lying.bars.map((bar) => bar.height)).size).toBe(1);
  expect(lying.height).toBeGreaterThan(800);
});

describe("drawn", () => {
  const drawn = renderToStaticMarkup(<Bars model={layOutBars(data("vertical", halfYears), 800)} />);

  test("each value stands at its bar, a dash where it is not known", () => {
    for (const text of [">13500<", ">9596<", ">11000<", ">–<"]) expect(drawn).toContain(text);
  });

  test("the category asked about is set apart", () => {
    expect(drawn.match(/class="bars-highlight"/g)).toHaveLength(1);
    expect(drawn).toMatch(/bar-category highlighted"[^>]*>2021-II</);
  });

  test("it is hidden from assistive technology", () => {
    expect(drawn).toMatch(/^<svg[^>]*aria-hidden="true"/);
  });
});

test("no rows draw no bars and do not fail", () => {
  expect(layOutBars(data("vertical", []), 800).bars).toEqual([]);
});
