// Bodies of envelopes: one message or several, each as it is or deflated.

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { number } from './bytes.mjs';

const PLAIN = 0;
const DEFLATED = 1;
const BATCH = 2;
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_BATCH_BYTES = 1024 * 1024;
const MOST_MESSAGES = 256;
const SMALLEST_DEFLATED = 256;

export class BodyError extends Error {
  constructor(reason) {
    super(`the body is refused: ${reason}`);
    this.reason = reason;
  }
}

const refuse = (reason) => { throw new BodyError(reason); };

/** One message in encoding 0, whatever it came in; other encodings stay as they are. */
function plain(part, limit) {
  if (part[0] !== DEFLATED) {
    return part;
  }
  const packed = part.subarray(1);
  let inflated;
  try {
    inflated = inflateRawSync(packed, { maxOutputLength: Math.max(1, limit - 1), info: true });
  } catch (error) {
    refuse(error.code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'malformed');
  }
  // What was not used of it is padding.
  const padding = packed.subarray(inflated.engine.bytesWritten);
  if (padding.some((byte) => byte !== 0)) refuse('malformed');
  return Buffer.concat([Buffer.from([PLAIN]), inflated.buffer]);
}

/** The messages of a body, in encoding 0, in their order. */
export function unpack(body) {
  if (body[0] !== BATCH) {
    return [plain(body, MOST_BYTES)];
  }
  if (body.length < 3) refuse('malformed');
  const count = body.readUInt16BE(1);
  if (count === 0 || count > MOST_MESSAGES) refuse('malformed');
  const messages = [];
  let [rest, room] = [body.subarray(3), MOST_BATCH_BYTES];
  for (let nth = 0; nth < count; nth += 1) {
    if (rest.length < 4 || rest.length < 4 + rest.readUInt32BE(0)) refuse('malformed');
    const end = 4 + rest.readUInt32BE(0);
    const message = plain(rest.subarray(4, end), room);
    room -= message.length;
    if (room < 0) refuse('bomb');
    messages.push(message);
    rest = rest.subarray(end);
  }
  if (rest.length > 0) refuse('malformed');
  return messages;
}

/** A body of these messages with the encodings that the peer reads. Without `batch` there is one message. */
export function pack(messages, features) {
  const parts = messages.map((message) => {
    const deflated = Buffer.concat([Buffer.from([DEFLATED]), deflateRawSync(message.subarray(1))]);
    const helps = features.includes('deflate') && message.length >= SMALLEST_DEFLATED && deflated.length < message.length;
    return helps ? deflated : message;
  });
  if (parts.length === 1) {
    return parts[0];
  }
  const batched = parts.flatMap((part) => [number(part.length, 4), part]);
  return Buffer.concat([Buffer.from([BATCH]), number(parts.length, 2), ...batched]);
}
