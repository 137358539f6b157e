// Operations as a person does them in the console: a trigger with preview, backfill and progress; connecting a list; stop and resync; an error
// that is retried; deactivating and activating with a count.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Company, freePort } from '../lib/company.mjs';
import { connect, startSync } from '../lib/connection.mjs';
import { newIssue, twinOf } from '../lib/operations.mjs';
import { eventually, seconds } from '../lib/wait.mjs';
import { accessibilityProblems, openWindow, picture, startBrowser } from './chromium.mjs';

const LIMIT_MS = 60_000;
const PASSWORD = 'correct horse battery';

let folder;
let browser;
let window;
let a;
let b;
let id;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-ops-'));
  const port = await freePort();
  const listen = { ENTENTE_CONSOLE_LISTEN: '127.0.0.1:0' };
  const environment = { ...listen, ENTENTE_PUBLIC_LISTEN: `127.0.0.1:${port}`, ENTENTE_PUBLIC_URL: `http://127.0.0.1:${port}` };
  a = new Company({ name: 'A', folder, project: 'ACME', environment });
  b = new Company({ name: 'B', folder, project: 'GLOBEX', environment: listen });
  await a.start();
  await b.start();
  id = await connect(a, b);
  for (let n = 1; n <= 20; n += 1) {
    await newIssue(a, `case ${n}`, { labels: ['sync'] });
  }
  browser = await startBrowser();
  window = await openWindow(browser, 'ops');
});

after(async () => {
  await browser?.close();
  await b?.stop();
  await a?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Each step stands on the one before, so the first that fails ends the walk. */
async function step(title, run) {
  const began = Date.now();
  await run();
  console.log(`# ${title} (${seconds(Date.now() - began)})`);
}

async function tab(name) {
  await window.page.getByRole('tab', { name }).click();
}

const jobCard = (text) => window.page.getByRole('region', { name: 'Bulk work' }).locator('.card').filter({ hasText: text }).first();

test('operations in the console', { timeout: 300_000 }, async () => {
  const { page } = window;

  await step('a trigger with its preview', async () => {
    await page.goto(a.consoleUrl);
    await page.getByLabel('Name', { exact: true }).fill('admin');
    await page.getByLabel('Password').first().fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: /acme to globex/ }).first().click();
    await tab('Triggers');
    await page.getByRole('button', { name: 'Add trigger' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add trigger' });
    await dialog.getByLabel('Name').fill('Labelled cases');
    await dialog.getByLabel('If an issue matches').fill('labels = = sync');
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await dialog.getByRole('alert').first().waitFor();
    await picture(window, 'trigger-wrong-query');
    await dialog.getByLabel('If an issue matches').fill('labels = sync');
    await eventually('the search knows all', LIMIT_MS, async () => {
      await dialog.getByRole('button', { name: 'Preview' }).click();
      return dialog.getByText('20 issues match now.').isVisible();
    }, 500);
    await dialog.getByText('case 1', { exact: false }).first().waitFor();
    await picture(window, 'trigger-preview');
    assert.deepEqual(await accessibilityProblems(page), [], 'accessibility of the trigger');
    await dialog.getByRole('button', { name: 'Create trigger' }).click();
    await page.getByRole('row', { name: /Labelled cases/ }).waitFor();
  });

  await step('its backfill, with progress', async () => {
    await page.getByRole('button', { name: 'Backfill Labelled cases' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Backfill', exact: true }).click();
    await jobCard('Backfill: Labelled cases').waitFor();
    await picture(window, 'backfill-running');
    await jobCard('Backfill: Labelled cases').getByText('Finished').waitFor({ timeout: LIMIT_MS });
    await jobCard('Backfill: Labelled cases').getByText(/20 of (about )?20/).waitFor();
    await picture(window, 'backfill-finished');
    assert.equal((await b.issues()).length, 20);
    assert.deepEqual(await accessibilityProblems(page), [], 'accessibility of the triggers');
  });

  await step('two issues connected from a list, a wrong line told', async () => {
    const [mine, theirs] = [await newIssue(a, 'the same case'), await newIssue(b, 'the same case over there')];
    await tab('Issues');
    await page.getByRole('button', { name: 'Work on many issues' }).click();
    const dialog = page.getByRole('dialog', { name: 'Work on many issues' });
    await dialog.getByLabel('Pairs as CSV').fill(`${mine}`);
    await dialog.getByRole('button', { name: 'Begin' }).click();
    await dialog.getByRole('alert').filter({ hasText: 'Line 1 needs two keys' }).waitFor();
    await dialog.getByLabel('Pairs as CSV').fill(`${mine},${theirs}\nACME-2,NOWHERE-1`);
    await picture(window, 'connect-list');
    await dialog.getByRole('button', { name: 'Begin' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await tab('Triggers');
    await jobCard('Connect').getByText('Finished').waitFor({ timeout: LIMIT_MS });
    await jobCard('Connect').getByText(/1 failed/).waitFor();
    await jobCard('Connect').getByText('What failed').click();
    await picture(window, 'connect-finished');
    assert.equal((await twinOf(a, id, mine)).remoteKey, theirs);
  });

  await step('two issues connected by hand; a wrong one is refused with a reason', async () => {
    const [mine, theirs] = [await newIssue(a, 'known to both'), await newIssue(b, 'known to both, over there')];
    await tab('Issues');
    await page.getByRole('button', { name: 'Connect two issues' }).click();
    const dialog = page.getByRole('dialog', { name: 'Connect two issues' });
    await dialog.getByLabel('Issue here').fill(mine);
    await dialog.getByLabel('Issue of globex').fill('NOWHERE-1');
    await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
    await dialog.getByRole('alert').waitFor({ timeout: LIMIT_MS });
    await picture(window, 'connect-two-refused');
    await dialog.getByLabel('Issue of globex').fill(theirs);
    assert.deepEqual(await accessibilityProblems(page), [], 'accessibility of connecting two');
    await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
    await dialog.waitFor({ state: 'hidden', timeout: LIMIT_MS });
    await picture(window, 'connect-two');
    assert.equal((await twinOf(a, id, mine)).remoteKey, theirs);
    assert.equal((await b.issues()).find((issue) => issue.key === theirs).summary, 'known to both, over there', 'both keep theirs');
  });

  await step('an error is looked at by its cause, and retried: one issue, then all', async () => {
    const rules = await a.node.get(`/api/v1/connections/${id}/rules`);
    const publish = (outgoing, basedOn) => a.node.post(`/api/v1/connections/${id}/rules`, {
      outgoing, incoming: rules.current.incoming, note: 'for a test', basedOn,
    });
    await publish(`nothing.like.this()\n${rules.current.outgoing}`, rules.current.number);
    const keys = [];
    for (const summary of ['meets an error', 'meets the same error']) {
      keys.push(await newIssue(a, summary));
      await startSync(a, id, keys.at(-1));
    }
    await eventually('both are blocked', LIMIT_MS, async () => {
      const blocked = (await a.twins(id)).filter((twin) => twin.status === 'blocked');
      return keys.every((key) => blocked.some((twin) => twin.localKey === key));
    });
    await page.getByRole('tab', { name: 'Errors' }).click();
    const cause = page.getByRole('article').filter({ hasText: 'nothing.like.this()' });
    await cause.getByText(/Outgoing rule, line 1/).waitFor();
    await cause.getByText('Waits for you').waitFor();
    await picture(window, 'errors');
    assert.deepEqual(await accessibilityProblems(page), [], 'accessibility of the errors');
    await publish(rules.current.outgoing, rules.current.number + 1);
    await cause.getByRole('button', { name: `Retry ${keys[0]}` }).click();
    await eventually('the retry heals it', LIMIT_MS, async () => (await twinOf(a, id, keys[0])).remoteKey);
    await cause.getByRole('button', { name: /^Retry all/ }).click();
    await eventually('the other one, too', LIMIT_MS, async () => (await twinOf(a, id, keys[1])).remoteKey);
    await page.getByText('Nothing stands still').waitFor();
    await page.getByRole('tab', { name: 'Connections' }).click();
    await page.getByRole('link', { name: /acme to globex/ }).first().click();
  });

  await step('resync and stop of one issue', async () => {
    await tab('Issues');
    await page.getByLabel('Search').fill('ACME-3');
    await page.getByRole('button', { name: 'Details of ACME-3' }).click();
    const drawer = page.getByRole('dialog', { name: 'Issue under sync' });
    await drawer.getByRole('button', { name: 'Resync' }).click();
    await drawer.getByText('The other side is asked to compare.').waitFor();
    await picture(window, 'resynced');
    await drawer.getByRole('button', { name: 'Stop sync' }).click();
    await page.getByRole('dialog', { name: /Stop the sync of ACME-3/ }).getByRole('button', { name: 'Stop sync' }).click();
    await drawer.getByText('Stopped', { exact: true }).waitFor();
    await picture(window, 'stopped');
    await drawer.getByRole('button', { name: 'Close' }).click();
  });

  await step('deactivate, and activate with a count', async () => {
    await page.getByRole('button', { name: 'Deactivate' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
    await page.getByText('You deactivated this connection').waitFor();
    await picture(window, 'deactivated');
    await a.site.edit(undefined, 'ACME-4', { summary: 'changed while it rests' });
    await eventually('it is noted', LIMIT_MS, async () => (await a.node.get(`/api/v1/connections/${id}/waiting`)).changed === 1);
    await page.getByRole('button', { name: 'Activate' }).click();
    const dialog = page.getByRole('dialog', { name: 'Activate this connection?' });
    await dialog.getByText('1 issue changed here meanwhile').waitFor();
    await picture(window, 'activate-count');
    assert.deepEqual(await accessibilityProblems(page), [], 'accessibility of the activation');
    await dialog.getByRole('button', { name: 'Activate' }).click();
    await eventually('it crosses', LIMIT_MS, async () => (await b.issues()).some((issue) => issue.summary === 'changed while it rests'));
  });

  assert.deepEqual(window.errors, [], 'the page had errors');
});
