import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Cartogram } from "../charts/Cartogram.tsx";
import { distanceBetween, layOutCartogram, nearestCircle, speck } from "../charts/cartogram.ts";
import { cartogramModel } from "../charts/cartogram_model.ts";
import { labelCircle } from "../charts/circle_labels.ts";
import { labelGroups, type GroupLabel } from "../charts/group_labels.ts";
import { colourGroups, groupColours, neighbouringGroups } from "../charts/groups.ts";
import { roundDown } from "../charts/size_legend.ts";
import { textWidth } from "../charts/text_width.ts";
import { manyPlaces } from "./fixture.ts";

const places = manyPlaces();
const model = cartogramModel(places);
const { circles, unit, width, height } = model.layout;

describe("circles", () => {
  test("have an area in proportion to their value", () => {
    for (const circle of circles) {
      if (circle.value !== null) expect(circle.r ** 2 / circle.value).toBeCloseTo(unit ** 2, 9);
    }
  });

  test("of no value have no area", () => {
    expect(circles.find((circle) => circle.value === null)?.r).toBe(0);
  });

  test("do not overlap", () => {
    let overlap = 0;
    for (const [index, one] of circles.entries()) {
      for (const other of circles.slice(index + 1)) {
        const radii = Math.max(one.r, speck) + Math.max(other.r, speck);
        overlap = Math.max(overlap, radii - distanceBetween(one, other));
      }
    }
    expect(overlap).toBeLessThanOrEqual(0.05);
  });

  test("stand inside the drawing", () => {
    for (const { x, y, r } of circles) {
      expect(x - r).toBeGreaterThanOrEqual(0);
      expect(y - r).toBeGreaterThanOrEqual(0);
      expect(x + r).toBeLessThanOrEqual(width);
      expect(y + r).toBeLessThanOrEqual(height);
    }
  });

  test("keep their compass: further east and north on the ground is further so in the drawing", () => {
    const correlation = (a: number[], b: number[]) => {
      const mean = (of: number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
      const [ma, mb] = [mean(a), mean(b)];
      const products = a.map((one, at) => (one - ma) * ((b[at] ?? 0) - mb));
      const spread = (of: number[], m: number) => Math.sqrt(mean(of.map((one) => (one - m) ** 2)));
      return mean(products) / (spread(a, ma) * spread(b, mb));
    };
    const east = correlation(
      places.map((place) => place.longitude),
      circles.map((circle) => circle.x),
    );
    const north = correlation(
      places.map((place) => place.latitude),
      circles.map((circle) => -circle.y),
    );
    expect(Math.min(east, north)).toBeGreaterThan(0.97);
  });

  test("are the same each time", () => {
    expect(JSON.stringify(layOutCartogram(places))).toBe(JSON.stringify(model.layout));
  });
});

test("the nearest circle is meant within the slack, the one underneath first", () => {
  const at = (x: number, r: number) => ({
    key: `${x}`,
    label: "",
    group: "",
    value: 1,
    x,
    y: 0,
    r,
  });
  const two = [at(0, 10), at(30, 2)];
  expect(nearestCircle(two, { x: 9, y: 0 }, 4)?.key).toBe("0");
  expect(nearestCircle(two, { x: 25, y: 0 }, 4)?.key).toBe("30");
  expect(nearestCircle(two, { x: 19, y: 0 }, 4)).toBeUndefined();
});

describe("groups", () => {
  test("that lie beside each other differ in colour", () => {
    const colours = colourGroups(circles);
    const neighbours = neighbouringGroups(circles);
    expect(colours.size).toBe(12);
    expect([...neighbours.values()].some((beside) => beside.size > 1)).toBe(true);
    for (const [group, beside] of neighbours) {
      for (const other of beside) expect(colours.get(other)).not.toBe(colours.get(group));
    }
    expect(Math.max(...colours.values())).toBeLessThan(groupColours);
  });

  test("keep a colour that is given", () => {
    const given = new Map([...model.colours].map(([group, colour]) => [group, (colour + 1) % 5]));
    expect(cartogramModel(places, given).colours).toBe(given);
  });

  test("have ground and a name each, and names do not overlap", () => {
    expect(model.grounds.every((ground) => ground.path.startsWith("M"))).toBe(true);
    expect(model.groupLabels).toHaveLength(12);
    expect(overlapping(model.groupLabels)).toEqual([]);
  });
});

test("names of groups that lie through each other stand apart", () => {
  const at = (group: string, x: number) => ({
    key: `${group}${x}`,
    label: "",
    group,
    value: 1,
    x,
    y: 100,
    r: 4,
  });
  const crowded = ["Bergland", "Waddenkant", "Zeeuwenland"].flatMap((name, nth) =>
    [80, 110, 140].map((x) => at(name, x + 9 * nth)),
  );
  const labels = labelGroups({ width: 300, height: 200, unit: 1, circles: crowded }, []);
  expect(labels).toHaveLength(3);
  expect(overlapping(labels)).toEqual([]);
});

/** Pairs of names that are written through each other. */
function overlapping(labels: readonly GroupLabel[]): string[] {
  return labels.flatMap((one, index) =>
    labels.slice(index + 1).flatMap((other) => {
      const widths = textWidth(one.group, one.size) + textWidth(other.group, other.size);
      const apart = Math.abs(one.x - other.x) > widths / 2 || Math.abs(one.y - other.y) > one.size;
      return apart ? [] : [`${one.group} and ${other.group}`];
    }),
  );
}

describe("names", () => {
  const circle = { key: "a", label: "Sittard-Geleen", group: "", value: 1, x: 50, y: 50, r: 30 };

  test("stand inside their circles, broken in two where that helps", () => {
    const label = labelCircle(circle, 9, 16);
    expect(label?.lines.map((line) => line.text)).toEqual(["Sittard-", "Geleen"]);
    for (const line of label?.lines ?? []) {
      const corner = Math.hypot(textWidth(line.text, label?.size ?? 0) / 2, line.y - circle.y);
      expect(corner).toBeLessThan(circle.r);
    }
  });

  test("are left out where they do not fit", () => {
    expect(labelCircle({ ...circle, r: 9 }, 9, 16)).toBeUndefined();
  });
});

test("the legend's circles are of round values, on the map's own scale", () => {
  for (const { value, r } of model.legend.steps) {
    expect(roundDown(value)).toBe(value);
    expect(r).toBeCloseTo(unit * Math.sqrt(value), 9);
  }
  expect([551, 199, 20, 7, 0.5].map(roundDown)).toEqual([500, 100, 20, 5, 0]);
});

test("drawn, each place has one circle and the picked one a ring", () => {
  const drawn = renderToStaticMarkup(
    <Cartogram
      model={model}
      picked="GM0003"
      hovered={undefined}
      format={String}
      sizeWords="Taak"
    />,
  );
  expect(drawn.match(/class="circle /g)).toHaveLength(352);
  expect(drawn.match(/class="circle-picked"/g)).toHaveLength(1);
  expect(drawn).toMatch(/^<svg[^>]*aria-hidden="true"/);
});

test("one place, or none, is laid out too", () => {
  expect(cartogramModel([]).layout.circles).toEqual([]);
  const [only] = cartogramModel(places.slice(0, 1)).layout.circles;
  expect([only?.x, only?.y, only?.r].every(Number.isFinite)).toBe(true);
});
