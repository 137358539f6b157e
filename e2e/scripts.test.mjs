// Scripts that reach their tracker: requests are made once however often the script runs, the issue is stored in the middle, and a twin is
// attached to an issue that exists.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Company, freePort } from './lib/company.mjs';
import { connect, startSync } from './lib/connection.mjs';
import { validateExchanges } from './lib/exchanges.mjs';
import { eventually } from './lib/wait.mjs';

const WAIT_MS = 30_000;
const STATE = { folder: mkdtempSync(path.join(tmpdir(), 'entente-scripts-')), failed: false };

before(async () => {
  const port = await freePort();
  const { folder } = STATE;
  const consolePort = async () => ({ ENTENTE_CONSOLE_LISTEN: `127.0.0.1:${await freePort()}` });
  const reachable = { ...(await consolePort()), ENTENTE_PUBLIC_LISTEN: `127.0.0.1:${port}`, ENTENTE_PUBLIC_URL: `http://127.0.0.1:${port}` };
  STATE.a = new Company({ name: 'A', folder, project: 'ACME', environment: reachable });
  STATE.b = new Company({ name: 'B', folder, project: 'GLOBEX', environment: await consolePort() });
  await STATE.a.start();
  await STATE.b.start();
  STATE.connection = await connect(STATE.a, STATE.b);
});

after(async () => {
  await STATE.a?.stop();
  await STATE.b?.stop();
  if (!STATE.failed && !process.env.KEEP) {
    validateExchanges([STATE.a.recording, STATE.b.recording]);
    rmSync(STATE.folder, { recursive: true, force: true });
  } else {
    console.log(`data and logs are kept in ${STATE.folder}`);
  }
});

/** Publishes an incoming script on B. */
async function publish(incoming) {
  const rules = `/api/v1/connections/${STATE.connection}/rules`;
  const { current } = await STATE.b.node.get(rules);
  await STATE.b.node.post(rules, { outgoing: current.outgoing, incoming, note: 'a test', basedOn: current.number });
}

/** Creates an issue at A and puts it under sync; gives its key. */
async function syncNew(summary) {
  const key = await STATE.a.site.create('Ada Byron', { summary });
  await startSync(STATE.a, STATE.connection, key);
  return key;
}

const issueOfB = (summary) =>
  eventually(`B has "${summary}"`, WAIT_MS, async () => (await STATE.b.issues()).find((issue) => text(issue).includes(summary)));
const text = (issue) => JSON.stringify(issue);

/** What B's Jira answers the account of its node. */
const ofJira = (address) =>
  STATE.b.tracker.ok('GET', address, undefined, {
    authorization: `Basic ${Buffer.from('sync@example.com:emulator-token').toString('base64')}`,
  });

/** How many comments of an issue of B hold a text. */
async function comments(key, mark) {
  const page = await ofJira(`/rest/api/3/issue/${key}/comment`);
  return page.comments.filter((comment) => text(comment.body).includes(mark)).length;
}

async function scenario(run) {
  try {
    await run();
  } catch (error) {
    STATE.failed = true;
    throw error;
  }
}

test('a script stores the issue, then uses its key in requests and walks a status', { timeout: 120_000 }, () => scenario(async () => {
  await publish(`
if (firstSync) {
    issue.projectKey = "GLOBEX"
    issue.typeName = "Task"
}
issue.summary = replica.summary
store(issue)
if (firstSync) {
    def me = httpClient.get("/rest/api/3/myself")
    httpClient.put("/rest/api/3/issue/\${issue.key}/properties/origin", '{"mark":"walked-by-' + me.displayName + '"}')
    issue.setStatus("In Progress")
    store(issue)
    issue.setStatus("In Review")
    issue.comments = commentHelper.addComment("stored as \${issue.key}", issue.comments)
}
`);
  await syncNew('first to be stored');
  const issue = await eventually('the walk ends', WAIT_MS, async () => {
    const found = await issueOfB('first to be stored');
    return text(found).includes('stored as GLOBEX-') && found;
  });
  assert.equal(await comments(issue.key, `stored as ${issue.key}`), 1, 'the comment is there once');
  const property = await ofJira(`/rest/api/3/issue/${issue.key}/properties/origin`);
  assert.match(property.value.mark, /^walked-by-./);
  const log = await ofJira(`/rest/api/3/issue/${issue.key}/changelog`);
  const statuses = log.values.flatMap((entry) => entry.items.filter((item) => item.field === 'status').map((item) => item.toString));
  assert.deepEqual(statuses, ['In Progress', 'In Review']);
}));

test('a request that was answered is not made again by a mended script', { timeout: 120_000 }, () => scenario(async () => {
  const post = `
if (firstSync) {
    issue.projectKey = "GLOBEX"
    issue.typeName = "Task"
    issue.summary = replica.summary
    def body = [body: [type: "doc", version: 1, content: [[type: "paragraph", content: [[type: "text", text: "posted once"]]]]]]
    httpClient.post("/rest/api/3/issue/ANCHOR/comment", body)
`;
  const anchor = await STATE.b.site.create('Ada Byron', { summary: 'an anchor' });
  const script = (more) => `${post.replace('ANCHOR', anchor)}    ${more}\n}\n`;
  await publish(script('throw new IllegalStateException("not yet right")'));
  await syncNew('second, with a mistake');
  const twin = await eventually('the twin is blocked', WAIT_MS, async () =>
    (await STATE.b.twins(STATE.connection)).find((row) => text(row).includes('not yet right')));
  await publish(script('println "mended"'));
  await STATE.b.node.post(`/api/v1/twins/${twin.id}/retry`, {});
  await issueOfB('second, with a mistake');
  assert.equal(await comments(anchor, 'posted once'), 1);
}));

test('a script attaches the twin to an issue that exists, and an issue that has one is refused', { timeout: 120_000 }, () => scenario(async () => {
  const key = await STATE.b.site.create('Ada Byron', { summary: 'there before' });
  await publish(`
if (firstSync) {
    issue.key = "${key}"
    return
}
issue.summary = replica.summary
`);
  await syncNew('third, attached');
  await eventually('the twin has the issue', WAIT_MS, async () =>
    (await STATE.b.twins(STATE.connection)).find((row) => text(row).includes(key)));
  await syncNew('fourth, refused');
  await eventually('the other twin is refused', WAIT_MS, async () =>
    (await STATE.b.twins(STATE.connection)).find((row) => text(row).includes('under sync in this connection already')));
}));
