// A recording proxy in front of a tracker that does not record by itself: it counts writes, keeps every exchange as a line of JSON, and can lose
// the answers to writes that were carried out.

import { appendFileSync } from 'node:fs';
import http from 'node:http';

/** Headers of an answer that belong to its transport alone. */
const HOP_BY_HOP = new Set(['transfer-encoding', 'connection', 'keep-alive']);

/** Stands between one node and its tracker. */
export class RecordingProxy {
  #server;
  #agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
  #sockets = new Set();

  /** @param {{upstream: string, recording: string, random?: import('./random.mjs').Random, dropOneIn?: number}} plan */
  constructor(plan) {
    this.plan = plan;
    this.dropOneIn = plan.dropOneIn ?? 0;
    this.writes = 0;
    this.dropped = 0;
  }

  /** Listens on a free port and gives its address. */
  async start() {
    const server = http.createServer((request, response) => this.#forward(request, response));
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    this.#server = server;
    await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${server.address().port}`;
  }

  async stop() {
    this.#sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => (this.#server ? this.#server.close(resolve) : resolve()));
    this.#agent.destroy();
  }

  #forward(request, response) {
    const sent = [];
    request.on('data', (part) => sent.push(part));
    request.once('error', () => response.destroy());
    request.once('end', () => {
      const body = Buffer.concat(sent);
      const { hostname, port } = new URL(this.plan.upstream);
      const headers = { ...request.headers, host: `${hostname}:${port}` };
      const onward = http.request({ hostname, port, method: request.method, path: request.url, headers, agent: this.#agent });
      onward.once('error', () => response.destroy());
      onward.once('response', (answer) => this.#answer(request, body, answer, response));
      onward.end(body);
    });
  }

  #answer(request, sent, answer, response) {
    const received = [];
    answer.on('data', (part) => received.push(part));
    answer.once('error', () => response.destroy());
    answer.once('end', () => {
      const body = Buffer.concat(received);
      const isWrite = request.method !== 'GET' && request.method !== 'HEAD';
      this.writes += isWrite ? 1 : 0;
      this.#record(request, sent, answer, body);
      if (isWrite && this.dropOneIn > 0 && this.plan.random.next() * this.dropOneIn < 1) {
        this.dropped += 1;
        response.destroy();
        return;
      }
      const headers = Object.entries(answer.headers).filter(([name]) => !HOP_BY_HOP.has(name));
      response.writeHead(answer.statusCode, { ...Object.fromEntries(headers), 'content-length': body.length });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  }

  #record(request, sent, answer, received) {
    const { pathname, search } = new URL(request.url, this.plan.upstream);
    const exchange = {
      method: request.method,
      path: pathname.replace(/\.json$/, ''),
      query: search.slice(1),
      requestContentType: mediaType(request.headers),
      requestBody: json(sent),
      status: answer.statusCode,
      responseContentType: mediaType(answer.headers),
      responseBody: json(received),
    };
    appendFileSync(this.plan.recording, `${JSON.stringify(exchange)}\n`);
  }
}

function mediaType(headers) {
  return headers['content-type']?.split(';')[0].trim() ?? null;
}

function json(bytes) {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return null;
  }
}
