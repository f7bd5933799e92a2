// What pages are put together from.
import { html, nothing } from './libraries.js';
import { speaker, date } from './language.js';
import { query, to } from './address.js';
import { href, evidenceHref } from './places.js';
import { itsWords, problem, words } from './problems.js';

const say = speaker();

/** As many of a long list of errors help a person to find the cause. */
const MOST_TOLD = 10;

/** Fields of evidence that `evidence` shows. */
export const EVIDENCE = /* GraphQL */ `
  fragment Span on Evidence { document { id label year } start end quote quoteMatches superseded }
`;

/** A link to a node by its label; plain words where it has no type to go by. */
export const link = (node, words = node.label) => html`<a href=${href(node)}>${words}</a>`;

/** A link to an agency by what it was called then; the name that it had last stands beside it in small, where that is another. */
export const called = (agency, name) => html`${link(agency, name ?? agency.label)}${name && name !== agency.label
  ? html` <span class="note inline">${say('laterCalled', { name: agency.label })}</span>` : nothing}`;

/** How sure a change of agencies is, to two places. */
export const certainty = value => Number(value).toFixed(2);

/** Whether the text does not have a quote at its place: another stands there, or it is of an earlier version. */
export const isBroken = evidence => evidence.superseded || evidence.quoteMatches === false;

/** Whether only an earlier version of the text states it. */
export const isSuperseded = ({ evidence }) => evidence.length > 0 && evidence.every(one => one.superseded);

/** A fragment of the source text, one click from its characters. */
export const quote = one => html`
  <a class="quote ${isBroken(one) ? 'broken' : ''}" href=${evidenceHref(one)}
    title=${`${one.document.label ?? ''} ${one.superseded ? '' : `${one.start}–${one.end}`}`}>${one.quote}</a>${isBroken(one)
  ? html` <span class="mark broken-mark">${say(one.superseded ? 'SUPERSEDED' : 'EVIDENCE_BROKEN')}</span>` : nothing}`;

/** All spans of a statement; the first says most. */
export const quotes = list => html`<span class="quotes">${list.map(quote)}</span>`;

/** What kind of nothing this is: each looks different from the others. */
export const absence = reason => html`<span class="absence" data-reason=${reason}>${say(reason)}</span>`;

/** The absence that a node tells of a property; where it tells none, nobody has said which kind of nothing it is. */
export function absent(node, ...properties) {
  const found = node.absences?.find(one => properties.includes(one.property));
  return absence(found?.reason ?? 'NOT_ANNOTATED');
}

/** That nobody has reviewed a statement, where it tells so. */
export const unreviewed = node => (node.absences?.some(one => one.property.startsWith('review.') && one.reason === 'NOT_REVIEWED') ? absence('NOT_REVIEWED') : nothing);

/** A small mark of a state, such as an assessment or a role. */
export const mark = (key, kind = key) => html`<span class="mark" data-kind=${kind}>${say(key)}</span>`;

/**
 * The wording of a responsibility's role: who is only listed first is never said to lead.
 */
export const roleKey = it => (it.role === 'LEAD' && it.roleBasis === 'FIRST_LISTED' ? 'roleFIRST_LISTED' : it.role);

/** Whom the text names for this very measure; of others it is only inferred that they answer. */
export const isNamed = it => it.basis === 'EXPLICIT';

/** How a responsibility's role is known, in words: nobody is said to be named whom the text does not name for the measure. */
export const roleKnown = it => say(isNamed(it) ? 'role' + it.roleBasis : it.basis === 'INHERITED' ? 'notNamedHere' : 'notNamed');

/** Why somebody is held responsible, in words; what the role itself says is not said again. */
export const whyResponsible = it => (isNamed(it) && it.roleBasis === 'FIRST_LISTED' ? '' : roleKnown(it) + ' · ') + say(it.basis);

/** Since, until, or from and to: whatever of them is known. */
export function span(from, to) {
  if (from && to) return from === to ? date(from) : say('fromTo', { from: date(from), to: date(to) });
  if (from) return say('since', { from: date(from) });
  return to ? say('until', { to: date(to) }) : '';
}

export const loading = () => html`<div class="state" aria-busy="true"><span class="spinner"></span> ${say('loading')}</div>`;

export const empty = words => html`<p class="state empty">${words}</p>`;

export const missing = () => html`
  <div class="state"><h1>${say('notFound')}</h1><p>${say('notFoundHint')}</p><p><a class="button" href=${to('/')}>${say('home')}</a></p></div>`;

/** Whether the service has refused what the address asks for: asking again would not help. */
const asked = error => location.search.length > 1 && ['BAD_REQUEST', 'VALIDATION_ERROR', 'UNKNOWN_CURSOR', 'TOO_LARGE'].includes(error.kind);

/** The same list from its first page on. */
function firstPage() {
  const rest = query();
  ['after', 'from', 'named', 'held'].forEach(name => rest.delete(name));
  return location.pathname + (rest.size ? `?${rest}` : '');
}

/** What went wrong, and what to do. */
export const failure = (error, again) => html`
  <div class="state fault" role="alert">
    <h1>${say('failed')}</h1>
    <p>${words(error)}</p>
    ${itsWords(error.message)}
    <p>${asked(error) ? html`<a class="button" href=${error.kind === 'UNKNOWN_CURSOR' ? firstPage() : to(location.pathname)}>${say(error.kind === 'UNKNOWN_CURSOR' ? 'firstPage' : 'clear')}</a>` : html`<button @click=${again}>${say('retry')}</button>`}</p>
  </div>`;

/** Errors of single fields, above a page whose rest is there. */
export const partly = errors => errors
  ? html`<div class="fault" role="status">${say('partly', { message: [...new Set(errors.map(words))].join(' ') })}${itsWords(...errors.slice(0, MOST_TOLD).map(one => one.message))}</div>` : nothing;

/** That something of the address could not be used, and what is shown instead; `words` are null where all of it was. `dropped`: the address without it. */
export const unused = (words, dropped = null) => (words ? html`<p class="fault" role="status">${words} ${dropped ? html`<a class="button" href=${dropped}>${say('clear')}</a>` : nothing}</p>` : nothing);

/** Values of the address that mean nothing, in words: `known` has for each name what a value may be. Null where all are understood. */
export const notUnderstood = (search, known) => Object.entries(known)
  .flatMap(([name, may]) => search.getAll(name).filter(value => value && !may.includes(value)).map(value => say('notUnderstood', { name, value }))).join(' ') || null;

/** That the address has names that are none of a page's, whose own are `known`; nothing where there are none. The language is every page's. */
export function unknownNames(search, known) {
  const names = [...new Set(search.keys())].filter(name => name !== 'lang' && !known.includes(name));
  const rest = new URLSearchParams([...search].filter(([name]) => !names.includes(name)));
  return unused(names.map(name => say('noSuchName', { name, value: search.getAll(name).join(' ') })).join(' ') || null, location.pathname + (rest.size ? `?${rest}` : ''));
}

/** Where a part of a page could not be read. */
export const partFailed = error => html`<div class="fault" role="alert">${problem(error)}</div>`;
