// How long `entente rules run` takes on the default scripts, from the start of the process to its end: `node scripts/rule-start.mjs PROGRAM [RUNS]`.
// Prints a line for each script, in milliseconds; ends with 1 when a median is over the limit.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const LIMIT_MS = 20;
const [program, runs = '100'] = process.argv.slice(2);
if (!program) {
  console.error('usage: node scripts/rule-start.mjs PROGRAM [RUNS]');
  process.exit(2);
}

const folder = mkdtempSync(path.join(tmpdir(), 'entente-rule-start-'));
const file = (name, text) => {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
};
const issue = file('issue.json', JSON.stringify({
  id: '10001', key: 'OPS-1', summary: 'The printer burns', description: 'It smokes.', type: 'Bug', status: 'Open', priority: 'High', project: 'OPS',
  labels: ['hot', 'printer'], reporter: 'ann', comments: Array.from({ length: 20 }, (_, index) => ({ id: `${index}`, body: `Comment ${index}` })),
}));
const subjects = [
  ['outgoing', ['--issue', issue]],
  ['incoming', ['--replica', issue, '--first-sync']],
];

let slow = false;
for (const [side, given] of subjects) {
  const script = file(`${side}.groovy`, execFileSync(program, ['rules', 'default', '--side', side]));
  const times = Array.from({ length: Number(runs) }, () => {
    const began = process.hrtime.bigint();
    const { status, stdout } = spawnSync(program, ['rules', 'run', script, '--side', side, ...given]);
    const took = Number(process.hrtime.bigint() - began) / 1e6;
    if (status !== 0) {
      throw new Error(`the ${side} script ended with ${status}: ${stdout}`);
    }
    return took;
  }).sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  console.log(`${side}: median ${at(0.5).toFixed(1)} ms, 95 of 100 under ${at(0.95).toFixed(1)} ms, least ${times[0].toFixed(1)} ms (${times.length} runs)`);
  slow ||= at(0.5) > LIMIT_MS;
}
rmSync(folder, { recursive: true, force: true });
process.exit(slow ? 1 : 0);
