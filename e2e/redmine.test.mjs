// A real Redmine as company B, beside an emulated Jira and beside another Redmine: a private connection with the default scripts, both ways,
// until quiet; then the nodes are killed while people edit on both sides.
//
// KILLS: how often (20). ISSUES: how many (30). SEED: repeats a run's choices. DROP_ONE_IN: how often an answer is lost (50).

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { disagreements, untilQuiet } from './lib/agreement.mjs';
import { Company, freePort } from './lib/company.mjs';
import { connect, startSync } from './lib/connection.mjs';
import { validateExchanges } from './lib/exchanges.mjs';
import { JiraSite } from './lib/jira.mjs';
import { KILLS, LIMIT_MS, killWhileSyncing } from './lib/kills.mjs';
import { Random, seedOfThisRun } from './lib/random.mjs';
import { validateRedmineExchanges } from './lib/redmine-exchanges.mjs';
import { RedmineServer, RedmineSite } from './lib/redmine.mjs';
import { explain } from './lib/report.mjs';
import { eventually, seconds, sleep } from './lib/wait.mjs';
import { markOf } from './lib/workload.mjs';

const ISSUES = Number(process.env.ISSUES ?? 30);
const DROP_ONE_IN = Number(process.env.DROP_ONE_IN ?? 50);
const ARRIVAL_LIMIT_MS = 60_000;
const QUIET_MS = 8_000;
/** One small Redmine takes some writes a second. */
const EDIT_EVERY_MS = [200, 1000];
const QUIET_LIMIT_MS = 120_000;
const WALK_LIMIT_MS = 300_000;

/** What the default rules leave to people: custom fields of the same name, and priorities by name. */
const OUTGOING = `
replica.customFields."Customer reference" = issue.customFields."Customer reference"
replica.customFields."Severity" = issue.customFields."Severity"
`;
const incoming = (severity, priorities) => `
issue.customFields."Customer reference".value = replica.customFields."Customer reference"?.value
issue.customFields."Severity".value = replica.customFields."Severity"?.value${severity}
def priorities = ${priorities}
def priority = priorities[replica.priority?.name]
if (priority) issue.priority = nodeHelper.getPriority(priority)
`;
const IN_JIRA = incoming('?.capitalize()', '["Low": "Low", "Normal": "Medium", "High": "High", "Urgent": "Highest"]');
const FROM_JIRA = incoming('?.value?.toLowerCase()', '["Low": "Low", "Medium": "Normal", "High": "High", "Highest": "Urgent"]');
const FROM_REDMINE = incoming('', '["Low": "Low", "Normal": "Normal", "High": "High", "Urgent": "Urgent"]');

let folder;
let server;
let failed = false;

before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-redmine-'));
  server = new RedmineServer(path.join(folder, 'b'));
  server.start();
  console.log(`a Redmine is at ${server.url}, data in ${folder}`);
});

after(() => {
  server.stop();
  if (!failed && !process.env.KEEP) {
    rmSync(folder, { recursive: true, force: true });
  } else {
    console.log(`data and logs are kept in ${folder}`);
  }
});

/** A test with its own folder and companies, which are stopped whatever happens. */
function walk(title, limitMs, siteA, siteB, run) {
  test(title, { timeout: limitMs }, async () => {
    const own = mkdtempSync(path.join(folder, 'walk-'));
    const port = await freePort();
    const a = new Company({
      name: 'A', folder: own, ...siteA(own),
      environment: {
        ENTENTE_CONSOLE_LISTEN: `127.0.0.1:${await freePort()}`,
        ENTENTE_PUBLIC_LISTEN: `127.0.0.1:${port}`,
        ENTENTE_PUBLIC_URL: `http://127.0.0.1:${port}`,
      },
    });
    const b = new Company({ name: 'B', folder: own, ...siteB(own), environment: { ENTENTE_CONSOLE_LISTEN: `127.0.0.1:${await freePort()}` } });
    try {
      await a.start();
      await b.start();
      await run(a, b);
      await a.stop();
      await b.stop();
      const of = (kind) => [a, b].filter(({ site }) => site.kind === kind).map(({ recording }) => recording);
      if (of('jira-cloud').length > 0) {
        validateExchanges(of('jira-cloud'));
      }
      validateRedmineExchanges(of('redmine'), own);
    } catch (error) {
      failed = true;
      throw error;
    } finally {
      await a.stop();
      await b.stop();
    }
  });
}

const jira = (more = []) => (own) => ({ project: 'ACME', site: new JiraSite({ name: 'A', folder: own, project: 'ACME', tracker: more }) });
const redmine = (name, project, more = {}, on = () => server) => (own) => ({
  project, site: new RedmineSite({ name, folder: own, project, server: on(), ...more }),
});

walk('Jira and a Redmine with fifty issues of all kinds', WALK_LIMIT_MS, jira(), redmine('B', 'e2e'), async (a, b) => {
  const connection = await connect(a, b, [{ outgoing: OUTGOING, incoming: IN_JIRA }, { outgoing: OUTGOING, incoming: FROM_JIRA }]);
  const seeded = await b.site.issues();
  assert.equal(seeded.length, 50, 'the seeded project holds fifty issues');
  const began = Date.now();
  for (const { key } of seeded) {
    await startSync(b, connection, key);
  }
  await bothWays(a, b, connection, { a: { severity: 'Minor', priority: 'Highest' }, b: { severity: 'minor', priority: 'Urgent' } });
  await settled(a, b, connection);
  const [issuesA, issuesB] = [await a.issues(), await b.issues()];
  for (const issue of seeded) {
    const twins = issuesA.filter(({ summary }) => summary === issue.summary);
    assert.equal(twins.length, 1, `${issue.summary} is there ${twins.length} times`);
    const told = issue.comments.filter(({ internal }) => !internal);
    assert.equal(twins[0].comments.length, told.length, `the notes of ${issue.summary}`);
    assert.deepEqual(twins[0].comments.filter(({ text }) => text.includes('Inside only.')), [], 'a private note left');
  }
  console.log(`  fifty seeded issues, and both ways, in ${seconds(Date.now() - began)}`);
  await agree(a, b, connection, (issues) => issues.filter(({ summary }) => summary.includes('[issue-')), [issuesA, issuesB], 2);
});

walk('two Redmines, one with CommonMark and one with Textile', WALK_LIMIT_MS + 120_000, redmine('A', 'support', {}, () => other()), redmine('B', 'walk'), async (a, b) => {
  const rules = { outgoing: OUTGOING, incoming: FROM_REDMINE };
  const connection = await connect(a, b, [rules, rules]);
  await bothWays(a, b, connection, { a: { severity: 'minor', priority: 'Urgent' }, b: { severity: 'minor', priority: 'Urgent' } });
  await settled(a, b, connection);
  await agree(a, b, connection, (issues) => issues, [await a.issues(), await b.issues()], 2);
});

const seed = seedOfThisRun();
const faults = ['--search-lag', '2000-5000', '--drop-answer-one-in', String(DROP_ONE_IN), '--seed', String(seed % 1000)];
const lossy = { random: new Random(seed + 3), dropOneIn: DROP_ONE_IN };
walk(`${KILLS} kills of either node while ${ISSUES} issues sync between Jira and Redmine`, LIMIT_MS, jira(faults), redmine('B', 'kills', lossy), async (a, b) => {
  console.log(`seed ${seed}, ${KILLS} kills, ${ISSUES} issues`);
  await killWhileSyncing(a, b, { seed, issues: ISSUES, editEveryMs: EDIT_EVERY_MS });
});

let second;

/** A Redmine server of company A's own. */
function other() {
  if (!second) {
    second = new RedmineServer(path.join(folder, 'a'), 'common_mark');
    second.start();
    after(() => second.stop());
  }
  return second;
}

/**
 * People of each side make an issue and change everything about both; each change is waited for on the other side. The words are what each
 * side calls a severity and a priority.
 */
async function bothWays(a, b, connection, { a: wordsOfA, b: wordsOfB }) {
  const keys = [];
  for (const [number, [from, to]] of [[a, b], [b, a]].entries()) {
    const somebody = from.site.people[1];
    const key = await from.site.create(somebody, { summary: `${markOf(number)} made at ${from.name}`, description: 'First line\n\nSecond line' });
    await from.site.comment(somebody, key, `[comment-${from.name}-1] before the sync`);
    await from.site.attach(somebody, key, `begin-${from.name}.txt`, `made at ${from.name}\n`.repeat(2000));
    await startSync(from, connection, key);
    const twin = await eventually(`${key} of ${from.name} appears`, ARRIVAL_LIMIT_MS, async () =>
      (await to.site.list()).find(({ summary }) => summary.includes(markOf(number))));
    keys.push(from === a ? [key, twin.key] : [twin.key, key]);
  }
  for (const [number, pair] of keys.entries()) {
    for (const [index, [from, to]] of [[a, b], [b, a]].entries()) {
      const words = [wordsOfA, wordsOfB];
      await changeAll([from, pair[index], words[index]], [to, pair[1 - index], words[1 - index]], number);
    }
  }
}

async function changeAll([from, fromKey, words], [to, toKey, wordsThere], number) {
  const { site } = from;
  const [somebody] = site.people;
  const tag = `${from.name}-${number + 10}`;
  await site.edit(somebody, fromKey, {
    summary: `${markOf(number)} edited at ${from.name}`, description: `Written at ${from.name}`,
    priority: words.priority, fields: { 'Customer reference': `ref ${tag}`, Severity: words.severity },
  });
  const comment = await site.comment(somebody, fromKey, `[comment-${tag}] a first wording`);
  await site.attach(somebody, fromKey, `more-${tag}.txt`, `more of ${tag}\n`.repeat(500));
  const status = (site.statuses.indexOf((await site.issue(fromKey)).status) + 1) % 3;
  await site.move(somebody, fromKey, site.statuses[status]);
  await site.editComment(somebody, fromKey, comment, `[comment-${tag}] a second wording`);
  if (site.kind === 'redmine') {
    await site.comment(somebody, fromKey, `Inside only, ${tag}`, { internal: true });
  }
  await eventually(`everything of ${tag} arrives in ${toKey} of ${to.name}`, ARRIVAL_LIMIT_MS, async () => {
    const issue = await to.site.issue(toKey);
    const has = {
      summary: issue.summary.endsWith(`edited at ${from.name}`),
      description: issue.descriptionText === `Written at ${from.name}`,
      reference: issue.fields['Customer reference'] === `ref ${tag}`,
      severity: issue.fields.Severity === wordsThere.severity,
      priority: issue.priority === wordsThere.priority,
      comment: issue.comments.filter(({ text }) => text.includes(`[comment-${tag}] a second wording`)).length === 1,
      file: issue.attachments.filter(({ filename }) => filename === `more-${tag}.txt`).length === 1,
      status: to.site.statuses.indexOf(issue.status) === status,
    };
    const missing = Object.entries(has).filter(([, there]) => !there).map(([name]) => name);
    if (missing.length > 0) {
      throw new Error(`missing: ${missing.join(', ')} in ${JSON.stringify(issue).slice(0, 1500)}`);
    }
    return true;
  }, 300);
}

/** Waits until nothing writes any more. */
async function settled(a, b, connection) {
  const { took, quiet } = await untilQuiet([a, b], connection, QUIET_MS, QUIET_LIMIT_MS);
  const twins = (await Promise.all([a, b].map((company) => company.twins(connection)))).flat();
  const stopped = twins.filter((twin) => twin.status !== 'running');
  assert.deepEqual(stopped.map((twin) => [twin.localKey, twin.status, twin.error]), [], 'twins that do not run');
  assert.ok(quiet, 'writes did not stop');
  console.log(`  quiet after ${seconds(took)}`);
}

/** Both sides hold the same, and no node writes when nobody changes anything. */
async function agree(a, b, connection, chosen, [issuesA, issuesB], count) {
  const inside = ({ internal }) => internal;
  const open = (issues) => chosen(issues).map((issue) => ({ ...issue, comments: issue.comments.filter((comment) => !inside(comment)) }));
  const found = disagreements([a.site, open(issuesA)], [b.site, open(issuesB)], count);
  if (found.length > 0) {
    await explain(found, a, b, connection);
  }
  assert.deepEqual(found, [], 'the two sides disagree');
  const leaked = [...issuesA, ...issuesB].flatMap(({ comments }) => comments).filter(({ text, internal }) => text.includes('Inside only') && !internal);
  assert.deepEqual(leaked, [], 'a private note left');
  const writes = await Promise.all([a, b].map((company) => company.writes()));
  await sleep(QUIET_MS);
  assert.deepEqual(await Promise.all([a, b].map((company) => company.writes())), writes, 'a node wrote although nobody changed anything');
  console.log(`  both sides agree; writes by the nodes: ${writes.join(' and ')}, none for ${seconds(QUIET_MS)}`);
}
