// Large attachments: nodes that are killed in the middle go on where they were, and what can't come is told at the twin.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Company, freePort } from './lib/company.mjs';
import { connect, startSync } from './lib/connection.mjs';
import { CountingForward } from './lib/counting-forward.mjs';
import { LARGE, attachFile, fileArrives, makeFile } from './lib/large-files.mjs';
import { eventually } from './lib/wait.mjs';

const MIB = 1024 * 1024;
const LIMIT_MS = 240_000;
const ARRIVAL_MS = 150_000;
/** A file's bytes as text in an exchange, with room for headers. */
const ON_THE_WIRE = 1.4;
let folder;
let forward;
let a;
let b;
let connection;
let here;
let there;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-attachments-'));
  const port = await freePort();
  forward = new CountingForward(port);
  const url = await forward.start();
  const largest = { ENTENTE_ATTACHMENTS_LARGEST_BYTES: String(LARGE) };
  a = new Company({
    name: 'A', folder, project: 'ACME',
    environment: { ENTENTE_CONSOLE_LISTEN: `127.0.0.1:${await freePort()}`, ENTENTE_PUBLIC_LISTEN: `127.0.0.1:${port}`, ENTENTE_PUBLIC_URL: url },
  });
  b = new Company({
    name: 'B', folder, project: 'GLOBEX', environment: { ENTENTE_CONSOLE_LISTEN: `127.0.0.1:${await freePort()}`, ...largest },
  });
  await a.start();
  await b.start();
  connection = await connect(a, b);
  here = await a.site.create('Ada Byron', { summary: 'With files' });
  await startSync(a, connection, here);
  const twin = await eventually('the twin', ARRIVAL_MS, async () => (await b.issues()).find((issue) => issue.summary === 'With files'));
  there = twin.key;
});

after(async () => {
  await b?.stop();
  await a?.stop();
  await forward?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Waits until so much of a file went from A to B. */
function under(way, share) {
  return eventually(`${share} of the file`, ARRIVAL_MS, async () => forward.received - way > share * LARGE, 10);
}

test('a transfer of 200 MiB goes on where it was when either node is killed', { timeout: LIMIT_MS }, async () => {
  const made = makeFile(folder, 'killed.bin', LARGE, 'killed');
  const before = forward.received;
  const began = Date.now();
  await attachFile(a.trackerUrl, here, made);
  for (const [company, share] of [[b, 0.3], [a, 0.7]]) {
    await under(before, share);
    await company.nodeProcess.kill();
    assert.ok(!(await b.issues()).some((issue) => issue.attachments.length > 0), 'the kill came too late');
    await company.nodeProcess.start();
  }
  await fileArrives(() => b.issues(), there, made, ARRIVAL_MS);
  const carried = forward.received - before;
  const seconds = (Date.now() - began) / 1000;
  console.log(`${(carried / MIB).toFixed(0)} MiB went over the wire for 200 MiB with two kills, in ${seconds.toFixed(1)} s`);
  // Each kill may repeat what was on its way: two requests of 4 MiB, and what an exchange carries.
  assert.ok(carried < ON_THE_WIRE * (LARGE + 2 * 16 * MIB), `${(carried / MIB).toFixed(0)} MiB were carried: the transfer began anew`);
});

test('a file over a limit is told at the twin, and the rest of the issue syncs', { timeout: LIMIT_MS }, async () => {
  const made = makeFile(folder, 'too large.bin', LARGE + MIB, 'too large');
  await attachFile(a.trackerUrl, here, made);
  await a.site.edit('Ada Byron', here, { summary: 'With a file that is too large' });
  await eventually('the edit', ARRIVAL_MS, async () => (await b.issues()).some((issue) => issue.summary === 'With a file that is too large'));
  const [{ id }] = await b.twins(connection);
  const { twin, history } = await b.node.get(`/api/v1/twins/${id}`);
  assert.equal(twin.status, 'running', 'the twin stands still');
  const told = history.find((line) => line.step === 'error' && line.summary.includes('too large.bin'));
  assert.match(told?.summary ?? 'nothing', /210763776 bytes; this node takes 209715200 at most \(setting attachments.largest_bytes\)/);
});
