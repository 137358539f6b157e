// Every exchange with an emulated Jira is held against the published API description.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { program } from './process.mjs';

const LIMIT_MS = 180_000;

/** The folder with the API descriptions: ENTENTE_SPECS, else shared/specs beside the workspace. */
export const SPECS = path.resolve(
  process.env.ENTENTE_SPECS ?? path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../shared/specs'),
);

/** Validates recordings; prints "N exchanges, M operations, 0 violations" or fails. */
export function validateExchanges(recordings) {
  if (!existsSync(path.join(SPECS, 'jira-platform-v3.json'))) {
    assert.notEqual(process.env.CI, 'true', `the API descriptions are not in ${SPECS}; set ENTENTE_SPECS`);
    console.log(`SKIPPED: exchanges are not validated, since there are no API descriptions in ${SPECS}`);
    return;
  }
  const done = spawnSync(program('entente-exchange-validator'), recordings, {
    encoding: 'utf8', timeout: LIMIT_MS, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, ENTENTE_SPECS: SPECS },
  });
  const text = `${done.stdout ?? ''}${done.stderr ?? ''}`.trim();
  console.log(text.length > 6000 ? `${text.slice(0, 3000)}\n...\n${text.slice(-3000)}` : text);
  assert.equal(done.error, undefined, 'the validator did not run');
  assert.equal(done.status, 0, 'exchanges are not as the API description says');
  const counted = /(\d+) exchanges, (\d+) operations, 0 violations/.exec(text);
  assert.ok(counted && Number(counted[1]) > 0, 'no exchange was validated');
}
