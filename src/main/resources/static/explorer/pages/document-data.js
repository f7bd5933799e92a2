// What a document's page and the review of a draft are drawn from: the document, its outline and its statements as marks of its text.
import { ask, nodes } from '../core/api.js';
import { DOCUMENT, DRAFT, DRAFT_TEXT, DRAFTS, TEXT } from './document-operations.js';

const PAGE = 200;
/** Rounds of PAGE statements of each kind; a page that holds more than this is told to be cut. */
const ROUNDS = 25;

const KEPT = ['goals', 'targets', 'observations', 'measures', 'parameters', 'programmes', 'references'];
/** All kinds of statements, in the order of the filters. */
export const KINDS = ['TARGET', 'OBSERVATION', 'MEASURE', 'RESPONSIBILITY', 'PARAMETER', 'GOAL', 'REFERENCE', 'PROGRAMME'];
const KIND_OF = { PolicyParameter: 'PARAMETER' };
export const kindOf = statement => KIND_OF[statement.__typename] ?? statement.__typename.toUpperCase();

/** A statement as a mark of the text: its first span says it, the others only bear it out. */
export const fact = statement => ({
  id: statement.id, kind: kindOf(statement), label: statement.label, section: statement.section?.id ?? null, statement,
  spans: statement.evidence.map(({ start, end, quote }, index) => ({ start, end, quote, main: index === 0 })),
});

const place = one => one.spans[0]?.start ?? Infinity;
export const inOrder = facts => facts.sort((a, b) => place(a) - place(b) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));

/** The divisions in reading order, each with its depth from 0. */
export function flat(sections, depth = 0) {
  return (sections ?? []).flatMap(section => [{ ...section, depth }, ...flat(section.parts, depth + 1)]);
}

/** A published document with all that it states; null where there is none. */
export async function published(id, signal) {
  const statements = [];
  let head;
  let wanted = Object.fromEntries(KEPT.map(one => [one, { more: true, after: null }]));
  let cut = false;
  for (let round = 0; Object.values(wanted).some(it => it.more); round++) {
    if (round === ROUNDS) {
      cut = true;
      break;
    }
    const variables = { id, first: PAGE, head: round === 0 };
    KEPT.forEach(one => { variables[one] = wanted[one].more; variables[one + 'After'] = wanted[one].after; });
    const answer = await ask(DOCUMENT, variables, signal);
    if (!answer.document) return null;
    head ??= { ...answer.document, revision: answer.revision, errors: answer.errors };
    wanted = Object.fromEntries(KEPT.map(one => {
      const page = answer.document[one]?.pageInfo;
      statements.push(...nodes(answer.document[one] ?? undefined));
      return [one, { more: page?.hasNextPage ?? false, after: page?.endCursor }];
    }));
  }
  // A responsibility that is inherited is said where it was explicit.
  const responsibilities = statements.flatMap(it => it.responsibilities ?? []).filter(it => it.basis === 'EXPLICIT');
  const known = new Map([...statements, ...responsibilities].map(it => [it.id, it]));
  return {
    document: head, revision: head.revision, errors: head.errors, cut, sections: flat(head.outline), facts: inOrder([...known.values()].map(fact)),
    slice: async (start, end) => (await ask(TEXT, { id, start, end })).document?.text ?? null,
  };
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
  return {
    document: head.document, revision, errors: errors.length ? errors : undefined, look: head.look, sections: flat(head.document.outline), facts: inOrder(statements.map(fact)),
    slice: async (start, end) => {
      const one = nodes((await ask(DRAFT_TEXT, { before, start, end })).drafts)[0]?.document;
      return one?.id === id ? one.text : null;
    },
  };
}
