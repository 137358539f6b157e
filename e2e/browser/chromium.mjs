// Debian's Chromium, driven by Playwright, with screenshots and an accessibility check.

import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = path.dirname(fileURLToPath(import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where screenshots go. */
export const PICTURES = path.resolve(here, '../out/pictures');

/** Starts the browser. */
export async function startBrowser() {
  const executablePath = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
  if (!executablePath) {
    throw new Error('Chromium is not installed; `make e2e` installs it');
  }
  mkdirSync(PICTURES, { recursive: true });
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** A window of one person. The clipboard may be read, as a person would paste. */
export async function openWindow(browser, name, { colorScheme = 'light', width = 1280, height = 860 } = {}) {
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme, permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (4\d\d|503)/.test(message.text())) {
      errors.push(message.text());
    }
  });
  return { name, context, page, errors };
}

let pictures = 0;

/** Keeps a picture of what the person sees. */
export async function picture(window, title) {
  pictures += 1;
  const file = `${String(pictures).padStart(2, '0')}-${window.name}-${title}.png`;
  await window.page.screenshot({ path: path.join(PICTURES, file), animations: 'disabled' });
}

/** Serious accessibility problems of the page as it is now. */
export async function accessibilityProblems(page) {
  // The page's own rules forbid foreign scripts, so the checker is evaluated by the browser's tools.
  await page.evaluate(AXE);
  const result = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return result.violations
    .filter((violation) => ['serious', 'critical'].includes(violation.impact))
    .map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(', ')}`);
}
