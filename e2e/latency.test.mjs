// That the latency of every type of connection can be measured; the numbers themselves are judged by people (`make bench`).

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureTypes, table } from './lib/latency.mjs';
import { TYPES } from './lib/pair.mjs';

const EDITS = 3;

test('an edit is followed from webhook to write for every type, both ways', { timeout: 240_000 }, async () => {
  const rows = await measureTypes({ roundTripMs: 0, edits: EDITS, sweptEdits: 0 });
  console.log(table(rows));
  assert.deepEqual(rows.map(({ type, way }) => `${type}, ${way}`), TYPES.flatMap((type) => [`${type}, A to B`, `${type}, B to A`]));
  for (const { times } of rows) {
    assert.equal(times.length, EDITS);
    assert.ok(times.every((time) => time > 0), `an edit was written before it was told: ${times}`);
  }
});
