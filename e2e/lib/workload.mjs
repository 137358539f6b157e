// What people do in both trackers: a bounded, seeded stream of edits, each with a text that exists once.

const WORDS = ['printer', 'login', 'invoice', 'export', 'queue', 'map', 'driver', 'cache', 'total', 'screen'];
const KINDS = {
  comment: 34, editComment: 8, deleteComment: 4, attachment: 5, deleteAttachment: 2, summary: 14, description: 13, labels: 8, status: 12,
};

/**
 * Something that a person made and nobody else may change: it must be in the end on both sides, or on neither when it was deleted.
 * @typedef {{issue: number, key: string, id: string, mark: string, text: string, deleted: boolean}} Made
 */

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
    /** @type {Made[]} */
    this.comments = [];
    /** @type {Made[]} */
    this.attachments = [];
    this.#counter = 0;
  }

  #counter;

  get #site() {
    return this.company.site;
  }

  #somebody() {
    return this.random.pick(this.#site.people);
  }

  #unique(kind) {
    this.#counter += 1;
    return `${kind}-${this.company.name}-${this.#counter}`;
  }

  #words() {
    return Array.from({ length: this.random.between(2, 6) }, () => this.random.pick(WORDS)).join(' ');
  }

  /** Creates an issue with a comment, and with an attachment where asked for. Gives its key. */
  async create(number, withAttachment) {
    const key = await this.#site.create(this.#somebody(), {
      summary: `${markOf(number)} ${this.#words()}`, description: this.#text('text'), labels: [this.random.pick(WORDS)],
    });
    await this.comment(key, number);
    if (withAttachment) {
      await this.attach(key, number);
    }
    return key;
  }

  /** Adds a comment. */
  async comment(key, issue) {
    const mark = `[${this.#unique('comment')}]`;
    const text = `${mark} ${this.#words()}`;
    const id = await this.#site.comment(this.#somebody(), key, text);
    this.comments.push({ issue, key, id, mark, text, deleted: false });
  }

  /** Adds a file whose contents exist once. */
  async attach(key, issue) {
    const mark = `${this.#unique('file')}.txt`;
    const text = `${mark}\n${this.#words()}\n`.repeat(this.random.between(1, 400));
    const id = await this.#site.attach(this.#somebody(), key, mark, text);
    this.attachments.push({ issue, key, id, mark, text, deleted: false });
  }

  async #editComment() {
    const comment = this.#own(this.comments);
    if (comment) {
      const text = `${comment.mark} ${this.#unique('edited')} ${this.#words()}`;
      await this.#site.editComment(this.#somebody(), comment.key, comment.id, text);
      comment.text = text;
    }
  }

  async #deleteComment() {
    const comment = this.#own(this.comments);
    if (comment) {
      await this.#site.deleteComment(this.#somebody(), comment.key, comment.id);
      comment.deleted = true;
    }
  }

  async #deleteAttachment() {
    const file = this.#own(this.attachments);
    if (file) {
      await this.#site.detach(this.#somebody(), file.id, file.key);
      file.deleted = true;
    }
  }

  /** One of what these people made, most often a new one: what is still on its way is the interesting case. */
  #own(made) {
    const there = made.filter((one) => !one.deleted);
    if (there.length === 0) {
      return undefined;
    }
    return this.random.next() < 0.6 ? this.random.pick(there.slice(-8)) : this.random.pick(there);
  }

  /** Does one thing to an issue. */
  async act(key, number) {
    const kind = this.random.weighted(this.#site.hasLabels ? KINDS : { ...KINDS, labels: 0 });
    switch (kind) {
      case 'comment':
        await this.comment(key, number);
        break;
      case 'editComment':
        await this.#editComment();
        break;
      case 'deleteComment':
        await this.#deleteComment();
        break;
      case 'attachment':
        await this.attach(key, number);
        break;
      case 'deleteAttachment':
        await this.#deleteAttachment();
        break;
      case 'status':
        await this.#move(key);
        break;
      case 'summary':
        await this.#site.edit(this.#somebody(), key, { summary: `${markOf(number)} ${this.#unique('summary')} ${this.#words()}` });
        break;
      case 'description':
        await this.#site.edit(this.#somebody(), key, { description: this.#text('description') });
        break;
      default:
        await this.#site.edit(this.#somebody(), key, { labels: [...new Set([this.random.pick(WORDS), this.random.pick(WORDS)])] });
    }
    this.done[kind] = (this.done[kind] ?? 0) + 1;
  }

  #text(kind) {
    return `${this.#unique(kind)} ${this.#words()}`;
  }

  /** People may try a way that the workflow does not have; the tracker says no, and that is all. */
  async #move(key) {
    if (!(await this.#site.move(this.#somebody(), key, this.random.pick(this.#site.statuses)))) {
      this.refused += 1;
    }
  }
}
