// A company as a person of it works: an emulated Jira and a node, set up through the API, used through the console.

import { Company, freePort } from '../lib/company.mjs';
import { Api } from '../lib/http.mjs';
import { eventually } from '../lib/wait.mjs';
import { openWindow } from './chromium.mjs';

const PASSWORD = 'correct horse battery';
const LIMIT_MS = 60_000;

/** A node's settings for being reachable on this machine. */
export async function reachable() {
  const port = await freePort();
  return { ENTENTE_PUBLIC_LISTEN: `127.0.0.1:${port}`, ENTENTE_PUBLIC_URL: `http://127.0.0.1:${port}` };
}

/** A node's settings for a console at an address that it tells others. */
export async function toldConsole() {
  const port = await freePort();
  return { ENTENTE_CONSOLE_LISTEN: `127.0.0.1:${port}`, ENTENTE_CONSOLE_URL: `http://127.0.0.1:${port}` };
}

/** Starts a company. `plan` as for Company. */
export async function startSide(plan) {
  const environment = { ENTENTE_CONSOLE_LISTEN: '127.0.0.1:0', ...plan.environment };
  const company = new Company({ ...plan, environment });
  await company.start();
  company.publicUrl = environment.ENTENTE_PUBLIC_URL;
  return company;
}

/** A second system of the same company, with its own emulated Jira. */
export async function addSystem(company, tracker) {
  const { url } = await tracker.start();
  const system = { name: 'Second Jira', kind: 'jira-cloud', address: url, email: 'sync@example.com', token: 'emulator-token' };
  const { id } = await company.node.post('/api/v1/systems', system);
  return { id, url, tracker: new Api({ url }) };
}

/** Signs in on a company's console, unless the page asks for nothing. */
export async function signIn(window, password = PASSWORD) {
  const { page } = window;
  await page.getByLabel('Name', { exact: true }).fill('admin');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** A window of this company's administrator, at the list of connections. */
export async function consoleOf(browser, company) {
  const window = await openWindow(browser, company.name.toLowerCase());
  await window.page.goto(company.consoleUrl);
  await signIn(window, company.password);
  await window.page.getByRole('heading', { name: 'Connections', exact: true }).waitFor();
  return window;
}

/** Opens the wizard and gives its dialog. */
export async function initiate(window) {
  await window.page.getByRole('button', { name: 'Initiate connection' }).first().click();
  return window.page.getByRole('dialog', { name: 'Initiate connection' });
}

/** Fills the step "Connection information" and goes on. */
export async function fillInformation(dialog, local, remote) {
  await dialog.getByLabel('Local instance short name').fill(local);
  await dialog.getByLabel('Remote instance short name').fill(remote);
  await dialog.getByRole('button', { name: 'Next' }).click();
}

/** Chooses a project in the field with this label. */
export async function chooseProject(page, label, key) {
  const field = page.getByLabel(label).first();
  await field.click();
  await field.fill(key);
  await page.getByRole('option').filter({ hasText: key }).first().click();
}

/** Copies the invitation code of the wizard's last step. */
export async function copyCode(window, dialog) {
  await dialog.getByRole('button', { name: 'Copy invitation code' }).click();
  await dialog.getByText('Copied').first().waitFor();
  return window.page.evaluate(() => navigator.clipboard.readText());
}

/** From an open acceptance with its code read to the last screen. */
export async function confirmAcceptance(window, project) {
  const dialog = window.page.getByRole('dialog', { name: 'Accept invitation' });
  await dialog.getByText('Comparison code').first().waitFor();
  await chooseProject(window.page, 'Project for the incoming sync', project);
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await dialog.getByText('The invitation is accepted').waitFor({ timeout: LIMIT_MS });
  return dialog;
}

/** Pastes a code and accepts it. */
export async function accept(window, code, project) {
  await window.page.getByRole('button', { name: 'Accept invitation' }).first().click();
  const dialog = window.page.getByRole('dialog', { name: 'Accept invitation' });
  await dialog.getByLabel('Invitation code').fill(code);
  await dialog.getByRole('button', { name: 'Next' }).click();
  return confirmAcceptance(window, project);
}

/** Writes something at the end of a rule's editor. */
export async function appendToRule(page, rule, text) {
  const editor = page.getByRole('textbox', { name: rule });
  await editor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(text);
}

/** Publishes what the editors hold. */
export async function publishRule(page, note, version) {
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Publish rules' });
  await dialog.getByLabel('Note').fill(note);
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await page.getByText(`Version ${version} is published.`).waitFor();
}

/** Puts an issue under sync in the console, and waits until the twin shows. */
export async function syncIssue(window, key, twinKey) {
  const { page } = window;
  await page.getByRole('tab', { name: 'Issues' }).click();
  await page.getByLabel('Issue key').fill(key);
  await page.getByRole('button', { name: 'Start sync' }).click();
  await page.getByText(twinKey).first().waitFor({ timeout: LIMIT_MS });
}

/** Makes an issue as a person of the company does. */
export async function makeIssue(tracker, project, summary) {
  const made = await tracker.ok('POST', '/__emulator/people/issues', { project, summary });
  return made.key;
}

/** Waits until an issue of a tracker looks as it should. */
export function arrives(tracker, key, what, isThere) {
  return eventually(`${what} in ${key}`, LIMIT_MS, async () => {
    const { issues } = await tracker.get('/__emulator/dump');
    const issue = issues.find((issue) => issue.key === key);
    return issue && isThere(issue) ? issue : null;
  });
}

/** An edit and a comment on each side reach the other. */
export async function editsTravel(here, hereKey, there, thereKey) {
  await here.put(`/__emulator/people/issues/${hereKey}`, { summary: 'Edited here' });
  await arrives(there, thereKey, 'the edit', (issue) => issue.summary === 'Edited here');
  await there.put(`/__emulator/people/issues/${thereKey}`, { summary: 'Edited there' });
  await there.post(`/__emulator/people/issues/${thereKey}/comments`, { body: 'Said there' });
  await arrives(here, hereKey, 'the edit and the comment', (issue) =>
    issue.summary === 'Edited there' && issue.comments.some((comment) => comment.text.includes('Said there')));
}
