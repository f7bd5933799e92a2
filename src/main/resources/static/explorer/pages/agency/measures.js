// The measures of an agency: how many in each year, and which it is named for and which it holds on the day.
import { html, svg, nothing } from '../../core/libraries.js';
import { set, to } from '../../core/address.js';
import { nodes } from '../../core/api.js';
import { date, language } from '../../core/language.js';
import { bounds } from './changes.js';
import { isNamed, link, mark, roleKey, roleKnown, whyResponsible } from '../../core/parts.js';
import { PAGE } from './query.js';
import { say } from './words.js';

/** The last day of each year, of this year today. */
export const yearEnds = (from, today) => Array.from({ length: Number(today.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, index) => {
  const day = `${Number(from.slice(0, 4)) + index}-12-31`;
  return day > today ? today : day;
});

/** Whether a change of the agency may or may not have been by that day: then both sides may answer. */
const unsure = ({ agency, from, today }, day) => agency.changes.some(change => {
  const [may, sure] = bounds(change, from, today);
  return may <= day && day < sure;
});

/** `held`: how many it holds on each of the year ends; undefined while that is asked for. */
export function yearTable(data, held) {
  const { roles, from, today } = data;
  const counts = new Map();
  for (const { count, keys } of roles) {
    const value = key => keys.find(one => one.key === key).value;
    const year = counts.get(value('YEAR')) ?? [];
    counts.set(value('YEAR'), [...year, { role: value('ROLE'), count }]);
  }
  const ends = yearEnds(from, today);
  const most = Math.max(1, ...(held ?? []), ...[...counts.values()].map(list => list.reduce((sum, one) => sum + one.count, 0)));
  if (held && held.every(count => count === 0) && counts.size === 0) return html`<p class="note">${say('noMeasures')}</p>`;
  return html`
    <p class="note">${say('yearsLead')}</p>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="years"><table class="years">
      <thead><tr><th scope="col">${say('year')}</th><th scope="col">${say('named')}</th><th scope="col">${say('holdsThen')}</th></tr></thead>
      <tbody>${ends.map((day, index) => {
        const named = counts.get(day.slice(0, 4)) ?? [];
        return html`<tr><th scope="row">${day.slice(0, 4)}</th>
          <td>${named.length ? html`<div class="amount">${bar(named.map(one => [one.role, one.count]), most)} <span>${named.map(one => say('pair', { name: say(one.role === 'LEAD' ? 'leadOrFirst' : one.role), value: one.count })).join(language() === 'zh' ? '，' : ', ')}</span></div>` : nothing}</td>
          <td>${held ? (held[index] ? html`<div class="amount">${bar([['HELD', held[index]]], most)} <span>${held[index]}${unsure(data, day) ? html` <span class="mark" data-kind="INCONCLUSIVE">${say('uncertain')}</span>` : nothing}</span></div>` : '0') : '…'}</td></tr>`;
      })}</tbody>
    </table></div>`;
}

/** As long as what it shows, of three fifths of the room: the rest is for the words. */
function bar(parts, most) {
  const all = parts.reduce((sum, [, count]) => sum + count, 0);
  let x = 0;
  return html`<svg class="bar" width=${`${(all / most * 60).toFixed(2)}%`} height="12" aria-hidden="true">${parts.map(([kind, count]) => {
    const part = svg`<rect data-kind=${kind} x=${`${x / all * 100}%`} width=${`${count / all * 100}%`} height="12"></rect>`;
    x += count;
    return part;
  })}</svg>`;
}

export function measureLists({ agency, then, day }, query) {
  return html`
    <section aria-labelledby="measures">
      <h2 id="measures">${say('measures')}</h2>
      <div class="columns even">
        <div>${list(then.held, say('heldList', { day: date(day), count: then.held.totalCount }), say('heldNone'), 'held', all('holders-on-day', { day, holder: agency.id }), query, it => html`${it.responsibilities
          .filter(one => one.holdings.some(holding => holding.agency.id === agency.id)).map(one => html`${role(one)} ${one.agency.id === agency.id || !isNamed(one) ? nothing : say('writtenAs', { name: one.writtenAs })}
            ${one.holdings.some(holding => holding.agency.id === agency.id && holding.uncertain) ? html`<span class="mark" data-kind="INCONCLUSIVE">${say('uncertain')}</span>` : nothing} `)}`)}</div>
        <div>${list(then.named, say('namedList', { count: then.named.totalCount }), say('namedNone'), 'named', all('measure-responsibilities', { agency: agency.id }), query, it => html`${it.responsibilities
          .filter(one => one.agency.id === agency.id).map(one => html`${role(one)} `)}`)}</div>
      </div>
    </section>`;
}

const role = one => html`${mark(roleKey(one), one.role)} <span class="inline">${!isNamed(one) ? whyResponsible(one) : one.role === 'LEAD' && one.roleBasis !== 'FIRST_LISTED' ? roleKnown(one) : nothing}</span>`;

/** Where all are to be had, on paper with the address. */
const all = (name, parameters) => {
  const address = to(`/queries/${name}`, parameters);
  return html`<a href=${address}>${say('allOfThem')}</a> <span class="only-print">${address.replace(/[?&]lang=\w+/, '')}</span>`;
};

function list(connection, heading, none, parameter, rest, query, row) {
  const { totalCount, pageInfo } = connection;
  const later = query.has(parameter);
  return html`
    <h3>${heading}</h3>
    ${totalCount > PAGE && !later ? html`<p class="note">${say('first', { shown: PAGE, count: totalCount })} · ${rest}</p>` : nothing}
    ${connection.edges.length ? html`<ul class="rows">${nodes(connection).map(it => html`
      <li><span>${link(it)} <span class="note">${it.statedIn.year} ${it.statedIn.label}</span> <span class="note">${row(it)}</span></span></li>`)}</ul>` : html`<p class="note">${none}</p>`}
    ${later ? html`<button @click=${() => set({ [parameter]: null })}>${say('fromStart')}</button>` : nothing}
    ${pageInfo.hasNextPage ? html`<button @click=${() => set({ [parameter]: pageInfo.endCursor })}>${say('more')}</button>` : nothing}`;
}
