// Operations through the public HTTP API: triggers and backfill, pairs, connecting, stopping, comparing, deactivating, removing.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Company, freePort } from './lib/company.mjs';
import { connect } from './lib/connection.mjs';
import { beginJob, finished, newIssue, twinOf } from './lib/operations.mjs';
import { eventually, seconds, sleep } from './lib/wait.mjs';

const LIMIT_MS = 60_000;

let folder;
let a;
let b;
let id;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-ops-'));
  const port = await freePort();
  const listen = { ENTENTE_CONSOLE_LISTEN: '127.0.0.1:0' };
  const environment = { ...listen, ENTENTE_PUBLIC_LISTEN: `127.0.0.1:${port}`, ENTENTE_PUBLIC_URL: `http://127.0.0.1:${port}` };
  a = new Company({ name: 'A', folder, project: 'ACME', environment });
  b = new Company({ name: 'B', folder, project: 'GLOBEX', environment: listen });
  await a.start();
  await b.start();
  id = await connect(a, b);
});

after(async () => {
  await b?.stop();
  await a?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const onA = (rest) => `/api/v1/connections/${id}${rest}`;

test('a trigger takes what matches from now on, and a backfill the rest', { timeout: 180_000 }, async () => {
  for (let n = 0; n < 12; n += 1) {
    await newIssue(a, `old ${n}`, { labels: ['sync'] });
  }
  await newIssue(a, 'not meant', { labels: [] });
  const wrong = await a.node.post(onA('/triggers/preview'), { query: 'labels = = sync' });
  assert.equal(wrong.problems.length, 1, JSON.stringify(wrong));
  const preview = await eventually('the search knows the new issues', LIMIT_MS, async () => {
    const seen = await a.node.post(onA('/triggers/preview'), { query: 'labels = sync' });
    return seen.count === 12 && seen;
  });
  assert.ok(preview.matches.every((match) => !match.underSync && match.summary.startsWith('old')));

  const input = { name: 'Labelled', query: 'labels = sync', notes: 'Cases for B', active: true, everyMinutes: null };
  const refused = await a.node.call('POST', onA('/triggers'), { ...input, query: 'nonsense ((' });
  assert.equal(refused.status, 422);
  assert.ok(refused.body.fields.query, JSON.stringify(refused.body));
  const trigger = await a.node.post(onA('/triggers'), input);
  const fresh = await newIssue(a, 'new', { labels: ['sync'] });
  await eventually('the trigger takes a new match', LIMIT_MS, () => twinOf(a, id, fresh));

  const job = await beginJob(a, id, { kind: 'backfill', triggerId: trigger.id });
  const paused = await a.node.post(`/api/v1/jobs/${job.id}/pause`);
  assert.equal(paused.status, 'paused');
  const again = await a.node.call('POST', `/api/v1/jobs/${job.id}/pause`);
  assert.deepEqual([again.status, again.body.code], [409, 'job-moved-on']);
  await a.node.post(`/api/v1/jobs/${job.id}/resume`);
  const done = await finished(a, job, LIMIT_MS);
  // What changed shortly before the trigger was made may have been taken by it.
  assert.deepEqual([done.total, done.done + done.skipped, done.failed], [13, 13, 0], JSON.stringify(done));
  await eventually('all are there', LIMIT_MS, async () => (await b.issues()).length === 13);
  assert.equal((await a.twins(id)).length, 13);

  await a.node.put(onA(`/triggers/${trigger.id}`), { ...input, active: false });
  const ignored = await newIssue(a, 'later', { labels: ['sync'] });
  await sleep(4_000);
  assert.equal(await twinOf(a, id, ignored), undefined, 'an inactive trigger takes nothing');
});

test('an issue that comes in is never taken again by a trigger of the other side', { timeout: 120_000 }, async () => {
  await b.node.post(onA('/triggers'), { name: 'All', query: 'project = GLOBEX', notes: '', active: true, everyMinutes: null });
  for (let n = 0; n < 5; n += 1) {
    const key = await newIssue(a, `crossing ${n}`, { labels: [] });
    await a.node.post(onA('/twins'), { issueKey: key });
  }
  await eventually('they are there', LIMIT_MS, async () => (await a.twins(id)).every((twin) => twin.remoteKey));
  await sleep(5_000);
  assert.equal((await b.twins(id)).length, (await a.twins(id)).length, 'an issue made here was offered back');
});

test('stopping gives a list that connecting takes back', { timeout: 180_000 }, async () => {
  const pairs = await a.node.get(onA('/pairs.csv'));
  assert.match(pairs, /^local_issue,remote_issue,status\nACME-\d+,GLOBEX-\d+,running\n/);
  const [aBefore, bBefore] = [(await a.issues()).length, (await b.issues()).length];
  const stop = await finished(a, await beginJob(a, id, { kind: 'stop', query: null }), LIMIT_MS);
  assert.equal(stop.failed, 0);
  const stopped = (company) => async () => (await company.twins(id)).every((twin) => twin.status === 'stopped');
  await eventually('A stops', LIMIT_MS, stopped(a));
  await eventually('B stops', LIMIT_MS, stopped(b));

  // The other side's own trigger must not take them in between.
  const triggers = await b.node.get(onA('/triggers'));
  await b.node.ok('DELETE', onA(`/triggers/${triggers[0].id}`));
  const unreadable = await a.node.call('POST', onA('/jobs'), { kind: 'connect', content: 'keep', pairs: 'ACME-1\n' });
  assert.deepEqual([unreadable.status, unreadable.body.code], [422, 'pairs-unreadable']);
  const list = `${pairs}ACME-1,NOWHERE-1,\n`.replace(/^ACME-1,.*\n/m, '');
  const job = await finished(a, await beginJob(a, id, { kind: 'connect', content: 'merge', pairs: list }), LIMIT_MS);
  assert.equal(job.failed, 1, JSON.stringify(job));
  assert.match(job.problems[0].message, /no issue NOWHERE-1/);
  const running = (await a.twins(id)).filter((twin) => twin.status === 'running');
  assert.equal(running.length, job.done);
  assert.deepEqual([(await a.issues()).length, (await b.issues()).length], [aBefore, bBefore], 'connecting makes no issues');

  const [twin] = running;
  await a.site.edit(undefined, twin.localKey, { summary: 'changed after connecting' });
  await eventually('a change crosses', LIMIT_MS, async () =>
    (await b.issues()).some((issue) => issue.key === twin.remoteKey && issue.summary === 'changed after connecting'));
});

test('a resting connection remembers each changed issue once and catches up', { timeout: 120_000 }, async () => {
  const twin = (await a.twins(id)).find((known) => known.status === 'running' && known.remoteKey);
  await a.node.post(onA('/deactivate'));
  await eventually('B learns it', LIMIT_MS, async () => (await b.node.get(onA(''))).status === 'deactivated');
  const refused = await b.node.call('POST', onA('/activate'));
  assert.deepEqual([refused.status, refused.body.code], [409, 'not-deactivated-here']);
  for (const summary of ['one', 'two', 'three']) {
    await a.site.edit(undefined, twin.localKey, { summary });
  }
  await eventually('the change is noted', LIMIT_MS, async () => (await a.node.get(onA('/waiting'))).changed === 1);
  await sleep(2_500);
  const there = async () => (await b.issues()).find((issue) => issue.key === twin.remoteKey).summary;
  assert.notEqual(await there(), 'three', 'nothing crosses while it rests');
  await a.node.post(onA('/activate'));
  const began = Date.now();
  await eventually('B has it', LIMIT_MS, async () => (await there()) === 'three');
  console.log(`# caught up after ${seconds(Date.now() - began)}`);
  assert.deepEqual(await a.node.get(onA('/waiting')), { changed: 0, messages: 0 });
});

test('a removal is learned by the other side', { timeout: 60_000 }, async () => {
  await b.node.post(onA('/remove'));
  assert.equal((await b.node.call('GET', onA(''))).status, 404);
  await eventually('A learns it', LIMIT_MS, async () => (await a.node.get(onA(''))).removedByPeer);
  assert.match(await a.node.get(onA('/pairs.csv')), /ACME-/);
  await a.node.post(onA('/remove'));
});
