// An emulated Jira as one company's tracker.

import path from 'node:path';
import { Api } from './http.mjs';
import { Process, program } from './process.mjs';
import { mustAnswer } from './wait.mjs';

const EMAIL = 'sync@example.com';
const TOKEN = 'emulator-token';
const SEVERITIES = { 10020: 'Critical', 10021: 'Major', 10022: 'Minor' };
const PRIORITIES = { 1: 'Highest', 2: 'High', 3: 'Medium', 4: 'Low', 5: 'Lowest' };

/** An emulator with one project. */
export class JiraSite {
  /**
   * @param {{name: string, folder: string, project: string, tracker?: string[], trackerEnvironment?: Record<string, string>, prefix?: string[]}} plan
   *   `tracker` are more arguments of the emulator.
   */
  constructor(plan) {
    const lower = plan.name.toLowerCase();
    this.plan = plan;
    this.kind = 'jira-cloud';
    this.hasLabels = true;
    this.recording = path.join(plan.folder, `exchanges-${lower}.jsonl`);
    this.people = ['Ada Byron', 'Grace Murray', 'Linus Benedict', 'Mary Kenneth'];
    /** In the order in which every site names its own. */
    this.statuses = ['To Do', 'In Progress', 'In Review', 'Done'];
    this.process = new Process({
      name: `tracker-${lower}`,
      folder: plan.folder,
      command: [
        ...(plan.prefix ?? []), program('entente'), 'emulate', 'jira', '--listen', '127.0.0.1:0', '--email', EMAIL, '--token', TOKEN,
        '--site', `Jira of company ${plan.name}`, '--project', `${plan.project}=Project of ${plan.name}`,
        '--record', this.recording, ...(plan.tracker ?? []),
      ],
      environment: plan.trackerEnvironment,
    });
  }

  /** Starts it. `reach` makes a client for an address. */
  async start(reach) {
    const { url } = await this.process.start();
    this.address = url;
    this.api = await reach('tracker', url);
  }

  /** Uses an emulator that runs already. */
  use(url) {
    this.address = url;
    this.api = new Api({ url });
  }

  stop() {
    return this.process.stop();
  }

  /** What the node needs to register it. */
  system() {
    return { name: `Jira of ${this.plan.name}`, kind: 'jira-cloud', address: this.address, email: EMAIL, token: TOKEN };
  }

  /** Everything in it. */
  async issues() {
    const { issues } = await this.api.get('/__emulator/dump');
    return issues.map((issue) => ({
      ...issue,
      priority: PRIORITIES[issue.values.priority],
      fields: { 'Customer reference': issue.values.customfield_10050, Severity: SEVERITIES[issue.values.customfield_10052] },
    }));
  }

  list() {
    return this.issues();
  }

  async issue(key) {
    return (await this.issues()).find((issue) => issue.key === key);
  }

  /** How often the node wrote. */
  async writes() {
    return (await this.api.get('/__emulator/counters')).api.writes;
  }

  async droppedAnswers() {
    return (await this.api.get('/__emulator/counters')).droppedAnswers;
  }

  /** Ends all faults. */
  async heal() {
    await this.api.post('/__emulator/faults', {});
    await this.api.post('/__emulator/search-lag', { minMs: 0, maxMs: 0 });
  }

  /** Everything that people do. */
  async create(as, { summary, description, type = 'Task', labels = [] }) {
    const body = { as, summary, description, project: this.plan.project, issuetype: type, labels };
    return mustAnswer(await this.#person('POST', '', body), 201).key;
  }

  async edit(as, key, { fields, ...plain }) {
    const custom = { 'Customer reference': 'customfield_10050', Severity: 'customfield_10052' };
    const body = { as, ...plain };
    for (const [name, value] of Object.entries(fields ?? {})) {
      body[custom[name]] = name === 'Severity' ? { value } : value;
    }
    mustAnswer(await this.#person('PUT', `/${key}`, body), 204);
  }

  async comment(as, key, text) {
    return mustAnswer(await this.#person('POST', `/${key}/comments`, { as, body: text }), 201).id;
  }

  async editComment(_as, key, id, text) {
    mustAnswer(await this.#person('PUT', `/${key}/comments/${id}`, { body: text }), 200, 204);
  }

  async deleteComment(_as, key, id) {
    mustAnswer(await this.#person('DELETE', `/${key}/comments/${id}`), 204);
  }

  async logWork(as, key, { text, day, minutes }) {
    const body = { as, started: `${day}T12:00:00Z`, seconds: minutes * 60, comment: text };
    mustAnswer(await this.#person('POST', `/${key}/worklogs`, body), 201);
  }

  async attach(as, key, filename, text) {
    return mustAnswer(await this.#person('POST', `/${key}/attachments`, { as, filename, mimeType: 'text/plain', text }), 201).id;
  }

  async detach(_as, id) {
    mustAnswer(await this.api.call('DELETE', `/__emulator/people/attachments/${id}`), 204);
  }

  /** Gives whether the workflow took it: people may try a way that it does not have. */
  async move(as, key, to) {
    const answer = await this.#person('POST', `/${key}/transitions`, { as, to });
    if (answer.status >= 500) {
      mustAnswer(answer, 204);
    }
    return answer.status === 204;
  }

  #person(method, rest, body) {
    return this.api.call(method, `/__emulator/people/issues${rest}`, body);
  }
}
