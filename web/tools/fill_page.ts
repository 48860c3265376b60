// Puts a briefing's JSON into the built page, as the program does: fill_page.ts BRIEFING.json PAGE.html
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Briefing } from "../briefing/contract.ts";

export const builtPage = fileURLToPath(new URL("../dist/briefing.html", import.meta.url));

/** The page with its three places filled. Functions as replacements, because `$&` may stand in a text. */
export function fillPage(page: string, briefing: Briefing): string {
  const json = JSON.stringify(briefing).replaceAll("<", "\\u003c");
  return page
    .replace("__LANG__", () => briefing.language)
    .replace("__TITLE__", () => escapeHtml(briefing.title[briefing.language]))
    .replace("__BRIEFING_JSON__", () => json);
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

if (import.meta.main) {
  const [from, to] = process.argv.slice(2);
  if (from === undefined || to === undefined) {
    console.error("usage: npm run fill -- BRIEFING.json PAGE.html");
    process.exit(2);
  }
  const briefing = JSON.parse(readFileSync(from, "utf8")) as Briefing;
  writeFileSync(to, fillPage(readFileSync(builtPage, "utf8"), briefing));
}
