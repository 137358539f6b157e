// Searches bytes for words in every form in which they might have been written.

import zlib from 'node:zlib';

/** How often what was decoded is decoded again. */
const DEPTH = 3;
const MOST_UNPACKED = 64 * 1024 * 1024;
const BASE64_RUN = /[A-Za-z0-9+/_-]{24,}={0,2}/g;
const HEX_RUN = /(?:[0-9a-fA-F]{2}){16,}/g;

/** The forms of a word, by name. */
export function formsOf(word) {
  const bytes = Buffer.from(word);
  const forms = {
    raw: bytes,
    'lower case': Buffer.from(word.toLowerCase()),
    'upper case': Buffer.from(word.toUpperCase()),
    hex: Buffer.from(bytes.toString('hex')),
    'upper hex': Buffer.from(bytes.toString('hex').toUpperCase()),
    'utf-16le': Buffer.from(word, 'utf16le'),
    'utf-16be': Buffer.from(word, 'utf16le').swap16(),
    percent: Buffer.from([...bytes].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')),
    'lower percent': Buffer.from([...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')),
    url: Buffer.from(encodeURIComponent(word)),
    json: Buffer.from(JSON.stringify(word).slice(1, -1).replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)),
  };
  for (const alignment of [0, 1, 2]) {
    // Signs at both ends that hold bits of the neighbours too are left out.
    const shifted = Buffer.concat([Buffer.alloc(alignment), bytes]);
    const whole = Math.floor((shifted.length * 8) / 6);
    const from = alignment === 0 ? 0 : alignment + 1;
    for (const alphabet of ['base64', 'base64url']) {
      forms[`${alphabet} at ${alignment}`] = Buffer.from(shifted.toString(alphabet).slice(from, whole));
    }
  }
  return forms;
}

/**
 * Where words are found: in these bytes, and in everything in them that can be unpacked or decoded.
 * @param {Buffer[]} haystacks
 * @param {Record<string, string | Buffer>} words by what they are
 * @returns {string[]} what was found, for people
 */
export function search(haystacks, words) {
  const needles = Object.entries(words).flatMap(([name, word]) => {
    const forms = Buffer.isBuffer(word) ? formsOfBytes(word) : formsOf(word);
    return Object.entries(forms).map(([form, bytes]) => ({ name, form, bytes }));
  });
  const found = new Set();
  const look = (bytes, depth, way) => {
    for (const { name, form, bytes: needle } of needles) {
      if (bytes.includes(needle)) {
        found.add(`${name}, ${form}${way}`);
      }
    }
    if (depth < DEPTH) {
      for (const [how, inner] of decoded(bytes)) {
        look(inner, depth + 1, `${way} in ${how}`);
      }
    }
  };
  haystacks.forEach((bytes) => look(bytes, 0, ''));
  return [...found].sort();
}

/** Bytes that are no text: as they are, and as they are written. */
function formsOfBytes(bytes) {
  const hex = bytes.toString('hex');
  const forms = { raw: bytes, hex: Buffer.from(hex), 'upper hex': Buffer.from(hex.toUpperCase()) };
  for (const alphabet of ['base64', 'base64url']) {
    forms[alphabet] = Buffer.from(bytes.toString(alphabet).replace(/=+$/, '').slice(0, -1));
  }
  return forms;
}

function* decoded(bytes) {
  for (let at = 0; at + 2 < bytes.length; at += 1) {
    const [first, second] = [bytes[at], bytes[at + 1]];
    if (first === 0x1f && second === 0x8b && bytes[at + 2] === 8 && at + 12 < bytes.length) {
      // Behind its head it is plain deflate, and what follows its end does not matter.
      yield* unpacked('gzip', () => zlib.inflateRawSync(bytes.subarray(at + gzipHead(bytes, at)), PARTIAL));
    } else if (first === 0x78 && (first * 256 + second) % 31 === 0) {
      yield* unpacked('deflate', () => zlib.inflateSync(bytes.subarray(at), PARTIAL));
    } else if (first === 0x28 && second === 0xb5 && bytes[at + 2] === 0x2f && bytes[at + 3] === 0xfd && zlib.zstdDecompressSync) {
      yield* unpacked('zstd', () => zlib.zstdDecompressSync(bytes.subarray(at), { maxOutputLength: MOST_UNPACKED }));
    }
  }
  // A body that is packed without a head begins where the head of its message ends.
  for (const at of bodies(bytes)) {
    yield* unpacked('raw deflate', () => zlib.inflateRawSync(bytes.subarray(at), PARTIAL));
  }
  const text = bytes.toString('latin1');
  for (const [run] of text.matchAll(BASE64_RUN)) {
    yield ['base64', Buffer.from(run, 'base64')];
  }
  for (const [run] of text.matchAll(HEX_RUN)) {
    yield ['hex', Buffer.from(run, 'hex')];
  }
}

/** How long the head of a gzip stream is (RFC 1952): ten bytes, then optional fields. */
function gzipHead(bytes, at) {
  const flags = bytes[at + 3];
  let length = 10 + (flags & 4 ? 2 + bytes.readUInt16LE(at + 10) : 0);
  for (const text of [8, 16]) {
    length = flags & text ? bytes.indexOf(0, at + length) + 1 - at : length;
  }
  return length + (flags & 2 ? 2 : 0);
}

const PARTIAL = { finishFlush: zlib.constants.Z_SYNC_FLUSH, maxOutputLength: MOST_UNPACKED };

function* unpacked(how, unpack) {
  try {
    const inner = unpack();
    if (inner.length > 0) {
      yield [how, inner];
    }
  } catch {
    // Most places that look like a beginning are none.
  }
}

function* bodies(bytes) {
  yield 0;
  for (let at = bytes.indexOf('\r\n\r\n'); at >= 0; at = bytes.indexOf('\r\n\r\n', at + 4)) {
    yield at + 4;
  }
}
