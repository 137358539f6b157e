// The vectors of the protocol, read by the second implementation.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { hex, unbase64, unhex, number, prefixed } from './bytes.mjs';
import { pack, unpack } from './body.mjs';
import { decodeBody, makeEnvelope, openEnvelope } from './envelope.mjs';
import { answerVerifies, requestHeaders } from './exchange.mjs';
import { makeAcceptance, readAnswer } from './handshake.mjs';
import { open, seal } from './hpke.mjs';
import { readCode } from './invitation.mjs';
import { audience, mailboxKey, readParcel } from './relay.mjs';
import { commonFeatures, commonVersion } from './versions.mjs';
import { ED25519, X25519, comparisonCode, fingerprint, keyId, nodeId, privateKey, publicBytes, verifies } from './keys.mjs';

const FOLDER = new URL('../../crates/link/tests/vectors/', import.meta.url);
const vectors = (name) => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));

test('keys, their names, and the comparison code', () => {
  const { nodes, receive_keys: receiveKeys, comparison } = vectors('keys');
  for (const node of nodes) {
    const key = publicBytes(privateKey(ED25519, unhex(node.seed)));
    assert.deepEqual([hex(key), nodeId(key), fingerprint(key)], [node.public_key, node.node_id, node.fingerprint]);
  }
  for (const one of receiveKeys) {
    const key = publicBytes(privateKey(X25519, unhex(one.secret)));
    assert.deepEqual([hex(key), hex(keyId(key))], [one.public_key, one.key_id]);
  }
  const code = comparisonCode(unhex(comparison.connection_id), unhex(comparison.initiator), unhex(comparison.acceptor));
  assert.equal(code, comparison.code);
});

test('the suite opens the vector A.2.1 of RFC 9180', () => {
  const secret = unhex('8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb');
  const sealed = unhex('1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a'
    + '1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28');
  const plain = open(secret, unhex('4f6465206f6e2061204772656369616e2055726e'), Buffer.from('Count-0'), sealed);
  assert.equal(plain.toString(), 'Beauty is truth, truth beauty');
});

test('invitations', () => {
  const { code, payload_sha256: digest, terms, refused } = vectors('invitation');
  const read = readCode(code);
  assert.deepEqual([read.terms, hex(read.digest)], [terms, digest]);
  for (const { text, error } of refused) {
    assert.throws(() => readCode(text), { reason: error }, text.slice(0, 40));
  }
});

test('the handshake', () => {
  const all = vectors('handshake');
  const invitation = readCode(all.code);
  const secret = unhex(all.acceptor_receive_secret);
  assert.deepEqual(readAnswer(invitation, all.acceptance, secret, all.answer), all.initiator_description);
  const altered = { ...all.answer, mac: all.answer.mac.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')) };
  assert.throws(() => readAnswer(invitation, all.acceptance, secret, altered), /foreign node/);
  // What this implementation makes of the same input opens with the initiator's key.
  const seed = unhex(vectors('keys').nodes[1].seed);
  const identity = { seed, key: publicBytes(privateKey(ED25519, seed)) };
  const made = makeAcceptance(invitation, identity, all.acceptor_description);
  const info = prefixed('entente acceptance v1', unhex(made.connection_id), identity.key);
  const plain = open(unhex(all.initiator_receive_secret), info, invitation.digest, unbase64(made.sealed));
  assert.deepEqual(JSON.parse(plain.toString()), all.acceptor_description);
  assert.equal(made.receive_key, all.acceptance.receive_key);
});

test('envelopes', () => {
  const all = vectors('envelope');
  const secret = unhex(all.receive_secret);
  const key = publicBytes(privateKey(X25519, secret));
  const secrets = { [hex(keyId(key))]: secret };
  const expected = {
    connectionId: all.connection_id, direction: all.direction, epoch: all.epoch, sender: unhex(all.sender_public_key),
  };
  for (const { envelope, body, lane, sequence } of all.accepted) {
    const opened = openEnvelope(unhex(envelope), expected, secrets);
    assert.deepEqual([hex(opened.body), opened.header.lane, opened.header.sequence], [body, lane, sequence]);
    assert.ok(decodeBody(opened.body).message.kind);
  }
  for (const { envelope, error } of all.refused) {
    assert.throws(() => openEnvelope(unhex(envelope), expected, secrets), { reason: error });
  }
  const seed = unhex(vectors('keys').nodes[0].seed);
  const identity = { seed, key: expected.sender };
  const address = { connectionId: all.connection_id, direction: all.direction, lane: 'messages', epoch: all.epoch, sequence: 1 };
  const made = makeEnvelope(address, Buffer.from('body'), key, identity);
  assert.equal(openEnvelope(made, expected, secrets).body.toString(), 'body');
  assert.notDeepEqual(seal(key, 'a', 'b', Buffer.from('c')), seal(key, 'a', 'b', Buffer.from('c')));
});

test('signed requests, answers and tombstones', () => {
  const { request, response, tombstone } = vectors('request');
  const [caller, called] = [1, 0].map((nth) => {
    const seed = unhex(vectors('keys').nodes[nth].seed);
    return { seed, key: publicBytes(privateKey(ED25519, seed)) };
  });
  const nonce = unhex(request.headers['entente-nonce']);
  const timestamp = Number(request.headers['entente-timestamp']);
  const call = { method: request.method, path: request.path, body: Buffer.from(request.body), timestamp, nonce };
  // Ed25519 gives the same signature for the same message, so the headers are equal to the last sign.
  assert.deepEqual(requestHeaders(caller, request.audience, call), request.headers);
  const body = Buffer.from(response.body);
  assert.ok(answerVerifies(called.key, nonce, response.status, body, unhex(response.signature)));
  assert.ok(!answerVerifies(called.key, nonce, 500, body, unhex(response.signature)));
  const removed = prefixed(unhex(tombstone.connection_id), number(tombstone.removed_ms, 8));
  assert.ok(verifies(called.key, 'entente tombstone v1', removed, unbase64(tombstone.signature)));
});

test('bodies of one message and of several, deflated or not', () => {
  const { accepted, refused } = vectors('body');
  for (const { body, messages } of accepted) {
    assert.deepEqual(unpack(unhex(body)).map(hex), messages);
    const parts = messages.map(unhex);
    assert.deepEqual(unpack(pack(parts, ['deflate'])).map(hex), messages);
    assert.ok(parts.every((part) => decodeBody(part).message.kind));
  }
  for (const { body, error } of refused) {
    assert.throws(() => unpack(unhex(body)), { reason: error }, body.slice(0, 40));
  }
});

test('what two sides agree on', () => {
  for (const { one, other, version, features } of vectors('versions')) {
    assert.deepEqual([commonVersion(one, other), commonFeatures(one, other)], [version, features]);
  }
});

test('mailboxes at a relay, and parcels', () => {
  const all = vectors('relay');
  for (const { name, secret, audience: called, initiator, acceptor } of all.mailboxes) {
    const keys = ['initiator', 'acceptor'].map((side) => hex(mailboxKey(unbase64(secret), side)));
    assert.deepEqual([audience(name), ...keys], [called, initiator, acceptor]);
  }
  assert.equal(all.description.mailbox.name, all.mailboxes[1].name);
  const read = ({ parcel, sender }) => readParcel(unhex(parcel), { connectionId: all.connection_id, sender, key: unhex(all[sender]) });
  for (const vector of all.accepted) {
    assert.equal(read(vector).kind, vector.kind);
  }
  for (const vector of all.refused) {
    assert.throws(() => read(vector), { reason: vector.error });
  }
});
