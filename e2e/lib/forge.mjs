// Stands in for Atlassian's part of a Forge app: publishes the keys, signs invocation tokens, and shows the app's pages in a browser with
// the bridge that Jira gives them. What a page asks of the node goes out with both tokens, as Jira sends it.

import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const APP_ID = 'ari:cloud:ecosystem::app/11111111-1111-4111-8111-111111111111';
const PAGES = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../forge/pages');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const KEY_ID = 'forge/invocation-token/test';

const base64 = (value) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Keys, tokens and pages. */
export class Atlassian {
  constructor() {
    this.pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    this.foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
  }

  async start() {
    const keys = { keys: [{ ...this.pair.publicKey.export({ format: 'jwk' }), kid: KEY_ID, alg: 'RS256', use: 'sig' }] };
    this.server = createServer((request, response) => {
      const { pathname } = new URL(request.url, 'http://here');
      if (pathname === '/keys') {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(keys));
        return;
      }
      const name = path.basename(pathname) || 'index.html';
      try {
        const file = readFileSync(path.join(PAGES, name));
        // As strict as Jira is with pages of apps.
        response.setHeader('content-security-policy', "default-src 'self'; style-src 'self'; script-src 'self'");
        response.setHeader('content-type', TYPES[path.extname(name)] ?? 'application/octet-stream');
        response.end(file);
      } catch {
        response.statusCode = 404;
        response.end();
      }
    });
    await new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${this.server.address().port}`;
  }

  stop() {
    this.server?.closeAllConnections();
    return new Promise((resolve) => (this.server ? this.server.close(resolve) : resolve()));
  }

  /** What the node is told of the app. */
  get environment() {
    return { ENTENTE_FORGE_APP_ID: APP_ID, ENTENTE_FORGE_KEYS: `${this.url}/keys` };
  }

  /** An invocation token for a site; `changes` bends its claims, `key` its signature. */
  token(site, { principal, changes = {}, key = this.pair.privateKey, header = {} } = {}) {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: 'forge/invocation-token', aud: APP_ID, iat: now, nbf: now, exp: now + 60, jti: randomUUID(),
      app: { id: APP_ID, installationId: randomUUID(), apiBaseUrl: site, environment: { type: 'PRODUCTION' } },
      context: { cloudId: randomUUID(), siteUrl: site },
      ...(principal ? { principal } : {}),
      ...changes,
    };
    const signed = `${base64({ alg: 'RS256', typ: 'JWT', kid: KEY_ID, ...header })}.${base64(claims)}`;
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`;
  }

  /** Calls the node as Jira does; a person's token comes with calls of people. */
  async invoke(nodeUrl, site, { method = 'POST', path: of, body, person, token } = {}) {
    const bearer = token ?? this.token(site, { principal: person?.accountId });
    const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' };
    if (person) {
      headers['x-forge-oauth-user'] = person.token;
    }
    const answer = await fetch(`${nodeUrl}${of}`, { method, headers, body });
    return { status: answer.status, body: await answer.text(), headers: Object.fromEntries(answer.headers) };
  }

  /** Shows a page of the app in a window, as this person in this place of Jira. */
  async show(window, { nodeUrl, site, moduleKey, extension = {}, person }) {
    const { page } = window;
    await page.exposeFunction('callNode', (input) =>
      this.invoke(nodeUrl, site, { method: input.method, path: input.path, body: input.body, person }),
    );
    await page.addInitScript(
      ({ moduleKey: module, extension: given }) => {
        const commands = {
          getContext: async () => ({ moduleKey: module, extension: given }),
          invoke: async (input) => {
            const payload = await globalThis.callNode(input);
            return { success: true, payload };
          },
          navigate: async (to) => void (globalThis.navigated = to.url),
          setWorkflowRuleConfigurationCallback: async ({ data }) => void (globalThis.readSettings = data.onConfigure),
        };
        globalThis.__bridge = { callBridge: (command, input) => commands[command](input) };
      },
      { moduleKey, extension },
    );
    await page.goto(this.url);
  }
}
