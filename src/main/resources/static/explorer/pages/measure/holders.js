// Who holds a measure through time: a band for each responsibility, the day in it, and the same as a table.
import { html, svg, nothing } from '../../core/libraries.js';
import { to } from '../../core/address.js';
import { date, language } from '../../core/language.js';
import { href } from '../../core/places.js';
import { isNamed, link, roleKey, span, whyResponsible } from '../../core/parts.js';
import { axis, earliest, years } from '../../core/days.js';
import { yearName } from '../../core/year-names.js';
import { daySlider } from '../../core/day-slider.js';
import { say } from './words.js';

/** What is known of one responsibility on a day: {state: held, several, handover, unknown or early, holdings}. */
export function held(data, answer, responsibility, day) {
  const holdings = answer.find(one => one.id === responsibility.id)?.holdings ?? [];
  const uncertain = holdings.some(one => one.uncertain);
  const state = holdings.length === 0 ? (day < earliest(data.stated) ? 'early' : 'unknown') : uncertain ? 'handover' : holdings.length > 1 ? 'several' : 'held';
  return { state, holdings };
}

/** The same of the measure: of several responsibilities what a person has to know first. */
export function answered(data, answer, day) {
  const all = data.measure.responsibilities.map(one => held(data, answer, one, day));
  const state = ['early', 'unknown', 'handover', 'several', 'held'].find(one => all.some(it => it.state === one)) ?? 'nobody';
  return { state, all };
}

const comma = () => (language() === 'zh' ? '、' : ', ');

/** In a handover either side may answer; where only one is known, it may have ended with nobody known to follow. */
export const doubt = holdings => say(holdings.length > 1 ? 'holderUncertain' : 'mayHaveEnded');

const names = holdings => [...new Set(holdings.map(one => one.name))].join(comma());

/** Who holds each responsibility on the day, in words. */
export function answerWords(data, answer, day) {
  const { state } = answered(data, answer, day);
  if (state === 'nobody') return say('noOwner');
  if (state === 'early') return early(data);
  return byRole(data, answer, day).map(({ role, took, rows }) => (took ? rows.map(row => say('aside', { name: words(row), value: tookOver(row) })).join(comma())
    : say('pair', { name: say(role), value: rows.map(row => words(row)).join(comma()) }))).join(language() === 'zh' ? '；' : '; ');
}

/** What is known of the date of the document, and no more. */
export const datedWhen = data => say(`dated${data.dated}`, { day: date(data.stated) });

const early = data => `${say('notYet')}${datedWhen(data)}`;

/** The same as a list with links. */
export function answerList(data, answer, day) {
  const { state } = answered(data, answer, day);
  if (state === 'nobody') return html`<p class="who-answer">${say('noOwner')}</p>`;
  if (state === 'early') return html`<p class="who-answer">${early(data)}</p>`;
  const asOf = day === data.today ? null : day;
  return html`<ul class="plain">${byRole(data, answer, day).map(({ role, took, rows }) => html`
    <li>${took ? nothing : html`<span class="mark" data-kind=${role}>${say(role)}</span>`} <span>${rows.map((row, index) => html`${index ? comma() : nothing}${row.state === 'unknown'
      ? html`<span class="unknown">${row.responsibility.writtenAs} → ${say(asOf ? 'holderNone' : 'holderNoneNow')}</span>`
      : row.holdings.map((one, place) => html`${place ? comma() : nothing}<a href=${to(href(one.agency).split('?')[0], { asOf })}>${one.name}</a>`)}${row.state === 'handover'
      ? html` <span class="note">${doubt(row.holdings)}</span>` : row.state === 'several' ? html` <span class="note">${say('several')}</span>` : nothing}${took ? html` <span class="note">${tookOver(row)}</span>` : nothing}${isNamed(row.responsibility)
      ? nothing : html` <span class="note">${whyResponsible(row.responsibility)}</span>`}`)}</span></li>`)}</ul>`;
}

/** The role is that of whom the document holds responsible, not of who has taken over since. */
const tookOver = row => say('tookOver', { name: row.from.join(comma()), role: say(roleKey(row.responsibility)) });

/**
 * Roles in the order in which they are named, each with its responsibilities, apart those that others have taken over; who holds
 * two of them in the same way is told once.
 */
function byRole(data, answer, day) {
  const roles = new Map();
  for (const responsibility of data.measure.responsibilities) {
    const it = { ...held(data, answer, responsibility, day), responsibility };
    const role = roleKey(responsibility);
    const took = it.holdings.length > 0 && it.holdings.every(one => one.agency.id !== responsibility.agency.id);
    const key = `${role} ${took}`;
    const { rows } = roles.get(key) ?? roles.set(key, { role, took, rows: [] }).get(key);
    const same = it.state === 'unknown' ? undefined : rows.find(row => words(row) === words(it));
    if (same) same.from.push(responsibility.writtenAs);
    else rows.push({ ...it, from: [responsibility.writtenAs] });
  }
  return [...roles.values()];
}

/** The times in which one responsibility is held in the same way. */
function times(data, responsibility) {
  const found = [];
  for (const part of data.spans) {
    const it = held(data, part.answer, responsibility, part.from);
    const key = JSON.stringify([it.state, it.holdings.map(one => [one.name, one.uncertain])]);
    if (found.at(-1)?.key === key) found.at(-1).to = part.to;
    else found.push({ ...it, key, from: part.from, to: part.to });
  }
  return found;
}

export function holders(data, answer, day) {
  const rows = data.measure.responsibilities.map(one => ({ responsibility: one, times: times(data, one) }));
  const stops = [...new Set(rows.flatMap(row => row.times.map(one => one.from)))].sort().slice(1);
  const at = axis(data.from, data.today);
  if (!rows.length) return nothing;
  return html`
    <section class="holders" aria-labelledby="over">
      <h2 id="over">${say('over')}</h2>
      <p class="note">${say('chainLead')} <span class="only-screen">${say('moveDay')}</span></p>
      <figure>
        ${rows.map(row => html`
          <p class="band-name"><span class="mark" data-kind=${row.responsibility.role}>${say(roleKey(row.responsibility))}</span> ${row.responsibility.writtenAs}</p>
          ${band(row, at, day)}`)}
        ${scale(data, at, day)}
        ${daySlider({ day, from: data.from, today: data.today, stops, answer: answerWords(data, answer, day) })}
      </figure>
      ${table(rows)}
    </section>`;
}

const percent = share => `${(share * 100).toFixed(3)}%`;

/** High enough for two lines of words. */
const BAND = 34;

/** Text has two lines in its time, ends with dots where it is cut, and is never squeezed: each time is a drawing of its own. */
function band(row, at, day) {
  return html`
    <svg class="band" width="100%" height=${BAND + 4} role="img" aria-label=${row.times.map(one => say('pair', { name: span(one.from, one.to), value: words(one) })).join('；')}>
      <defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatching" d="M0 0V6"></path></pattern></defs>
      ${row.times.map(one => svg`
        <svg x=${percent(at(one.from))} y="2" width=${percent(Math.max(.002, at(one.to) - at(one.from)))} height=${BAND}>
          <title>${say('pair', { name: span(one.from, one.to), value: words(one) })}</title>
          <rect class="time" data-state=${one.state} width="100%" height=${BAND} rx="3"></rect>
          ${one.state === 'handover' ? svg`<rect width="100%" height=${BAND} rx="3" fill="url(#hatch)"></rect>` : nothing}
          <foreignObject width="100%" height=${BAND}><div class="in-time" data-state=${one.state}><span>${one.state === 'handover' && at(one.to) - at(one.from) < .25 ? say('handover') : words(one)}</span></div></foreignObject>
        </svg>`)}
      <line class="day" x1=${percent(at(day))} x2=${percent(at(day))} y1="0" y2=${BAND + 4}></line>
    </svg>`;
}

const words = one => (one.state === 'early' ? say('notYet') : one.state === 'unknown' ? say('holderNone')
  : one.state === 'handover' ? `${[...new Set(one.holdings.map(it => it.name))].join(' / ')} (${say('handover')})` : names(one.holdings));

function scale(data, at, day) {
  return html`
    <svg class="scale" width="100%" height="22" aria-hidden="true">
      ${years(data.from, data.today).map((year, index) => svg`
        <line class="${index % 2 ? 'odd' : ''}" x1=${percent(at(`${year}-01-01`))} x2=${percent(at(`${year}-01-01`))} y1="0" y2="6"></line>
        ${yearName(year, at(`${year}-01-01`), index % 2 ? 'odd' : '', 18, index < 2 ? 0 : at(`${year - 2}-01-01`))}`)}
      <line class="day" x1=${percent(at(day))} x2=${percent(at(day))} y1="0" y2="22"></line>
    </svg>`;
}

function table(rows) {
  return html`
    <details><summary>${say('overTable')}</summary>
      <div class="scroll" tabindex="0" role="group" aria-label=${say('overTable')}><table class="held">
        <thead><tr><th scope="col">${say('role')}</th><th scope="col">${say('agency')}</th><th scope="col">${say('time')}</th><th scope="col">${say('heldBy')}</th></tr></thead>
        <tbody>${rows.map(row => row.times.map((one, index) => html`
          <tr>${index ? nothing : html`<td rowspan=${row.times.length}>${say(roleKey(row.responsibility))}</td><td rowspan=${row.times.length}>${row.responsibility.writtenAs}</td>`}
            <td class="when">${span(one.from, one.to)}</td>
            <td>${one.holdings.length ? one.holdings.map((it, place) => html`${place ? comma() : nothing}${link(it.agency, it.name)}`) : words(one)}
              ${one.state === 'handover' ? html`<span class="note">${doubt(one.holdings)}</span>` : one.state === 'several' ? html`<span class="note">${say('several')}</span>` : nothing}</td></tr>`))}</tbody>
      </table></div>
    </details>`;
}
