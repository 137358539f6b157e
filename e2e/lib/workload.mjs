// What people do in both trackers: a bounded, seeded stream of edits, each with a text that exists once.

const STATUSES = ['To Do', 'In Progress', 'In Review', 'Done'];
const WORDS = ['printer', 'login', 'invoice', 'export', 'queue', 'map', 'driver', 'cache', 'total', 'screen'];
const PEOPLE = ['Ada Byron', 'Grace Murray', 'Linus Benedict', 'Mary Kenneth'];
const KINDS = { comment: 40, summary: 15, description: 15, labels: 10, status: 15, attachment: 5 };

/** The mark by which an issue is known on both sides; every summary holds it. */
export const markOf = (number) => `[issue-${number}]`;

/** People of one company. */
export class People {
  /**
   * @param {import('./company.mjs').Company} company
   * @param {import('./random.mjs').Random} random
   */
  constructor(company, random) {
    this.company = company;
    this.random = random;
    this.done = {};
    this.refused = 0;
    this.#counter = 0;
  }

  #counter;

  #unique(kind) {
    this.#counter += 1;
    return `${kind}-${this.company.name}-${this.#counter}`;
  }

  #words() {
    return Array.from({ length: this.random.between(2, 6) }, () => this.random.pick(WORDS)).join(' ');
  }

  /** Creates an issue with a comment, and with an attachment where asked for. Gives its key. */
  async create(number, withAttachment) {
    const answer = await this.company.person('POST', '', {
      as: this.random.pick(PEOPLE), summary: `${markOf(number)} ${this.#words()}`, description: this.#text('text'),
      project: this.company.project, issuetype: 'Task', labels: [this.random.pick(WORDS)],
    });
    const { key } = must(answer, 201);
    await this.comment(key);
    if (withAttachment) {
      await this.attach(key);
    }
    return key;
  }

  /** Adds a comment. */
  async comment(key) {
    const body = { as: this.random.pick(PEOPLE), body: `[${this.#unique('comment')}] ${this.#words()}` };
    must(await this.company.person('POST', `/${key}/comments`, body), 201);
  }

  /** Adds a file whose contents exist once. */
  async attach(key) {
    const name = this.#unique('file');
    const text = `${name}\n${this.#words()}\n`.repeat(this.random.between(1, 400));
    const body = { as: this.random.pick(PEOPLE), filename: `${name}.txt`, mimeType: 'text/plain', text };
    must(await this.company.person('POST', `/${key}/attachments`, body), 201);
  }

  /** Does one thing to an issue. */
  async act(key, number) {
    const kind = this.random.weighted(KINDS);
    switch (kind) {
      case 'comment':
        await this.comment(key);
        break;
      case 'attachment':
        await this.attach(key);
        break;
      case 'status':
        await this.#move(key);
        break;
      case 'summary':
        await this.#edit(key, { summary: `${markOf(number)} ${this.#unique('summary')} ${this.#words()}` });
        break;
      case 'description':
        await this.#edit(key, { description: this.#text('description') });
        break;
      default:
        await this.#edit(key, { labels: [...new Set([this.random.pick(WORDS), this.random.pick(WORDS)])] });
    }
    this.done[kind] = (this.done[kind] ?? 0) + 1;
  }

  #text(kind) {
    return `${this.#unique(kind)} ${this.#words()}`;
  }

  async #edit(key, fields) {
    must(await this.company.person('PUT', `/${key}`, { as: this.random.pick(PEOPLE), ...fields }), 204);
  }

  /** People may try a way that the workflow does not have; the tracker says no, and that is all. */
  async #move(key) {
    const to = this.random.pick(STATUSES);
    const answer = await this.company.person('POST', `/${key}/transitions`, { as: this.random.pick(PEOPLE), to });
    if (answer.status >= 500) {
      throw new Error(`a person's transition answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    }
    if (answer.status !== 204) {
      this.refused += 1;
    }
  }
}

function must(answer, status) {
  if (answer.status !== status) {
    throw new Error(`a person's edit answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  return answer.body;
}
