// What an editor does with a draft: each decision names the revision that it was made on, and is made after the one before it.
import { ask } from '../../core/api.js';
import { set } from '../../core/address.js';
import { drafted, fact, inOrder } from '../document/data.js';
import { DECIDE, ADD, PUBLISH, REVISION } from '../document/operations.js';
import { entered, faultsOf } from './entry-form.js';
import { refusal } from './editing.js';

/** The longest quote that the service takes. */
export const QUOTE = 40;

export const redraw = () => set({}, { replace: true });

export const reviewed = one => one.statement.review.status !== 'DRAFTED';

/** What ends all work, not one decision alone. */
const ENDS = new Set(['network', 'refused', 'UNAUTHORIZED']);

export class Review {
  /** Decisions that wait for the service, oldest first: {id, label, decision, note, expected}. Nobody waits for them but publication. */
  queue = [];
  /** What came of decisions that were refused: {id, label, error}. */
  failed = [];
  /** Of statements that were changed here: the revision of that. */
  #own = new Map();
  /** Ends when all that was begun has ended: changes are made one after the other. */
  #before = Promise.resolve();
  #working = false;
  #seen = 0;
  /** Of the decisions that were made one after the other: how many are written. */
  #written = 0;

  /** data: what `load` of the page gave, which is kept up to date. */
  constructor(data) {
    this.data = data;
    Object.assign(this, { busy: false, error: null, faults: new Map(), mode: null, adding: null, dialog: null, notice: null, saved: 0, changed: new Set(), published: null });
  }

  /** The decision that waits for a statement, if any. */
  waiting(id) {
    return this.queue.findLast(job => job.id === id)?.decision;
  }

  /** Another thing to do, or none: what was told about the last one is done with. */
  turn(mode, adding = null) {
    Object.assign(this, { mode, adding, error: null, faults: new Map(), notice: null });
    // What is written in a form is decided on what was there when it was opened.
    this.#seen = this.data.revision;
    redraw();
  }

  show(dialog) {
    Object.assign(this, { dialog, error: null });
    redraw();
  }

  /** Accepts or rejects, in its turn: whoever decides goes on at once. */
  decide(all, decision, note = null) {
    this.queue.push(...all.map(({ id, label }) => ({ id, label, decision, note: note || null, expected: this.data.revision })));
    Object.assign(this, { mode: null, dialog: null, error: null, notice: null });
    redraw();
    return this.#inTurn(() => this.#work());
  }

  /** Gives up what has not been sent. */
  stop() {
    this.queue.splice(this.#working ? 1 : 0);
    redraw();
  }

  async #work() {
    while (this.queue.length) {
      this.#working = true;
      const [job] = this.queue;
      try {
        const { reviewStatement } = await ask(DECIDE, { input: { id: job.id, decision: job.decision, expectedRevision: this.#expected(job.id, job.expected), note: job.note } });
        await this.#settled(reviewStatement);
        this.#written++;
      } catch (error) {
        this.failed.push({ ...job, error });
        if (ENDS.has(error.kind)) this.failed.push(...this.queue.splice(1).map(left => ({ ...left, error })));
      }
      this.queue.shift();
      this.#working = false;
      if (!this.queue.length) {
        // What was told of others' work meanwhile weighs more.
        if (this.#written) this.notice ??= 'saved';
        this.saved = this.#written;
        this.#written = 0;
      }
      redraw();
    }
  }

  #inTurn(work) {
    const run = this.#before.then(work);
    this.#before = run.catch(() => {});
    return run;
  }

  /** The revision that a decision names: what was seen, and what we ourselves did to the statement since. */
  #expected(id, seen) {
    return Math.max(seen, this.#own.get(id) ?? 0);
  }

  async correct(one, form, note, next) {
    await this.#write(one.kind, form, async statement => {
      const { reviewStatement } = await ask(DECIDE, { input: { id: one.id, decision: 'CORRECT', expectedRevision: this.#expected(one.id, this.#seen), correction: statement, note: note || null } });
      // Responsibilities are named after their measure.
      await this.#settled(reviewStatement, one.kind === 'MEASURE');
    }, next);
  }

  async add(kind, form, note, next) {
    const { quote, occurrence } = this.adding;
    await this.#write(kind, form, async statement => {
      const { addStatement } = await ask(ADD, { input: { document: this.data.document.id, expectedRevision: this.#seen, quote, occurrence, statement, note: note || null } });
      await this.#settled(addStatement);
      next(addStatement.id);
    }, () => {});
  }

  async publish(note) {
    await this.#change(async () => {
      const { publishDocument } = await ask(PUBLISH, { id: this.data.document.id, revision: this.data.revision, note: note || null });
      this.published = publishDocument;
    });
  }

  /** Reads the draft again, and marks what is not as it was. */
  async reload(notice = 'reread') {
    const busy = this.busy;
    this.busy = true;
    redraw();
    try {
      const before = new Map(this.data.facts.map(one => [one.id, this.#state(one)]));
      const found = await drafted(this.data.document.id);
      if (found) {
        this.changed = new Set(this.data.isDraft ? found.facts.filter(one => before.get(one.id) !== this.#state(one)).map(one => one.id) : []);
        Object.assign(this.data, found, { isDraft: true });
        if (this.data.text) this.data.text.facts = this.data.facts;
      }
      // Who reads again because of a conflict goes on with the open form on what is there now.
      if (notice === 'reread') this.#seen = this.data.revision;
      Object.assign(this, { error: null, faults: new Map(), failed: notice === 'reread' ? [] : this.failed, notice });
    } catch (error) {
      this.error = error;
    }
    this.busy = busy;
    redraw();
  }

  #state({ label, statement: { review } }) {
    return `${label} ${review.status} ${review.by} ${review.at}`;
  }

  async #write(kind, form, work, next) {
    const { statement, missing } = entered(kind, form);
    if (missing) {
      Object.assign(this, { faults: missing, error: null });
      return redraw();
    }
    return this.#change(async () => {
      await work(statement);
      Object.assign(this, { mode: null, adding: null });
    }, next, kind);
  }

  async #change(work, next = () => {}, kind = null) {
    if (this.busy) return;
    Object.assign(this, { busy: true, error: null, faults: new Map(), notice: null });
    redraw();
    try {
      await this.#inTurn(work);
      this.busy = false;
      next();
    } catch (error) {
      this.busy = false;
      const found = kind ? faultsOf(kind, refusal(error)) : new Map();
      this.faults = found;
      // What stands at its field needs no other telling.
      this.error = found.size && !found.has('') ? null : error;
    }
    redraw();
  }

  /** After one change of ours: the next revision is ours, unless somebody else was at work. */
  async #settled(statement, all = false) {
    if (!this.data.isDraft || all) return this.reload('written');
    this.#put(statement);
    const { revision } = await ask(REVISION);
    if (revision !== this.data.revision + 1) return this.reload('others');
    this.data.revision = revision;
    return void this.#own.set(statement.id, revision);
  }

  #put(statement) {
    const { facts } = this.data;
    const made = fact(statement);
    const at = facts.findIndex(one => one.id === made.id);
    if (at < 0) this.data.facts = inOrder([...facts, made]);
    else facts[at] = made;
    this.changed.delete(made.id);
    if (this.data.text) this.data.text.facts = this.data.facts;
  }
}
