// The chain: a picture, and the same step by step with what shows each: a list of lists that reads the same without the arrows. From
// the document down to the measure; from the measure to each agency named for it or inferred, through the changes in between to who
// holds it on the day, and what that belongs to.
import './chain-picture.js';
import { html, nothing } from '../../core/libraries.js';
import { to } from '../../core/address.js';
import { date } from '../../core/language.js';
import { pathTo } from '../../core/outline.js';
import { absent, certainty, isNamed, link, quotes, roleKey, span, whyResponsible } from '../../core/parts.js';
import { documentHref, href } from '../../core/places.js';
import { answerWords, datedWhen, doubt, held } from './holders.js';
import { asStated, governments, movesOf, upwards } from './links.js';
import { spanOn } from './query.js';
import { say } from './words.js';

/** Whole where a document says it, broken where it is inferred, dotted where it is uncertain besides. */
const arrow = (kind = 'said') => html`
  <svg class="arrow" data-kind=${kind} viewBox="0 0 44 16" width="44" height="16" aria-hidden="true">
    <path class="shaft" d="M1 8H40"></path><path class="head" d="M34 2.5 41.5 8 34 13.5"></path>
  </svg>`;

/** `links`: the chain on the day. `pending` where that of another day is under way. */
export function chain(data, { day, links, pending }) {
  const { measure } = data;
  const lanes = measure.responsibilities.map(one => lane(data, links, one, day));
  const answer = answerWords(data, spanOn(data.spans, day).answer, day);
  return html`
    <section class="chain" aria-labelledby="chain" aria-busy=${String(pending)}>
      <h2 id="chain">${say('chainOn', { day: date(day) })}</h2>
      <figure>
        <chain-picture .chain=${{ data, day, links, answer }} @unavailable=${unpictured}></chain-picture>
        <figcaption class="note">${['said', 'inferred', 'uncertain'].map(how => html`<span class="how">${arrow(how)} ${say(`how${how}`)}</span> `)}</figcaption>
      </figure>
      <details class="steps"><summary>${say('steps')}</summary>
        ${origin(data, links)}
        <div class="flow">
          <div class="step this"><span class="step-kind">${say('thisMeasure')}</span><strong>${measure.label}</strong>${quotes(measure.evidence.slice(0, 1))}</div>
          ${lanes.length ? html`<ul class="lanes">${lanes}</ul>` : html`
            ${arrow('none')}
            <div class="step holder" data-state="unknown"><span class="step-kind">${say('noOwner')}</span> ${absent(measure, 'responsibilities')} <span class="note">${say('noOwnerWhy')}</span></div>`}
        </div>
      </details>
    </section>`;
}

/** Where no picture can be drawn, the steps are all there is. */
function unpictured({ target }) {
  target.closest('figure').hidden = true;
  target.closest('section').querySelector('.steps').open = true;
}

/** From who issued the document down to the measure above this one. */
function origin(data, links) {
  const { measure } = data;
  const { statedIn } = measure;
  const path = pathTo(statedIn.outline, measure.section?.id);
  const issued = links.filter(one => one.kind === 'ISSUED_BY');
  const above = links.filter(one => one.kind === 'PART_OF').reverse();
  const bodies = governments(data, links);
  // An arrow stands before what it leads to, so that none is left at the end of a line.
  const step = (kind, content, how = 'said') => html`<li>${arrow(how)}<div class="step"><span class="step-kind">${kind}</span>${content}</div></li>`;
  return html`
    <ol class="origin" aria-label=${say('origin')}>
      ${bodies.length ? step(say('above'), bodies.map(one => html`<span>${link(one.to, asStated(data, one).toName)}</span>${known(asStated(data, one))}`)) : nothing}
      ${step(say('issuedBy'), statedIn.issuers.length ? statedIn.issuers.map(one => html`<span>${link(one)}</span>${quotes(issued.find(step => step.to.id === one.id)?.evidence ?? [])}`) : html`<span class="absence" data-reason="NOT_STATED">${say('ISSUER_NOT_STATED')}</span>`)}
      ${step(say('document'), html`<span>${link(statedIn)}</span> <span class="note">${date(issued[0]?.date ?? statedIn.issued ?? statedIn.published) || statedIn.year}</span>`, statedIn.issuers.length ? 'said' : 'none')}
      ${path.length ? step(say('section'), html`<ol class="path">${path.map(one => html`<li><a href=${documentHref(statedIn.id, { at: `${one.startOffset}-${one.endOffset}` })}>${one.label}</a></li>`)}</ol>`) : nothing}
      ${above.map(one => step(say('partOf'), html`<span>${link(one.to)}</span>${quotes(one.evidence.slice(0, 1))}`))}
    </ol>
    <p class="down">${arrow()}</p>`;
}

function lane(data, links, responsibility, day) {
  const { state, holdings } = held(data, spanOn(data.spans, day).answer, responsibility, day);
  const names = one => one.to.id === responsibility.agency.id && one.basis === responsibility.basis && (one.kind === 'NAMES' || one.kind === 'INHERITS');
  const naming = links.find(names);
  const then = data.namesThen.get(responsibility.id);
  const inferred = !isNamed(responsibility);
  return html`
    <li class="lane" aria-label=${say(inferred ? 'laneInferred' : 'lane', { name: responsibility.writtenAs })}>
      ${arrow(inferred ? 'inferred' : 'said')}
      <div class="step named ${inferred ? 'inferred' : ''}">
        <span class="step-kind">${say(!inferred ? 'names' : responsibility.basis === 'INHERITED' ? 'inherits' : 'fallsTo')} · ${say(roleKey(responsibility))}</span>
        <strong><a href=${href(responsibility.agency)}>${responsibility.writtenAs}</a></strong>
        ${then && then !== responsibility.writtenAs ? html`<span class="note">${say('nameThen', { name: then })}</span>` : nothing}
        <span class="note">${whyResponsible(responsibility)}${responsibility.basis === 'INHERITED' && naming ? html` ${link(naming.from)}` : nothing}</span>
        ${quotes(responsibility.evidence.slice(0, 1))}
      </div>
      <ul class="branches ${holdings.length > 1 ? 'forked' : ''}">${holdings.length ? holdings.map(one => branch(data, links, one, { state, doubt: doubt(holdings), day })) : html`
        <li class="branch">${arrow('none')}${nobody(data, responsibility, state, day)}</li>`}</ul>
    </li>`;
}

function branch(data, links, holding, { state, doubt: words, day }) {
  const moves = movesOf(links, holding);
  const above = upwards(links, holding.agency.id);
  return html`
    <li class="branch">
      ${moves.length ? html`${arrow('inferred')}<ol class="moves" aria-label=${say('moved')}>${moves.map(move)}</ol>` : nothing}
      ${arrow(holding.uncertain ? 'uncertain' : moves.length ? 'inferred' : 'said')}
      <div class="step holder" data-state=${holding.uncertain ? 'handover' : 'held'}>
        <span class="step-kind">${day === data.today ? say('holder') : say('holderThen')}</span>
        <strong><a href=${to(href(holding.agency).split('?')[0], { asOf: day === data.today ? null : day })}>${holding.name}</a></strong>
        <span class="note">${span(holding.from, holding.to)}</span>
        ${holding.uncertain ? html`<span class="mark" data-kind="INCONCLUSIVE">${say('uncertain')}</span><span class="note">${words}</span>` : nothing}
        ${state === 'several' ? html`<span class="note">${say('several')}</span>` : nothing}
        ${moves.length ? html`<span class="note">${say('inferred')} · ${say('confidence', { value: certainty(holding.confidence) })}</span>` : nothing}
      </div>
      ${above.length ? html`<ol class="above" aria-label=${say('belongs')}>${above.map(one => html`
        <li>${arrow()}<div class="step"><span class="step-kind">${say('belongs')}</span>${link(one.to, one.to.nameOn ?? one.to.label)}${known(one)}</div></li>`)}</ol>` : nothing}
    </li>`;
}

const move = ({ change, drawn }) => html`
  <li class="step move" data-uncertain=${drawn.uncertain}>
    <span class="step-kind">${say(change.kind)}${change.function ? html` · ${change.function.label}` : nothing}</span>
    <span>${change.label}</span>
    <span class="note">${change.date ? date(change.date) : span(change.notBefore, change.notAfter)}${drawn.uncertain ? html` · ${say('uncertain')}` : nothing} · ${say('confidence', { value: certainty(change.confidence) })}</span>
    ${drawn.evidence.length ? quotes(drawn.evidence) : nothing}
    <details class="note"><summary>${say('source')}</summary>${drawn.reason}</details>
  </li>`;

/** What shows that an agency belongs to a body: the registry, and a document that names the agency. */
const known = step => html`
  ${step.date ? html`<span class="note">${say('writtenOn', { day: date(step.date) })}</span>` : nothing}
  ${step.evidence.length ? quotes(step.evidence) : nothing}
  <details class="note"><summary>${say('source')}</summary>${step.reason}</details>`;

/** Nobody is known to hold it: what is known of how that came. */
function nobody(data, responsibility, state, day) {
  if (state === 'early') {
    return html`<div class="step holder" data-state="early"><span class="step-kind">${say('notYet')}</span><span class="note">${datedWhen(data)}</span></div>`;
  }
  const ends = responsibility.agency.changes.filter(one => one.after.length === 0);
  return html`
    <div class="step holder" data-state="unknown">
      <span class="step-kind">${day === data.today ? say('holderNoneNow') : say('holderNone')}</span>
      <span class="note">${say('holderNoneWhy')}</span>
      ${ends.map(one => html`<span>${one.label} <span class="note">${one.date ? date(one.date) : span(one.notBefore, one.notAfter)} · ${say('confidence', { value: certainty(one.confidence) })}</span></span>
        <details class="note"><summary>${say('source')}</summary>${one.source}</details>`)}
    </div>`;
}
