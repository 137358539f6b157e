// Yesterday's backup of one node comes back while its tracker and the other company went on: both nodes compare, and go on without a
// duplicate and without a loss.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { untilQuiet } from './lib/agreement.mjs';
import { freePort } from './lib/company.mjs';
import { Pair } from './lib/pair.mjs';
import { program } from './lib/process.mjs';
import { eventually } from './lib/wait.mjs';

const LIMIT_MS = 240_000;
const ARRIVAL_LIMIT_MS = 60_000;
const QUIET_MS = 3_000;
const ISSUES = 6;

for (const type of ['private', 'relayed']) {
  test(`${type}: a node is restored from a backup that was made while it ran`, { timeout: LIMIT_MS }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'entente-restore-'));
    const console_ = { ENTENTE_CONSOLE_LISTEN: `127.0.0.1:${await freePort()}` };
    const pair = new Pair({ type, folder, environment: { b: console_ } });
    let passed = false;
    try {
      await pair.start();
      await restored(pair, folder);
      passed = true;
    } finally {
      await pair.stop();
      if (passed && !process.env.KEEP) {
        rmSync(folder, { recursive: true, force: true });
      } else {
        console.log(`data and logs are kept in ${folder}`);
      }
    }
  });
}

async function restored(pair, folder) {
  const { a, b, idA, idB } = pair;
  const pairs = [];
  for (let number = 0; number < ISSUES; number += 1) {
    pairs.push(await begin(pair, number));
  }
  await quiet(pair);
  const [data, backup] = [path.join(folder, 'node-b'), path.join(folder, 'backup')];
  execFileSync(program('entente'), ['backup', backup, '--data', data], { timeout: 30_000, stdio: 'pipe' });

  // The day goes on: edits and comments on both sides, a new pair; pair 0 is left alone.
  const [ada, grace] = a.site.people;
  for (const [nth, { keyA, keyB }] of pairs.entries()) {
    if (nth > 0) {
      await a.site.edit(ada, keyA, { summary: `Issue ${nth}, edited by A` });
      await a.site.comment(ada, keyA, `A says ${nth}`);
      await b.site.comment(grace, keyB, `B says ${nth}`);
    }
  }
  pairs.push(await begin(pair, ISSUES));
  await quiet(pair);
  await equal(pair, pairs);

  // B's disk dies. A goes on, and so do the people of B in their tracker.
  await b.nodeProcess.kill();
  await a.site.edit(ada, pairs[1].keyA, { summary: 'Issue 1, edited by A while B was away' });
  await a.site.comment(ada, pairs[2].keyA, 'A says 2 while B was away');
  await b.site.edit(grace, pairs[3].keyB, { description: 'Described by B while its node was away' });
  await b.site.comment(grace, pairs[4].keyB, 'B says 4 while its node was away');
  renameSync(data, path.join(folder, 'node-b-lost'));
  renameSync(backup, data);
  const before = await Promise.all([a.writes(), b.writes()]);
  await b.nodeProcess.start();

  await eventually('one of the two notices', ARRIVAL_LIMIT_MS, async () => {
    const sides = await Promise.all([connection(a, idA), connection(b, idB)]);
    return sides.some((side) => side.stoppedBecause?.endsWith('restored')) || pair.plan.type === 'relayed';
  });
  await b.node.post(`/api/v1/connections/${idB}/calibration`);
  const compared = await eventually('all pairs are compared', ARRIVAL_LIMIT_MS, async () => {
    const { calibration } = await connection(b, idB);
    return calibration?.stage === 'compared' && calibration;
  });
  console.log(`${compared.compared} pairs compared, ${compared.drifted} drifted`);
  for (const { localKey, remoteKey, changes } of compared.drifts) {
    console.log(`  ${localKey} and ${remoteKey}: ${changes.join('; ')}`);
  }
  assert.deepEqual([compared.compared, compared.drifted], [ISSUES + 1, ISSUES]);
  assert.deepEqual(await Promise.all([a.writes(), b.writes()]), before, 'a tracker was written to before a person said so');

  await b.node.post(`/api/v1/connections/${idB}/calibration/end`);
  for (const [company, id] of [[a, idA], [b, idB]]) {
    await eventually(`${company.name} is active again`, ARRIVAL_LIMIT_MS, async () => (await connection(company, id)).status === 'active');
  }
  await quiet(pair);
  await equal(pair, pairs);
  const issue = async (company, key) => company.site.issue(key);
  assert.equal((await issue(b, pairs[1].keyB)).summary, 'Issue 1, edited by A while B was away');
  assert.equal((await issue(a, pairs[3].keyA)).descriptionText.trim(), 'Described by B while its node was away');
  assert.equal((await issue(b, pairs[2].keyB)).comments.length, 3);
  assert.equal((await issue(a, pairs[4].keyA)).comments.length, 3);
  const after = await Promise.all([a.writes(), b.writes()]);
  const writes = after.map((count, side) => count - before[side]);
  console.log(`writes of both nodes afterwards: ${writes.join(' and ')}`);
  assert.ok(writes.every((count) => count <= 4), `more was written than differed: ${writes}`);
}

async function begin(pair, number) {
  const keyA = await pair.a.site.create(pair.a.site.people[0], { summary: `Issue ${number}`, description: 'As it began' });
  return { keyA, keyB: await pair.sync(keyA) };
}

const connection = (company, id) => company.node.get(`/api/v1/connections/${id}`);

async function quiet({ a, b, idA }) {
  const { quiet } = await untilQuiet([a, b], idA, QUIET_MS, ARRIVAL_LIMIT_MS);
  assert.ok(quiet, 'it is not quiet');
}

/** Both trackers hold the same, and nothing twice. */
async function equal({ a, b }, pairs) {
  const [mine, theirs] = await Promise.all([a.issues(), b.issues()]);
  assert.deepEqual([mine.length, theirs.length], [pairs.length, pairs.length], 'an issue is there twice, or missing');
  for (const { keyA, keyB } of pairs) {
    const [one, other] = [mine.find(({ key }) => key === keyA), theirs.find(({ key }) => key === keyB)];
    assert.equal(one.summary, other.summary);
    assert.equal(one.descriptionText.trim(), other.descriptionText.trim());
    assert.equal(one.comments.length, other.comments.length, `comments of ${keyA} and ${keyB}`);
    for (const { comments, key } of [one, other]) {
      const said = comments.map(({ text }) => /[AB] says.*/.exec(text)?.[0]);
      assert.equal(new Set(said).size, said.length, `a comment of ${key} is there twice: ${said}`);
    }
  }
}
