// Two companies joined by a connection of any type, set up through the public HTTP API.

import path from 'node:path';
import { Company, freePort } from './company.mjs';
import { Api } from './http.mjs';
import { JiraSite } from './jira.mjs';
import { Process, program } from './process.mjs';
import { eventually } from './wait.mjs';

export const TYPES = ['public', 'private', 'local', 'relayed'];
const ACTIVE_LIMIT_MS = 60_000;

/** Where the processes run when no plan says otherwise: on loopback, everything reachable for this process. */
export async function onLoopback() {
  const listener = async () => {
    const port = await freePort();
    return { ENTENTE_PUBLIC_LISTEN: `127.0.0.1:${port}`, ENTENTE_PUBLIC_URL: `http://127.0.0.1:${port}` };
  };
  return {
    a: { prefix: [], reachable: await listener(), hooks: await listener() },
    b: { prefix: [], reachable: await listener(), hooks: await listener() },
    relay: { prefix: [], listen: '127.0.0.1:0', arguments: [] },
  };
}

/** A pair of companies, its connection, and what carries it. */
export class Pair {
  /**
   * @param {object} plan
   * @param {'public' | 'private' | 'local' | 'relayed'} plan.type
   * @param {string} plan.folder for data and logs; one pair in one folder
   * @param {object} [plan.place] where the processes run, as of `onLoopback`
   * @param {boolean} [plan.withoutWebhooks] nobody's tracker reaches its node, except where the type makes the node reachable
   * @param {(url: string) => Promise<string>} [plan.beforeRelay] gives another address that leads to the relay
   * @param {Record<string, string>} [plan.named] other names for the connection
   * @param {[string, string]} [plan.projects] the keys of both projects
   * @param {string[]} [plan.tracker] more arguments of the emulators
   * @param {{a?: Record<string, string>, b?: Record<string, string>}} [plan.environment] more settings of the nodes
   */
  constructor(plan) {
    this.plan = plan;
    this.processes = [];
  }

  /** Starts everything and connects. */
  async start() {
    const { type, projects = ['ACME', 'GLOBEX'] } = this.plan;
    const place = this.plan.place ?? (await onLoopback());
    const reachableA = type !== 'relayed';
    const reachableB = type === 'public';
    this.a = await this.#company('A', projects[0], place.a, reachableA);
    this.b = type === 'local' ? await this.#otherSystem(projects[1], place.a) : await this.#company('B', projects[1], place.b, reachableB);
    const chosen = await this.#counterpart(type, place);
    const initiated = await this.a.node.post('/api/v1/connections', {
      systemId: this.a.system, type, mode: 'script', localShortName: 'acme', remoteShortName: 'globex', name: 'acme to globex',
      description: 'Cases of both', projectKey: this.a.project, ...chosen, ...this.plan.named,
    });
    this.code = initiated.invitationCode;
    this.idA = initiated.connection.id;
    this.idB = type === 'local' ? initiated.connection.counterpartId : await this.#accept();
    for (const [company, id] of [[this.a, this.idA], [this.b, this.idB]]) {
      await eventually(`${company.name} becomes active`, ACTIVE_LIMIT_MS, async () => (await company.node.get(`/api/v1/connections/${id}`)).status === 'active');
    }
    return this;
  }

  async #company(name, project, where, isReachable) {
    const listener = isReachable ? where.reachable : this.plan.withoutWebhooks ? {} : where.hooks;
    const environment = {
      ENTENTE_CONSOLE_LISTEN: '127.0.0.1:0', ...listener, ...where.environment, ...this.plan.environment?.[name.toLowerCase()],
    };
    const company = new Company({
      name, folder: this.plan.folder, project, prefix: where.prefix, environment, door: where.door, trackerEnvironment: where.trackerEnvironment,
      tracker: this.plan.tracker,
    });
    this.processes.push(company);
    await company.start();
    company.publicUrl = environment.ENTENTE_PUBLIC_URL;
    return company;
  }

  /** The second system of the only node, in the shape of a company. */
  async #otherSystem(project, where) {
    const site = new JiraSite({ name: 'B', folder: this.plan.folder, project, prefix: where.prefix, trackerEnvironment: where.trackerEnvironment, tracker: this.plan.tracker });
    this.processes.push(site);
    await site.start(async (name, url) => new Api({ url, socketPath: await where.door?.(`b-${name}`, url) }));
    const { node } = this.a;
    const { id } = await node.post('/api/v1/systems', site.system());
    return { name: 'B', site, node, system: id, project, issues: () => site.issues(), nodeProcess: this.a.nodeProcess };
  }

  async #counterpart(type, place) {
    switch (type) {
      case 'public':
        return { destinationUrl: this.b.publicUrl };
      case 'local':
        return { remoteSystemId: this.b.system, remoteProjectKey: this.b.project };
      case 'relayed': {
        const { folder } = this.plan;
        this.relayData = path.join(folder, 'relay');
        this.relay = new Process({
          name: 'relay', folder,
          command: [
            ...place.relay.prefix, program('entente'), 'relay', '--listen', place.relay.listen, '--data', this.relayData, '--log', 'debug',
            ...place.relay.arguments,
          ],
        });
        this.processes.push(this.relay);
        const { url } = await this.relay.start();
        return { relayUrl: (await this.plan.beforeRelay?.(url)) ?? url };
      }
      default:
        return {};
    }
  }

  async #accept() {
    const accepted = await this.b.node.post('/api/v1/invitations/accept', { code: this.code, systemId: this.b.system, projectKey: this.b.project });
    return accepted.id;
  }

  /** Puts an issue of A under sync and gives its key at B. */
  sync = async (keyA, limitMs = ACTIVE_LIMIT_MS) => {
    await this.a.node.post(`/api/v1/connections/${this.idA}/twins`, { issueKey: keyA });
    const twin = await eventually(`${keyA} is in step`, limitMs, async () => {
      const { twins } = await this.a.node.get(`/api/v1/connections/${this.idA}/twins?limit=200`);
      return twins.find((twin) => twin.localKey === keyA && twin.remoteKey);
    });
    return twin.remoteKey;
  };

  async stop() {
    for (const part of this.processes.reverse()) {
      await part.stop();
    }
    this.processes = [];
  }
}
