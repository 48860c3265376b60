import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Place } from "../charts/cartogram.ts";
import type { Briefing } from "../briefing/contract.ts";

/** A briefing of a made-up country. */
export const fixtureFile = fileURLToPath(new URL("./fixture.json", import.meta.url));
export const fixture = JSON.parse(readFileSync(fixtureFile, "utf8")) as Briefing;

/** As many places as the Netherlands has municipalities, in twelve groups, as uneven in value and as crowded. */
export function manyPlaces(): Place[] {
  return Array.from({ length: 352 }, (_, index) => {
    const column = index % 16;
    const row = Math.floor(index / 16);
    return {
      key: `GM${String(index).padStart(4, "0")}`,
      label: `Plaats ${index}`,
      group: `Streek ${Math.floor(column / 4)}-${Math.floor(row / 8)}`,
      value: index === 7 ? null : Math.ceil(2 + 550 / (1 + ((index * 37) % 352))),
      longitude: 4 + 2.9 * (column / 16) ** 1.8,
      latitude: 51 + 2.4 * (row / 22) ** 1.5,
    };
  });
}
