// A real Redmine: a server of its own, and a project in it as one company's tracker.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Api } from './http.mjs';
import { RecordingProxy } from './proxy.mjs';
import { mustAnswer } from './wait.mjs';

const SCRIPT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../scripts/redmine.sh');
const START_LIMIT_MS = 240_000;
/** One thread answers all people, and the nodes too. */
const ANSWER_LIMIT_MS = 120_000;
/** The seed gives everybody a key made of the login. */
export const keyOf = (login) => login.padEnd(40, '0');
/** Who edits: the people that the seed makes, beside the account that syncs. */
export const PEOPLE = ['alice', 'carol'];
const SYNC = 'bob';
const ADMINISTRATOR = 'alice';
const SEEDED_PROJECT = 'e2e';
/** SQLite lets one write at a time and Redmine answers 500 when it waited too long: nothing was done, so people try again. */
const TRIES = 5;
/** Redmine's invisible markers (docs/adr/0010-redmine-markers.md): a run of at least so many of Unicode's invisible operators. */
const MARKER = /\n*[\u2061-\u2064]{48,}/gu;

/** A Redmine server with the seeded people. */
export class RedmineServer {
  /** @param {'textile' | 'common_mark'} formatting */
  constructor(folder, formatting = 'textile') {
    this.folder = path.join(folder, 'redmine');
    this.formatting = formatting;
  }

  start() {
    mkdirSync(this.folder, { recursive: true });
    this.#run('start');
    const facts = readFileSync(path.join(this.folder, 'env'), 'utf8');
    this.url = /^export REDMINE_URL=(.*)$/m.exec(facts)[1];
    process.once('exit', this.#atExit);
  }

  stop() {
    process.removeListener('exit', this.#atExit);
    if (existsSync(this.folder)) {
      this.#run('stop');
    }
  }

  #atExit = () => this.#run('stop');

  #run(verb) {
    const done = spawnSync(SCRIPT, [verb, this.folder], {
      encoding: 'utf8', timeout: START_LIMIT_MS, env: { ...process.env, REDMINE_FORMATTING: this.formatting },
    });
    if (done.status !== 0) {
      throw new Error(`redmine.sh ${verb} ended with ${done.status ?? done.error}: ${done.stdout}${done.stderr}`);
    }
  }
}

/** One project of a Redmine as a company's tracker; the node reaches it through a recording proxy. */
export class RedmineSite {
  /**
   * @param {{name: string, folder: string, project: string, server: RedmineServer, random?: import('./random.mjs').Random, dropOneIn?: number, impersonate?: boolean}} plan
   *   `project` is an identifier; the seeded project is `e2e`, any other one is made. With `impersonate` the node writes in the authors' names.
   */
  constructor(plan) {
    this.plan = plan;
    this.kind = 'redmine';
    this.hasLabels = false;
    this.recording = path.join(plan.folder, `exchanges-${plan.name.toLowerCase()}.jsonl`);
    this.people = PEOPLE;
    /** In the order in which every site names its own; all may become all, for the people of the seed. */
    this.statuses = ['New', 'In Progress', 'Feedback', 'Resolved'];
  }

  async start() {
    this.url = this.plan.server.url;
    this.#apis = new Map([SYNC, ...PEOPLE].map((login) => [login, new Api({ url: this.url, limitMs: ANSWER_LIMIT_MS })]));
    this.proxy = new RecordingProxy({ upstream: this.url, recording: this.recording, random: this.plan.random, dropOneIn: this.plan.dropOneIn });
    this.address = await this.proxy.start();
    const { trackers } = await this.#get('/trackers.json');
    const { roles } = await this.#get('/roles.json');
    const { issue_priorities: priorities } = await this.#get('/enumerations/issue_priorities.json');
    const { issue_statuses: statuses } = await this.#get('/issue_statuses.json');
    this.#statusIds = new Map(statuses.map(({ id, name }) => [name, id]));
    this.#priorityIds = new Map(priorities.map(({ id, name }) => [name, id]));
    this.#trackerIds = new Map(trackers.map(({ id, name }) => [name, id]));
    if (this.plan.project !== SEEDED_PROJECT) {
      await this.#makeProject(roles.find(({ name }) => name === 'Sync').id);
    }
  }

  async #makeProject(role) {
    const identifier = this.plan.project;
    const project = { name: identifier, identifier, tracker_ids: [...this.#trackerIds.values()], enabled_module_names: ['issue_tracking', 'time_tracking'] };
    await this.#call('POST', '/projects.json', { project }, 'alice', 201);
    const { users } = await this.#get('/users.json');
    for (const login of [SYNC, 'carol']) {
      const membership = { user_id: users.find((user) => user.login === login).id, role_ids: [role] };
      await this.#call('POST', `/projects/${identifier}/memberships.json`, { membership }, 'alice', 201);
    }
  }

  #apis;
  #statusIds;
  #priorityIds;
  #trackerIds;

  async stop() {
    await this.proxy?.stop();
  }

  /** What the node needs to register it. */
  system() {
    const { name, server, impersonate = false } = this.plan;
    const redmine = { formatting: server.formatting.replace('_', '-'), impersonate };
    return { name: `Redmine of ${name}`, kind: 'redmine', address: this.address, email: '', token: keyOf(impersonate ? ADMINISTRATOR : SYNC), redmine };
  }

  /** How often the node wrote. */
  writes() {
    return this.proxy.writes;
  }

  droppedAnswers() {
    return this.proxy.dropped;
  }

  heal() {
    this.proxy.dropOneIn = 0;
  }

  /** Keys and summaries alone. */
  async list() {
    const all = [];
    for (;;) {
      const page = await this.#get(`/issues.json?project_id=${this.plan.project}&status_id=*&sort=id&limit=100&offset=${all.length}`);
      all.push(...page.issues);
      if (page.issues.length === 0 || all.length >= page.total_count) {
        return all.map(({ id, subject }) => ({ key: String(id), summary: subject }));
      }
    }
  }

  /** Everything, in the shape of the emulator's dump. */
  async issues() {
    const all = [];
    for (const { key } of await this.list()) {
      all.push(await this.issue(key));
    }
    return all;
  }

  async issue(key) {
    const { issue } = await this.#get(`/issues/${key}.json?include=journals,attachments`);
    const notes = issue.journals.filter(({ notes }) => notes);
    const files = [];
    for (const file of issue.attachments) {
      files.push({ id: String(file.id), filename: file.filename, sha256: await this.#hash(file.content_url) });
    }
    return {
      key,
      summary: issue.subject,
      descriptionText: this.#shown(issue.description ?? ''),
      status: issue.status.name,
      priority: issue.priority.name,
      issueType: issue.tracker.name,
      labels: [],
      fields: Object.fromEntries((issue.custom_fields ?? []).map(({ name, value }) => [name, value])),
      comments: notes.map((note) => ({ id: String(note.id), author: note.user.name, text: this.#shown(note.notes), internal: note.private_notes === true })),
      attachments: files,
      workLogs: issue.spent_hours > 0 ? await this.#workLogs(key) : [],
    };
  }

  /** Times as a tracker that counts minutes has them. */
  async #workLogs(key) {
    const { time_entries: entries } = await this.#get(`/time_entries.json?issue_id=${key}&limit=100`);
    return entries.map(({ id, comments, spent_on: started, hours }) => (
      { id: String(id), text: this.#shown(comments), started, seconds: Math.round(hours * 60) * 60 }));
  }

  /** Everything that people do. */
  async create(login, { summary, description, type = 'Bug' }) {
    const issue = { project_id: this.plan.project, subject: summary, description, tracker_id: this.#trackerIds.get(type) };
    return String((await this.#call('POST', '/issues.json', { issue }, login, 201)).issue.id);
  }

  async edit(login, key, { summary, description, priority, fields }) {
    const issue = { subject: summary, description, priority_id: this.#priorityIds.get(priority) };
    if (fields) {
      const { issue: now } = await this.#get(`/issues/${key}.json`);
      issue.custom_fields = Object.entries(fields).map(([name, value]) => ({ id: now.custom_fields.find((field) => field.name === name).id, value }));
    }
    await this.#change(login, key, issue);
  }

  /** Redmine answers a new note with nothing, so it is found by its text. */
  async comment(login, key, text, { internal = false } = {}) {
    await this.#change(login, key, { notes: text, private_notes: internal });
    const { issue } = await this.#get(`/issues/${key}.json?include=journals`);
    return String(issue.journals.findLast(({ notes }) => this.#shown(notes ?? '') === text).id);
  }

  /** An edited note alone tells no sweep that the issue changed; the person who edits it also moves the issue on. */
  async editComment(login, key, id, text) {
    await this.editCommentSilently(id, text);
    await this.#touch(login, key);
  }

  editCommentSilently(id, text) {
    return this.#call('PUT', `/journals/${id}.json`, { journal: { notes: text } }, 'alice', 204);
  }

  deleteComment(login, key, id) {
    return this.editComment(login, key, id, '');
  }

  /** A time entry tells no sweep that the issue changed, like an edited note. */
  async logWork(login, key, { text, day, minutes }) {
    const { time_entry_activities: activities } = await this.#get('/enumerations/time_entry_activities.json');
    const entry = { issue_id: key, comments: text, spent_on: day, hours: minutes / 60, activity_id: activities[0].id };
    await this.#call('POST', '/time_entries.json', { time_entry: entry }, login, 201);
    await this.#touch(login, key);
  }

  async attach(login, key, filename, text) {
    const { upload } = await this.#upload(login, filename, text);
    await this.#change(login, key, { uploads: [{ token: upload.token, filename, content_type: 'text/plain' }] });
    const { issue } = await this.#get(`/issues/${key}.json?include=attachments`);
    return String(issue.attachments.findLast((file) => file.filename === filename).id);
  }

  /** A removed file tells no sweep that the issue changed either. */
  async detach(login, id, key) {
    await this.detachSilently(id);
    await this.#touch(login, key);
  }

  detachSilently(id) {
    return this.#call('DELETE', `/attachments/${id}.json`, undefined, 'alice', 204);
  }

  /** Gives whether the workflow took it. */
  async move(login, key, status) {
    await this.#change(login, key, { status_id: this.#statusIds.get(status) });
    return true;
  }

  #shown(text) {
    return shown(text, this.plan.server.formatting);
  }

  #touched = 0;

  #touch(login, key) {
    this.#touched += 1;
    return this.#change(login, key, { done_ratio: (this.#touched % 10) * 10 });
  }

  #change(login, key, issue) {
    return this.#call('PUT', `/issues/${key}.json`, { issue }, login, 204);
  }

  #get(place) {
    return this.#call('GET', place, undefined, 'alice', 200);
  }

  async #call(method, place, body, login, status) {
    const headers = { 'x-redmine-api-key': keyOf(login) };
    for (let left = TRIES; ; left -= 1) {
      const answer = await this.#apis.get(login).call(method, place, body, headers);
      if (answer.status !== 500 || left === 1) {
        return mustAnswer(answer, status);
      }
    }
  }

  async #upload(login, filename, text) {
    const { status, body } = await raw('POST', `${this.url}/uploads.json?filename=${encodeURIComponent(filename)}`, login, text);
    return mustAnswer({ status, body: JSON.parse(body.toString()) }, 201);
  }

  async #hash(url) {
    const { status, body } = await raw('GET', url, 'alice');
    mustAnswer({ status, body: null }, 200);
    return createHash('sha256').update(body).digest('hex');
  }
}

/** A text as people read it: without markers, and in CommonMark without the backslashes that keep a mark from being one. */
function shown(text, formatting) {
  const visible = text.replaceAll('\r\n', '\n').replaceAll(MARKER, '').trimEnd();
  return formatting === 'common_mark' ? visible.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1') : visible;
}

/** One call with bytes instead of JSON. */
function raw(method, url, login, text) {
  const headers = { 'x-redmine-api-key': keyOf(login), ...(text === undefined ? {} : { 'content-type': 'application/octet-stream' }) };
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers, timeout: ANSWER_LIMIT_MS }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.once('error', reject);
      response.once('end', () => resolve({ status: response.statusCode, body: Buffer.concat(parts) }));
    });
    request.once('timeout', () => request.destroy(new Error(`${method} ${url}: no answer`)));
    request.once('error', reject);
    request.end(text);
  });
}
