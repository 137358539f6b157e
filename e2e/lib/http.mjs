// JSON over plain HTTP, to a loopback port or through a Unix socket.

import http from 'node:http';

/** A server with its sign-in. */
export class Api {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 16 });

  /**
   * @param {{url: string, socketPath?: string, token?: string, limitMs?: number}} options
   *   With `socketPath`, requests go through that Unix socket, and `url` is only named in their Host header.
   */
  constructor(options) {
    this.options = { limitMs: 30_000, ...options };
    this.base = new URL(options.url);
  }

  /** The same server with a token for machines. */
  withToken(token) {
    return new Api({ ...this.options, token });
  }

  /** One call; any status is an answer. */
  call(method, path, body, headers = {}) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const { socketPath, token, limitMs } = this.options;
    const where = socketPath ? { socketPath } : { host: this.base.hostname, port: this.base.port };
    const all = { host: this.base.host, accept: 'application/json', ...headers };
    if (token) {
      all.authorization = `Bearer ${token}`;
    }
    if (text !== undefined) {
      all['content-type'] = 'application/json';
      all['content-length'] = Buffer.byteLength(text);
    }
    return new Promise((resolve, reject) => {
      const request = http.request({ ...where, method, path, headers: all, agent: this.#agent });
      const fail = (error) => reject(new Error(`${method} ${this.base.origin}${path}: ${error.message}`, { cause: error }));
      const timer = setTimeout(() => request.destroy(new Error(`no answer within ${limitMs} ms`)), limitMs);
      request.once('error', (error) => {
        clearTimeout(timer);
        fail(error);
      });
      request.once('response', (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.once('error', (error) => {
          clearTimeout(timer);
          fail(error);
        });
        response.once('end', () => {
          clearTimeout(timer);
          resolve({ status: response.statusCode, headers: response.headers, body: parsed(Buffer.concat(parts).toString()) });
        });
      });
      request.end(text);
    });
  }

  /** A call that must succeed; gives the body. */
  async ok(method, path, body, headers) {
    const answer = await this.call(method, path, body, headers);
    if (answer.status >= 300) {
      throw new Error(`${method} ${this.base.origin}${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    }
    return answer.body;
  }

  get(path) {
    return this.ok('GET', path);
  }

  post(path, body = {}) {
    return this.ok('POST', path, body);
  }

  put(path, body) {
    return this.ok('PUT', path, body);
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text === '' ? null : text;
  }
}
