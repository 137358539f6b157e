// A conflict decided in the console: the lead lets a person decide, both sides change one value, somebody chooses, and then takes the other value
// after all.

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
  folder = mkdtempSync(path.join(tmpdir(), 'entente-conflicts-'));
  const port = await freePort();
  const listen = { ENTENTE_CONSOLE_LISTEN: '127.0.0.1:0' };
  const environment = { ...listen, ENTENTE_PUBLIC_LISTEN: `127.0.0.1:${port}`, ENTENTE_PUBLIC_URL: `http://127.0.0.1:${port}` };
  a = new Company({ name: 'A', folder, project: 'ACME', environment });
  b = new Company({ name: 'B', folder, project: 'GLOBEX', environment: listen });
  await a.start();
  await b.start();
  id = await connect(a, b);
  browser = await startBrowser();
  window = await openWindow(browser, 'conflicts');
});

after(async () => {
  await browser?.close();
  await b?.stop();
  await a?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function step(title, run) {
  const began = Date.now();
  await run();
  console.log(`# ${title} (${seconds(Date.now() - began)})`);
}

async function signIn(company) {
  const { page } = window;
  await page.goto(company.consoleUrl);
  await page.getByLabel('Name', { exact: true }).fill('admin');
  await page.getByLabel('Password').first().fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: /acme to globex/ }).first().click();
}

const summaryOf = async (company, key) => (await company.issues()).find((issue) => issue.key === key)?.summary;

test('a conflict in the console', { timeout: 240_000 }, async () => {
  const { page } = window;
  let mine;
  let theirs;

  await step('the lead lets a person decide, and the other side follows', async () => {
    await signIn(a);
    await page.getByRole('tab', { name: 'Info' }).click();
    const card = page.getByRole('region', { name: 'Conflicts' });
    await card.getByLabel('Usually').selectOption('ask');
    await card.getByLabel('Field').fill('labels');
    await card.getByRole('button', { name: 'Add field' }).click();
    await card.getByLabel('What stays of labels').selectOption('merge');
    await picture(window, 'policies');
    assert.deepEqual(await accessibilityProblems(page), [], 'accessibility of the policies');
    await card.getByRole('button', { name: 'Save' }).click();
    await eventually('the other side knows', LIMIT_MS, async () => {
      const policies = await b.node.get(`/api/v1/connections/${id}/conflict-policies`);
      return policies.default === 'ask' && policies.fields.labels === 'merge' && !policies.editable;
    });
    const refused = await b.node.call('PUT', `/api/v1/connections/${id}/conflict-policies`, { default: 'latest', fields: {} });
    assert.equal(refused.body.code, 'not-lead');
  });

  await step('both sides change the summary while neither hears of it', async () => {
    mine = await newIssue(a, 'as it was');
    await startSync(a, id, mine);
    theirs = await eventually('it is there', LIMIT_MS, async () => (await twinOf(a, id, mine))?.remoteKey);
    await eventually('both agree', LIMIT_MS, async () => (await a.twins(id)).every((twin) => twin.step === 'rest'));
    await a.node.post(`/api/v1/connections/${id}/deactivate`);
    await eventually('both rest', LIMIT_MS, async () => (await b.node.get(`/api/v1/connections/${id}`)).status === 'deactivated');
    await a.site.edit(undefined, mine, { summary: 'changed at A' });
    await b.site.edit(undefined, theirs, { summary: 'changed at B' });
    for (const company of [a, b]) {
      await eventually(`${company.name} noted it`, LIMIT_MS, async () =>
        (await company.node.get(`/api/v1/connections/${id}/waiting`)).changed === 1);
    }
    await a.node.post(`/api/v1/connections/${id}/activate`);
  });

  let asked;
  await step('one side asks, and nothing is overwritten', async () => {
    asked = await eventually('a side asks', LIMIT_MS, async () => {
      for (const company of [a, b]) {
        const { conflicts } = await company.node.get('/api/v1/conflicts');
        if (conflicts.some((conflict) => conflict.open)) return company;
      }
      return null;
    });
    assert.equal(await summaryOf(a, mine), 'changed at A');
    assert.equal(await summaryOf(b, theirs), 'changed at B');
  });

  const [ours, other] = asked === a ? ['changed at A', 'changed at B'] : ['changed at B', 'changed at A'];

  await step('a person decides', async () => {
    if (asked === b) await signIn(b);
    await page.getByRole('tab', { name: 'Conflicts' }).last().click();
    await page.getByText('Waits for a decision').waitFor();
    await page.getByText('changed at A').first().waitFor();
    await page.getByText('changed at B').first().waitFor();
    await picture(window, 'open');
    assert.deepEqual(await accessibilityProblems(page), [], 'accessibility of the conflicts');
    await page.getByRole('button', { name: 'Keep ours' }).click();
    await eventually('both sides have it', LIMIT_MS, async () =>
      (await summaryOf(a, mine)) === ours && (await summaryOf(b, theirs)) === ours);
    await page.getByText('admin chose.').waitFor();
    await picture(window, 'decided');
  });

  await step('the other value comes back on both sides', async () => {
    await page.getByRole('tab', { name: 'Conflicts' }).first().click();
    await page.getByRole('button', { name: /Use the other value of summary/ }).click();
    await eventually('both sides have the other value', LIMIT_MS, async () =>
      (await summaryOf(a, mine)) === other && (await summaryOf(b, theirs)) === other);
    await picture(window, 'restored');
  });

  assert.deepEqual(window.errors, [], 'the page had errors');
});
