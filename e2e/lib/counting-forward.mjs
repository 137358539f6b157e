// Stands between two nodes and counts what goes through, so that a test sees whether a transfer began anew.

import { connect, createServer } from 'node:net';

/** Passes connections to a port of this machine on, and counts bytes in both directions. */
export class CountingForward {
  #server;
  #sockets = new Set();
  /** Bytes from whoever calls. */
  sent = 0;
  /** Bytes of the answers. */
  received = 0;

  /** @param {number} port where to */
  constructor(port) {
    this.port = port;
  }

  /** Listens on a free port and gives its address. */
  async start() {
    this.#server = createServer((caller) => {
      const callee = connect(this.port, '127.0.0.1');
      const end = () => {
        caller.destroy();
        callee.destroy();
      };
      for (const socket of [caller, callee]) {
        this.#sockets.add(socket);
        socket.setNoDelay(true);
        socket.on('error', end);
        socket.on('close', () => {
          this.#sockets.delete(socket);
          end();
        });
      }
      caller.on('data', (bytes) => (this.sent += bytes.length));
      callee.on('data', (bytes) => (this.received += bytes.length));
      caller.pipe(callee).pipe(caller);
    });
    await new Promise((resolve, reject) => this.#server.once('error', reject).listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  async stop() {
    this.#sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => (this.#server ? this.#server.close(resolve) : resolve()));
  }
}
