import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Sankey } from "../charts/Sankey.tsx";
import { layOutSankey, ribbonAt, type SankeyData, type SankeyModel } from "../charts/sankey.ts";

const flow = (from: string, to: string, value: number) => ({ from, to, value });
/** A year of a small chain: one flow passes by the refused on its way to a permit. */
const data: SankeyData = {
  flows: [
    flow("waiting", "procedure", 400),
    flow("new", "procedure", 600),
    flow("relatives", "permit", 150),
    flow("procedure", "permit", 500),
    flow("procedure", "refused", 200),
    flow("procedure", "still waiting", 300),
    flow("refused", "permit", 40),
    flow("refused", "left", 160),
    flow("permit", "housed", 690),
  ],
  format: String,
};

function nodeOf({ nodes }: SankeyModel, name: string) {
  const found = nodes.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no node ${name}`);
  return found;
}

describe.each([880, 360])("a year of a chain at %i", (width) => {
  const model = layOutSankey(data, width);
  const node = (name: string) => nodeOf(model, name);

  test("beginnings stand first, ends last, and every flow goes to the right", () => {
    for (const name of ["waiting", "new", "relatives"]) expect(node(name).x).toBe(0);
    for (const name of ["still waiting", "left", "housed"])
      expect(node(name).x).toBeCloseTo(width - node(name).width, 6);
    for (const { from, to } of data.flows) expect(node(from).x).toBeLessThan(node(to).x);
  });

  test("ribbons and nodes are as thick as their flows, on one scale", () => {
    const unit = node("procedure").height / 1_000;
    expect(unit).toBeGreaterThan(0);
    for (const { flow: at, thickness } of model.ribbons)
      expect(thickness).toBeCloseTo(unit * (data.flows[at]?.value ?? 0), 6);
    expect(node("permit").height).toBeCloseTo(690 * unit, 6);
  });

  test("ribbons at a node lie side by side and fill no more than it", () => {
    for (const { name, y, height } of model.nodes) {
      for (const [end, at] of [
        ["from", 0],
        ["to", -1],
      ] as const) {
        const own = model.ribbons
          .filter((one) => data.flows[one.flow]?.[end] === name)
          .map(({ middles, thickness }) => {
            const middle = middles.at(at)?.[1] ?? NaN;
            return [middle - thickness / 2, middle + thickness / 2] as const;
          })
          .sort((a, b) => a[0] - b[0]);
        for (const [index, [top, bottom]] of own.entries()) {
          expect(top).toBeGreaterThanOrEqual((own[index - 1]?.[1] ?? y) - 1e-6);
          expect(bottom).toBeLessThanOrEqual(y + height + 1e-6);
        }
      }
    }
  });

  test("nodes of a layer do not overlap, nor do their words", () => {
    for (const one of model.nodes) {
      expect(one.y).toBeGreaterThanOrEqual(0);
      expect(one.y + one.height).toBeLessThanOrEqual(model.height);
      for (const other of model.nodes) {
        if (one === other || one.x !== other.x || one.y > other.y) continue;
        expect(one.y + one.height).toBeLessThanOrEqual(other.y);
        expect((one.label.lines.length - 1) * 17 + one.label.y).toBeLessThan(other.label.y - 10);
      }
    }
  });

  test("a flow passes by the nodes between its ends", () => {
    const past = model.ribbons.find(({ flow: at }) => data.flows[at]?.to === "still waiting");
    const refused = node("refused");
    const passing = past?.middles.filter(([x]) => x === refused.x)[0]?.[1] ?? NaN;
    const half = (past?.thickness ?? 0) / 2;
    expect(passing - half >= refused.y + refused.height || passing + half <= refused.y).toBe(true);
  });

  test("a pointer means the ribbon under it", () => {
    for (const { flow: at, middles } of model.ribbons) {
      const [[x = 0, y = 0] = []] = middles;
      expect(ribbonAt(model, x + 1, y)?.flow).toBe(at);
    }
    expect(ribbonAt(model, width / 2, model.height + 40)).toBe(undefined);
  });

  test("only a node that is one flow says its figure", () => {
    expect(node("relatives").label.lines.join(" ")).toBe("relatives 150");
    expect(node("permit").label.lines.join(" ")).toBe("permit");
  });
});

test("on a narrow page words are broken into lines", () => {
  const long = {
    ...data,
    flows: [flow("those who wait for long", "procedure", 3), flow("procedure", "a", 3)],
  };
  expect(
    nodeOf(layOutSankey(long, 360), "those who wait for long").label.lines.length,
  ).toBeGreaterThan(1);
  expect(nodeOf(layOutSankey(long, 880), "those who wait for long").label.lines).toHaveLength(1);
});

test("more flows in than out still fit their node", () => {
  const uneven = layOutSankey({ ...data, flows: [flow("a", "b", 10), flow("b", "c", 4)] }, 880);
  const ribbon = uneven.ribbons[1];
  expect(nodeOf(uneven, "b").height).toBeCloseTo(2.5 * (ribbon?.thickness ?? 0), 6);
});

test("drawn: every flow stands in it, hidden from assistive technology", () => {
  const model = layOutSankey(data, 880);
  const drawn = renderToStaticMarkup(<Sankey model={model} at={4} />);
  expect(drawn).toMatch(/^<svg[^>]*aria-hidden="true"/);
  expect(drawn.match(/class="ribbon /g)).toHaveLength(9);
  expect(drawn.match(/class="picked"/g)).toHaveLength(1);
  expect(drawn).not.toContain("NaN");
  expect(renderToStaticMarkup(<Sankey model={model} at={undefined} />)).not.toContain("picked");
});

test.each([
  ["no flows", []],
  ["a circle", [flow("a", "b", 1), flow("b", "a", 1)]],
])("%s do not fail", (_, flows) => {
  const model = layOutSankey({ ...data, flows }, 880);
  expect(renderToStaticMarkup(<Sankey model={model} at={0} />)).not.toContain("NaN");
});
