// How long one edit is on its way: from the webhook of one tracker to the write at the other one, by the trackers' own clocks, which are one.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { overCable } from './cabled.mjs';
import { Cable } from './namespaces.mjs';
import { onLoopback, Pair, TYPES } from './pair.mjs';
import { Random, seedOfThisRun } from './random.mjs';
import { Recorder } from './recorder.mjs';
import { eventually, sleep } from './wait.mjs';

const ARRIVAL_LIMIT_MS = 60_000;
/** Edits go around among so many issues, since a tracker limits the writes to a single one. */
const ISSUES = 10;
const PAUSE_MS = [30, 150];
/** Long enough that an edit comes at any moment of a sweep's interval. */
const SWEEP_PAUSE_MS = [200, 2200];

/**
 * One row of the table.
 * @typedef {{type: string, roundTripMs: number, told: 'webhook' | 'sweep', way: 'A to B' | 'B to A', times: number[]}} Row
 */

/**
 * Measures all types at one distance.
 * @param {{roundTripMs: number, netem?: boolean, edits: number, sweptEdits: number, types?: string[]}} plan with a round trip and netem, companies
 *   stand in namespaces joined by a slow cable; without netem on loopback, where carriers are slow
 * @returns {Promise<Row[]>}
 */
export async function measureTypes({ roundTripMs, netem, edits, sweptEdits, types = TYPES }) {
  const rows = [];
  for (const type of types) {
    // Between the halves of a local connection lies no network.
    if (type !== 'local' || roundTripMs === 0) {
      rows.push(...(await measured({ type, roundTripMs, netem, edits, ways: ['A to B', 'B to A'], told: 'webhook' })));
    }
  }
  for (const [type, way] of [['private', 'B to A'], ['relayed', 'A to B']]) {
    if (sweptEdits > 0 && types.includes(type)) {
      rows.push(...(await measured({ type, roundTripMs, netem, edits: sweptEdits, ways: [way], told: 'sweep' })));
    }
  }
  return rows;
}

async function measured({ type, roundTripMs, netem, edits, ways, told }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-latency-'));
  const cable = netem && roundTripMs > 0 ? new Cable(folder) : null;
  cable?.lay();
  cable?.delay(roundTripMs);
  const carriers = [];
  const place = cable ? overCable(cable, folder) : await throughCarriers(roundTripMs, carriers);
  const beforeRelay = async (url) => (cable || roundTripMs === 0 ? url : carrierTo(url, roundTripMs, carriers));
  const pair = new Pair({ type, folder, place, withoutWebhooks: told === 'sweep', beforeRelay });
  try {
    await pair.start();
    const keys = await issues(pair);
    const random = new Random(seedOfThisRun());
    const rows = [];
    for (const way of ways) {
      const [from, to, own] = way === 'A to B' ? [pair.a, pair.b, 'a'] : [pair.b, pair.a, 'b'];
      await delays(from, to, keys, own, { edits: Math.min(5, edits), told, random });
      rows.push({ type, roundTripMs, told, way, times: await delays(from, to, keys, own, { edits, told, random }) });
    }
    return rows;
  } finally {
    await pair.stop();
    await Promise.all(carriers.map((carrier) => carrier.stop()));
    await cable?.remove();
    if (!process.env.KEEP) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Without netem, carriers delay what other nodes send to the addresses of both. */
async function throughCarriers(roundTripMs, carriers) {
  const place = await onLoopback();
  if (roundTripMs > 0) {
    for (const side of [place.a, place.b]) {
      side.reachable.ENTENTE_PUBLIC_URL = await carrierTo(side.reachable.ENTENTE_PUBLIC_URL, roundTripMs, carriers);
    }
  }
  return place;
}

async function carrierTo(url, roundTripMs, carriers) {
  const carrier = await new Recorder(url, { delayMs: roundTripMs / 2, keeps: false }).start();
  carriers.push(carrier);
  return carrier.url;
}

async function issues(pair) {
  const keys = [];
  for (let number = 0; number < ISSUES; number += 1) {
    const a = await pair.a.site.create(pair.a.site.people[0], { summary: `Measured ${number}` });
    keys.push({ a, b: await pair.sync(a) });
  }
  return keys;
}

/** In milliseconds: from the webhook, or without one from the moment before the edit, to the request that writes it. */
async function delays(from, to, keys, own, { edits, told, random }) {
  const times = [];
  for (let edit = 0; edit < edits; edit += 1) {
    await sleep(random.between(...(told === 'sweep' ? SWEEP_PAUSE_MS : PAUSE_MS)));
    const key = keys[edit % keys.length];
    const lasts = await Promise.all([last(from), last(to)]);
    const editedUs = Date.now() * 1000;
    await from.site.edit(from.site.people[0], key[own], { summary: `Edit ${edit} of ${from.name} at ${editedUs}` });
    const write = await eventually(`edit ${edit} of ${from.name} is written`, ARRIVAL_LIMIT_MS, async () => {
      const moments = await since(to, lasts[1]);
      return moments.find(({ what, target }) => what === 'write' && target.startsWith('PUT /rest/api/3/issue/'));
    }, 8);
    const webhook = told === 'webhook' ? (await since(from, lasts[0])).find(({ what }) => what === 'webhook') : { atUs: editedUs };
    if (!webhook) {
      throw new Error(`${from.name} was to be told of its edits by webhook, and was not`);
    }
    times.push((write.atUs - webhook.atUs) / 1000);
  }
  return times;
}

const since = (company, number) => company.site.api.get(`/__emulator/timeline?after=${number}`);

async function last(company) {
  return (await since(company, 0)).at(-1)?.number ?? 0;
}

const quantile = (times, part) => [...times].sort((left, right) => left - right)[Math.max(0, Math.ceil(times.length * part) - 1)];
const shown = (ms) => (ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`);

/** The rows as a table in Markdown. */
export function table(rows) {
  const lines = ['| type | way | heard by | round trip added | edits | p50 | p99 | longest |', '| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |'];
  for (const { type, way, told, roundTripMs, times } of rows) {
    const numbers = [quantile(times, 0.5), quantile(times, 0.99), Math.max(...times)].map(shown);
    lines.push(`| ${[type, way, told, `${roundTripMs} ms`, times.length, ...numbers].join(' | ')} |`);
  }
  return lines.join('\n');
}
