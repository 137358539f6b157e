// `entente demo --trackers jira,redmine`, as scripts/demo.sh starts it, and what it tells the person at the terminal.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JiraSite } from './jira.mjs';
import { Process, program } from './process.mjs';
import { RedmineSite, keyOf } from './redmine.mjs';
import { eventually } from './wait.mjs';

const START_LIMIT_MS = 60_000;
const PROJECT = 'e2e';
const COMPANY = /Company (\w) \(.*\)\n {2}console {2}(\S+)\n {2}sign in {2}(\S+) \/ (\S+)\n {2}tracker {2}(\S+)/g;

/**
 * Starts the demo beside a Redmine. Gives its companies by what it printed, and how to end it.
 * @param {string} folder
 * @param {import('./redmine.mjs').RedmineServer} server
 */
export async function startDemo(folder, server) {
  const demo = new Process({
    name: 'demo', folder,
    command: [program('entente'), 'demo', '--trackers', 'jira,redmine', '--port', '0', '--data', path.join(folder, 'demo-data')],
    environment: {
      ENTENTE_DEMO_REDMINE_URL: server.url, ENTENTE_DEMO_REDMINE_KEY: keyOf('bob'), ENTENTE_DEMO_REDMINE_PERSON_KEY: keyOf('alice'),
      ENTENTE_DEMO_REDMINE_PROJECT: PROJECT, ENTENTE_DEMO_REDMINE_SIGN_IN: 'carol / secret-pass',
    },
  });
  demo.spawn();
  const told = await eventually('the demo tells how to go on', START_LIMIT_MS, async () => {
    const text = readFileSync(demo.log, 'utf8');
    return text.includes('Ctrl-C ends everything') && text;
  });
  const [a, b] = [...told.matchAll(COMPANY)].map(([, name, consoleUrl, user, password, trackerUrl]) => ({ name, consoleUrl, user, password, trackerUrl }));
  a.site = new JiraSite({ name: 'A', folder, project: 'ACME' });
  a.site.use(a.trackerUrl);
  b.site = new RedmineSite({ name: 'B', folder, project: PROJECT, server });
  await b.site.start();
  const stop = async () => {
    await demo.stop();
    await b.site.stop();
  };
  return { a, b, told, stop };
}
