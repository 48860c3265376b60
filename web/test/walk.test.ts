import { expect, test } from "vitest";
import { findByName, step, walkingOrder } from "../charts/walk.ts";

const member = (label: string, group: string) => ({ key: label, label, group });
const order = walkingOrder([
  member("Zuidlân", "Wadden"),
  member("Aa", "Wadden"),
  member("Heuvelstad", "Bergland"),
  member("Kade", "Delta"),
  member("'s-Hazendrecht", "Delta"),
  member("Grasweide", "Delta"),
]);
const walk = (from: string | undefined, key: string) => step(order, from, key)?.label;

test("the order is by group, then by name as in an index", () => {
  expect(order.map((one) => one.label)).toEqual([
    "Heuvelstad",
    "Grasweide",
    "'s-Hazendrecht",
    "Kade",
    "Aa",
    "Zuidlân",
  ]);
});

test.each([
  ["any arrow starts at the first", undefined, "ArrowDown", "Heuvelstad"],
  ["right goes on within the group", "Grasweide", "ArrowRight", "'s-Hazendrecht"],
  ["right goes round in the group", "Kade", "ArrowRight", "Grasweide"],
  ["left goes round too", "Grasweide", "ArrowLeft", "Kade"],
  ["down goes to the next group", "Kade", "ArrowDown", "Aa"],
  ["down goes round to the first group", "Aa", "ArrowDown", "Heuvelstad"],
  ["up goes to the group before", "Kade", "ArrowUp", "Heuvelstad"],
  ["up goes round to the last group", "Heuvelstad", "ArrowUp", "Aa"],
  ["home is the first of the group", "Zuidlân", "Home", "Aa"],
  ["end is the last of the group", "Grasweide", "End", "Kade"],
  ["another key leads nowhere", "Kade", "Tab", undefined],
])("%s", (_name, from, key, to) => {
  expect(walk(from, key)).toBe(to);
});

test.each([
  ["kA", "Kade"],
  ["zuidlan", "Zuidlân"],
  ["haz", "'s-Hazendrecht"],
  ["'s", "'s-Hazendrecht"],
  ["xyz", undefined],
])("typing %s finds %s", (typed, found) => {
  expect(findByName(order, typed)?.label).toBe(found);
});
