// Contrast computed from the theme: automated checkers skip short texts in SVG, and cannot see graphics at all.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Colour = [number, number, number];
const scheme = { light: 0, dark: 1 } as const;
const theme = readFileSync(new URL("../briefing/theme.css", import.meta.url), "utf8");

const pairs = new Map(
  [...theme.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, [light, dark] as const],
  ),
);

const groups = [...pairs.keys()].filter((name) => name.startsWith("group-"));
const series = [...pairs.keys()].filter((name) => name.startsWith("series-"));

/** WCAG 2.2, contrast ratio. */
function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function colour(name: string, which: keyof typeof scheme): Colour {
  const hex = pairs.get(name)?.[scheme[which]];
  if (hex === undefined) throw new Error(`the theme has no pair --${name}`);
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Colour;
}

/** As `color-mix(in srgb, a share, b)` in figures.css. */
function mixed(a: Colour, b: Colour, share: number): Colour {
  return a.map((channel, at) => share * channel + (1 - share) * (b[at] ?? 0)) as Colour;
}

test("every colour of the theme is a pair", () => {
  const declared = [...theme.matchAll(/--([a-z0-9-]+):[^;]*#/g)].map(([, name]) => name);
  expect(declared).toEqual([...pairs.keys()]);
  expect(groups).toHaveLength(5);
});

describe.each(["light", "dark"] as const)("%s", (which) => {
  const at = (name: string) => colour(name, which);

  test.each([
    ...["ink", "ink-soft", "accent", "mark"].flatMap((ink) =>
      ["paper", "paper-soft", "mark-soft"].map((ground) => [ink, ground] as const),
    ),
    ...groups.map((group) => ["on-group", group] as const),
    ["paper", "ink"] as const,
  ])("text: %s on %s is 4.5 or more", (ink, ground) => {
    expect(contrast(at(ink), at(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ...[...groups, ...series, "control", "mark"].map((name) => [name, "paper"] as const),
    ...series.map((name) => [name, "mark-soft"] as const),
  ])("graphics: %s on %s is 3 or more", (name, ground) => {
    expect(contrast(at(name), at(ground))).toBeGreaterThanOrEqual(3);
  });

  test.each(groups)("graphics: a circle of %s on its own ground is 3 or more", (group) => {
    expect(contrast(at(group), mixed(at(group), at("paper"), 0.13))).toBeGreaterThanOrEqual(3);
  });

  test.each(groups)("text: a name on the ground of %s is 4.5 or more", (group) => {
    expect(contrast(at("ink"), mixed(at(group), at("paper"), 0.13))).toBeGreaterThanOrEqual(4.5);
  });
});
