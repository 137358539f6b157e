// Measures the latency of one edit for all types of connections, on loopback and with a round trip of 80 ms added between the nodes, and
// prints a table. With `--save FILE` it is written there too, with date, commit and machine.
//
// EDITS: how many for each way (200); SWEPT_EDITS: how many where only the sweep sees them (20); TYPES: those alone.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { measureTypes, table } from './lib/latency.mjs';
import { obstacleToDelay } from './lib/namespaces.mjs';
import { BINARIES } from './lib/process.mjs';

const ADDED_MS = 80;
const edits = Number(process.env.EDITS ?? 200);
const sweptEdits = Number(process.env.SWEPT_EDITS ?? 20);
const types = process.env.TYPES?.split(',');

const rows = await measureTypes({ roundTripMs: 0, edits, sweptEdits, types });
const why = obstacleToDelay();
rows.push(...(await measureTypes({ roundTripMs: ADDED_MS, netem: why === null, edits, sweptEdits, types })));
const added = why
  ? `${ADDED_MS} ms are added by a carrier in front of each node and of the relay, which holds everything back for ${ADDED_MS / 2} ms on each way (${why}).`
  : `${ADDED_MS} ms are added by netem on the cable between two network namespaces; the relay stands beside A.`;

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const { length: cores, 0: { model } } = os.cpus();
const head = [
  `${new Date().toISOString().slice(0, 10)}, commit ${commit}, \`${BINARIES.split('/').at(-1)}\` build, ${cores} cores (${model.trim()}), ` +
    `${Math.round(os.totalmem() / 2 ** 30)} GiB, Linux ${os.release()}, everything on one machine.`,
  added,
  'From the webhook (for the sweep: from the edit) to the request that writes it in the other tracker.',
].join(' ');
console.log(`\n${head}\n\n${table(rows)}`);

const save = process.argv.indexOf('--save');
if (save > 0) {
  writeFileSync(process.argv[save + 1], `# Latency of one edit\n\n${head}\n\n${table(rows)}\n`);
}
