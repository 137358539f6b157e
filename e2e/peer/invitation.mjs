// Invitation codes: read and checked in the order of the protocol page.

import { sha256, unbase64 } from './bytes.mjs';
import { verifies } from './keys.mjs';

const PREFIX = 'entente1-';
const NOISE = /[\s"'`<>\u00ad\u200b-\u200d\u2060\ufeff]/g;

export class CodeError extends Error {
  constructor(reason) {
    super(`the code is not good: ${reason}`);
    this.reason = reason;
  }
}

/** The terms of an invitation with the digest D of their payload. */
export function readCode(text) {
  const code = text.replace(NOISE, '');
  if (!code.startsWith(PREFIX)) {
    throw new CodeError(/^entente\d+-/.test(code) ? 'unknown_version' : 'not_a_code');
  }
  const letters = code.slice(PREFIX.length);
  if (!/^[A-Za-z0-9_-]*$/.test(letters)) {
    throw new CodeError('altered');
  }
  // The head is the first four bytes, which six letters hold.
  const head = unbase64(letters.slice(0, 6));
  if (letters.length < 6) {
    throw new CodeError('cut');
  }
  if (!sha256(head.subarray(0, 2)).subarray(0, 2).equals(head.subarray(2, 4))) {
    throw new CodeError('altered');
  }
  const payloadBytes = head.readUInt16BE(0);
  const expected = Math.ceil(((4 + payloadBytes + 64 + 8) * 4) / 3);
  if (letters.length !== expected) {
    throw new CodeError(letters.length < expected ? 'cut' : 'altered');
  }
  const bytes = unbase64(letters);
  if (!sha256(bytes.subarray(0, -8)).subarray(0, 8).equals(bytes.subarray(-8))) {
    throw new CodeError('altered');
  }
  const payload = bytes.subarray(4, 4 + payloadBytes);
  let terms;
  try {
    terms = JSON.parse(payload.toString());
  } catch {
    throw new CodeError('malformed');
  }
  const signature = bytes.subarray(4 + payloadBytes, -8);
  if (!verifies(unbase64(terms.inviter.node_key), 'entente invitation v1', payload, signature)) {
    throw new CodeError('forged');
  }
  return { terms, digest: sha256(payload) };
}
