import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Gantt } from "../charts/Gantt.tsx";
import { barAt, layOutGantt, type GanttData } from "../charts/gantt.ts";

const row = (lane: string, begin: string, end: string | null, amount: number | null, kind = 0) => ({
  lane,
  begin,
  end,
  amount,
  kind,
});
/** Two provinces of which contracts run off, and places that come after a year. */
const data: GanttData = {
  rows: [
    row("Noord", "2021-04-01", "2021-12-31", 100),
    row("Noord", "2021-04-01", null, 300),
    row("Noord", "2022-04-01", "2022-12-31", 50, 1),
    row("Zuid", "2021-04-01", "2022-12-31", 200),
  ],
  format: String,
  formatMonth: (iso) => iso,
};
const model = layOutGantt(data, 880);
const bar = (at: number) => {
  const found = model.bars.find((one) => one.row === at);
  if (found === undefined) throw new Error(`no bar ${at}`);
  return found;
};

describe("places in two provinces", () => {
  test("a lane for each name, in the order of the rows", () => {
    expect(model.lanes.map(({ label }) => label.text)).toEqual(["Noord", "Zuid"]);
  });

  test("thickness is in proportion to the amount in every lane", () => {
    const unit = bar(1).height / 300;
    for (const [at, amount] of [100, 300, 50, 200].entries())
      expect(bar(at).height).toBeCloseTo(unit * amount, 6);
  });

  test("length is in proportion to the days, both included", () => {
    const perDay = bar(0).width / 275;
    expect(bar(3).width).toBeCloseTo(640 * perDay, 6);
    expect(bar(2).x - bar(0).x).toBeCloseTo(365 * perDay, 6);
  });

  test("what lasts longest lies lowest, and bars that overlap stand upon each other", () => {
    expect(bar(1).y + bar(1).height).toBeCloseTo(model.lanes[0]?.floor ?? 0, 6);
    expect(bar(0).y + bar(0).height).toBeCloseTo(bar(1).y, 6);
  });

  test("what comes later takes the room that a contract left", () => {
    expect(bar(2).y + bar(2).height).toBeCloseTo(bar(1).y, 6);
  });

  test("what has no end reaches the edge and is pointed, after the last known end", () => {
    const right = model.plot.x + model.plot.width;
    expect(bar(1).x + bar(1).width).toBeCloseTo(right, 6);
    expect(bar(3).x + bar(3).width).toBeLessThan(right - 10);
    expect(bar(1).path.match(/L/g)).toHaveLength(2);
    expect(bar(3).path.match(/L/g)).toHaveLength(1);
  });

  test("an amount is written where its bar has room for it", () => {
    expect(bar(1).label?.text).toBe("300");
    expect(layOutGantt({ ...data, format: () => "x".repeat(200) }, 880).bars[0]?.label).toBe(
      undefined,
    );
  });

  test.each([880, 360])("marks have room for their labels at %i", (width) => {
    const { marks } = layOutGantt(data, width);
    expect(marks.length).toBeGreaterThan(1);
    const places = marks.map(({ label }) => label.x);
    const gaps = places.slice(1).map((place, at) => place - (places[at] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(50);
    expect(marks.every(({ label }) => label.x > 20 && label.x < width - 20)).toBe(true);
  });

  test("on a narrow page names stand above their lanes", () => {
    const narrow = layOutGantt(data, 360);
    expect(narrow.plot.x).toBeLessThan(2);
    for (const [at, { label, floor }] of narrow.lanes.entries()) {
      const top = Math.min(
        ...narrow.bars
          .filter(({ row: one }) => data.rows[one]?.lane === data.rows[at * 3]?.lane)
          .map(({ y }) => y),
      );
      expect(label.y + 7).toBeLessThanOrEqual(top);
      expect(floor).toBeGreaterThan(top);
    }
  });

  test("a pointer means the bar under it, or the nearest within reach", () => {
    for (const { row: at, x, y, width, height } of model.bars)
      expect(barAt(model, x + width / 2, y + height / 2)?.row).toBe(at);
    expect(barAt(model, bar(3).x + bar(3).width + 3, bar(3).y + 2)?.row).toBe(3);
    expect(barAt(model, 5, 500)).toBe(undefined);
  });
});

test("bars without amounts are as thick as a line of text", () => {
  const plain = layOutGantt(
    {
      ...data,
      rows: [row("A", "2021-04-01", "2021-05-01", null), row("B", "2021-04-01", null, null)],
    },
    880,
  );
  expect(plain.bars.map(({ height }) => height)).toEqual([16, 16]);
});

test("drawn: every bar stands in it, hidden from assistive technology", () => {
  const drawn = renderToStaticMarkup(<Gantt model={model} at={2} />);
  expect(drawn).toMatch(/^<svg[^>]*aria-hidden="true"/);
  expect(drawn.match(/class="span /g)).toHaveLength(4);
  expect(drawn.match(/class="picked"/g)).toHaveLength(1);
  expect(drawn).not.toContain("NaN");
  expect(renderToStaticMarkup(<Gantt model={model} at={undefined} />)).not.toContain("picked");
});

test("no rows draw nothing and do not fail", () => {
  const empty = layOutGantt({ ...data, rows: [] }, 880);
  expect(renderToStaticMarkup(<Gantt model={empty} at={0} />)).not.toContain("NaN");
});
