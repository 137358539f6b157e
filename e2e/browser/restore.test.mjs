// Going on after a restore, in the console: the other side's node notices, a person says that this one was restored, sees what drifted, and
// lets work begin again.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { freePort } from '../lib/company.mjs';
import { Pair } from '../lib/pair.mjs';
import { program } from '../lib/process.mjs';
import { eventually } from '../lib/wait.mjs';
import { accessibilityProblems, picture, startBrowser } from './chromium.mjs';
import { consoleOf } from './side.mjs';

const LIMIT_MS = 60_000;

let folder;
let browser;
let pair;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-restore-'));
  // A restarted node keeps its address, and is called by no webhooks: its tracker is swept.
  const console_ = { ENTENTE_CONSOLE_LISTEN: `127.0.0.1:${await freePort()}` };
  pair = await new Pair({ type: 'private', folder, environment: { b: console_ } }).start();
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await pair?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the connection's page. */
async function open(company) {
  const window = await consoleOf(browser, company);
  await window.page.getByRole('link', { name: /acme to globex/ }).first().click();
  return window;
}

const issueOf = async (company, key) => (await company.issues()).find((issue) => issue.key === key);

test('a restored node in the console', { timeout: 240_000 }, async () => {
  const { a, b } = pair;
  const [ada] = a.site.people;
  const mine = await a.site.create(ada, { summary: 'As it was', description: 'Known to the backup' });
  const theirs = await pair.sync(mine);
  const data = path.join(folder, 'node-b');
  await eventually('both rest', LIMIT_MS, async () => (await a.twins(pair.idA)).every((twin) => twin.step === 'rest'));
  execFileSync(program('entente'), ['backup', path.join(folder, 'backup'), '--data', data], { timeout: 30_000, stdio: 'pipe' });
  await a.site.edit(ada, mine, { summary: 'Edited after the backup' });
  await a.site.comment(ada, mine, 'Said after the backup');
  await eventually('both at B', LIMIT_MS, async () => {
    const issue = await issueOf(b, theirs);
    return issue.summary === 'Edited after the backup' && issue.comments.length === 1;
  });
  await b.nodeProcess.kill();
  renameSync(data, path.join(folder, 'node-b-lost'));
  renameSync(path.join(folder, 'backup'), data);
  await b.nodeProcess.start();

  // Whichever side notices, a person of the other company sees what to ask for.
  const there = await open(a);
  await there.page.getByText(/This node was restored/).first().waitFor({ timeout: LIMIT_MS });
  await picture(there, 'stopped');

  const here = await open(b);
  const { page } = here;
  await page.getByRole('button', { name: 'This node was restored' }).click();
  const asked = page.getByRole('dialog', { name: 'Was this node restored from a backup?' });
  await asked.getByText('Nothing is written to a tracker').waitFor();
  await picture(here, 'question');
  await asked.getByRole('button', { name: 'This node was restored' }).click();

  await page.getByText('1 pair compared, 1 changed in the time that this node does not remember.').waitFor({ timeout: LIMIT_MS });
  await page.getByText(`${theirs} and ${mine}`).waitFor();
  await picture(here, 'drift');
  assert.deepEqual(await accessibilityProblems(page), [], 'accessibility of the comparison');
  await there.page.getByText("globex's node was restored from a backup").waitFor();
  await picture(there, 'compares');

  await page.getByRole('button', { name: 'Go on' }).click();
  const ending = page.getByRole('dialog', { name: 'Let work begin again?' });
  await picture(here, 'go-on');
  await ending.getByRole('button', { name: 'Go on' }).click();
  await page.getByText('1 changed in the time').waitFor({ state: 'detached', timeout: LIMIT_MS });
  await eventually('both are active again', LIMIT_MS, async () => {
    const states = [await a.node.get(`/api/v1/connections/${pair.idA}`), await b.node.get(`/api/v1/connections/${pair.idB}`)];
    return states.every(({ status, calibration }) => status === 'active' && calibration === null);
  });
  await b.site.comment(b.site.people[1], theirs, 'Said afterwards');
  await eventually('the comment at A', LIMIT_MS, async () => (await issueOf(a, mine)).comments.length === 2);
  assert.equal((await issueOf(b, theirs)).comments.length, 2, 'a comment is there twice');
  await picture(here, 'goes-on');
  assert.deepEqual([...here.errors, ...there.errors], [], 'the pages had errors');
});
