// No word of an issue, a person, a name or a secret is readable on the way between two nodes, nor kept by a relay: all bytes are recorded and
// searched for canaries in every form. Everything is plain HTTP here, so that what is found would be found behind TLS too.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import zlib from 'node:zlib';
import { search } from './lib/canaries.mjs';
import { onLoopback, Pair } from './lib/pair.mjs';
import { Recorder } from './lib/recorder.mjs';
import { eventually } from './lib/wait.mjs';

const LIMIT_MS = 120_000;
const ARRIVAL_LIMIT_MS = 40_000;
const PLANTED = 'planted-kanarienvögel-551';

/** Everything that a person typed or that names a person. */
const CANARIES = {
  summary: 'summary-kanarienvögel-101',
  'summary, edited': 'summary-kanarienvögel-102',
  description: 'description-kanarienvögel-103',
  'comment at A': 'comment-kanarienvögel-104',
  'second comment at A': 'comment-kanarienvögel-105',
  'comment at B': 'comment-kanarienvögel-106',
  label: 'label-kanarienvogel-107',
  'custom field, text': 'reference-kanarienvögel-108',
  'name of an attachment': 'file-kanarienvogel-109.txt',
  'contents of an attachment': 'contents-kanarienvögel-110',
  'name of an attachment at B': 'file-kanarienvogel-111.txt',
  'contents of an attachment at B': 'contents-kanarienvögel-112',
  'connection name': 'connection-kanarienvogel-113',
  'short name of A': 'shorta-kanarienvogel-114',
  'short name of B': 'shortb-kanarienvogel-115',
  'script that fails': 'script-kanarienvogel-116',
  'name of a person': 'Ada Byron',
  'name of another person': 'Linus Benedict',
  'e-mail of a person': 'ada.byron@example.com',
  'e-mail of the account at A': 'sync@example.com',
  'password of the account': 'emulator-token',
  'name of the account': 'Sync Service',
  'project key of A': 'KANARIENA',
  'project key of B': 'KANARIENB',
};

/** Sends a custom field too, which the default rules keep here. */
const OUTGOING = `
replica.customFields."Customer reference" = issue.customFields."Customer reference"
// ${CANARIES['script that fails']}
`;

for (const type of ['public', 'private', 'relayed']) {
  test(`${type}: the way between the nodes tells nothing`, { timeout: LIMIT_MS }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'entente-canaries-'));
    const recorders = await Promise.all([new Recorder().start(), new Recorder().start(), new Recorder().start()]);
    const pair = new Pair({
      type, folder, place: await recorded(recorders), named: {
        name: CANARIES['connection name'], localShortName: CANARIES['short name of A'], remoteShortName: CANARIES['short name of B'],
      },
      projects: [CANARIES['project key of A'], CANARIES['project key of B']],
      beforeRelay: async (url) => {
        recorders[2].upstream = url;
        return recorders[2].url;
      },
    });
    try {
      await pair.start();
      await walk(pair);
      const wire = recorders.flatMap((recorder) => recorder.streams((first) => !first.startsWith('/hooks/')));
      const words = { ...CANARIES, ...secretsOf(pair.code) };
      const seen = [...wire, ...(pair.relay ? await kept(pair) : [])];
      const size = seen.reduce((sum, bytes) => sum + bytes.length, 0);
      console.log(`${type}: ${seen.length} streams and files, ${size} bytes, ${Object.keys(words).length} canaries`);
      assert.ok(search(seen, { connection: pair.idA.replaceAll('-', '') }).length > 0, 'the connection itself is not in what was recorded');
      assert.deepEqual(search(seen, words), [], 'readable on the way');
      await theSearchFinds(pair, recorders, words);
    } finally {
      await pair.stop();
      await Promise.all(recorders.map((recorder) => recorder.stop()));
      if (!process.env.KEEP) {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  });
}

/** Others reach both nodes through recorders alone. */
async function recorded([beforeA, beforeB]) {
  const place = await onLoopback();
  for (const [side, recorder] of [[place.a, beforeA], [place.b, beforeB]]) {
    recorder.upstream = side.reachable.ENTENTE_PUBLIC_URL;
    side.reachable.ENTENTE_PUBLIC_URL = recorder.url;
  }
  return place;
}

/** Everything that a person can say crosses, both ways. */
async function walk({ a, b, idA, idB, sync }) {
  for (const [company, id] of [[a, idA], [b, idB]]) {
    const rules = `/api/v1/connections/${id}/rules`;
    const { current } = await company.node.get(rules);
    const incoming = `${current.incoming}\nissue.customFields."Customer reference".value = replica.customFields."Customer reference"?.value\n`;
    await company.node.post(rules, { outgoing: current.outgoing + OUTGOING, incoming, note: 'All of it', basedOn: current.number });
  }
  const [ada, , linus] = a.site.people;
  const key = await a.site.create(ada, { summary: CANARIES.summary, description: CANARIES.description, labels: [CANARIES.label] });
  await a.site.edit(ada, key, { fields: { 'Customer reference': CANARIES['custom field, text'] } });
  await a.site.comment(linus, key, CANARIES['comment at A']);
  await a.site.attach(ada, key, CANARIES['name of an attachment'], CANARIES['contents of an attachment']);
  const other = await sync(key);
  await a.site.edit(ada, key, { summary: CANARIES['summary, edited'] });
  await a.site.comment(ada, key, CANARIES['second comment at A']);
  await b.site.comment(linus, other, CANARIES['comment at B']);
  await b.site.attach(ada, other, CANARIES['name of an attachment at B'], CANARIES['contents of an attachment at B']);
  const complete = (issue) =>
    issue && issue.summary === CANARIES['summary, edited'] && issue.comments.length === 3 && issue.attachments.length === 2 &&
    issue.fields['Customer reference'] === CANARIES['custom field, text'] && issue.labels.includes(CANARIES.label);
  for (const [company, issue] of [[a, key], [b, other]]) {
    await eventually(`all of it is at ${company.name}`, ARRIVAL_LIMIT_MS, async () => complete(await company.site.issue(issue)));
  }
}

/** What the code of an invitation must keep from those on the way: its secret, and the code as a whole. */
function secretsOf(code) {
  const bytes = Buffer.from(code.replace(/^entente1-/, ''), 'base64url');
  const payload = JSON.parse(bytes.subarray(4, 4 + bytes.readUInt16BE(0)).toString());
  return { 'secret of the invitation': Buffer.from(payload.secret, 'base64url'), 'code of the invitation': code.slice(9, 80) };
}

/** All files of a relay, and its log. */
async function kept({ relay, relayData }) {
  await relay.stop();
  const files = (folder) =>
    readdirSync(folder).flatMap((name) => {
      const file = path.join(folder, name);
      return statSync(file).isDirectory() ? files(file) : [readFileSync(file)];
    });
  return [...files(relayData), readFileSync(relay.log)];
}

/** The same search finds a canary in each form, also when it was sent over the recorded way. */
async function theSearchFinds(pair, recorders, words) {
  for (const [name, word] of Object.entries(words)) {
    const noise = Buffer.from(Array.from({ length: 999 }, (_, index) => (index * 193 + 71) % 256));
    const bytes = Buffer.from(word);
    const forms = {
      raw: bytes, hex: bytes.toString('hex'), base64: bytes.toString('base64'), 'base64 at 1': Buffer.concat([Buffer.from('x'), bytes]).toString('base64'),
      'base64url at 2': Buffer.concat([Buffer.from('xy'), bytes]).toString('base64url'), gzip: zlib.gzipSync(bytes), deflate: zlib.deflateSync(bytes),
      'gzip in base64': zlib.gzipSync(bytes).toString('base64'), 'base64 in gzip': zlib.gzipSync(bytes.toString('base64')),
      ...(Buffer.isBuffer(word) ? {} : { 'utf-16': Buffer.from(word, 'utf16le'), percent: encodeURIComponent(word) }),
    };
    for (const [form, planted] of Object.entries(forms)) {
      const hidden = Buffer.concat([noise, Buffer.from(' '), Buffer.from(planted), Buffer.from(' '), noise]);
      assert.ok(search([hidden], { [name]: word }).length > 0, `${name} is not found as ${form}`);
    }
  }
  const way = pair.plan.type === 'relayed' ? recorders[2] : recorders[0];
  if (pair.plan.type === 'relayed') {
    way.upstream = (await pair.relay.start()).url;
  }
  await new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'deflate' };
    const call = http.request(`${way.url}/peer/v1/accept`, { method: 'POST', headers }, (answer) => answer.resume().once('end', resolve));
    call.once('error', reject).end(zlib.deflateRawSync(JSON.stringify({ note: PLANTED })));
  });
  const found = search(way.streams(), { planted: PLANTED });
  assert.ok(found.includes('planted, raw in raw deflate'), `what was planted on the way is not found: ${found}`);
}
