// The built page as the program will fill it. A page is long: the tests compare what is found in it, never the whole.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillPage } from "../tools/fill_page.ts";
import { fixture } from "./fixture.ts";

const web = fileURLToPath(new URL("..", import.meta.url));
const out = mkdtempSync(join(tmpdir(), "briefing-"));
let page = "";

beforeAll(() => {
  execFileSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--outDir", out], {
    cwd: web,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: "pipe",
  });
  page = readFileSync(join(out, "briefing.html"), "utf8");
}, 60_000);

afterAll(() => rmSync(out, { recursive: true }));

const count = (text: string, part: string) => text.split(part).length - 1;

describe("places for the program", () => {
  test.each([
    ["__BRIEFING_JSON__", '<script id="data" type="application/json">__BRIEFING_JSON__</script>'],
    ["__LANG__", '<html lang="__LANG__">'],
    ["__TITLE__", "<title>__TITLE__</title>"],
  ])("%s stands once, where it belongs", (token, place) => {
    expect(count(page, token)).toBe(1);
    expect(count(page, place)).toBe(1);
  });
});

test("everything stands inside the page", () => {
  expect(page.match(/<(?:script|link|img)\b[^>]*\s(?:src|href)=/g) ?? []).toEqual([]);
  const urls = [...page.matchAll(/url\(["']?([^)"']{1,12})/g)].map(([, url]) => url);
  expect(new Set(urls)).toEqual(new Set(["data:font/wo"]));
});

test("no request may leave it", () => {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|\*|'self'|connect-src/);
});

test("it stays small", () => {
  expect(page.length).toBeLessThan(420_000);
});

test("a briefing's text cannot end the script it stands in", () => {
  const filled = fillPage(page, fixture);
  const json =
    /<script id="data" type="application\/json">(.*?)<\/script>/s.exec(filled)?.[1] ?? "";
  expect(JSON.stringify(fixture)).toContain("</script>");
  expect(JSON.parse(json)).toEqual(fixture);
});

test("a title is text, whatever stands in it", () => {
  const filled = fillPage(page, { ...fixture, title: { nl: "A & <b> $& $1", en: "" } });
  expect(/<title>.*?<\/title>/.exec(filled)?.[0]).toBe(
    "<title>A &amp; &lt;b&gt; $&amp; $1</title>",
  );
});
