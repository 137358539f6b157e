// The app inside Jira against a node: the panel of an issue, the administrators' page, the workflow's post function, events; and calls that
// are not Jira's.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Company } from '../lib/company.mjs';
import { connect } from '../lib/connection.mjs';
import { Atlassian } from '../lib/forge.mjs';
import { eventually } from '../lib/wait.mjs';
import { accessibilityProblems, openWindow, picture, startBrowser } from './chromium.mjs';
import { reachable } from './side.mjs';

const LIMIT_MS = 60_000;
const listen = { ENTENTE_CONSOLE_LISTEN: '127.0.0.1:0' };

let folder;
let browser;
let atlassian;
let a;
let b;
let nodeUrl;
let connection;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-forge-'));
  atlassian = new Atlassian();
  await atlassian.start();
  const address = await reachable();
  nodeUrl = address.ENTENTE_PUBLIC_URL;
  a = new Company({ name: 'A', folder, project: 'ACME', environment: { ...listen, ...address, ...atlassian.environment } });
  b = new Company({ name: 'B', folder, project: 'GLOBEX', environment: listen });
  await a.start();
  await b.start();
  connection = await connect(a, b);
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await b?.stop();
  await a?.stop();
  await atlassian?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Somebody in A's Jira who lacks these permissions, with the token that Jira gives the app for this person. */
const person = (as, denied = []) => a.tracker.ok('POST', '/__emulator/people/tokens', { as, denied });

async function issueOf(summary) {
  const key = await a.site.create('Ada Byron', { summary });
  const { id } = await a.site.issue(key);
  return { id: String(id), key };
}

async function open(name, moduleKey, extension, who) {
  const window = await openWindow(browser, name, { width: 420, height: 320 });
  await atlassian.show(window, { nodeUrl, site: a.trackerUrl, moduleKey, extension, person: who });
  return window;
}

const panelOf = (issue, who, name = 'forge-panel') => open(name, 'entente-issue', { type: 'jira:issuePanel', issue }, who);

test('an issue is synced, connected and stopped from its panel', { timeout: 120_000 }, async () => {
  const issue = await issueOf('From the panel');
  const window = await panelOf(issue, await person('Ada Byron'));
  const { page } = window;
  await page.getByText('Not under sync.').waitFor();
  await picture(window, 'not-under-sync');
  await page.getByRole('button', { name: 'Sync' }).click();
  await page.getByText('In sync').waitFor();
  const link = page.getByRole('link', { name: /GLOBEX-\d+ at globex/ });
  await link.waitFor({ timeout: LIMIT_MS });
  await picture(window, 'in-sync');
  await link.click();
  assert.match(await page.evaluate(() => globalThis.navigated), /\/browse\/GLOBEX-\d+$/);
  assert.deepEqual(await accessibilityProblems(page), []);

  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('Not under sync.').waitFor({ timeout: LIMIT_MS });
  await page.getByLabel("Key of the other side's issue").fill('GLOBEX-9999');
  await page.getByRole('button', { name: 'Connect' }).click();
  const [job] = await eventually('a job connects it', LIMIT_MS, async () => {
    const jobs = await a.node.get(`/api/v1/connections/${connection}/jobs`);
    return jobs.length > 0 && jobs;
  });
  assert.equal(job.kind, 'connect');
  assert.match(job.person, / in Jira$/);
  assert.deepEqual(window.errors, []);
});

test('the panel shows nobody more than Jira does', { timeout: 60_000 }, async () => {
  const issue = await issueOf('Not for everybody');
  const reader = await panelOf(issue, await person('Grace Murray', ['EDIT_ISSUES']));
  await reader.page.getByText('Not under sync.').waitFor();
  assert.equal(await reader.page.getByRole('button').count(), 0);
  const stranger = await person('Linus Benedict', ['BROWSE_PROJECTS']);
  const closed = await panelOf(issue, stranger);
  await closed.page.getByText('You may not see this issue.').waitFor();
  const sync = { path: `/forge/v1/issues/${issue.id}/sync`, body: JSON.stringify({ connection, issueKey: issue.key }) };
  for (const who of [await person('Grace Murray', ['EDIT_ISSUES']), stranger, undefined]) {
    const answer = await atlassian.invoke(nodeUrl, a.trackerUrl, { ...sync, person: who });
    assert.equal(answer.status, 403, answer.body);
  }
  // The right to edit one issue gives none over another one.
  const other = await issueOf('Somebody else');
  const body = JSON.stringify({ connection, issueKey: other.key });
  const ada = await person('Ada Byron');
  const bent = await atlassian.invoke(nodeUrl, a.trackerUrl, { path: `/forge/v1/issues/${issue.id}/sync`, body, person: ada });
  assert.equal(bent.status, 403, bent.body);
});

test('the administrators see the connections and go to the console', { timeout: 60_000 }, async () => {
  const window = await open('forge-admin', 'entente-admin', { type: 'jira:adminPage' }, await person('Ada Byron'));
  const { page } = window;
  await page.getByRole('cell', { name: 'acme to globex' }).waitFor();
  await picture(window, 'connections');
  assert.deepEqual(await accessibilityProblems(page), []);
  await page.getByRole('button', { name: 'Open the console' }).click();
  assert.equal(await page.evaluate(() => globalThis.navigated), `${a.consoleUrl}/connections`);
  const other = await open('forge-admin', 'entente-admin', { type: 'jira:adminPage' }, await person('Grace Murray', ['ADMINISTER']));
  await other.page.getByText('Only administrators of Jira see this page.').waitFor();
});

test('a workflow puts an issue under sync after a transition', { timeout: 90_000 }, async () => {
  const window = await open('forge-rule', 'entente-sync-now', { entryPoint: 'create' }, await person('Ada Byron'));
  await window.page.getByLabel('Connection').selectOption({ label: 'acme to globex' });
  await picture(window, 'post-function');
  const configuration = await window.page.evaluate(() => globalThis.readSettings());
  assert.deepEqual(JSON.parse(configuration), { connection });
  const issue = await issueOf('From a transition');
  const after = (body) => atlassian.invoke(nodeUrl, a.trackerUrl, { path: '/forge/v1/transitions', body: JSON.stringify(body) });
  assert.equal((await after({ issue, configuration })).status, 204);
  await eventually('the issue is there', LIMIT_MS, async () => JSON.stringify(await b.issues()).includes('From a transition'));
  assert.equal((await after({ issue, configuration })).status, 204, 'the second time it is under sync');
  assert.equal((await after({ issue, configuration: { connection: 'nonsense' } })).status, 422);
  assert.equal((await after({ nothing: true })).status, 400);
  const event = { path: '/forge/v1/events', body: JSON.stringify({ eventType: 'avi:jira:updated:issue', issue }) };
  assert.equal((await atlassian.invoke(nodeUrl, a.trackerUrl, event)).status, 204);
});

test('calls that are not Jira\'s are refused', { timeout: 60_000 }, async () => {
  const site = a.trackerUrl;
  const old = Math.floor(Date.now() / 1000) - 3600;
  const bent = atlassian.token(site).replace(/\.[^.]+\./, `.${Buffer.from('{"aud":"x"}').toString('base64url')}.`);
  const tokens = {
    'no token': '',
    'no JSON web token': 'nonsense',
    'another signer': atlassian.token(site, { key: atlassian.foreign.privateKey }),
    'bent claims': bent,
    'no signature': atlassian.token(site, { header: { alg: 'none' } }),
    'a key that nobody published': atlassian.token(site, { header: { kid: 'other' } }),
    'another app': atlassian.token(site, { changes: { aud: 'ari:cloud:ecosystem::app/22222222-2222-4222-8222-222222222222' } }),
    'another issuer': atlassian.token(site, { changes: { iss: 'somebody' } }),
    'too old': atlassian.token(site, { changes: { exp: old } }),
    'from the future': atlassian.token(site, { changes: { nbf: old + 7200 } }),
  };
  const body = JSON.stringify({ issue: { id: '10000', key: 'ACME-1' } });
  for (const [what, token] of Object.entries(tokens)) {
    const answer = await atlassian.invoke(nodeUrl, site, { path: '/forge/v1/events', body, token });
    assert.equal(answer.status, 401, `${what}: ${answer.body}`);
    assert.equal(JSON.parse(answer.body).code, 'forge-token-refused', what);
  }
  const unknown = await atlassian.invoke(nodeUrl, 'https://other.example.com', { path: '/forge/v1/events', body });
  assert.equal(unknown.status, 404);
  assert.equal(JSON.parse(unknown.body).code, 'forge-unknown-site');
  const off = await fetch(`${b.consoleUrl}/forge/v1/events`, { method: 'POST' });
  assert.equal(off.ok, false);
});
