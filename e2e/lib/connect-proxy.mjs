// An HTTP proxy as companies have them: it asks for a name and a password, opens tunnels (CONNECT), and passes plain requests on.

import http from 'node:http';
import { connect } from 'node:net';

/** Listens on a port of loopback. */
export class ConnectProxy {
  #server;
  #sockets = new Set();

  /** @param {{user: string, password: string}} credentials */
  constructor({ user, password }) {
    this.expected = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    /** Where tunnels were opened to, in order. */
    this.tunnels = [];
    /** Plain requests that were passed on. */
    this.passed = 0;
    /** Requests without the right name and password. */
    this.refused = 0;
  }

  /** Starts at a port, or at a free one. */
  async start(port = 0) {
    const server = http.createServer((request, response) => this.#passOn(request, response));
    server.on('connect', (request, socket, head) => this.#tunnel(request, socket, head));
    server.on('connection', (socket) => this.#keep(socket));
    await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
    this.#server = server;
    this.port = server.address().port;
    this.url = `http://127.0.0.1:${this.port}`;
    return this;
  }

  #keep(socket) {
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.#sockets.delete(socket));
  }

  #isAllowed(request) {
    const allowed = request.headers['proxy-authorization'] === this.expected;
    this.refused += allowed ? 0 : 1;
    return allowed;
  }

  #passOn(request, response) {
    if (!this.#isAllowed(request)) {
      response.writeHead(407, { 'proxy-authenticate': 'Basic realm="company"' }).end();
      return;
    }
    this.passed += 1;
    const { 'proxy-authorization': _, ...headers } = request.headers;
    const onward = http.request(request.url, { method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onward.once('error', () => response.destroy());
    request.pipe(onward);
  }

  #tunnel(request, outside, head) {
    if (!this.#isAllowed(request)) {
      outside.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="company"\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const [, host, port] = /^(.*):(\d+)$/.exec(request.url);
    this.tunnels.push(request.url);
    const inside = connect(Number(port), host, () => {
      outside.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      inside.write(head);
      outside.pipe(inside).pipe(outside);
    });
    this.#keep(inside);
    inside.once('close', () => outside.destroy());
    outside.once('close', () => inside.destroy());
  }

  /** Ends it with all tunnels. */
  async stop() {
    this.#sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => (this.#server ? this.#server.close(resolve) : resolve()));
  }
}
