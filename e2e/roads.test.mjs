// What lies between a private node and the other one: a proxy that asks for a password, a NAT that forgets connections, a machine that sleeps.
// Whatever happens to the way, edits arrive afterwards by themselves.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { certificate, overCable } from './lib/cabled.mjs';
import { ConnectProxy } from './lib/connect-proxy.mjs';
import { Cable, obstacle } from './lib/namespaces.mjs';
import { onLoopback, Pair } from './lib/pair.mjs';
import { eventually, sleep } from './lib/wait.mjs';

const LIMIT_MS = 280_000;
/** A call that is held for 25 seconds and has 30 more for its way counts as lost only then; the pauses between attempts come on top. */
const HEALED_LIMIT_MS = 180_000;
/** Longer than a call is held. */
const SLEEP_MS = 32_000;

async function between(run) {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-roads-'));
  const ends = [];
  try {
    await run(folder, (end) => ends.push(end));
  } finally {
    for (const end of ends.reverse()) {
      await end();
    }
    if (!process.env.KEEP) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** An edit at one side is at the other one, however long the way takes to heal. */
async function arrives([from, fromKey], [to, toKey], text) {
  await from.site.edit(from.site.people[0], fromKey, { summary: text });
  await eventually(`"${text}" arrives`, HEALED_LIMIT_MS, async () => (await to.site.issue(toKey))?.summary === text, 250);
}

async function inStep(pair) {
  const a = await pair.a.site.create(pair.a.site.people[0], { summary: 'Over any road' });
  return { a: [pair.a, a], b: [pair.b, await pair.sync(a)] };
}

test('all calls of a node go through its proxy, with the password, and heal after the proxy was gone', { timeout: LIMIT_MS }, async () => {
  await between(async (folder, atEnd) => {
    const proxy = await new ConnectProxy({ user: 'node-b', password: 'a secret of the proxy' }).start();
    atEnd(() => proxy.stop());
    const place = await onLoopback();
    const tls = certificate(folder, 'a', ['127.0.0.1']);
    const url = new URL(place.a.reachable.ENTENTE_PUBLIC_URL);
    Object.assign(place.a.reachable, {
      ENTENTE_PUBLIC_URL: `https://${url.host}`, ENTENTE_PUBLIC_TLS_CERTIFICATE: tls.cert, ENTENTE_PUBLIC_TLS_KEY: tls.key,
    });
    place.a.trackerEnvironment = { SSL_CERT_FILE: tls.cert };
    place.b.environment = {
      ENTENTE_HTTP_TRUSTED_CERTIFICATES: tls.cert, ENTENTE_HTTP_PROXY: proxy.url, ENTENTE_HTTP_PROXY_USER: 'node-b',
      ENTENTE_HTTP_PROXY_PASSWORD: 'a secret of the proxy', // Its tracker stands on loopback, which is asked directly otherwise.
      ENTENTE_HTTP_PROXY_EXCEPT: '',
    };
    const pair = new Pair({ type: 'private', folder, place, withoutWebhooks: true });
    atEnd(() => pair.stop());
    await pair.start();
    const { a, b } = await inStep(pair);
    await arrives(a, b, 'Through the proxy');
    await arrives(b, a, 'Back through the proxy');
    assert.ok(proxy.tunnels.length > 0 && proxy.tunnels.every((to) => to === url.host), `tunnels: ${proxy.tunnels}`);
    assert.ok(proxy.passed > 0, 'nothing of the tracker went through the proxy');
    assert.equal(proxy.refused, 0, 'a call came without the password');

    const { port } = proxy;
    await proxy.stop();
    await a[0].site.edit(a[0].site.people[0], a[1], { summary: 'While the proxy is gone' });
    await sleep(1000);
    assert.notEqual((await b[0].site.issue(b[1])).summary, 'While the proxy is gone', 'it arrived past the proxy');
    await proxy.start(port);
    await eventually('it arrives once the proxy is back', HEALED_LIMIT_MS, async () => (await b[0].site.issue(b[1])).summary === 'While the proxy is gone', 250);
  });
});

test('a NAT that forgets every connection, and a machine that sleeps longer than a call is held', { timeout: LIMIT_MS }, async (t) => {
  const why = obstacle();
  if (why) {
    assert.notEqual(process.env.CI, 'true', `the test can't run: ${why}`);
    t.skip(why);
    return;
  }
  await between(async (folder, atEnd) => {
    const cable = new Cable(folder);
    cable.lay();
    atEnd(() => cable.remove());
    const pair = new Pair({ type: 'private', folder, place: overCable(cable, folder), withoutWebhooks: true });
    atEnd(() => pair.stop());
    await pair.start();
    const { a, b } = await inStep(pair);
    await arrives(a, b, 'Before anything happens');

    const forgotten = forgetConnections(cable);
    assert.ok(forgotten > 0, 'no connection was there to be forgotten');
    await arrives(a, b, 'After the NAT forgot');
    await arrives(b, a, 'Back after the NAT forgot');

    pair.b.nodeProcess.freeze();
    await a[0].site.edit(a[0].site.people[0], a[1], { summary: 'While B sleeps' });
    await sleep(SLEEP_MS);
    assert.notEqual((await b[0].site.issue(b[1])).summary, 'While B sleeps');
    pair.b.nodeProcess.wake();
    await eventually('it arrives once B is awake', HEALED_LIMIT_MS, async () => (await b[0].site.issue(b[1])).summary === 'While B sleeps', 250);
    await arrives(b, a, 'And back');
  });
});

/** Drops, without a word to either end, whatever belongs to a connection that is open now. Gives how many those are. */
function forgetConnections(cable) {
  const lines = cable.b.run('ss', '-Htn', 'state', 'established', 'dst', cable.a.address).trim().split('\n').filter(Boolean);
  const ports = lines.map((line) => line.trim().split(/\s+/)[2].split(':').at(-1));
  if (ports.length > 0) {
    const list = ports.join(', ');
    cable.b.firewall(`
      table inet forgetful {
        chain output { type filter hook output priority 0; policy accept; ip daddr ${cable.a.address} tcp sport { ${list} } drop; }
        chain input { type filter hook input priority 0; policy accept; ip saddr ${cable.a.address} tcp dport { ${list} } drop; }
      }`);
  }
  return ports.length;
}
