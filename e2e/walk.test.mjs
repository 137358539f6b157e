// The whole road through the public HTTP API, as `entente demo --auto` walks it; its exchanges are held against the API description.

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { validateExchanges } from './lib/exchanges.mjs';
import { Process, program } from './lib/process.mjs';

const LIMIT_MS = 300_000;

test('the demo walks without hands, and ends quiet', { timeout: LIMIT_MS + 60_000 }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-walk-'));
  const recordings = path.join(folder, 'recordings');
  const demo = new Process({
    name: 'demo',
    folder,
    command: [program('entente'), 'demo', '--auto', '--data', path.join(folder, 'data'), '--record', recordings],
  });
  let passed = false;
  try {
    demo.spawn();
    const how = await demo.ended(LIMIT_MS);
    console.log(demo.lastLines(60));
    assert.equal(how.code, 0, `the demo ended with ${JSON.stringify(how)}`);
    const files = readdirSync(recordings).map((file) => path.join(recordings, file));
    assert.equal(files.length, 2, 'not both trackers were recorded');
    validateExchanges(files);
    passed = true;
  } finally {
    await demo.stop();
    if (passed && !process.env.KEEP) {
      rmSync(folder, { recursive: true, force: true });
    } else {
      console.log(`data and logs are kept in ${folder}`);
    }
  }
});
