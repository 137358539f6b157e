// Bytes as the protocol writes them: big-endian numbers, parts with their lengths, base64url.

import { createHash, createHmac } from 'node:crypto';

export const hex = (bytes) => Buffer.from(bytes).toString('hex');
export const unhex = (text) => Buffer.from(text, 'hex');
export const base64 = (bytes) => Buffer.from(bytes).toString('base64url');
export const unbase64 = (text) => Buffer.from(text, 'base64url');

/** A number in so many bytes, at most 8. */
export function number(value, length) {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes.subarray(8 - length);
}

/** LP(a, b, ...): each part with its length in 4 bytes before it. Texts are UTF-8. */
export function prefixed(...parts) {
  return Buffer.concat(parts.flatMap((part) => {
    const bytes = Buffer.from(part);
    return [number(bytes.length, 4), bytes];
  }));
}

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
export const hmac = (key, bytes) => createHmac('sha256', key).update(bytes).digest();
