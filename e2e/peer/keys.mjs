// Keys of a node: Ed25519 for signing, X25519 for receiving, both as their 32 raw bytes.

import { createPrivateKey, createPublicKey, pbkdf2Sync, sign, verify } from 'node:crypto';
import { hex, prefixed, sha256 } from './bytes.mjs';

export const ED25519 = { secret: '302e020100300506032b657004220420', public: '302a300506032b6570032100' };
export const X25519 = { secret: '302e020100300506032b656e04220420', public: '302a300506032b656e032100' };

const der = (head, bytes) => Buffer.concat([Buffer.from(head, 'hex'), bytes]);

export const privateKey = (kind, bytes) =>
  createPrivateKey({ key: der(kind.secret, bytes), format: 'der', type: 'pkcs8' });

export const publicKey = (kind, bytes) => createPublicKey({ key: der(kind.public, bytes), format: 'der', type: 'spki' });

/** The raw public half of a key. */
export function publicBytes(key) {
  const half = key.type === 'private' ? createPublicKey(key) : key;
  return half.export({ format: 'der', type: 'spki' }).subarray(-32);
}

/** sign(key, label, message). */
export const signed = (seed, label, message) => sign(null, prefixed(label, message), privateKey(ED25519, seed));

export const verifies = (key, label, message, signature) =>
  verify(null, prefixed(label, message), publicKey(ED25519, key), signature);

export const nodeId = (signingKey) => hex(sha256(prefixed('entente node id v1', signingKey)));

/** The first 16 bytes of the node id, in eight groups of four digits. */
export const fingerprint = (signingKey) => nodeId(signingKey).slice(0, 32).match(/.{4}/g).join(' ');

export const keyId = (receiveKey) => sha256(prefixed('entente receive key id v1', receiveKey)).subarray(0, 8);

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What both sides show to people. */
export function comparisonCode(connectionId, initiator, acceptor) {
  const salt = prefixed('entente comparison code v1', connectionId);
  const bytes = pbkdf2Sync(prefixed(initiator, acceptor), salt, 10_000, 20, 'sha256');
  const signs = Array.from(bytes, (byte) => SIGNS[byte % 32]).join('');
  return signs.match(/.{5}/g).join('-');
}
