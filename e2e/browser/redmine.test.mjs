// The demo with a real Redmine as company B (`make demo TRACKERS=jira,redmine`), walked by a person in a browser: a connection, an issue both ways,
// the two issues side by side; and another System by the form, with what people get wrong first. KEEP_PICTURES=1 renews the picture in docs/pictures.

import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { statusRule } from '../lib/connection.mjs';
import { startDemo } from '../lib/demo.mjs';
import { RedmineServer, keyOf } from '../lib/redmine.mjs';
import { eventually, seconds } from '../lib/wait.mjs';
import { PICTURES, accessibilityProblems, openWindow, picture, startBrowser } from './chromium.mjs';
import { accept, appendToRule, chooseProject, consoleOf, copyCode, fillInformation, initiate, publishRule } from './side.mjs';

const LIMIT_MS = 300_000;
const ARRIVAL_LIMIT_MS = 60_000;
const SIDE_BY_SIDE = 'jira-and-redmine.png';
const DOCS = fileURLToPath(new URL('../../docs/pictures', import.meta.url));
/** The seed gives everybody this password. */
const PASSWORD = 'secret-pass';

let folder;
let server;
let browser;
let demo;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-redmine-walk-'));
  server = new RedmineServer(folder);
  server.start();
  demo = await startDemo(folder, server);
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await demo?.stop();
  server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function step(title, run) {
  const began = Date.now();
  await run();
  console.log(`# ${title} (${seconds(Date.now() - began)})`);
}

test('a person walks the demo with a Redmine', { timeout: LIMIT_MS }, async () => {
  const { a, b, told } = demo;
  assert.match(told, /sign in: carol/, 'the demo does not say how to sign in to Redmine');
  const windowA = await consoleOf(browser, a);
  const windowB = await consoleOf(browser, b);
  let issueB;

  await step('A initiates, B accepts', async () => {
    const dialog = await initiate(windowA);
    await dialog.getByRole('switch', { name: "I don't have a URL" }).click();
    await dialog.getByRole('button', { name: 'Next' }).click();
    await fillInformation(dialog, 'acme', 'globex');
    await chooseProject(windowA.page, 'Project for the incoming sync', 'ACME');
    await dialog.getByRole('button', { name: /^(Next|Initiate)$/ }).click();
    const code = await copyCode(windowA, dialog);
    await dialog.getByRole('button', { name: 'Done' }).click();
    const accepted = await accept(windowB, code, 'e2e');
    await picture(windowB, 'redmine-accepted');
    await accepted.getByRole('button', { name: 'Configure sync' }).click();
    await windowB.page.getByRole('textbox', { name: 'Incoming rule' }).waitFor();
    await picture(windowB, 'redmine-rules');
    await windowA.page.getByRole('link', { name: /acme to globex/ }).first().click();
    await windowA.page.getByText('Active', { exact: true }).first().waitFor();
    await windowA.page.getByRole('tab', { name: 'Rules' }).click();
    for (const [{ page }, ours, theirs] of [[windowA, a, b], [windowB, b, a]]) {
      await appendToRule(page, 'Incoming rule', statusRule(ours.site, theirs.site));
      await publishRule(page, 'Statuses by name', 2);
    }
  });

  await step('an issue of A appears in Redmine', async () => {
    await windowA.page.getByRole('tab', { name: 'Issues' }).click();
    await windowA.page.getByLabel('Issue key').fill('ACME-1');
    await windowA.page.getByRole('button', { name: 'Start sync' }).click();
    const source = await a.site.issue('ACME-1');
    issueB = await eventually('the issue appears', ARRIVAL_LIMIT_MS, async () => {
      const found = (await b.site.list()).find(({ summary }) => summary === source.summary);
      const issue = found && (await b.site.issue(found.key));
      return issue && issue.attachments.length === source.attachments.length && issue.comments.length === source.comments.length ? issue : null;
    });
    await windowA.page.getByRole('link', { name: issueB.key, exact: true }).or(windowA.page.getByText(issueB.key, { exact: true })).first().waitFor();
    await picture(windowA, 'redmine-issues');
    await windowB.page.getByRole('tab', { name: 'Issues' }).click();
    await windowB.page.getByLabel('Issue key').fill('ACME-1');
    await windowB.page.getByRole('button', { name: 'Start sync' }).click();
    await windowB.page.getByText('A key looks like 42.').waitFor();
    await picture(windowB, 'redmine-wrong-key-of-issue');
  });

  await step('people edit on both sides, in Redmine by its own pages', async () => {
    const carol = await openWindow(browser, 'redmine', { width: 960, height: 1400 });
    await carol.page.goto(`${server.url}/login?back_url=${encodeURIComponent(`${server.url}/issues/${issueB.key}`)}`);
    await carol.page.getByLabel('Login').fill('carol');
    await carol.page.getByLabel('Password').fill(PASSWORD);
    await carol.page.locator('#login-submit').click();
    await carol.page.locator('a.icon-edit').first().click();
    await carol.page.locator('#issue_notes').fill('The *spare part* leaves today, _by courier_.');
    await carol.page.locator('#issue_status_id').selectOption({ label: 'Feedback' });
    await carol.page.locator('#issue-form input[type=submit]').first().click();
    await carol.page.locator('#flash_notice').waitFor();
    await eventually('the note and the status arrive at A', ARRIVAL_LIMIT_MS, async () => {
      const issue = await a.site.issue('ACME-1');
      return issue.status === 'In Review' && issue.comments.some(({ text }) => text.includes('spare part'));
    });
    await a.site.comment('Ada Byron', 'ACME-1', 'Thank you, we wait for it.');
    await eventually('the comment arrives at B', ARRIVAL_LIMIT_MS, async () =>
      (await b.site.issue(issueB.key)).comments.some(({ text }) => text.includes('we wait for it')));

    const jira = await openWindow(browser, 'jira', { width: 960, height: 1400 });
    await jira.page.goto(`${a.trackerUrl}/browse/ACME-1`);
    await carol.page.reload();
    await sideBySide(jira, carol);
  });

  await step('B adds another System, wrongly first', () => addRedmine(windowB, a.trackerUrl, server.url));

  assert.deepEqual([...windowA.errors, ...windowB.errors], [], 'errors in the browser');
});

/** Each wrong thing shows its own words at its field; then the right ones are taken. */
async function addRedmine(window, jiraUrl, redmineUrl) {
  const { page } = window;
  await page.goto(`${demo.b.consoleUrl}/systems`);
  await page.getByRole('button', { name: 'Add System' }).click();
  const kind = page.getByRole('combobox', { name: 'Tracker' }).or(page.getByLabel('Tracker', { exact: true })).first();
  await kind.click();
  await page.getByRole('option', { name: 'Redmine' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Redmine of Globex');
  const address = page.getByLabel('Tracker address');
  const token = page.getByLabel('API key or password').first();
  const right = { address: redmineUrl, key: keyOf('alice') };
  const wrongs = [
    ['nothing', { address: '', key: '' }, 'Enter the address of the tracker.'],
    ['plain-http', { ...right, address: 'http://redmine.example.com' }, 'The address must begin with https://'],
    ['no-server', { ...right, address: 'http://127.0.0.1:9' }, "can't be reached"],
    ['a-jira', { ...right, address: jiraUrl }, 'No Redmine with its REST API on'],
    ['wrong-key', { ...right, key: keyOf('nobody') }, 'does not accept the API key'],
    ['weak-account', { ...right, key: keyOf('dave') }, 'lacks a permission that a sync needs'],
  ];
  for (const [title, { address: typed, key }, said] of wrongs) {
    await address.fill(typed);
    await token.fill(key);
    await page.getByRole('button', { name: 'Check and add' }).click();
    const message = page.getByText(said).first();
    await message.waitFor();
    console.log(`  ${title}: ${await message.innerText()}`);
    await picture(window, `redmine-${title}`);
  }
  assert.deepEqual(await accessibilityProblems(page), [], 'accessibility of the form');
  await address.fill(right.address);
  await token.fill(right.key);
  await page.getByRole('button', { name: 'Check and add' }).click();
  await page.getByText('Redmine of Globex').first().waitFor();
  await page.getByText('Textile').first().waitFor();
  await picture(window, 'redmine-system');
}

/** One picture of both issues. */
async function sideBySide(left, right) {
  const shots = await Promise.all([left, right].map(({ page }) => page.screenshot({ animations: 'disabled' })));
  const images = shots.map((shot) => `<img src="data:image/png;base64,${shot.toString('base64')}" width="720">`);
  const window = await openWindow(browser, 'both', { width: 1480, height: 1074 });
  await window.page.setContent(`<body style="margin:12px;display:flex;gap:12px;background:#d9dde3">${images.join('')}</body>`);
  const file = path.join(PICTURES, SIDE_BY_SIDE);
  await window.page.screenshot({ path: file });
  assert.ok(readFileSync(file).length > 20_000, 'the picture is empty');
  if (process.env.KEEP_PICTURES === '1') {
    copyFileSync(file, path.join(DOCS, SIDE_BY_SIDE));
  }
}
