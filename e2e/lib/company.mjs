// A company: a tracker and a node beside it, set up through the public HTTP API.

import { createServer } from 'node:net';
import path from 'node:path';
import { Api } from './http.mjs';
import { JiraSite } from './jira.mjs';
import { Process, program } from './process.mjs';

const PASSWORD = 'correct horse battery';

/** A loopback port that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** A company with its processes. */
export class Company {
  /**
   * @param {object} plan
   * @param {string} plan.name its letter
   * @param {string} plan.folder for data, logs and recordings
   * @param {string} plan.project the project's key
   * @param {JiraSite | import('./redmine.mjs').RedmineSite} [plan.site] its tracker; an emulated Jira of its own when absent
   * @param {Company} [plan.host] the company on whose node its tracker is registered; it has a node of its own when absent
   * @param {boolean} [plan.withoutSystem] leaves it to the test to register the tracker
   * @param {string[]} [plan.tracker] more arguments of that emulator
   * @param {Record<string, string>} [plan.trackerEnvironment] what the emulator sees in its environment
   * @param {Record<string, string>} [plan.environment] more settings of the node
   * @param {string[]} [plan.prefix] what runs the programs, such as `ip netns exec NAME`
   * @param {(name: string, url: string) => Promise<string>} [plan.door] gives a Unix socket that leads to that address, where it is not reachable from here
   */
  constructor(plan) {
    const lower = plan.name.toLowerCase();
    const prefix = plan.prefix ?? [];
    this.plan = plan;
    this.name = plan.name;
    this.project = plan.project;
    this.site = plan.site ?? new JiraSite(plan);
    /** Ids of its halves of local connections, by the id that the initiator has. */
    this.halves = new Map();
    this.nodeProcess = plan.host?.nodeProcess ?? new Process({
      name: `node-${lower}`,
      folder: plan.folder,
      command: [...prefix, program('entente'), 'serve'],
      environment: {
        ENTENTE_NODE_NAME: `Company ${plan.name}`,
        ENTENTE_NODE_DATA: path.join(plan.folder, `node-${lower}`),
        ENTENTE_HTTP_ALLOW_PRIVATE_ADDRESSES: 'true',
        ...plan.environment,
      },
    });
  }

  /** Starts tracker and node, makes the administrator, registers the system. */
  async start() {
    await this.site.start((name, url) => this.#api(name, url));
    await this.#startNode();
    if (!this.plan.withoutSystem) {
      const system = await this.node.post('/api/v1/systems', this.site.system());
      this.system = system.id;
    }
  }

  async #startNode() {
    if (this.plan.host) {
      this.consoleUrl = this.plan.host.consoleUrl;
      this.node = this.plan.host.node;
      return;
    }
    const facts = await this.nodeProcess.start();
    this.consoleUrl = facts.consoleUrl;
    const open = await this.#api('console', facts.consoleUrl);
    this.node = open.withToken(await machineToken(open, facts.setupToken));
  }

  async #api(name, url) {
    const socketPath = await this.plan.door?.(name, url);
    return new Api({ url, socketPath });
  }

  /** Ends the node, then the tracker. */
  async stop() {
    await this.nodeProcess.stop();
    await this.site.stop();
  }

  /** The pages for tests of its emulated Jira. */
  get tracker() {
    return this.site.api;
  }

  /** The address of its tracker, as its node reaches it. */
  get trackerUrl() {
    return this.site.address;
  }

  /** Where the exchanges with its tracker are recorded. */
  get recording() {
    return this.site.recording;
  }

  /** Everything in its tracker. */
  issues() {
    return this.site.issues();
  }

  /** How often its node wrote to its tracker. */
  writes() {
    return this.site.writes();
  }

  /** A connection as this side names it: the two halves of a local one have ids of their own. */
  idOf(connection) {
    return this.halves.get(connection) ?? connection;
  }

  /** All twins of a connection, in pages. */
  async twins(connection, query = '') {
    const all = [];
    for (;;) {
      const page = await this.node.get(`/api/v1/connections/${this.idOf(connection)}/twins?limit=100&offset=${all.length}${query}`);
      all.push(...page.twins);
      if (page.twins.length === 0 || all.length >= page.total) {
        return all;
      }
    }
  }
}

async function machineToken(api, setupToken) {
  const session = await api.call('POST', '/api/v1/setup', { token: setupToken, name: 'admin', password: PASSWORD });
  if (session.status !== 201) {
    throw new Error(`the administrator was not made: ${JSON.stringify(session.body)}`);
  }
  const cookie = String(session.headers['set-cookie']?.[0]).split(';')[0];
  const headers = { cookie, 'x-entente-csrf': session.body.csrf };
  const made = await api.ok('POST', '/api/v1/tokens', { name: 'tests' }, headers);
  return made.token;
}
