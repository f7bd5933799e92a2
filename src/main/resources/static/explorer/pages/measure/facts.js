// What a measure is: its kind of work, its time, its figures, the agencies named for it.
import { html, nothing } from '../../core/libraries.js';
import { amount } from '../../core/amounts.js';
import { absent, isNamed, link, mark, quotes, roleKey, roleKnown, span, unreviewed } from '../../core/parts.js';
import { say } from './words.js';

export function facts({ measure }) {
  return html`
    ${owners(measure)}
    <section aria-labelledby="what">
      <h2 id="what">${say('what')}</h2>
      <dl>
        ${row('number', measure.number ?? absent(measure, 'number'))}
        ${row('when', time(measure))}
        ${Object.entries(TOPICS).map(([name, property]) => row(name, topics(measure[name]) ?? absent(measure, name, property)))}
        ${row('goals', listed(measure, 'serves', goal => html`${link(goal)} ${quotes(goal.evidence.slice(0, 1))}`))}
        ${row('parts', listed(measure, 'parts', part => html`${link(part)} ${mark(part.stage)}`))}
        ${row('reviewed', html`${say(measure.review.status)}${measure.review.confidence ? html` · ${say('confidenceOf', { value: say(measure.review.confidence) })}` : nothing} ${unreviewed(measure)}`)}
      </dl>
    </section>
    ${figures(measure)}`;
}

const row = (name, value) => html`<dt>${say(name)}</dt><dd>${value}</dd>`;

/** Fields of topics, each with the property of the graph by which an absence may tell of it. */
const TOPICS = { functions: 'function', instruments: 'instrument', targetGroups: 'targetGroup', sectors: 'sector', places: 'place' };

const topics = list => (list.length ? list.map(one => html`<span class="topic">${one.label}</span> `) : null);

/** The first ten; the others on demand, counted. */
function listed(measure, field, item) {
  const list = measure[field];
  if (!list.length) return absent(measure, field);
  const rest = list.slice(10);
  return html`<ul class="plain">${list.slice(0, 10).map(one => html`<li>${item(one)}</li>`)}</ul>
    ${rest.length ? html`<details><summary>${say('allOf', { count: rest.length })}</summary><ul class="plain">${rest.map(one => html`<li>${item(one)}</li>`)}</ul></details>` : nothing}`;
}

function time({ time: it, ...measure }) {
  if (!it) return absent(measure, 'time');
  return html`${span(it.from, it.to)} ${it.recurring ? html`<span class="mark">${say('recurring')}</span>` : nothing}
    <span class="note">${it.verbatim ? html`“${it.verbatim}” · ` : nothing}${say(it.basis + 'basis')}</span>`;
}

function owners(measure) {
  return html`
    <section aria-labelledby="owners">
      <h2 id="owners">${say('owners')}</h2>
      ${measure.responsibilities.length ? html`
        <div class="scroll" tabindex="0" role="group" aria-labelledby="owners"><table class="roles">
          <thead><tr><th scope="col">${say('role')}</th><th scope="col">${say('agency')}</th><th scope="col">${say('howKnown')}</th><th scope="col">${say('basis')}</th><th scope="col">${say('evidence')}</th></tr></thead>
          <tbody>${measure.responsibilities.map(one => html`
            <tr><td>${mark(roleKey(one), one.role)}</td><td>${link(one.agency, one.writtenAs)}${one.agency.label === one.writtenAs ? nothing : html`<span class="note block">${one.agency.label}</span>`}</td>
              <td>${roleKnown(one)}</td><td class=${isNamed(one) ? '' : 'inference'}>${say(one.basis)}</td><td>${quotes(one.evidence)}</td></tr>`)}</tbody>
        </table></div>` : html`<p>${absent(measure, 'responsibilities')} ${say('noOwnerWhy')}</p>`}
    </section>`;
}

function figures(measure) {
  if (!measure.targets.length && !measure.parameters.length) return nothing;
  return html`
    ${measure.targets.length ? html`
      <section aria-labelledby="targets"><h2 id="targets">${say('targets')}</h2>
        <ul class="rows">${measure.targets.map(target => html`
          <li><span>${link(target, target.indicator.label)} <strong>${amount(target.quantity)}</strong> ${target.dueYear ? say('due', { year: target.dueYear }) : nothing}
            ${target.assessment ? html`${mark(target.assessment.status, target.assessment.status)} <span class="note">${target.assessment.reason}</span>` : nothing}
            ${quotes(target.evidence)}</span></li>`)}</ul></section>` : nothing}
    ${measure.parameters.length ? html`
      <section aria-labelledby="parameters"><h2 id="parameters">${say('parameters')}</h2>
        <ul class="rows">${measure.parameters.map(one => html`
          <li><span><span class="mark">${say(one.kind)}</span> ${link(one)} <strong>${amount(one.quantity)}</strong>
            ${one.base ? html`<span class="note">${say('pair', { name: say('base'), value: one.base })}</span>` : nothing}
            ${one.payers.length ? html`<span class="note">${say('pair', { name: say('payers'), value: '' })}${one.payers.map(payer => html`${link(payer)} `)}</span>` : nothing}
            ${quotes(one.evidence)}</span></li>`)}</ul></section>` : nothing}`;
}
