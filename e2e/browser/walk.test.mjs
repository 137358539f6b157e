// The walk of the first issue, screen by screen, with the labels that people know.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { freePort } from '../lib/company.mjs';
import { Api } from '../lib/http.mjs';
import { largeFilesTravel } from '../lib/large-files.mjs';
import { Process, program } from '../lib/process.mjs';
import { eventually, seconds } from '../lib/wait.mjs';
import { accessibilityProblems, openWindow, picture, startBrowser } from './chromium.mjs';
import { appendToRule } from './side.mjs';

const PASSWORD = 'correct horse battery';
const EMAIL = 'sync@example.com';
const TOKEN = 'emulator-token';
const PROJECT_TEXT =
  "This is a public-private connection and you don't have admin access to the other side: you can go on configuring your side and then send the invitation.";

let folder;
let browser;
const sides = {};

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-walk-'));
  sides.a = await startSide('a', 'ACME', ['--sample'], await publicListener());
  sides.b = await startSide('b', 'GLOBEX', [], {});
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  for (const side of Object.values(sides)) {
    await side.node.stop();
    await side.tracker.stop();
  }
  rmSync(folder, { recursive: true, force: true });
});

async function publicListener() {
  const port = await freePort();
  return { ENTENTE_PUBLIC_LISTEN: `127.0.0.1:${port}`, ENTENTE_PUBLIC_URL: `http://127.0.0.1:${port}` };
}

async function startSide(name, project, extra, environment) {
  const tracker = new Process({
    name: `tracker-${name}`, folder,
    command: [program('entente'), 'emulate', 'jira', '--listen', '127.0.0.1:0', '--email', EMAIL, '--token', TOKEN,
      '--project', `${project}=Project ${project}`, ...extra],
  });
  const { url } = await tracker.start();
  const node = new Process({
    name: `node-${name}`, folder, command: [program('entente'), 'serve'],
    environment: {
      ENTENTE_NODE_NAME: `Company ${name.toUpperCase()}`, ENTENTE_NODE_DATA: path.join(folder, name),
      ENTENTE_CONSOLE_LISTEN: '127.0.0.1:0', ENTENTE_HTTP_ALLOW_PRIVATE_ADDRESSES: 'true', ...environment,
    },
  });
  const facts = await node.start();
  return { tracker, node, trackerUrl: url, trackerApi: new Api({ url }), consoleUrl: facts.consoleUrl, setupToken: facts.setupToken, project };
}

/** From the one-time token to the empty list of connections. */
async function setUp(side, window) {
  const { page } = window;
  await page.goto(`${side.consoleUrl}/#setup=${side.setupToken}`);
  await page.getByLabel('Name', { exact: true }).fill('admin');
  await page.getByLabel('Password').first().fill('short');
  await page.getByRole('button', { name: 'Create administrator' }).click();
  await page.getByText('Use at least 10 characters.').waitFor();
  await picture(window, 'first-administrator');
  await page.getByLabel('Password').first().fill(PASSWORD);
  await page.getByRole('button', { name: 'Create administrator' }).click();

  await page.getByRole('heading', { name: 'Add your System' }).waitFor();
  await page.getByLabel('Name', { exact: true }).fill(`Jira ${side.project}`);
  await page.getByLabel('Tracker address').fill(side.trackerUrl);
  await page.getByLabel('E-mail').fill(EMAIL);
  await page.getByLabel('API token').first().fill('a wrong token');
  await page.getByRole('button', { name: 'Check and add' }).click();
  await page.getByText(/does not accept the e-mail and API token/).waitFor();
  await picture(window, 'system-wrong-token');

  await side.trackerApi.post('/__emulator/permissions', { CREATE_ISSUES: false });
  await page.getByLabel('API token').first().fill(TOKEN);
  await page.getByRole('button', { name: 'Check and add' }).click();
  await page.getByText(/lacks a permission that a sync needs: .*Create Issues/i).waitFor();
  await picture(window, 'system-missing-permission');
  await side.trackerApi.post('/__emulator/permissions', { CREATE_ISSUES: true });
  await page.getByRole('button', { name: 'Check and add' }).click();
  await page.getByRole('heading', { name: 'Connections', exact: true }).waitFor();
}

async function noSeriousProblems(window, where) {
  assert.deepEqual(await accessibilityProblems(window.page), [], `accessibility of ${where}`);
}

async function chooseProject(page, text) {
  const field = page.getByLabel('Project for the incoming sync').or(page.getByRole('combobox', { name: 'Project' })).first();
  await field.click();
  await field.fill(text);
  await page.getByRole('option').filter({ hasText: text }).first().click();
}

const STATUS_RULE = `
// Statuses by name.
if (replica.status && replica.status.name != issue.status?.name) {
    issue.setStatus(replica.status.name)
}
`;

/** Each step stands on the one before, so the first that fails ends the walk. */
async function step(title, run) {
  const began = Date.now();
  await run();
  console.log(`# ${title} (${seconds(Date.now() - began)})`);
}

test('the walk', { timeout: 300_000 }, async () => {
  const a = await openWindow(browser, 'a');
  const b = await openWindow(browser, 'b', { colorScheme: 'dark' });
  let code;

  await step('both companies make their administrator and their System', async () => {
    await setUp(sides.a, a);
    await setUp(sides.b, b);
  });

  await step('1. the tab Connections', async () => {
    const { page } = a;
    await page.getByText('Connection defines synchronization behavior, including communication details, sync rules, and scope.').waitFor();
    await page.getByRole('button', { name: 'Accept invitation' }).first().waitFor();
    await picture(a, 'connections-empty');
    await noSeriousProblems(a, 'the empty list');
  });

  await step('2. and 3. the destination and the three cards', async () => {
    const { page } = a;
    await page.getByRole('button', { name: 'Initiate connection' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Initiate connection' });
    await dialog.getByLabel('Destination instance URL').waitFor();
    assert.equal(await dialog.getByText('Choose the configuration type').count(), 0, 'the cards show before the toggle is on');
    await picture(a, 'initiate-destination');
    await dialog.getByRole('switch', { name: "I don't have a URL" }).click();
    await dialog.getByText('Choose the configuration type').waitFor();
    for (const line of [
      'Automatic configuration of basic fields', 'Sync rules cannot be edited', 'Only Issues can be synced',
      'Recommended for use cases of basic complexity', 'Low-code, visual interface',
      'Configure both sides of the connection using a single interface',
      'Recommended for use cases of basic to intermediate complexity', 'Groovy-based scripting',
      'Configure each side of the connection separately', 'Recommended for use cases of basic to advanced complexity',
    ]) {
      await dialog.getByText(line, { exact: true }).waitFor();
    }
    assert.ok(await dialog.getByRole('radio', { name: /Basic/ }).isDisabled(), 'Basic can be chosen');
    assert.ok(await dialog.getByRole('radio', { name: /Visual/ }).isDisabled(), 'Visual can be chosen');
    await picture(a, 'initiate-cards');
    await noSeriousProblems(a, 'the cards');
    await dialog.getByRole('button', { name: 'Next' }).click();
  });

  await step('4. Connection information', async () => {
    const { page } = a;
    const dialog = page.getByRole('dialog', { name: 'Initiate connection' });
    await dialog.getByText('Connection information').waitFor();
    await dialog.getByRole('button', { name: 'Next' }).click();
    await dialog.getByText('Local instance short name is needed.').waitFor();
    await picture(a, 'information-missing');
    await dialog.getByLabel('Local instance short name').fill('acme');
    await dialog.getByLabel('Remote instance short name').fill('globex');
    assert.match(await dialog.getByLabel('Connection name').inputValue(), /acme.*globex/, 'the name is proposed from the two');
    await dialog.getByLabel('Description').fill('Support cases');
    await dialog.getByRole('button', { name: 'Previous' }).click();
    await dialog.getByRole('button', { name: 'Next' }).click();
    assert.equal(await dialog.getByLabel('Local instance short name').inputValue(), 'acme', 'Previous keeps what was typed');
    await picture(a, 'information');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByText('Discard what you typed?').waitFor();
    await picture(a, 'close-asks');
    await page.getByRole('button', { name: 'Keep editing' }).click();
    await dialog.getByRole('button', { name: 'Next' }).click();
  });

  await step('5. the project', async () => {
    const { page } = a;
    const dialog = page.getByRole('dialog', { name: 'Initiate connection' });
    await dialog.getByText(PROJECT_TEXT).waitFor();
    await chooseProject(page, 'ACME');
    await picture(a, 'project');
    await dialog.getByRole('button', { name: 'Next' }).click();
  });

  await step('6. the invitation code, and Pending in the list', async () => {
    const { page } = a;
    const dialog = page.getByRole('dialog', { name: 'Initiate connection' });
    await dialog.getByText('Accept the Invitation').waitFor();
    await dialog.getByText('Use the following invitation code:').waitFor();
    await dialog.getByText(/^unknown/).first().waitFor();
    await dialog.getByRole('button', { name: 'Copy invitation code' }).click();
    await dialog.getByText('Copied').first().waitFor();
    code = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(code, /^entente1-/);
    await picture(a, 'invitation');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await page.getByText('Pending').first().waitFor();
    await picture(a, 'pending');
  });

  await step('while it is pending, A publishes a rule; a sync waits for globex', async () => {
    const { page } = a;
    await page.getByRole('link', { name: /acme.*globex/ }).first().click();
    await page.getByRole('tab', { name: 'Rules' }).click();
    await appendToRule(page, 'Incoming rule', STATUS_RULE);
    await page.getByRole('button', { name: 'Publish' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Publish rules' });
    await dialog.getByLabel('Note').fill('Statuses by name');
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Version 2 is published.').waitFor();
    await picture(a, 'rules-published');
    await noSeriousProblems(a, 'the rules');

    await page.getByRole('tab', { name: 'Issues' }).click();
    await page.getByLabel('Issue key').fill('ACME-1');
    await page.getByRole('button', { name: 'Start sync' }).click();
    await page.getByText(/waits for globex to accept/i).last().waitFor();
    await picture(a, 'start-waits');
  });

  await step('the code is revoked, re-issued and copied again', async () => {
    const { page } = a;
    await page.getByRole('tab', { name: 'Info' }).click();
    await page.getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('dialog', { name: 'Revoke the invitation code?' }).getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('The code was revoked.', { exact: true }).waitFor();
    await picture(a, 'revoked');
    await page.getByRole('button', { name: 'Re-issue' }).click();
    await page.getByRole('dialog', { name: 'Re-issue the invitation code?' }).getByRole('button', { name: 'Re-issue' }).click();
    await page.getByText('A new code was made. The old one no longer works.').waitFor();
    await page.getByRole('button', { name: 'Copy invitation code' }).click();
    await page.getByText('Copied').first().waitFor();
    const old = code;
    code = await page.evaluate(() => navigator.clipboard.readText());
    assert.notEqual(code, old, 'the new code is another one');
    await picture(a, 'info');
    await noSeriousProblems(a, 'the Info tab');
  });

  await step("B accepts: bad codes first, each with its own message; A's page follows by itself", async () => {
    const { page } = b;
    await page.getByRole('button', { name: 'Accept invitation' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Accept invitation' });
    const field = dialog.getByLabel('Invitation code');
    const tries = [
      ['hello', /not an invitation code|not an Entente invitation code/],
      [code.slice(0, 200), /cut/],
      [`${code.slice(0, 100)}${code[100] === 'A' ? 'B' : 'A'}${code.slice(101)}`, /altered/],
    ];
    for (const [text, message] of tries) {
      await field.fill(text);
      await dialog.getByRole('button', { name: 'Next' }).click();
      await dialog.getByText(message).first().waitFor();
    }
    await picture(b, 'bad-code');
    await field.fill(code);
    await dialog.getByRole('button', { name: 'Next' }).click();
    await dialog.getByText('acme', { exact: true }).first().waitFor();
    await dialog.getByText('Comparison code').first().waitFor();
    await picture(b, 'who-invites');
    await chooseProjectWherever(b, dialog);
    await picture(b, 'confirm');
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await dialog.getByText(/From now on only this node makes requests/).waitFor();
    await picture(b, 'accepted');
    await a.page.getByText('Active', { exact: true }).first().waitFor();
    await picture(a, 'active-by-itself');
    await dialog.getByRole('button', { name: 'Configure sync' }).click();
    await appendToRule(page, 'Incoming rule', STATUS_RULE);
    await page.keyboard.press('Control+s');
    const publish = page.getByRole('dialog', { name: 'Publish rules' });
    await publish.getByLabel('Note').fill('Statuses by name');
    await publish.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Version 2 is published.').waitFor();
    await picture(b, 'rules-dark');
    await noSeriousProblems(b, 'the rules in the dark');
  });

  await step('an issue syncs, and edits reach the other side', async () => {
    const { page } = a;
    await page.getByRole('tab', { name: 'Issues' }).click();
    await page.getByLabel('Issue key').fill('ACME-1');
    await page.getByRole('button', { name: 'Start sync' }).click();
    await page.getByRole('link', { name: /GLOBEX-1/ }).or(page.getByText('GLOBEX-1')).first().waitFor();
    await picture(a, 'issues');
    await noSeriousProblems(a, 'the issues');

    const jiraA = await openWindow(browser, 'jira-a');
    await jiraA.page.goto(`${sides.a.trackerUrl}/browse/ACME-1`);
    await picture(jiraA, 'issue');
    await sides.a.trackerApi.put('/__emulator/people/issues/ACME-1', { summary: 'Changed at A' });
    await sides.a.trackerApi.post('/__emulator/people/issues/ACME-1/comments', { body: 'A says hello' });
    await sides.a.trackerApi.post('/__emulator/people/issues/ACME-1/transitions', { to: 'Done' });
    await arrives(sides.b, 'GLOBEX-1', (issue) => issue.summary === 'Changed at A' && issue.status === 'Done' && says(issue, 'A says hello'));
    await sides.b.trackerApi.put('/__emulator/people/issues/GLOBEX-1', { summary: 'Changed at B' });
    await sides.b.trackerApi.post('/__emulator/people/issues/GLOBEX-1/comments', { body: 'B says hello' });
    await arrives(sides.a, 'ACME-1', (issue) => issue.summary === 'Changed at B' && says(issue, 'B says hello'));
    const jiraB = await openWindow(browser, 'jira-b');
    await jiraB.page.goto(`${sides.b.trackerUrl}/browse/GLOBEX-1`);
    await picture(jiraB, 'issue');
  });

  await step('200 MiB go both ways, and memory stays flat', async () => {
    const issueOf = (name, key) => {
      const { trackerUrl, trackerApi } = sides[name];
      return { name, trackerUrl, key, issues: async () => (await trackerApi.get('/__emulator/dump')).issues };
    };
    await largeFilesTravel('private', folder, [issueOf('a', 'ACME-1'), issueOf('b', 'GLOBEX-1')], [sides.a.node, sides.b.node]);
  });

  await step('a broken rule blocks its twin alone, shows its line, and Retry goes on', async () => {
    const { page } = b;
    await page.getByRole('tab', { name: 'Rules' }).click();
    await appendToRule(page, 'Incoming rule', '\nissue.summary = replica.summary.noSuchMethod()\n');
    await page.keyboard.press('Control+s');
    const publish = page.getByRole('dialog', { name: 'Publish rules' });
    await publish.getByLabel('Note').fill('A slip');
    await publish.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Version 3 is published.').waitFor();
    await sides.a.trackerApi.put('/__emulator/people/issues/ACME-1', { summary: 'Changed once more' });
    await page.getByRole('tab', { name: 'Issues' }).click();
    await page.getByText(/noSuchMethod/).first().waitFor();
    await page.getByText(/line \d+/).first().waitFor();
    await picture(b, 'blocked');
    await noSeriousProblems(b, 'the blocked twin');
    await page.getByRole('tab', { name: 'Rules' }).click();
    const editor = page.getByRole('textbox', { name: 'Incoming rule' });
    await editor.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog', { name: 'Publish rules' }).getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Version 4 is published.').waitFor();
    await page.getByRole('tab', { name: 'Issues' }).click();
    await page.getByRole('button', { name: /Retry/ }).first().click();
    await arrives(sides.b, 'GLOBEX-1', (issue) => issue.summary === 'Changed once more');
  });

  assert.deepEqual([...a.errors, ...b.errors], [], 'errors in the browser');
});

async function chooseProjectWherever(window, dialog) {
  const next = dialog.getByRole('button', { name: 'Next' });
  const project = dialog.getByLabel('Project for the incoming sync').or(dialog.getByRole('combobox', { name: 'Project' }));
  if (!(await project.first().isVisible())) {
    await next.click();
  }
  await chooseProject(window.page, 'GLOBEX');
  if (await next.isVisible()) {
    await next.click();
  }
}

const says = (issue, text) => issue.comments.filter((comment) => comment.text.includes(text)).length === 1;

function arrives(side, key, isThere) {
  return eventually(`the change arrives in ${key}`, 30_000, async () => {
    const { issues } = await side.trackerApi.get('/__emulator/dump');
    return isThere(issues.find((issue) => issue.key === key));
  });
}
