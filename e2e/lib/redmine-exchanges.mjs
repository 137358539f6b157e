// Every exchange with a Redmine is held against the community's description of its API (version 7, while a Redmine 5 answers): answers that
// differ are listed and counted, calls that the description does not know are mistakes of ours.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SPECS } from './exchanges.mjs';
import { program } from './process.mjs';

const LIMIT_MS = 180_000;
const SHOWN = 25;
/** What Redmine 5 takes and the description of version 7 does not say. */
const KNOWN = [
  // Nobody is an empty text; null is ignored.
  'request, at /issue/assigned_to_id: ""',
];
const READ_YAML =
  'puts JSON.generate(YAML.load_file(ARGV[0], permitted_classes: [Date, Time], aliases: true))';

/** Validates recordings; prints the counts and the deviations, and fails where a call is not as described. */
export function validateRedmineExchanges(recordings, folder) {
  const yaml = path.join(SPECS, 'redmine.yaml');
  if (!existsSync(yaml)) {
    assert.notEqual(process.env.CI, 'true', `the API descriptions are not in ${SPECS}; set ENTENTE_SPECS`);
    console.log(`SKIPPED: exchanges with Redmine are not validated, since there is no ${yaml}`);
    return;
  }
  const description = path.join(folder, 'redmine-description.json');
  writeFileSync(description, JSON.stringify(asJson(yaml)));
  const exchanges = recordings.map((file) => readFileSync(file, 'utf8').trim().split('\n').length).reduce((sum, count) => sum + count, 0);
  const done = spawnSync(program('entente-exchange-validator'), ['--description', description, ...recordings], {
    encoding: 'utf8', timeout: LIMIT_MS, maxBuffer: 256 * 1024 * 1024, env: { ...process.env, ENTENTE_SPECS: SPECS },
  });
  assert.ok(done.status === 0 || done.status === 1, `the validator did not run: ${done.error ?? done.stderr}`);
  const lines = done.stdout.trim().split('\n');
  const sum = /(\d+) exchanges, (\d+) operations, (\d+) violations/.exec(lines.pop());
  assert.equal(Number(sum?.[1]), exchanges, 'not every exchange was validated');
  const found = lines.map((line) => /^exchange \d+: (.*)$/.exec(line)?.[1]).filter(Boolean);
  const kinds = new Map();
  for (const text of found) {
    const kind = text.replaceAll(/\/\d+/g, '/N').slice(0, 220);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const sorted = [...kinds].sort(([, one], [, other]) => other - one);
  console.log(`  Redmine: ${sum[1]} exchanges, ${sum[2]} operations, ${found.length} deviations of ${kinds.size} kinds`);
  for (const [kind, times] of sorted.slice(0, SHOWN)) {
    console.log(`    ${times} times: ${kind}`);
  }
  assert.deepEqual([...kinds.keys()].filter(isOurs), [], 'calls are not as the API description says');
}

/** `exchange N: METHOD /path STATUS: what` is ours when it is about the request. */
function isOurs(kind) {
  const text = kind.slice(kind.indexOf(': ') + 2);
  const ours = text.startsWith('request') || text.startsWith('the request') || text.includes('no such operation');
  return ours && !KNOWN.some((known) => text.startsWith(known));
}

/** The description with paths as the validator matches them: whole segments, so without `.{format}`. */
function asJson(yaml) {
  const done = spawnSync('ruby', ['-ryaml', '-rjson', '-rdate', '-e', READ_YAML, yaml], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  assert.equal(done.status, 0, `ruby can't read ${yaml}: ${done.stderr}`);
  const description = JSON.parse(done.stdout);
  const paths = Object.entries(description.paths).map(([place, item]) => [place.replace('.{format}', ''), item]);
  return { ...description, paths: Object.fromEntries(paths) };
}
