// A real browser: the Chromium of the system, driven by Playwright.

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

const CANDIDATES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Starts Chromium. ENTENTE_BROWSER names another one, HEADED=1 shows it. */
export async function startBrowser(world) {
  const executablePath = process.env.ENTENTE_BROWSER ?? CANDIDATES.find((path) => existsSync(path));
  if (!executablePath) throw new Error("no Chromium is installed; on Debian: apt-get install chromium");
  const browser = await chromium.launch({
    executablePath,
    headless: process.env.HEADED !== "1",
    // Containers give little shared memory, and run as root, where Chromium's own sandbox refuses to start.
    args: ["--disable-dev-shm-usage", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  world.closeLater(() => browser.close());
  return browser;
}

/**
 * A window with a person in it. Errors in the page and failed assertions of the content-security policy are collected in `page.problems`.
 */
export async function openWindow(browser, { dark = false, width = 1280, height = 860 } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    permissions: ["clipboard-read", "clipboard-write"],
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.problems = [];
  page.on("pageerror", (error) => page.problems.push(`error in the page: ${error.message}`));
  page.on("console", (message) => {
    // A refused request is shown by the browser as an error too; tests look at those themselves.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) page.problems.push(message.text());
  });
  return page;
}

/** Takes pictures with numbers, so that a folder of them is the walk in order. */
export class Camera {
  #taken = 0;

  constructor(world) {
    this.folder = world.out;
  }

  async take(page, name) {
    this.#taken += 1;
    const path = join(this.folder, `${String(this.#taken).padStart(2, "0")}-${name}.png`);
    await page.screenshot({ path, animations: "disabled" });
    return path;
  }
}

/** What axe finds wrong for people with disabilities: serious and critical things, as short lines. */
export async function accessibilityProblems(page) {
  const script = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
  // The console's content-security policy lets no inline script in; evaluating goes past it.
  await page.evaluate(readFileSync(script, "utf8"));
  const { violations } = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })");
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")})`);
}
