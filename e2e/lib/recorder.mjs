// A carrier between two nodes, or between a node and a relay, that keeps every byte of every connection, or delays it.

import { connect, createServer } from 'node:net';

/** Listens on a free port of loopback and passes connections on. */
export class Recorder {
  #server;
  #sockets = new Set();
  #connections = [];

  /**
   * @param {string} [upstream] where connections lead; may be set later
   * @param {{delayMs?: number, keeps?: boolean}} [how] what nodes say is passed on so much later; whether it is kept
   */
  constructor(upstream, { delayMs = 0, keeps = true } = {}) {
    this.upstream = upstream;
    this.delayMs = delayMs;
    this.keeps = keeps;
  }

  async start() {
    const server = createServer((outside) => this.#carry(outside));
    this.#server = server;
    await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${server.address().port}`;
    return this;
  }

  #carry(outside) {
    const { hostname, port } = new URL(this.upstream);
    const inside = connect(Number(port), hostname);
    const kept = { there: [], back: [] };
    const way = { delayMs: this.delayMs };
    // A tracker stands beside its node.
    outside.once('data', (part) => {
      way.delayMs = firstPath(part).startsWith('/hooks/') ? 0 : way.delayMs;
    });
    this.#connections.push(kept);
    for (const [from, to, parts] of [[outside, inside, kept.there], [inside, outside, kept.back]]) {
      this.#sockets.add(from);
      from.setNoDelay();
      from.on('data', (part) => {
        if (this.keeps) {
          parts.push(part);
        }
        pass(to, part, way.delayMs);
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
    }
  }

  /** The bytes of each connection in each direction; of those only whose first request is to such a path. */
  streams(isWanted = () => true) {
    const all = this.#connections.map(({ there, back }) => [Buffer.concat(there), Buffer.concat(back)]);
    return all.filter(([there]) => isWanted(firstPath(there))).flat();
  }

  async stop() {
    this.#sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => (this.#server ? this.#server.close(resolve) : resolve()));
  }
}

/** Timers of equal length end in the order in which they began, so that bytes keep theirs. */
function pass(to, part, delayMs) {
  if (delayMs === 0) {
    to.write(part);
    return;
  }
  setTimeout(() => to.writable && to.write(part), delayMs);
}

const firstPath = (bytes) => bytes.subarray(0, 2048).toString('latin1').split(' ')[1] ?? '';
