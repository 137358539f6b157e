// Another implementation of the protocol against a real node: it accepts an invitation, and both write into each other's trackers.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { Company, freePort } from './lib/company.mjs';
import { eventually } from './lib/wait.mjs';
import { Peer } from './peer/peer.mjs';

const LIMIT_MS = 60_000;
const replica = (hubIssue) => ({ version: 1, markup: 'plain', entityType: 'issue', hubIssue });

async function invited(company) {
  const initiated = await company.node.post('/api/v1/connections', {
    systemId: company.system, type: 'private', mode: 'script', localShortName: 'acme', remoteShortName: 'ledger',
    name: 'acme to ledger', description: 'With another implementation', projectKey: company.project,
  });
  return { id: initiated.connection.id, code: initiated.invitationCode };
}

test('a peer in another language accepts an invitation and exchanges messages', { timeout: 4 * LIMIT_MS }, () => withCompany(async (company) => {
  const { peer } = await walk(company, []);
  assert.deepEqual([...peer.encodings], [0], 'a peer without features gets every message as it is');
}));

test('with the features that both know, several messages go together and are deflated', { timeout: 4 * LIMIT_MS }, () => withCompany(async (company) => {
  const { peer, twin, paid } = await walk(company, ['batch', 'deflate', 'of a later version']);
  assert.ok(peer.encodings.has(1) || peer.encodings.has(2), `the node used ${[...peer.encodings]}`);
  const long = 'What was agreed on in March. '.repeat(60);
  await peer.sendTogether(twin, [
    { kind: 'update', replica: replica({ ...paid, summary: 'Invoice 7 is filed' }) },
    { kind: 'update', replica: replica({ ...paid, summary: 'Invoice 7 is archived', description: long }) },
  ]);
  await eventually('both edits are in the tracker', LIMIT_MS, async () => (await company.issues()).some(
    (one) => one.summary === 'Invoice 7 is archived' && JSON.stringify(one).includes(long.trim()),
  ));
}));

async function withCompany(body) {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-peer-'));
  const port = await freePort();
  const company = new Company({
    name: 'A', folder, project: 'ACME',
    environment: {
      ENTENTE_CONSOLE_LISTEN: `127.0.0.1:${await freePort()}`,
      ENTENTE_PUBLIC_LISTEN: `127.0.0.1:${port}`,
      ENTENTE_PUBLIC_URL: `http://127.0.0.1:${port}`,
    },
  });
  let passed = false;
  try {
    await company.start();
    await body(company);
    passed = true;
  } finally {
    await company.stop();
    if (passed && !process.env.KEEP) {
      rmSync(folder, { recursive: true, force: true });
    } else {
      console.log(`data and logs are kept in ${folder}`);
    }
  }
}

async function walk(company, features) {
  const { id, code } = await invited(company);
  const peer = new Peer(features);
  await peer.accept(code);
  const connection = await company.node.get(`/api/v1/connections/${id}`);
  assert.equal(connection.status, 'active');
  assert.equal(connection.comparisonCode, peer.comparison, 'the two sides show different codes');
  assert.equal(connection.remote.person, 'Beatrice Blum');

  // The peer's issue becomes one of the node's tracker, and the node says so.
  const twin = randomUUID();
  const hubIssue = { summary: 'Invoice 7 is unpaid', description: 'Since March', type: { name: 'Task' } };
  const sequence = await peer.send(twin, { kind: 'update', replica: replica(hubIssue) });
  assert.equal(peer.storedByNode, 1, 'the node does not acknowledge the message');
  const applied = await peer.receive((message) => message.kind === 'applied' && message.twin === twin, LIMIT_MS);
  assert.equal(applied.applied, sequence);
  const issue = (await company.issues()).find((one) => one.key === applied.remote_key);
  assert.equal(issue?.summary, hubIssue.summary);

  // What a person changes there comes to the peer, and the node learns where the peer wrote it.
  await company.site.edit(company.site.people[0], applied.remote_key, { summary: 'Invoice 7 is paid' });
  const update = await peer.receive((message) => message.kind === 'update' && message.twin === twin, LIMIT_MS);
  assert.equal(update.replica.hubIssue.summary, 'Invoice 7 is paid');
  await peer.send(twin, {
    kind: 'applied', applied: update.sequence, remote_key: 'LEDGER-7', remote_url: 'https://ledger.example/7', traces: [],
  });
  await eventually('the node shows the peer\'s issue', LIMIT_MS, async () => {
    const twins = await company.twins(id);
    return twins.some((one) => one.id === twin && one.remoteKey === 'LEDGER-7');
  });

  // The peer's own edit, made in sight of all that the node said, is written to the letter.
  const paid = { ...update.replica.hubIssue, summary: 'Invoice 7 is paid and filed' };
  await peer.send(twin, { kind: 'update', replica: replica(paid) });
  await eventually('the edit is in the tracker', LIMIT_MS, async () => {
    const now = (await company.issues()).find((one) => one.key === applied.remote_key);
    return now?.summary === paid.summary;
  });
  assert.deepEqual((await company.node.get(`/api/v1/connections/${id}`)).refused, [], 'something was refused');
  return { peer, twin, paid };
}
