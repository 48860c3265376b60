// Which page is tested, and a browser to read it in.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import type { Briefing } from "../../briefing/contract.ts";
import { builtPage, fillPage } from "../../tools/fill_page.ts";
import { fixture } from "../fixture.ts";

const chromiumFile = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** The page named on the command line or in BRIEFING_HTML, else the built page with the fixture in it. */
export function pageFile(): string {
  const named = process.argv[2] ?? process.env["BRIEFING_HTML"];
  if (named !== undefined) return found(resolve(named), "there is no such page");
  const built = readFileSync(found(builtPage, "run `npm run build` first"), "utf8");
  const file = join(mkdtempSync(join(tmpdir(), "briefing-")), "briefing.html");
  writeFileSync(file, fillPage(built, fixture));
  return file;
}

/** What a page says of itself. */
export function briefingIn(file: string): Briefing {
  const json = /<script id="data" type="application\/json">(.*?)<\/script>/s.exec(
    readFileSync(file, "utf8"),
  )?.[1];
  if (json === undefined) stop(`${file}: it holds no briefing`);
  return JSON.parse(json) as Briefing;
}

export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: found(
      chromiumFile,
      "these tests need Chromium (Debian: apt-get install chromium)",
    ),
    // Chromium has no sandbox for root, as whom a container often runs.
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
}

/** Opens pages and keeps what went wrong in any of them. */
export class Reader {
  readonly complaints: string[] = [];
  private readonly browser: Browser;
  private readonly url: string;

  constructor(browser: Browser, file: string) {
    this.browser = browser;
    this.url = pathToFileURL(file).href;
  }

  /** A page that has drawn its charts: of a blank page every checker says that nothing is wrong with it. */
  async open(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width: 1440, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on("console", (message) => this.complaints.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => this.complaints.push(`error: ${error.message}`));
    page.on("request", (request) => {
      const url = request.url();
      if (url !== this.url && !url.startsWith("data:")) this.complaints.push(`request: ${url}`);
    });
    await page.goto(this.url);
    await page.waitForSelector("svg.cartogram");
    return page;
  }
}

function found(file: string, otherwise: string): string {
  if (!existsSync(file)) stop(`${file}: ${otherwise}`);
  return file;
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
