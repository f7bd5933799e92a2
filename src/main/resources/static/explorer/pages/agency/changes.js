// The changes of agencies: in the order of time and numbered, with the days on which each may have been; and as a table.
import { html, nothing } from '../../core/libraries.js';
import { date } from '../../core/language.js';
import { called, certainty, quotes } from '../../core/parts.js';
import { nameAt } from './names.js';
import { dayAfter, dayBefore, earliest, latest } from '../../core/days.js';
import { say } from './words.js';

/** The first day on which a change may have been, and the first on which it certainly was. */
export function bounds(change, from, today) {
  if (change.date) return [earliest(change.date), change.date.length > 7 ? change.date : dayAfter(latest(change.date))];
  return [change.notBefore ? earliest(change.notBefore) : from, change.notAfter ? dayAfter(latest(change.notAfter)) : today];
}

/** Its own changes and those of whom it changed with, each once: {change, number, own}. */
export function numbered(agency) {
  const found = new Map();
  agency.changes.forEach(change => found.set(change.id, { change, own: true }));
  agency.changes.flatMap(change => [...change.before, ...change.after]).filter(one => one.id !== agency.id)
    .flatMap(one => one.changes).forEach(change => found.has(change.id) || found.set(change.id, { change, own: false }));
  const time = ({ change }) => change.date ?? change.notAfter ?? change.notBefore ?? '9999';
  return [...found.values()].sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0)).map((one, index) => ({ ...one, number: index + 1 }));
}

export function when(change) {
  if (change.date) return date(change.date);
  const { notBefore, notAfter } = change;
  const span = notBefore === notAfter ? date(notAfter) : notBefore && notAfter ? say('between', { from: date(notBefore), to: date(notAfter) })
    : notAfter ? say('by', { to: date(notAfter) }) : say('notBefore', { from: date(notBefore) });
  return notBefore || notAfter ? say('dayUnknown', { span }) : say('unknown');
}

/** The agencies of a change are called what they were called just before it and just after. */
export function changeList(changes, { from, today }) {
  const list = rows => table(rows, (change, side) => agency => nameAt(agency, side === 'before' ? dayBefore(bounds(change, from, today)[0]) : bounds(change, from, today)[1], from, today));
  const own = changes.filter(one => one.own);
  const others = changes.filter(one => !one.own);
  return html`
    <section aria-labelledby="passed">
      <h2 id="passed">${say('passed')}</h2>
      ${own.length ? list(own) : html`<p class="note">${say('noChange')}</p>`}
      ${others.length ? html`<h3>${say('neighbours')}</h3>${list(others)}` : nothing}
    </section>`;
}

const table = (rows, names) => html`
  <ol class="changes">${rows.map(({ change, number }) => html`
    <li id=${'change-' + number}>
      <p class="change-what"><span class="number">${number}</span> <strong>${say(change.kind)}</strong>
        <span>${change.function ? change.function.label : change.kind === 'RENAMED' ? nothing : say('allFunctions')}</span> <span class="note">${when(change)}</span></p>
      ${change.kind === 'RENAMED' ? nothing : html`<p class="change-sides"><span class="side">${side(change.before, 'newly', names(change, 'before'))}</span>
        <svg class="arrow" viewBox="0 0 44 16" width="44" height="16" role="img" aria-label=${say('toWhom')}><path d="M1 8H40"></path><path d="M34 2.5 41.5 8 34 13.5"></path></svg>
        <span class="side">${side(change.after, 'nobodyKnown', names(change, 'after'))}</span></p>`}
      <p>${change.label} <span class="note">${say('confidence', { value: certainty(change.confidence) })} · ${say('pair', { name: say('source'), value: change.source })}</span> ${change.evidence.length ? quotes(change.evidence) : nothing}</p>
    </li>`)}</ol>`;

const side = (agencies, none, name) => (agencies.length ? agencies.map(one => html`<span>${called(one, name(one))}</span> `) : html`<span class="nobody">${say(none)}</span>`);
