// The values of the chart as a table, and those that have no place on its axis.
import { html, nothing } from '../../core/libraries.js';
import { set } from '../../core/address.js';
import { absent, link, mark, quotes } from '../../core/parts.js';
import { documentHref } from '../../core/places.js';
import { when } from './model.js';
import { amount, unitWords } from '../../core/amounts.js';
import { say } from './words.js';

const ROWS = 60;

/** What is counted, in words: the kind of value and what narrows it. */
export function meaning(figure) {
  const words = [
    figure.valueKind ? say(figure.valueKind) : null,
    figure.perUnit ? say('perUnit') : null,
    figure.time?.recurring ? say('everyYear') : null,
    ...figure.dimensions.map(one => one.writtenAs),
  ].filter(Boolean);
  return html`${words.join(' · ')} ${figure.valueKind ? nothing : html`<span class="note inline">${say('valueKind')}</span> ${absent(figure, 'valueKind')}`}
    ${figure.partOf ? html`<span class="note">${say('partOf', { whole: figure.partOf.label })}</span>` : nothing}
    ${figure.parts?.length ? html`<span class="note">${say('partsOf', { count: figure.parts.length })}</span>` : nothing}`;
}

/** The document that says so, and its words. */
export const source = figure => html`
  <a href=${documentHref(figure.statedIn.id, { fact: figure.id })}>${figure.statedIn.label}</a> <span class="note inline">${say('year', { year: figure.statedIn.year })}</span><br>${quotes(figure.evidence)}`;

/** How a target stands by what was published, with what is found about it. */
export function standing(figure, { history, findings }) {
  const assessment = history.assessments.find(one => one.target.id === figure.id);
  return html`${assessment ? mark(assessment.status) : nothing}
    ${(findings.get(figure.id) ?? []).map(finding => html` <span class="mark" data-kind="finding" title=${finding.message}>${say(finding.kind)}</span>`)}`;
}

export function table(panels, data, params) {
  const chosen = params.query.get('figure');
  const total = data.history.points.length;
  const all = total <= ROWS || params.query.get('rows') === 'all';
  let left = all ? Infinity : ROWS;
  return html`
    <table class="values">
      <caption class="only-spoken">${say('table')}</caption>
      <thead><tr>${['when', 'kind', 'value', 'meaning', 'from', 'standing'].map(key => html`<th scope="col" class=${'column-' + key}>${say(key)}</th>`)}</tr></thead>
      ${panels.map(panel => {
        const rows = panel.points.slice(0, left);
        left -= rows.length;
        return rows.length ? html`<tbody>
          ${panels.length > 1 ? html`<tr class="family"><th scope="rowgroup" colspan="6">${panelName(panel)}</th></tr>` : nothing}
          ${rows.map(point => html`
            <tr aria-current=${chosen === point.figure.id ? 'true' : nothing}>
              <td class="when" data-label=${say('when')}>${when(point)}</td>
              <td data-label=${say('kind')}><span class="point-kind ${point.kind}">${say('legend' + point.kind)}</span></td>
              <td class="value" data-label=${say('value')}>${amount(point.quantity)}</td>
              <td data-label=${say('meaning')}>${meaning(point.figure)}</td>
              <td class="from" data-label=${say('from')}>${source(point.figure)}</td>
              <td data-label=${say('standing')}>${point.kind === 'TARGET' ? standing(point.figure, data) : nothing}</td>
            </tr>`)}</tbody>` : nothing;
      })}
    </table>
    ${all ? nothing : html`<p>${say('capped', { count: ROWS })} <button @click=${() => set({ rows: 'all' })}>${say('showAll', { count: total })}</button></p>`}`;
}

/** What stands on the axis of a panel. */
export const panelName = panel => `${say('family' + panel.family)}${panel.perUnit ? ` · ${say('perUnit')}` : ''}${unitWords(panel.unit) ? ` · ${unitWords(panel.unit)}` : ''}`;

export const undated = (data, params) => html`
  <section aria-labelledby="undated" class="undated">
    <h2 id="undated">${say('undatedHeading')}</h2>
    <p class="note">${say('undatedNote')}</p>
    <ul class="rows">${data.history.undated.map(figure => html`
      <li aria-current=${params.query.get('figure') === figure.id ? 'true' : nothing}>
        <span class="point-kind ${figure.__typename.toUpperCase()}">${say('legend' + figure.__typename.toUpperCase())}</span>
        <span><strong>${amount(figure.quantity)}</strong> ${meaning(figure)} ${figure.__typename === 'Target' ? standing(figure, data) : nothing}<br>${source(figure)}</span></li>`)}${data.history.undatedBaselines.map(target => html`
      <li>
        <span class="point-kind BASELINE">${say('legendBASELINE')}</span>
        <span><strong>${amount(target.baseline)}</strong> → ${amount(target.quantity)} ${meaning(target)}<br>${source(target)}</span></li>`)}</ul>
  </section>`;

export const related = indicator => html`
  <section aria-labelledby="related">
    <h2 id="related">${say('relatedHeading')}</h2>
    <ul class="rows">${indicator.related.map(one => html`<li><span>${link(one.indicator)} <span class="note">${one.why}</span></span></li>`)}</ul>
  </section>`;
