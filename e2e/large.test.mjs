// An issue with thousands of comments, from one company to the other and one back. How long it took and how much memory the nodes had is printed.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { Company, freePort } from './lib/company.mjs';
import { connect, startSync } from './lib/connection.mjs';
import { eventually, seconds } from './lib/wait.mjs';

const COMMENTS = Number(process.env.LARGE_COMMENTS ?? 300);
const LIMIT_MS = 60_000 + COMMENTS * 400;

const text = (nth) => `Comment ${nth}: the pump was looked at again, and what was found is told here in some words. `.repeat(3);

/** The most memory that a process has had so far, in MiB. */
function peak(process) {
  const status = readFileSync(`/proc/${process.pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)[1]) / 1024);
}

async function raise(company, summary) {
  const { site } = company;
  const key = await site.create(site.people[0], { summary, description: 'With a long history' });
  for (let nth = 0; nth < COMMENTS; nth += 1) {
    await site.comment(site.people[nth % site.people.length], key, text(nth));
  }
  return key;
}

test(`an issue with ${COMMENTS} comments goes both ways`, { timeout: 3 * LIMIT_MS }, async () => {
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
    for (const [from, to] of [[a, b], [b, a]]) {
      const summary = `Pump of ${from.name}`;
      const key = await raise(from, summary);
      const began = Date.now();
      await startSync(from, id, key);
      await eventually(`all comments at ${to.name}`, LIMIT_MS, async () => {
        const issue = (await to.issues()).find((one) => one.summary === summary);
        return issue?.comments.length === COMMENTS;
      }, 1_000);
      const took = Date.now() - began;
      console.log(`${COMMENTS} comments from ${from.name} to ${to.name}: ${seconds(took)}, ${(took / COMMENTS).toFixed(1)} ms each; most memory: A ${peak(a.nodeProcess)} MiB, B ${peak(b.nodeProcess)} MiB`);
      const twins = await from.twins(id);
      assert.ok(twins.every((twin) => twin.status === 'running'), JSON.stringify(twins.map((twin) => twin.error)));
      const copy = (await to.issues()).find((one) => one.summary === summary);
      assert.equal(new Set(copy.comments.map((comment) => comment.text)).size, COMMENTS, 'a comment is there twice');
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
