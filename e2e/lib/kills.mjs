// People edit on both sides while the nodes are killed again and again. Afterwards both sides agree, nothing is there twice, and nothing
// writes any more.
//
// KILLS: how often (20).

import assert from 'node:assert/strict';
import { disagreements, losses, untilQuiet } from './agreement.mjs';
import { connect, startSync } from './connection.mjs';
import { Random } from './random.mjs';
import { explain, say } from './report.mjs';
import { seconds, sleep } from './wait.mjs';
import { People } from './workload.mjs';

export const KILLS = Number(process.env.KILLS ?? 20);
const ALIVE_MS = [200, 4400];
const DEAD_MS = [50, 1500];
/** So often a node is killed once more while it starts. */
const KILLED_AT_START = 0.2;
const START_MS = [0, 100];
/** How long people of one side pause between two edits, unless a test knows their tracker to be slow. */
const EDIT_EVERY_MS = [40, 240];
/** Syncs start over about two thirds of the time in which nodes are killed. */
const ALL_STARTED_MS = KILLS * 2000;
/** Once people have stopped, faults stay for so long: what they did last is carried under faults too. */
const FAULTY_END_MS = 25_000;
const QUIET_MS = 10_000;
const QUIET_LIMIT_MS = 150_000 + KILLS * 1000;
/** The longest time for all of it, with its setting up. */
export const LIMIT_MS = QUIET_LIMIT_MS + KILLS * 8000 + 150_000;

/**
 * Lets people edit on both sides while the nodes are killed, and checks what is left.
 * @param {Company} a
 * @param {Company} b
 * @param {{seed: number, issues: number, editEveryMs?: [number, number], addFaults?: () => Promise<void>}} plan
 *   `issues` are made at A; `addFaults` begins more faults then.
 */
export async function killWhileSyncing(a, b, { seed, issues, editEveryMs = EDIT_EVERY_MS, addFaults }) {
  const began = Date.now();
  const connection = await connect(a, b);
  const peopleA = new People(a, new Random(seed));
  const peopleB = new People(b, new Random(seed + 1));
  const keys = [];
  for (let number = 0; number < issues; number += 1) {
    keys.push(await peopleA.create(number, number % 10 === 0));
  }
  say(`${seconds(Date.now() - began)}: connected, ${issues} issues created`);

  await addFaults?.();
  const stop = new AbortController();
  const starting = startAll(a, connection, keys);
  const editing = Promise.all([editA(peopleA, keys, editEveryMs, stop.signal), editB(peopleB, editEveryMs, stop.signal)]);
  // Whatever fails in the background shows as soon as it is awaited, and not as an unhandled rejection before.
  starting.catch(() => stop.abort());
  editing.catch(() => stop.abort());
  const downs = await killAgainAndAgain([a, b], connection, new Random(seed + 2));
  await starting;
  stop.abort();
  await editing;
  await untilQuiet([a, b], connection, QUIET_MS, FAULTY_END_MS);
  const faults = await Promise.all([a, b].map((company) => company.site.droppedAnswers()));
  const killed = { A: downs.filter((down) => down.name === 'A').length, B: downs.filter((down) => down.name === 'B').length };
  const slowest = Math.max(...downs.map((down) => down.startMs));
  say(
    `${seconds(Date.now() - began)}: ${downs.length} kills (A ${killed.A}, B ${killed.B}), ${downs.filter((down) => down.working).length} of them ` +
      `while twins were at work, ${downs.filter((down) => down.twice).length} more during a start; slowest start ${slowest} ms`,
  );
  say(`  people of A ${JSON.stringify(peopleA.done)}, of B ${JSON.stringify(peopleB.done)}`);
  say(`  answers dropped: ${faults.join(' and ')}`);

  for (const company of [a, b]) {
    await company.site.heal();
  }
  const { took, quiet } = await untilQuiet([a, b], connection, QUIET_MS, QUIET_LIMIT_MS);
  say(`${seconds(Date.now() - began)}: ${quiet ? 'quiet' : 'NOT QUIET'}, ${seconds(took)} after the last fault`);
  await judge(a, b, connection, [peopleA, peopleB], { issues, quiet });
  say(`${seconds(Date.now() - began)}: done, seed ${seed}`);
}

async function startAll(a, connection, keys) {
  for (const key of keys) {
    await startSync(a, connection, key, 60_000);
    await sleep(ALL_STARTED_MS / keys.length);
  }
}

async function editA(people, keys, everyMs, signal) {
  while (!signal.aborted) {
    const number = people.random.between(0, keys.length - 1);
    await people.act(keys[number], number);
    await sleep(people.random.between(...everyMs));
  }
}

/** People of B see only what arrived; they look again now and then. */
async function editB(people, everyMs, signal) {
  while (!signal.aborted) {
    const arrived = await people.company.site.list();
    for (let edit = 0; edit < 10 && !signal.aborted; edit += 1) {
      await sleep(people.random.between(...everyMs));
      if (arrived.length > 0) {
        const issue = people.random.pick(arrived);
        await people.act(issue.key, Number(/\[issue-(\d+)\]/.exec(issue.summary)?.[1]));
      }
    }
  }
}

async function killAgainAndAgain(companies, connection, random) {
  const downs = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    await sleep(random.between(...ALIVE_MS));
    const company = random.pick(companies);
    const { nodeProcess } = company;
    const working = (await company.twins(connection)).filter((twin) => twin.step !== 'rest').length;
    await sleep(random.between(0, 30));
    assert.ok(nodeProcess.isRunning, `the node of ${company.name} ended by itself:\n${nodeProcess.lastLines()}`);
    await nodeProcess.kill();
    await sleep(random.between(...DEAD_MS));
    const twice = random.next() < KILLED_AT_START;
    if (twice) {
      nodeProcess.spawn();
      await sleep(random.between(...START_MS));
      await nodeProcess.kill();
    }
    const before = Date.now();
    await nodeProcess.start();
    downs.push({ name: company.name, working, twice, startMs: Date.now() - before });
  }
  return downs;
}

async function judge(a, b, connection, people, { issues: count, quiet }) {
  const blocked = [];
  for (const company of [a, b]) {
    const twins = await company.twins(connection);
    blocked.push(...twins.filter((twin) => twin.status !== 'running').map((twin) => ({ company, twin })));
    say(`  ${company.name}: ${twins.length} twins, ${twins.filter((twin) => twin.remoteKey).length} know the other's key`);
  }
  for (const { company, twin } of blocked) {
    say(`NOT RUNNING at ${company.name}: ${twin.localKey} ${twin.status} ${JSON.stringify(twin.error)}`);
  }
  const [issuesA, issuesB] = [await a.issues(), await b.issues()];
  const found = [...disagreements([a.site, issuesA], [b.site, issuesB], count), ...losses(people, issuesA, issuesB)];
  if (found.length > 0) {
    await explain(found, a, b, connection);
  }
  const total = (issues, what) => issues.reduce((sum, issue) => sum + issue[what].length, 0);
  for (const [name, issues] of [['A', issuesA], ['B', issuesB]]) {
    say(`  ${name}: ${issues.length} issues, ${total(issues, 'comments')} comments, ${total(issues, 'attachments')} attachments`);
  }
  assert.equal(found.length, 0, `${found.length} disagreements, the first: ${found[0]?.mark} ${found[0]?.what}`);
  assert.equal(blocked.length, 0, `${blocked.length} twins do not run`);
  for (const company of [a, b]) {
    const twins = await company.twins(connection);
    assert.equal(twins.length, count, `${company.name} has another number of twins`);
    assert.ok(twins.every((twin) => twin.remoteKey), `${company.name} does not know all keys of the other side`);
  }
  assert.ok(quiet, 'writes did not stop');
  const writes = await Promise.all([a, b].map((company) => company.writes()));
  await sleep(QUIET_MS);
  const later = await Promise.all([a, b].map((company) => company.writes()));
  assert.deepEqual(later, writes, 'a node wrote although nobody changed anything');
  say(`  both sides agree; writes by the nodes: ${writes.join(' and ')}, none for ${seconds(QUIET_MS)}`);
}
