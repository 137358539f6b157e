// A hundred issues sync while people edit on both sides, both trackers' searches lag and lose answers, and the nodes are
// killed again and again. Afterwards both sides agree, nothing is there twice, and nothing writes any more.
//
// KILLS: how often (20). ISSUES: how many (100). SEED: repeats a run's choices.
// DROP_ONE_IN: how often an answer is lost (50). FAULTS: more faults of the trackers, as JSON for /__emulator/faults.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { Company, freePort } from './lib/company.mjs';
import { validateExchanges } from './lib/exchanges.mjs';
import { KILLS, LIMIT_MS, killWhileSyncing } from './lib/kills.mjs';
import { seedOfThisRun } from './lib/random.mjs';

const ISSUES = Number(process.env.ISSUES ?? 100);
const DROP_ONE_IN = process.env.DROP_ONE_IN ?? '50';
const FAULTY = ['--search-lag', '2000-5000', '--drop-answer-one-in', DROP_ONE_IN];

test(`${KILLS} kills of either node while ${ISSUES} issues sync`, { timeout: LIMIT_MS }, async () => {
  const seed = seedOfThisRun();
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-kill-'));
  console.log(`seed ${seed}, ${KILLS} kills, ${ISSUES} issues, data in ${folder}`);
  const port = await freePort();
  const a = new Company({
    name: 'A', folder, project: 'ACME', tracker: [...FAULTY, '--seed', String(seed % 1000)],
    environment: {
      ENTENTE_CONSOLE_LISTEN: `127.0.0.1:${await freePort()}`,
      ENTENTE_PUBLIC_LISTEN: `127.0.0.1:${port}`,
      ENTENTE_PUBLIC_URL: `http://127.0.0.1:${port}`,
    },
  });
  const b = new Company({
    name: 'B', folder, project: 'GLOBEX', tracker: [...FAULTY, '--seed', String((seed >>> 10) % 1000)],
    environment: { ENTENTE_CONSOLE_LISTEN: `127.0.0.1:${await freePort()}` },
  });
  let passed = false;
  try {
    await a.start();
    await b.start();
    await killWhileSyncing(a, b, { seed, issues: ISSUES, addFaults: () => addFaults([a, b], seed) });
    await a.stop();
    await b.stop();
    validateExchanges([a.recording, b.recording]);
    passed = true;
  } finally {
    await a.stop();
    await b.stop();
    if (passed && !process.env.KEEP) {
      rmSync(folder, { recursive: true, force: true });
    } else {
      console.log(`data and logs are kept in ${folder}`);
    }
  }
});

async function addFaults(companies, seed) {
  if (process.env.FAULTS) {
    for (const [index, company] of companies.entries()) {
      const faults = { dropAnswerOneIn: Number(DROP_ONE_IN), seed: (seed + index) % 1000, ...JSON.parse(process.env.FAULTS) };
      await company.site.api.post('/__emulator/faults', faults);
    }
  }
}
