// Every type of connection through the console, from the wizard to a synced issue.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { accessibilityProblems, openWindow, picture, startBrowser } from './chromium.mjs';
import {
  accept, addSystem, chooseProject, confirmAcceptance, consoleOf, copyCode, editsTravel, fillInformation, initiate, makeIssue, reachable,
  signIn, startSide, syncIssue, toldConsole,
} from './side.mjs';
import { freePort } from '../lib/company.mjs';
import { largeFilesTravel } from '../lib/large-files.mjs';
import { Process, program } from '../lib/process.mjs';

const LIMIT_MS = 300_000;
let folder;
let browser;
const running = [];

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-types-'));
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  for (const part of running.reverse()) {
    await part.stop();
  }
  rmSync(folder, { recursive: true, force: true });
});

async function company(name, project, environment = {}) {
  const side = await startSide({ name, folder, project, environment, tracker: ['--sample'] });
  running.push(side);
  return side;
}

async function noSeriousProblems(window, where) {
  assert.deepEqual(await accessibilityProblems(window.page), [], `accessibility of ${where}`);
}

test('public: the address is looked up, the code is bound to it, both push', { timeout: LIMIT_MS }, async () => {
  const a = await company('PA', 'ACME', await reachable());
  const b = await company('PB', 'GLOBEX', await reachable());
  const windowA = await consoleOf(browser, a);
  const { page } = windowA;
  const dialog = await initiate(windowA);
  const address = dialog.getByLabel('Destination instance URL');
  await address.fill(b.trackerUrl);
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByText(/something else than an Entente node answers/).waitFor();
  await picture(windowA, 'public-not-a-node');
  await address.fill(`${b.publicUrl}/`);
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByText('Company PB').waitFor();
  await dialog.getByText('Choose the configuration type').waitFor();
  for (const width of [860, 1280]) {
    await page.setViewportSize({ width, height: 720 });
    assert.ok(await isInSight(dialog.getByRole('button', { name: 'Next' })), `Next is out of sight in a window of ${width} pixels`);
    await picture(windowA, `public-looked-up-${width}`);
  }
  await noSeriousProblems(windowA, 'the looked-up destination');
  await dialog.getByRole('button', { name: 'Next' }).click();
  await fillInformation(dialog, 'acme', 'globex');
  await chooseProject(page, 'Project for the incoming sync', 'ACME');
  assert.ok(await dialog.getByRole('radio', { name: /Yes, I have admin access/ }).isDisabled(), 'a console that is not told can be gone to');
  await picture(windowA, 'public-project');
  await dialog.getByRole('button', { name: 'Initiate' }).click();
  const code = await copyCode(windowA, dialog);
  await picture(windowA, 'public-code');
  await dialog.getByRole('button', { name: 'Done' }).click();

  const c = await company('PC', 'OTHER', await reachable());
  const windowC = await consoleOf(browser, c);
  await windowC.page.getByRole('button', { name: 'Accept invitation' }).first().click();
  await windowC.page.getByLabel('Invitation code').fill(code);
  await windowC.page.getByRole('dialog').getByRole('button', { name: 'Next' }).click();
  await windowC.page.getByText(/meant for the node/).first().waitFor();
  await picture(windowC, 'public-another-node');

  const windowB = await consoleOf(browser, b);
  const accepted = await accept(windowB, code, 'GLOBEX');
  await accepted.getByText(/both nodes make requests/).waitFor();
  await picture(windowB, 'public-accepted');
  await accepted.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('link', { name: /acme to globex/ }).first().click();
  await page.getByText('Active', { exact: true }).first().waitFor();
  const key = await makeIssue(a.tracker, 'ACME', 'Public');
  const before = (await b.issues()).length;
  await syncIssue(windowA, key, `GLOBEX-${before + 1}`);
  await editsTravel(a.tracker, key, b.tracker, `GLOBEX-${before + 1}`);
  await filesTravel('public', [a, key], [b, `GLOBEX-${before + 1}`]);
  await page.getByRole('tab', { name: 'Info' }).click();
  await page.getByText('both nodes', { exact: true }).waitFor();
  await picture(windowA, 'public-info');
  assert.deepEqual([...windowA.errors, ...windowB.errors, ...windowC.errors], [], 'errors in the browser');
});

test('public, with admin access on both sides: one sign-in over there, and no code is copied', { timeout: LIMIT_MS }, async () => {
  const a = await company('AA', 'ACME', await reachable());
  const b = await company('AB', 'GLOBEX', { ...(await reachable()), ...(await toldConsole()) });
  const window = await consoleOf(browser, a);
  const { page } = window;
  const dialog = await initiate(window);
  await dialog.getByLabel('Destination instance URL').fill(b.publicUrl);
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByText('Company AB').waitFor();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await fillInformation(dialog, 'acme', 'globex');
  await chooseProject(page, 'Project for the incoming sync', 'ACME');
  await dialog.getByRole('radio', { name: /Yes, I have admin access/ }).click();
  await picture(window, 'admin-access');
  await dialog.getByRole('button', { name: 'Initiate' }).click();

  await page.waitForURL((url) => url.origin === b.consoleUrl);
  await signIn(window);
  await page.getByText('acme invites you').waitFor();
  assert.equal(new URL(page.url()).hash, '', 'the code stays in the address bar');
  await picture(window, 'admin-led-here');
  const accepted = await confirmAcceptance(window, 'GLOBEX');
  await accepted.getByRole('button', { name: 'Done' }).click();
  await page.getByText('Active', { exact: true }).first().waitFor();

  await page.goto(`${a.consoleUrl}/connections`);
  await page.getByRole('link', { name: /acme to globex/ }).first().click();
  await page.getByText('Active', { exact: true }).first().waitFor();
  const key = await makeIssue(a.tracker, 'ACME', 'Both sides');
  const before = (await b.issues()).length;
  await syncIssue(window, key, `GLOBEX-${before + 1}`);
  await editsTravel(a.tracker, key, b.tracker, `GLOBEX-${before + 1}`);
  await filesTravel('public with admin access', [a, key], [b, `GLOBEX-${before + 1}`]);
  await page.getByRole('tab', { name: 'Info' }).click();
  assert.equal(await page.getByRole('link', { name: 'Go to remote' }).getAttribute('href'), b.consoleUrl);
  assert.deepEqual(window.errors, [], 'errors in the browser');
});

test('local: two systems of one node, active at once, with the rules of both sides', { timeout: LIMIT_MS }, async () => {
  const a = await company('LA', 'ACME', await reachable());
  const second = new Process({
    name: 'tracker-second', folder,
    command: [program('entente'), 'emulate', 'jira', '--listen', '127.0.0.1:0', '--project', 'OPS=Operations'],
  });
  running.push(second);
  const ops = await addSystem(a, second);
  const window = await consoleOf(browser, a);
  const { page } = window;
  const dialog = await initiate(window);
  await dialog.getByLabel('Destination instance URL').fill(a.publicUrl);
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByText(/Local: both sides are on this node/).waitFor();
  await picture(window, 'local-looked-up');
  await dialog.getByRole('button', { name: 'Next' }).click();
  await fillInformation(dialog, 'acme', 'ops');
  await chooseProject(page, 'Project for what comes into acme', 'ACME');
  await dialog.getByRole('combobox', { name: 'System' }).or(dialog.getByLabel('System', { exact: true })).last().click();
  await page.getByRole('option', { name: 'Second Jira' }).last().click();
  await chooseProject(page, 'Project for what comes into ops', 'OPS');
  await picture(window, 'local-projects');
  await noSeriousProblems(window, 'the two projects');
  await dialog.getByRole('button', { name: 'Initiate' }).click();
  await dialog.getByText(/The connection is active/).waitFor();
  await picture(window, 'local-active');
  await dialog.getByRole('button', { name: 'Configure sync' }).click();

  await page.getByText('Side ops').waitFor();
  await page.getByRole('textbox', { name: 'Incoming rule' }).waitFor();
  await picture(window, 'local-rules');
  await page.getByText('Side ops').click();
  await page.getByText('issue.projectKey').first().waitFor().catch(() => {});
  await page.getByText(/OPS/).first().waitFor();
  await picture(window, 'local-rules-other-side');
  await page.getByText('Side acme').click();
  const key = await makeIssue(a.tracker, 'ACME', 'Local');
  await syncIssue(window, key, 'OPS-1');
  await picture(window, 'local-issues');
  await editsTravel(a.tracker, key, ops.tracker, 'OPS-1');
  const there = { name: 'OPS', trackerUrl: ops.url, issues: async () => (await ops.tracker.get('/__emulator/dump')).issues };
  await filesTravel('local', [a, key], [there, 'OPS-1']);
  await page.getByRole('link', { name: 'Connections' }).first().click();
  await page.getByRole('heading', { name: 'Connections', exact: true }).waitFor();
  assert.equal(await page.getByRole('link', { name: /acme to ops/ }).count(), 1, 'a local connection is listed once');
  assert.deepEqual(window.errors, [], 'errors in the browser');
});

test('relayed: neither side can be reached, and the relay learns nothing', { timeout: LIMIT_MS }, async () => {
  const data = path.join(folder, 'relay');
  const relay = new Process({
    name: 'relay', folder,
    command: [program('entente'), 'relay', '--listen', `127.0.0.1:${await freePort()}`, '--data', data, '--log', 'debug'],
  });
  running.push(relay);
  const { url } = await relay.start();
  const a = await company('RA', 'ACME');
  const b = await company('RB', 'GLOBEX');
  const windowA = await consoleOf(browser, a);
  const { page } = windowA;
  const dialog = await initiate(windowA);
  await dialog.getByLabel("I don't have a URL").click();
  await dialog.getByLabel('Neither side can be reached').click();
  const next = dialog.getByRole('button', { name: 'Next' });
  await next.click();
  await dialog.getByText(/Enter the relay's address/).waitFor();
  await dialog.getByLabel('Relay address').fill(url);
  for (const width of [860, 1280]) {
    await page.setViewportSize({ width, height: 720 });
    assert.ok(await isInSight(next), `Next is out of sight in a window of ${width} pixels`);
    await picture(windowA, `relayed-address-${width}`);
  }
  await noSeriousProblems(windowA, 'the address of the relay');
  await next.click();
  await fillInformation(dialog, 'acme', 'globex');
  await chooseProject(page, 'Project for the incoming sync', 'ACME');
  await picture(windowA, 'relayed-project');
  await dialog.getByRole('button', { name: 'Initiate' }).click();
  const code = await copyCode(windowA, dialog);
  await picture(windowA, 'relayed-code');
  await dialog.getByRole('button', { name: 'Done' }).click();

  const windowB = await consoleOf(browser, b);
  const accepted = await accept(windowB, code, 'GLOBEX');
  await accepted.getByText(/both nodes fetch their messages from the relay/).waitFor();
  await picture(windowB, 'relayed-accepted');
  await accepted.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('link', { name: /acme to globex/ }).first().click();
  await page.getByText('Active', { exact: true }).first().waitFor();
  const key = await makeIssue(a.tracker, 'ACME', 'Canary of the relay');
  const before = (await b.issues()).length;
  await syncIssue(windowA, key, `GLOBEX-${before + 1}`);
  await editsTravel(a.tracker, key, b.tracker, `GLOBEX-${before + 1}`);
  await page.getByRole('tab', { name: 'Info' }).click();
  await page.getByText(url).waitFor();
  await picture(windowA, 'relayed-info');
  await relay.stop();
  const held = readdirSync(data).map((file) => readFileSync(path.join(data, file)));
  held.push(readFileSync(relay.log));
  for (const word of ['Canary of the relay', 'Edited here', 'Edited there', 'Said there', 'acme', 'GLOBEX']) {
    assert.ok(held.every((bytes) => !bytes.includes(word)), `the relay holds "${word}"`);
  }
  // Sealed bytes of a file as text hold any short word by chance, so that they travel after the search.
  await relay.start();
  await filesTravel('relayed', [a, key], [b, `GLOBEX-${before + 1}`]);
  assert.deepEqual([...windowA.errors, ...windowB.errors], [], 'errors in the browser');
});

/** 200 MiB go both ways between two issues, while the nodes' memory stays flat. */
async function filesTravel(type, ...issues) {
  const sides = issues.map(([company, key]) => ({ name: company.name, trackerUrl: company.trackerUrl, key, issues: () => company.issues() }));
  const nodes = issues.map(([company]) => company.nodeProcess).filter(Boolean);
  await largeFilesTravel(type, folder, sides, nodes);
}

/** Whether a person sees the middle of an element without scrolling, and nothing lies over it. */
function isInSight(locator) {
  return locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return there !== null && element.contains(there);
  });
}
