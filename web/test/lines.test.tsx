import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Lines } from "../charts/Lines.tsx";
import { layOutLines, momentAt, stepOf, type LinesData } from "../charts/lines.ts";

/** Three years by month from April 2021: a fan that widens, and places that close after a year. */
const months = Array.from({ length: 36 }, (_, index) => ({
  label: `${((index + 3) % 12) + 1}-${2021 + Math.floor((index + 3) / 12)}`,
  month: (index + 3) % 12,
}));
const around = (distance: number) => months.map((_, index) => 20_000 + distance * index);
const data: LinesData = {
  moments: months,
  bands: [
    { low: around(-300), high: around(300), style: "band-1" },
    { low: around(-100), high: around(100), style: "band-2" },
  ],
  lines: [
    {
      values: months.map((_, index) => (index < 12 ? 25_000 : 22_000)),
      style: "line-step-1",
      stepped: true,
    },
    { values: around(0), style: "line-median", stepped: false },
  ],
  dots: [
    { at: 0, value: 20_000, open: false },
    { at: 35, value: 20_000, open: true },
  ],
  format: (value) => String(value),
};
const model = layOutLines(data, 880);
const points = (path = "") =>
  path
    .replace("Z", "")
    .slice(1)
    .split("L")
    .map((pair) => pair.split(",").map(Number) as [number, number]);

describe("three years by month", () => {
  test("moments stand equally far apart from edge to edge of the plot", () => {
    expect(model.moments).toHaveLength(36);
    expect(model.moments[0]).toBeCloseTo(model.plot.x, 6);
    expect(model.moments[35]).toBeCloseTo(model.plot.x + model.plot.width, 6);
    expect((model.moments[2] ?? 0) - (model.moments[1] ?? 0)).toBeCloseTo(model.plot.width / 35, 6);
  });

  test("the axis begins at zero and its marks are round", () => {
    expect(model.ticks.map((tick) => tick.label.text)).toEqual([
      "0",
      "5000",
      "10000",
      "15000",
      "20000",
      "25000",
      "30000",
      "35000",
    ]);
    expect(model.ticks[0]?.y).toBeCloseTo(model.plot.y + model.plot.height, 6);
  });

  test("a band is as high as its interval, in proportion to the axis", () => {
    const unit = ((model.ticks[0]?.y ?? 0) - (model.ticks[1]?.y ?? 0)) / 5_000;
    const band = points(model.bands[0]?.path);
    expect(band).toHaveLength(72);
    for (const index of [0, 17, 35]) {
      const [x, over] = band[index] ?? [0, 0];
      const [, under] = band[71 - index] ?? [0, 0];
      expect(x).toBeCloseTo(model.moments[index] ?? 0, 0);
      expect(under - over).toBeCloseTo(600 * index * unit, 0);
    }
  });

  test("the inner band lies within the outer one, and the median within both", () => {
    const [outer, inner] = model.bands.map(({ path }) => points(path));
    const median = points(model.lines[1]?.path);
    for (let index = 0; index < 36; ++index) {
      const heights = [
        outer?.[index],
        inner?.[index],
        median[index],
        inner?.[71 - index],
        outer?.[71 - index],
      ];
      const places = heights.map((point) => point?.[1] ?? NaN);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test("places are steps: they hold until the month in which they change", () => {
    const path = model.lines[0]?.path ?? "";
    expect(path.match(/H/g)).toHaveLength(35);
    expect(path).not.toContain("L");
    expect(new Set(path.match(/V[\d.]+/g)).size).toBe(2);
  });

  test("what was counted on the median lies on it", () => {
    expect(model.dots[0]?.y).toBeCloseTo(points(model.lines[1]?.path)[0]?.[1] ?? 0, 0);
    expect(model.dots.map((dot) => dot.open)).toEqual([false, true]);
  });

  test.each([880, 360])("marks have room for their labels at %i", (width) => {
    const { marks } = layOutLines(data, width);
    expect(marks.length).toBeGreaterThan(1);
    const gaps = marks.slice(1).map((mark, index) => mark.x - (marks[index]?.x ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(50);
    for (const { label } of marks) expect(label.x).toBeLessThanOrEqual(width);
  });

  test("marks stand at the same months of every year", () => {
    const marked = new Set(
      layOutLines(data, 360).marks.map(({ label }) => label.text.split("-")[0]),
    );
    expect(marked).toEqual(new Set(["1"]));
  });
});

test("a gap is left where a figure is not known", () => {
  const values = [1, 2, null, 4, 5];
  const moments = values.map((_, index) => ({ label: String(index) }));
  const gapped = layOutLines(
    {
      ...data,
      moments,
      bands: [{ low: values, high: [2, 3, 4, null, 6], style: "a" }],
      lines: [{ values, style: "b", stepped: false }],
      dots: [],
    },
    880,
  );
  expect(gapped.lines[0]?.path.match(/M/g)).toHaveLength(2);
  expect(gapped.bands[0]?.path.match(/Z/g)).toHaveLength(2);
  expect(gapped.lines[0]?.path + (gapped.bands[0]?.path ?? "")).not.toContain("NaN");
});

test("below zero the axis goes down and zero is marked", () => {
  const below = layOutLines(
    { ...data, bands: [], dots: [], lines: [{ values: [-40, 10], style: "a", stepped: false }] },
    880,
  );
  const zero = below.ticks.find((tick) => tick.zero);
  expect(zero?.y).toBeLessThan(below.plot.y + below.plot.height);
  expect(below.ticks[0]?.label.text).toBe("-40");
});

test("a pointer means the nearest moment, also beyond the plot", () => {
  for (const index of [0, 1, 20, 35]) {
    expect(momentAt(model, (model.moments[index] ?? 0) + 3)).toBe(index);
  }
  expect(momentAt(model, 0)).toBe(0);
  expect(momentAt(model, 2_000)).toBe(35);
});

test.each([
  ["2021-04", 0],
  ["2021-04-30", 0],
  ["2021-05-31", 1],
  ["2022-04", 12],
  ["2021-06-15", 1.5],
  ["2021-03-31", -1],
  ["2024-02-29", 34],
])("%s stands at %d of months from April 2021", (iso, step) => {
  expect(stepOf(iso, "2021-04")).toBeCloseTo(step, 6);
});

test("what is no day or month stands nowhere", () => {
  expect(stepOf("2021-II", "2021-04")).toBeNaN();
  expect(stepOf("2021-04", "2021-I")).toBeNaN();
});

describe("drawn", () => {
  test("everything stands in it, hidden from assistive technology", () => {
    const drawn = renderToStaticMarkup(<Lines model={model} at={3} />);
    expect(drawn).toMatch(/^<svg[^>]*aria-hidden="true"/);
    expect(drawn.match(/class="band /g)).toHaveLength(2);
    expect(drawn.match(/class="line /g)).toHaveLength(2);
    expect(drawn.match(/class="dot/g)).toHaveLength(2);
    expect(drawn).toContain('class="moment"');
    expect(drawn).not.toContain("NaN");
  });

  test("no moment is marked until a reader means one", () => {
    expect(renderToStaticMarkup(<Lines model={model} at={undefined} />)).not.toContain("moment");
  });
});

test("no rows draw nothing and do not fail", () => {
  const empty = layOutLines({ ...data, moments: [], bands: [], lines: [], dots: [] }, 880);
  expect(empty.marks).toEqual([]);
  expect(renderToStaticMarkup(<Lines model={empty} at={0} />)).not.toContain("NaN");
});
