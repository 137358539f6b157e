// Slips in a rule are seen while it is written, each at its line, and a rule that does not compile can't be published.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { connect } from '../lib/connection.mjs';
import { accessibilityProblems, picture, startBrowser } from './chromium.mjs';
import { consoleOf, publishRule, reachable, startSide } from './side.mjs';

let folder;
let browser;
let a;
let b;
let id;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-rules-'));
  a = await startSide({ name: 'A', folder, project: 'ACME', environment: await reachable() });
  b = await startSide({ name: 'B', folder, project: 'GLOBEX' });
  id = await connect(a, b);
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await b?.stop();
  await a?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const SLIPS = `if (firstSync) {
    issue.projectKey = "GLOBEX"
}
issue.sumary = replica.summary
issue.comments = comentHelper.mergeComments(issue, replica)
issue.labels = replica.labels.findAll { it.label != } "private"
issue.description = replica.description
`;

/** Everything that a rule's pane tells below its editor: line and words. */
async function findings(pane) {
  const rows = await pane.getByRole('button', { name: /^Line \d+/i }).all();
  return Promise.all(rows.map(async (row) => (await row.innerText()).replace(/\s+/g, ' ')));
}

async function writeRule(page, rule, text) {
  await page.getByRole('textbox', { name: rule }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

test('slips in a rule are shown at their lines, and it can not be published', { timeout: 120_000 }, async () => {
  const window = await consoleOf(browser, b);
  const { page } = window;
  await page.goto(`${b.consoleUrl}/connections/${id}/rules`);
  const pane = page.getByRole('region', { name: /incoming/i });
  const published = (await b.node.get(`/api/v1/connections/${id}/rules`)).current;

  await writeRule(page, 'Incoming rule', SLIPS);
  await pane.getByRole('button', { name: /comentHelper/ }).waitFor();
  const seen = await findings(pane);
  const at = (line, words) => seen.some((one) => new RegExp(`^line ${line} `, 'i').test(one) && words.test(one));
  assert.ok(at(4, /sumary/), `the wrong field: ${seen.join('\n')}`);
  assert.ok(at(5, /comentHelper/), `the unknown helper: ${seen.join('\n')}`);
  assert.ok(at(6, /unexpected|expected/i), `the syntax error: ${seen.join('\n')}`);
  await page.locator('.cm-lint-marker-error').first().waitFor();
  await picture(window, 'slips');
  assert.deepEqual(await accessibilityProblems(page), [], 'accessibility of the findings');

  await pane.getByRole('button', { name: /comentHelper/ }).click();
  assert.equal(await page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('.cm-line')?.textContent),
    'issue.comments = comentHelper.mergeComments(issue, replica)', 'a finding leads to its line');

  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Publish rules' });
  await dialog.getByLabel('Note').fill('With slips');
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await dialog.getByText(/line 6/i).first().waitFor();
  await picture(window, 'slips-refused');
  assert.deepEqual((await b.node.get(`/api/v1/connections/${id}/rules`)).current, published, 'the rules that run are what they were');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  const mended = SLIPS.replace('sumary', 'summary').replace('coment', 'comment').replace('} "private"', '"private" }');
  await writeRule(page, 'Incoming rule', mended);
  await pane.getByText('No problems found').or(pane.getByRole('status').filter({ hasText: /^No /i })).first().waitFor();
  assert.deepEqual(await findings(pane), [], 'nothing is left to mend');
  await publishRule(page, 'Mended', published.number + 1);
  assert.deepEqual(window.errors, [], 'errors in the browser');
});
