// Writes what fuzzing begins with, from the protocol's vectors: `node seeds.mjs FOLDER`, one folder in it for each target.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [folder] = process.argv.slice(2);
const vectors = new URL('../crates/link/tests/vectors/', import.meta.url);
let written = 0;

function write(target, bytes) {
  mkdirSync(path.join(folder, target), { recursive: true });
  writeFileSync(path.join(folder, target, `seed-${(written += 1)}`), bytes);
}

/** Each vector goes to the target that reads its kind, known by its name. */
function collect(name, value) {
  const json = JSON.stringify(value);
  if (name === 'code' || name === 'text') write('code', value);
  if (name === 'terms') write('code', json);
  if (name === 'acceptance' || name === 'answer' || name.endsWith('description')) write('handshake', json);
  if (name === 'envelope') write('envelope', Buffer.from(value, 'hex'));
  // A body in letters is a call or an answer; one in hexadecimal is that of an envelope.
  if (name === 'body' && value.startsWith('{')) write('exchange', value);
  else if (name === 'body') ['message', 'body'].forEach((target) => write(target, Buffer.from(value, 'hex')));
  if (name === 'parcel') write('parcel', Buffer.from(value, 'hex'));
  if (name === 'headers') write('exchange', Object.entries(value).map((pair) => pair.join(': ')).join('\n'));
  if (value !== null && typeof value === 'object') {
    for (const [inner, part] of Object.entries(value)) {
      collect(inner, part);
    }
  }
}

for (const file of readdirSync(vectors)) {
  collect('', JSON.parse(readFileSync(new URL(file, vectors), 'utf8')));
}
