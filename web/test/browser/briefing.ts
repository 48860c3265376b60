// Reads a briefing in a real browser, mostly by keyboard: briefing.ts [PAGE.html]
import axe from "axe-core";
import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { fillRowSentence } from "../../briefing/fill.ts";
import { sortRows, textIn } from "../../briefing/table.ts";
import { words } from "../../briefing/words.ts";
import { step, walkingOrder } from "../../charts/walk.ts";
import { briefingIn, pageFile, Reader, startBrowser } from "./open.ts";

const file = pageFile();
const briefing = briefingIn(file);
const { language } = briefing;
const other = language === "nl" ? "en" : "nl";
const chart = briefing.charts.find((one) => one.kind === "cartogram");
assert(chart?.kind === "cartogram", "the briefing has no cartogram to read");
const table = briefing.tables.find((one) => one.id === chart.table);
assert(table, "the cartogram has no table");

const [size] = chart.sizes;
const order = walkingOrder(
  table.rows
    .map((row) => ({
      key: textIn(table, row, chart.key, language),
      label: textIn(table, row, chart.label, language),
      group: textIn(table, row, chart.group, language),
      row,
    }))
    .filter((member) => member.key in chart.points),
);
// One in the middle, so that no default or first choice can stand in for it.
const wanted = order[Math.floor(order.length / 2)];
assert(wanted, "the cartogram is empty");

const browser = await startBrowser();
const reader = new Reader(browser, file);
after(() => browser.close());

const heading = (page: Page) => page.locator(".explanation h3").innerText();
const details = (page: Page) =>
  page.locator("details.table-block", { has: page.locator(".row-button") });

/** Presses Tab until the focus is where it is wanted: it must be reachable from the top of the page. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 200; ++press) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wish) => document.activeElement?.matches(wish) ?? false, selector))
      return;
  }
  assert.fail(`no number of tabs leads to ${selector}`);
}

async function pickByTyping(page: Page): Promise<void> {
  assert(wanted);
  await tabTo(page, ".cartogram-walk");
  await page.keyboard.type(wanted.label);
}

test("it opens in its language, in its own font", async () => {
  const page = await reader.open();
  assert.equal(await page.locator("html").getAttribute("lang"), language);
  assert.equal(await page.title(), briefing.title[language]);
  assert.equal(await page.locator("h1").innerText(), briefing.title[language]);
  assert.equal(await page.locator(".headlines li").count(), briefing.headlines.length);
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter((font) => font.status === "loaded").map((font) => font.weight),
  );
  assert.deepEqual(loaded.sort(), ["400", "600"]);
});

test("the first tab leads past the head of the page", async () => {
  const page = await reader.open();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "content");
});

test("a municipality can be read by keyboard alone", async () => {
  const page = await reader.open();
  await pickByTyping(page);
  assert.equal(await heading(page), wanted.label);
  const panel = await page.locator(".explanation").innerText();
  for (const sentence of table.explain ?? []) {
    const parts = fillRowSentence(sentence, table, wanted.row, language);
    if (parts)
      assert(
        panel.includes(parts.map((part) => part.text).join("")),
        `the panel lacks ${sentence.id}`,
      );
  }
  for (const column of table.columns)
    assert(panel.includes(textIn(table, wanted.row, column.id, language)));
  const said = await page.locator(".cartogram-map [role=status]").innerText();
  assert(said.startsWith(`${wanted.label}, ${wanted.group}: `));
  assert(said.endsWith(` ${textIn(table, wanted.row, size.column, language)}`));
});

test("arrows walk from municipality to municipality and from province to province", async () => {
  const page = await reader.open();
  await pickByTyping(page);
  let at = wanted.key;
  for (const key of [
    "ArrowRight",
    "ArrowRight",
    "ArrowLeft",
    "ArrowDown",
    "End",
    "ArrowUp",
    "Home",
  ]) {
    await page.keyboard.press(key);
    const next = step(order, at, key);
    assert(next);
    assert.equal(await heading(page), next.label, key);
    at = next.key;
  }
  assert.equal(await page.locator("circle.circle-picked").count(), 1);
});

test("the list picks a municipality", async () => {
  const page = await reader.open();
  await page.getByLabel(words[language].findOne).selectOption(wanted.key);
  assert.equal(await heading(page), wanted.label);
});

test("the mouse shows and picks a municipality", async () => {
  // A width at which the map is not drawn at its own scale.
  const page = await reader.open({ viewport: { width: 700, height: 900 } });
  const circle = page.locator("svg.cartogram circle.circle").first();
  const first = textIn(table, table.rows[0] ?? [], chart.label, language);
  await circle.scrollIntoViewIfNeeded();
  const box = await circle.boundingBox();
  assert(box);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  assert((await page.locator(".tooltip").innerText()).startsWith(first));
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  assert.equal(await heading(page), first);
});

test("another size draws other circles", { skip: chart.sizes.length < 2 }, async () => {
  const page = await reader.open();
  const circles = page.locator("svg.cartogram circle.circle");
  const radii = () => circles.evaluateAll((all) => all.map((one) => one.getAttribute("r")));
  const before = await radii();
  await tabTo(page, ".cartogram-controls .series-choice input");
  await page.keyboard.press("ArrowDown");
  const changed = await radii();
  assert.equal(changed.length, before.length);
  assert.notDeepEqual(changed, before);
});

for (const kind of ["gantt", "sankey"] as const) {
  const walked = briefing.charts.find((one) => one.kind === kind);
  const figure = `.figure-${kind}`;

  test(`a ${kind} is walked by keyboard, and says where one is`, { skip: !walked }, async () => {
    const page = await reader.open();
    const said = () => page.locator(`${figure} [role=status]`).first().innerText();
    const words = () => page.locator(`${figure} .mark-tooltip >> visible=true`).first().innerText();
    await tabTo(page, `${figure} .mark-walk`);
    const seen = new Set<string>();
    for (const key of ["Home", "ArrowDown", "ArrowDown", "ArrowRight", "End"]) {
      await page.keyboard.press(key);
      seen.add(await said());
      assert.equal((await words()).replaceAll(/\n+/g, "; "), await said());
      assert.equal(await page.locator(`${figure} .when-wide .picked`).count(), 1);
    }
    assert(seen.size >= 3, "keys lead nowhere");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(`${figure} .mark-tooltip`).count(), 0);
  });

  test(`a pointer shows what a ${kind} says`, { skip: !walked }, async () => {
    const page = await reader.open({ viewport: { width: 700, height: 900 } });
    const mark = page.locator(`${figure} .when-wide :is(.span, .ribbon)`).first();
    await mark.scrollIntoViewIfNeeded();
    const box = await mark.boundingBox();
    assert(box);
    await page.mouse.move(box.x + 4, box.y + box.height / 2);
    assert.equal(await page.locator(`${figure} .mark-tooltip >> visible=true`).count(), 1);
    await page.mouse.move(box.x, box.y - 300);
    assert.equal(await page.locator(`${figure} .mark-tooltip`).count(), 0);
  });
}

const flows = briefing.charts.find((one) => one.kind === "sankey");

test("another column draws other flows", { skip: (flows?.values.length ?? 0) < 2 }, async () => {
  const page = await reader.open();
  const paths = () =>
    page
      .locator(".figure-sankey .ribbon")
      .evaluateAll((all) => all.map((one) => one.getAttribute("d")));
  const before = await paths();
  await tabTo(page, ".figure-sankey .series-choice input");
  await page.keyboard.press("ArrowDown");
  assert.notDeepEqual(await paths(), before);
});

test("the table sorts, searches and explains by keyboard", async () => {
  const page = await reader.open();
  const index = table.columns.findIndex((column) => column.id === size.column);
  const block = page.locator(".table-block", { has: page.locator(".row-button") });
  if ((await details(page).count()) > 0) {
    await tabTo(page, "details.table-block:has(.row-button) summary");
    await page.keyboard.press("Enter");
  }
  const header = block.locator("thead th").nth(index);
  await tabTo(page, `.table-block:has(.row-button) thead th:nth-child(${index + 1}) button`);
  for (const direction of ["descending", "ascending"] as const) {
    await page.keyboard.press("Enter");
    assert.equal(await header.getAttribute("aria-sort"), direction);
    const sorted = sortRows(table, table.rows, { column: size.column, direction }, language);
    const expected: string[] = sorted.map((row) => textIn(table, row, chart.label, language));
    assert.deepEqual(await block.locator(".row-button").allInnerTexts(), expected);
  }
  await tabTo(page, ".row-button");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const second = await block.locator(".row-button").nth(1).innerText();
  assert.equal(await heading(page), second);
  assert.equal(await block.locator(".row-button").nth(1).getAttribute("aria-expanded"), "true");
  if (table.explain) assert.equal(await block.locator(".row-explanation").isVisible(), true);
  if ((await details(page).count()) > 0) {
    await block.getByLabel(words[language].search).fill(wanted.label);
    assert((await block.locator(".row-button").allInnerTexts()).includes(wanted.label));
    assert((await block.locator(".row-button").count()) < table.rows.length);
  }
});

test("the other language is a key away", async () => {
  const page = await reader.open();
  await tabTo(page, `.language-toggle [lang=${other}]`);
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("html").getAttribute("lang"), other);
  assert.equal(await page.title(), briefing.title[other]);
  assert.equal(await page.locator("h1").innerText(), briefing.title[other]);
  assert.equal(await page.locator("#headlines").innerText(), words[other].headlines);
});

for (const scheme of ["light", "dark"] as const) {
  for (const width of [1440, 320]) {
    for (const read of ["nl", "en"] as const) {
      test(`axe finds nothing wrong and nothing sticks out: ${read}, ${width} px, ${scheme}`, async () => {
        const page = await reader.open({ colorScheme: scheme, viewport: { width, height: 800 } });
        await page.locator(`.language-toggle [lang=${read}]`).click();
        await page.getByLabel(words[read].findOne).selectOption(wanted.key);
        await page.locator("details").evaluateAll((all) => {
          for (const one of all) one.setAttribute("open", "");
        });
        await page.evaluate(axe.source);
        const { passes, violations } = await page.evaluate(async () => await globalThis.axe.run());
        assert(passes.length > 20, "axe has hardly looked at anything");
        assert.deepEqual(
          violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`),
          [],
        );
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        assert(overflow <= 0, `the page is ${overflow} px wider than its window`);
      });
    }
  }
}

test("paper shows every row and no controls", async () => {
  const page = await reader.open();
  await page.emulateMedia({ media: "print" });
  for (const control of ["select", "input", ".language-toggle", ".contents", "summary", ".skip"]) {
    for (const one of await page.locator(control).all())
      assert.equal(await one.isVisible(), false, control);
  }
  const heights = await page
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  assert(heights.length >= table.rows.length);
  assert(
    heights.every((height) => height > 0),
    "a row is folded away",
  );
  assert.equal(
    await page.locator(".title-block").evaluate((block) => getComputedStyle(block).breakAfter),
    "page",
  );
  assert.equal(
    await page
      .locator("thead")
      .first()
      .evaluate((head) => getComputedStyle(head).display),
    "table-header-group",
  );
});

test("pages of paper are numbered", async () => {
  const page = await reader.open();
  // A browser drops a margin of the page that it cannot fill.
  const rules = await page.evaluate(() =>
    [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)),
  );
  assert(rules.some((rule) => rule.startsWith("@page") && rule.includes("counter(page)")));
});

test("forced colours keep names apart from their circles", async () => {
  const page = await reader.open({ forcedColors: "active" });
  const fill = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).fill);
  assert.notEqual(await fill(".circle-name"), await fill(".circle"));
  assert.notEqual(await fill(".ground-name"), await fill(".ground"));
  if (briefing.charts.some((one) => one.kind === "gantt")) {
    for (const group of [0, 1]) {
      const amount = page.locator(`.span.group-${group} + .span-amount`);
      if ((await amount.count()) === 0) continue;
      assert.notEqual(
        await fill(`.span.group-${group} + .span-amount`),
        await fill(`.span.group-${group}`),
      );
    }
  }
});

test("nothing went over the net or onto the console", () => {
  assert.deepEqual(reader.complaints, []);
});

declare global {
  var axe: typeof import("axe-core");
}
