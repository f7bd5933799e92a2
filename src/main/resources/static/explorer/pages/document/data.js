// What a document's page and the review of a draft are drawn from: the document, its outline and its statements as marks of its text.
import { ask, nodes } from '../../core/api.js';
import { flat } from '../../core/outline.js';
import { DOCUMENT, DRAFT, DRAFT_NAMES, DRAFT_TEXT, DRAFTS, NAMES, TEXT } from './operations.js';

const PAGE = 200;
/** Rounds of PAGE statements of each kind; a page that holds more than this is told to be cut. */
const ROUNDS = 25;

const KEPT = ['goals', 'targets', 'observations', 'measures', 'parameters', 'programmes', 'references'];
/** All kinds of statements, in the order of the filters. */
export const KINDS = ['TARGET', 'OBSERVATION', 'MEASURE', 'RESPONSIBILITY', 'PARAMETER', 'GOAL', 'REFERENCE', 'PROGRAMME'];
const KIND_OF = { PolicyParameter: 'PARAMETER' };
export const kindOf = statement => KIND_OF[statement.__typename] ?? statement.__typename.toUpperCase();

/** A statement as a mark of the text: its first span says it, the others only bear it out. What is of an earlier text marks nothing of this one. */
export const fact = statement => ({
  id: statement.id, kind: kindOf(statement), label: statement.label, section: statement.section?.id ?? null, statement,
  spans: statement.evidence
    .map(({ start, end, quote, superseded }, index) => ({ start, end, quote, superseded, main: index === 0 }))
    .filter(span => !span.superseded),
});

const place = one => one.spans[0]?.start ?? Infinity;
export const inOrder = facts => facts.sort((a, b) => place(a) - place(b) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));

const variables = (id, head, wanted) => ({
  id, head, first: PAGE, ...Object.fromEntries(KEPT.flatMap(one => [[one, wanted?.[one].more ?? false], [one + 'After', wanted?.[one].after ?? null]])),
});

/** The day whose names the agencies of a document bear. */
const dayOf = document => document.issued ?? document.published ?? `${document.year}-12-31`;

/** Tells the agencies of a document what they were called on its day; those whom nothing tells keep the name they have. */
function nameAgencies(document, answer) {
  const then = new Map([...answer?.issuers ?? [], ...answer?.addressees ?? []].map(one => [one.id, one.nameOn]));
  [...document.issuers, ...document.addressees].forEach(one => { one.nameThen = then.get(one.id); });
}

/** A published document without what it states; null where there is none. `begin(it)` is called when only names are still to come. */
export async function publishedHead(id, signal, begin = () => {}) {
  const answer = await ask(DOCUMENT, variables(id, true, null), signal);
  if (!answer.document) return null;
  const head = {
    document: answer.document, revision: answer.revision, errors: answer.errors, sections: flat(answer.document.outline), facts: [],
    slice: async (start, end) => (await ask(TEXT, { id, start, end })).document?.text ?? null,
  };
  begin(head);
  nameAgencies(answer.document, (await ask(NAMES, { id, day: dayOf(answer.document) }, signal)).document);
  return head;
}

/** All that a published document states, as {facts, cut, errors}; `cut` where it is more than is read. */
export async function publishedFacts(id, signal) {
  const statements = [];
  const errors = [];
  let wanted = Object.fromEntries(KEPT.map(one => [one, { more: true, after: null }]));
  let rounds = 0;
  for (; rounds < ROUNDS && Object.values(wanted).some(it => it.more); rounds++) {
    const answer = await ask(DOCUMENT, variables(id, false, wanted), signal);
    errors.push(...answer.errors ?? []);
    wanted = Object.fromEntries(KEPT.map(one => {
      const page = answer.document?.[one];
      statements.push(...nodes(page));
      return [one, { more: page?.pageInfo.hasNextPage ?? false, after: page?.pageInfo.endCursor }];
    }));
  }
  // A responsibility that is inherited is said where it was explicit.
  const responsibilities = statements.flatMap(measure => (measure.responsibilities ?? []).map(it => ({ ...it, measure }))).filter(it => it.basis === 'EXPLICIT');
  const known = new Map([...statements, ...responsibilities].map(it => [it.id, it]));
  return { facts: inOrder([...known.values()].map(fact)), cut: Object.values(wanted).some(it => it.more), errors };
}

/** A published document with all that it states; null where there is none. */
export async function published(id, signal) {
  const [head, stated] = await Promise.all([publishedHead(id, signal), publishedFacts(id, signal)]);
  const errors = [...head?.errors ?? [], ...stated.errors];
  return head && { ...head, ...stated, errors: errors.length ? errors : undefined };
}

/** The cursor after which the draft of a document stands; undefined where there is none. */
async function cursorBefore(id, signal) {
  let before = null;
  for (let after = null; ;) {
    const { drafts } = await ask(DRAFTS, { after }, signal);
    for (const { cursor, node } of drafts.edges) {
      if (node.document.id === id) return before;
      before = cursor;
    }
    if (!drafts.pageInfo.hasNextPage) return undefined;
    after = drafts.pageInfo.endCursor;
  }
}

/** The draft of a document with all statements and whatever there is to look at; null where there is none. Role editor. */
export async function drafted(id, signal) {
  const before = await cursorBefore(id, signal);
  if (before === undefined) return null;
  const statements = [];
  let head;
  const errors = [];
  let revision = Infinity;
  for (let after = null, more = true; more;) {
    const answer = await ask(DRAFT, { before, first: PAGE, after, head: !head }, signal);
    const draft = nodes(answer.drafts)[0];
    // Another draft may have come between the two questions.
    if (draft?.document.id !== id) return drafted(id, signal);
    head ??= draft;
    // Decisions are made on the oldest page that was read.
    revision = Math.min(revision, answer.revision);
    // What only follows from the rest, as who answers where nobody is named, is reviewed by its premises.
    statements.push(...nodes(draft.statements).filter(it => (it.basis ?? 'EXPLICIT') === 'EXPLICIT'));
    errors.push(...answer.errors ?? []);
    more = draft.statements.pageInfo.hasNextPage;
    after = draft.statements.pageInfo.endCursor;
  }
  const named = nodes((await ask(DRAFT_NAMES, { before, day: dayOf(head.document) }, signal)).drafts)[0]?.document;
  if (named?.id === id) nameAgencies(head.document, named);
  return {
    document: head.document, revision, errors: errors.length ? errors : undefined, look: head.look, sections: flat(head.document.outline), facts: inOrder(statements.map(fact)),
    slice: async (start, end) => {
      const one = nodes((await ask(DRAFT_TEXT, { before, start, end })).drafts)[0]?.document;
      return one?.id === id ? one.text : null;
    },
  };
}
