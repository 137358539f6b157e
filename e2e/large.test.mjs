// Issues with many comments, from one company to the other and one back, then one edit of each. How long it took and how much memory the nodes had is
// printed. LARGE_COMMENTS: how many, or several numbers with commas between them (300).

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { Company, freePort } from './lib/company.mjs';
import { connect, startSync } from './lib/connection.mjs';
import { eventually, seconds } from './lib/wait.mjs';

const SIZES = (process.env.LARGE_COMMENTS ?? '300').split(',').map(Number);
const limitMs = (comments) => 60_000 + comments * 400;

const text = (nth) => `Comment ${nth}: the pump was looked at again, and what was found is told here in some words. `.repeat(3);

/** The most memory that a process has had so far, in MiB. */
function peak(process) {
  const status = readFileSync(`/proc/${process.pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)[1]) / 1024);
}

async function raise(company, summary, comments) {
  const { site } = company;
  const key = await site.create(site.people[0], { summary, description: 'With a long history' });
  for (let nth = 0; nth < comments; nth += 1) {
    await site.comment(site.people[nth % site.people.length], key, text(nth));
  }
  return key;
}

/** Puts an issue under sync, waits until the other side has all of it, and answers the key of the copy. */
async function bring(id, from, to, comments) {
  const summary = `Pump of ${from.name} with ${comments}`;
  const key = await raise(from, summary, comments);
  const began = Date.now();
  await startSync(from, id, key);
  const copy = await eventually(`all comments at ${to.name}`, limitMs(comments), async () => {
    const issue = (await to.issues()).find((one) => one.summary === summary);
    return issue?.comments.length === comments && issue;
  }, 500);
  const took = Date.now() - began;
  console.log(`${comments} comments from ${from.name} to ${to.name}: ${seconds(took)}, ${(took / comments).toFixed(1)} ms each`);
  const twins = await from.twins(id);
  assert.ok(twins.every((twin) => twin.status === 'running'), JSON.stringify(twins.map((twin) => twin.error)));
  assert.equal(new Set(copy.comments.map((comment) => comment.text)).size, comments, 'a comment is there twice');
  return { key, copy: copy.key };
}

/** Edits an issue once both sides agree on it, and waits for the edit at the other side. */
async function edit(from, to, { key, copy }, comments) {
  const summary = `Edited pump of ${from.name} with ${comments}`;
  const began = Date.now();
  await from.site.edit(from.site.people[0], key, { summary });
  await eventually(`the edit at ${to.name}`, 60_000, async () => (await to.site.issue(copy)).summary === summary, 250);
  console.log(`one edit of an issue with ${comments} comments, from ${from.name} to ${to.name}: ${seconds(Date.now() - began)}`);
}

test(`issues with ${SIZES.join(', ')} comments go both ways`, { timeout: SIZES.reduce((sum, comments) => sum + 3 * limitMs(comments), 0) }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-large-'));
  const port = await freePort();
  const a = new Company({
    name: 'A', folder, project: 'ACME',
    environment: {
      ENTENTE_CONSOLE_LISTEN: `127.0.0.1:${await freePort()}`,
      ENTENTE_PUBLIC_LISTEN: `127.0.0.1:${port}`, ENTENTE_PUBLIC_URL: `http://127.0.0.1:${port}`,
    },
  });
  const b = new Company({
    name: 'B', folder, project: 'GLOBEX', environment: { ENTENTE_CONSOLE_LISTEN: `127.0.0.1:${await freePort()}` },
  });
  let passed = false;
  try {
    for (const company of [a, b]) {
      await company.start();
    }
    const id = await connect(a, b);
    for (const comments of SIZES) {
      for (const [from, to] of [[a, b], [b, a]]) {
        const pair = await bring(id, from, to, comments);
        await edit(from, to, pair, comments);
      }
      console.log(`most memory so far: A ${peak(a.nodeProcess)} MiB, B ${peak(b.nodeProcess)} MiB`);
    }
    passed = true;
  } finally {
    await Promise.all([a.stop(), b.stop()]);
    if (passed && !process.env.KEEP) {
      rmSync(folder, { recursive: true, force: true });
    } else {
      console.log(`data and logs are kept in ${folder}`);
    }
  }
});
