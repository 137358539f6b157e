// Envelopes and the bodies in them.

import { hex, number, prefixed, unhex } from './bytes.mjs';
import { open, seal } from './hpke.mjs';
import { keyId, signed, verifies } from './keys.mjs';

const LABEL = 'entente envelope v1';
const HEADER_BYTES = 50;
const SIGNATURE_BYTES = 64;
const SMALLEST = HEADER_BYTES + 48 + SIGNATURE_BYTES;
const DIRECTIONS = { from_initiator: 1, from_acceptor: 2 };
const LANES = { messages: 1, attachments: 2 };
const nameOf = (names, value) => Object.keys(names).find((name) => names[name] === value);

export class EnvelopeError extends Error {
  constructor(reason) {
    super(`the envelope is refused: ${reason}`);
    this.reason = reason;
  }
}

const info = (connectionId, sender) => prefixed('entente envelope body v1', unhex(connectionId), sender);

/** Seals a body to a receiver's key, signed by `identity`. */
export function makeEnvelope({ connectionId, direction, lane, epoch, sequence }, body, receiverKey, identity) {
  const header = Buffer.concat([
    Buffer.from('ENT'), Buffer.from([1]), unhex(connectionId), Buffer.from([DIRECTIONS[direction], LANES[lane]]),
    unhex(epoch), number(sequence, 8), keyId(receiverKey), number(body.length + 48, 4),
  ]);
  const bytes = Buffer.concat([header, seal(receiverKey, info(connectionId, identity.key), header, body)]);
  return Buffer.concat([bytes, signed(identity.seed, LABEL, bytes)]);
}

/** Checks an envelope against what is expected, and opens it. `secrets` are the receiver's secret keys, by key id. */
export function openEnvelope(bytes, expected, secrets) {
  const refuse = (reason) => { throw new EnvelopeError(reason); };
  if (bytes.subarray(0, 3).toString() !== 'ENT') refuse('not_an_envelope');
  if (bytes[3] !== 1) refuse('unsupported_version');
  if (bytes.length < SMALLEST) refuse('truncated');
  const sealedBytes = bytes.readUInt32BE(46);
  const end = HEADER_BYTES + sealedBytes + SIGNATURE_BYTES;
  if (bytes.length < end) refuse('truncated');
  if (bytes.length > end) refuse('trailing_bytes');
  const signedBytes = bytes.subarray(0, -SIGNATURE_BYTES);
  if (!verifies(expected.sender, LABEL, signedBytes, bytes.subarray(-SIGNATURE_BYTES))) refuse('bad_signature');
  const header = {
    connectionId: hex(bytes.subarray(4, 20)),
    direction: nameOf(DIRECTIONS, bytes[20]),
    lane: nameOf(LANES, bytes[21]),
    epoch: hex(bytes.subarray(22, 30)),
    sequence: Number(bytes.readBigUInt64BE(30)),
    key: hex(bytes.subarray(38, 46)),
  };
  if (header.connectionId !== expected.connectionId) refuse('wrong_connection');
  if (header.direction !== expected.direction) refuse('wrong_direction');
  if (header.epoch !== expected.epoch) refuse('wrong_epoch');
  const secret = secrets[header.key] ?? refuse('unknown_key');
  const sealed = signedBytes.subarray(HEADER_BYTES);
  return { header, body: open(secret, info(header.connectionId, expected.sender), bytes.subarray(0, HEADER_BYTES), sealed) };
}

/** The body of a message without a piece. */
export function encodeBody(message) {
  const json = Buffer.from(JSON.stringify({ version: 1, ...message }));
  return Buffer.concat([Buffer.from([0]), number(json.length, 4), json]);
}

/** The message in a body, with the piece behind it. */
export function decodeBody(body) {
  if (body[0] !== 0) {
    throw new Error(`encoding ${body[0]} needs a newer version`);
  }
  const end = 5 + body.readUInt32BE(1);
  return { message: JSON.parse(body.subarray(5, end).toString()), piece: body.subarray(end) };
}
