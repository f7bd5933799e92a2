// A measure: what it is, who answers for it on a day and how that came, where the same work is found again.
import { html, nothing } from '../../core/libraries.js';
import { set, to } from '../../core/address.js';
import { date } from '../../core/language.js';
import { mark, partFailed, partly, quotes, unused } from '../../core/parts.js';
import { idOf } from '../../core/places.js';
import { chosen, notChosen } from '../../core/days.js';
import { chain } from './chain.js';
import { facts } from './facts.js';
import { answered, answerList, holders } from './holders.js';
import { continuity } from './continuity.js';
import { chainOn, loadMeasure, spanOn } from './query.js';
import { say } from './words.js';

export const parameters = ['asOf'];
export const local = ['asOf'];

export const load = (params, signal) => loadMeasure(idOf('measure', params.path), params.query, signal);

export const title = data => data.measure.label;

export function view(data, params) {
  const { measure } = data;
  const day = chosen(params.query, data.from, data.today);
  const { answer } = spanOn(data.spans, day);
  const asOf = day === data.today ? null : day;
  return html`
    ${partly(data.errors)}
    ${unused(notChosen(params.query, data.from, data.today))}
    <article class="measure">
      <h1>${measure.label}</h1>
      <p class="under">${mark(measure.stage)} ${mark(measure.review.status, 'review')}
        <span>${say('MEASURE')}</span> <span>${measure.statedIn.label}</span> <span>${date(measure.statedIn.issued ?? measure.statedIn.published) || measure.statedIn.year}</span></p>
      <p>${quotes(measure.evidence)}</p>
      <section class="who" aria-labelledby="who" data-state=${answered(data, answer, day).state}>
        <h2 id="who">${asOf ? say('whoThen', { day: date(day) }) : say('whoToday')}</h2>
        <div role="status">${answerList(data, answer, day)}</div>
        <p class="note">${say('pair', { name: say('holder'), value: say('holderNote') })}</p>
      </section>
      ${holders(data, answer, day)}
      ${data.failed ? partFailed(data.failed) : nothing}
      ${chain(data, shownChain(data, day))}
      ${facts(data)}
      ${continuity(measure)}
      <p class="actions">
        <a class="button" href=${to('/audit/measure/' + params.path, { asOf })}>${say('audit')}</a>
        <a class="button" href=${'/id/' + measure.id.split('/').map(encodeURIComponent).join('/')}>${say('linkedData')}</a>
        <button @click=${() => print()}>${say('print')}</button>
      </p>
    </article>`;
}

/** Until the chain on a chosen day has come, that of the day before it stays, under its own day. */
function shownChain(data, day) {
  const pending = !data.chains.has(day) && !data.failed;
  if (data.chains.has(day)) data.shown = day;
  return { day: data.shown, links: data.chains.get(data.shown), pending };
}

export function drawn(root, data, params) {
  const day = chosen(params.query, data.from, data.today);
  data.standing = true;
  if (!data.chains.has(day) && data.wanted !== day) want(data, day);
  return () => { data.standing = false; };
}

async function want(data, day) {
  Object.assign(data, { wanted: day, failed: null });
  const links = await chainOn(data.measure.id, day).catch(error => error);
  if (links instanceof Error) data.failed = links;
  else data.chains.set(day, links);
  // A day that was chosen since then asks for its own.
  if (data.wanted === day && data.standing) set({}, { replace: true });
}
