// Large files that travel, and what memory the nodes take for it.

import assert from 'node:assert/strict';
import { createCipheriv, createHash } from 'node:crypto';
import { closeSync, openAsBlob, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { eventually } from './wait.mjs';

const MIB = 1024 * 1024;
/** How large they are, in bytes. */
export const LARGE = 200 * MIB;
/** What a node may take beyond what it took before, in bytes. */
const FLAT = 160 * MIB;
const LIMIT_MS = 120_000;

/** Makes a file of bytes that no compression makes smaller, different for each seed. Gives its path, size and SHA-256. */
export function makeFile(folder, name, size, seed) {
  const key = createHash('sha256').update(`key ${seed}`).digest();
  const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
  const hash = createHash('sha256');
  const nothing = Buffer.alloc(MIB);
  const file = path.join(folder, name);
  const descriptor = openSync(file, 'w');
  for (let written = 0; written < size; written += MIB) {
    const piece = cipher.update(nothing.subarray(0, Math.min(MIB, size - written)));
    hash.update(piece);
    writeSync(descriptor, piece);
  }
  closeSync(descriptor);
  return { file, name, size, sha256: hash.digest('hex') };
}

/** Attaches a file as a person does on the page of an issue. It is never whole in memory. */
export async function attachFile(trackerUrl, key, made) {
  const form = new FormData();
  form.append('file', await openAsBlob(made.file, { type: 'application/octet-stream' }), made.name);
  const answer = await fetch(`${trackerUrl}/browse/${key}/attach`, { method: 'POST', body: form, redirect: 'manual' });
  assert.ok([302, 303].includes(answer.status), `attaching ${made.name} answered ${answer.status}: ${await answer.text()}`);
}

/** Waits until a file is at an issue with the bytes that it had. */
export function fileArrives(issues, key, made, limitMs = LIMIT_MS) {
  return eventually(`${made.name} in ${key}`, limitMs, async () => {
    const issue = (await issues()).find((issue) => issue.key === key);
    const file = issue?.attachments.find((file) => file.filename === made.name);
    if (file) {
      assert.equal(`${file.size} ${file.sha256}`, `${made.size} ${made.sha256}`, `${made.name} arrived otherwise than it left`);
    }
    return file;
  });
}

/** What a process takes now and took at most since it was last asked to forget, in bytes. */
export function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)[1]);
  return { now: kilobytes('VmRSS') * 1024, peak: kilobytes('VmHWM') * 1024 };
}

/** Lets a process's peak begin anew at what it takes now. */
export function forgetPeak(pid) {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/**
 * A large file goes both ways between two synced issues, one after the other. Prints times and peaks, and makes sure that memory stays flat.
 * @param {string} type the connection's type, for people
 * @param {string} folder where the files are made
 * @param {{name: string, trackerUrl: string, key: string, issues: () => Promise<object[]>}[]} sides the two issues with their trackers
 * @param {import('./process.mjs').Process[]} nodes the processes of the nodes
 */
export async function largeFilesTravel(type, folder, sides, nodes) {
  const before = nodes.map((node) => {
    forgetPeak(node.pid);
    return memoryOf(node.pid).peak;
  });
  const times = [];
  for (const [from, to] of [sides, sides.toReversed()]) {
    const made = makeFile(folder, `${type} from ${from.name}.bin`, LARGE, `${type} ${from.name}`);
    const began = Date.now();
    await attachFile(from.trackerUrl, from.key, made);
    await fileArrives(to.issues, to.key, made);
    const seconds = (Date.now() - began) / 1000;
    times.push(`${from.name} to ${to.name} in ${seconds.toFixed(1)} s (${(LARGE / MIB / seconds).toFixed(0)} MiB/s)`);
  }
  const after = nodes.map((node) => memoryOf(node.pid).peak);
  const mib = (bytes) => (bytes / MIB).toFixed(0);
  const peaks = nodes.map((node, nth) => `${node.name} ${mib(before[nth])} MiB before, ${mib(after[nth])} MiB at most`);
  console.log(`200 MiB both ways, ${type}: ${times.join(', ')}; ${peaks.join('; ')}`);
  nodes.forEach((node, nth) => {
    const grown = after[nth] - before[nth];
    assert.ok(grown <= FLAT, `${node.name} took ${mib(grown)} MiB more while 200 MiB went through it`);
  });
}
