// What became of each target by what was published, and how targets changed from document to document.
import { html, nothing } from '../../core/libraries.js';
import { to } from '../../core/address.js';
import { nodes } from '../../core/api.js';
import { number, today } from '../../core/language.js';
import { absence, isNamed, link, mark, quotes, roleKey, whyResponsible } from '../../core/parts.js';
import { documentHref } from '../../core/places.js';
import { when } from './model.js';
import { meaning } from './table.js';
import { amount } from '../../core/amounts.js';
import { say } from './words.js';

/** Figures of the history by their ID, with the point that has their year. */
function byId(history) {
  const found = new Map();
  history.undated.forEach(figure => found.set(figure.id, { figure, when: '', value: amount(figure.quantity) }));
  history.points.filter(point => point.kind !== 'BASELINE').forEach(point => found.set(point.figure.id, { figure: point.figure, when: when(point), value: amount(point.quantity) }));
  return found;
}

const named = ({ figure, when: time, value }) => html`<strong>${value}</strong> ${time} <span class="note inline">${meaning(figure)}</span>`;

const where = figure => html`<a href=${documentHref(figure.statedIn.id, { fact: figure.id })}>${figure.statedIn.label}</a> ${quotes(figure.evidence.slice(0, 1))}`;

export function targets(data, params) {
  const known = byId(data.history);
  const all = [...known.values()].filter(one => one.figure.__typename === 'Target');
  if (!all.length) return html`<p class="note">${say('noTargets')}</p>`;
  return html`<ul class="targets">${all.map(one => target(one, data, known, params))}</ul>`;
}

/** Who holds a responsibility on the day, where that is another than the text names. */
function holder({ agency, holdings }, asOf) {
  const now = asOf === today();
  if (!holdings.length) return html`<span class="note inline holder">→ ${say(now ? 'holderNone' : 'holderNoneThen')}</span>`;
  if (holdings.length === 1 && holdings[0].agency.id === agency.id && !holdings[0].uncertain) return nothing;
  return html`<span class="note inline holder" title=${say('holderNote')}>→ ${say(now ? 'holder' : 'holderThen')} ${holdings.map((one, index) => html`${index ? say('comma') : nothing}${link(one.agency, one.name)}`)}${holdings.some(one => one.uncertain) ? html` <span class="mark" data-kind="INCONCLUSIVE">${say('holderUncertain')}</span>` : nothing}</span>`;
}

/** Whom the text names for the measures that a target belongs to, or who is inferred, and who holds that on the day. */
export function owners({ totalCount, ...measures }, asOf) {
  if (!totalCount) return html`<p class="note">${say('noMeasure')}</p>`;
  const shown = nodes(measures);
  return html`${shown.map(measure => html`
    <p>${say('answersFor')} ${measure.responsibilities.length ? nothing : absence('NOT_STATED')}
      ${measure.responsibilities.map(one => html`<span class="owner"><span class="mark" data-kind=${one.role}>${say(roleKey(one))}</span> ${link(one.agency, one.writtenAs)}
        ${isNamed(one) ? nothing : html`<span class="note inline">${whyResponsible(one)}</span>`} ${holder(one, asOf)}</span> `)}
      <span class="note inline">${say('ofMeasure')} ${link(measure)}</span></p>`)}
    ${totalCount > shown.length ? html`<p class="note">${say('moreMeasures', { count: totalCount - shown.length })}</p>` : nothing}`;
}

function target(one, { history, findings, asOf }, known, params) {
  const { figure } = one;
  const assessment = history.assessments.find(other => other.target.id === figure.id);
  const told = findings.get(figure.id) ?? [];
  return html`
    <li aria-current=${params.query.get('figure') === figure.id ? 'true' : nothing}>
      <p>${named(one)} ${figure.binding ? mark(figure.binding === 'BINDING' ? 'binding' : 'anticipated') : nothing}</p>
      <p>${where(figure)}</p>
      ${owners(figure.ofMeasures, asOf)}
      ${assessment ? html`
        <p>${mark(assessment.status)} ${say('note' + assessment.status)}
          ${assessment.selfReported === null ? nothing : html`<span class="mark">${say(assessment.selfReported ? 'selfReported' : 'notSelfReported')}</span>`}</p>
        ${assessment.deciding.map(deciding => known.get(deciding.id) && html`
          <p class="deciding">${say('deciding')} ${named(known.get(deciding.id))} ${where(known.get(deciding.id).figure)}</p>`)}` : one.when ? nothing : html`<p class="note">${say('notAssessed')}</p>`}
      ${told.map(finding => html`
        <p><a class="mark" data-kind="finding" href=${to('/findings', { kind: finding.kind, document: figure.statedIn.id })}>${say(finding.kind)}</a> ${finding.message}</p>`)}
      ${figure.reports.length ? html`
        <details ?open=${figure.reports.some(report => report.outcome === 'NOT_COMPARABLE') && figure.reports.length < 4}>
          <summary>${say('reports', { count: figure.reports.length })}</summary>
          <ul class="plain">${figure.reports.map(report => html`
            <li><span class="mark" data-kind=${report.outcome}>${say('report' + report.outcome)}</span>
              <span class="note inline">${say(report.timing === 'UNKNOWN' ? 'timingUNKNOWN' : report.timing)}${report.selfReported ? ' · ' + say('selfReported') : ''}</span> ${report.reason}</li>`)}</ul>
        </details>` : nothing}
      ${assessment ? html`<details><summary>${say('why')}</summary><p class="note">${assessment.reason}</p></details>` : nothing}
    </li>`;
}

export function revisions(data) {
  const known = byId(data.history);
  const side = id => (known.has(id) ? html`${named(known.get(id))}<br>${where(known.get(id).figure)}` : nothing);
  return html`
    <section aria-labelledby="revisions">
      <h2 id="revisions">${say('revisionsHeading')}</h2>
      <ul class="revisions">${data.history.targetRevisions.map(one => html`
        <li><div>${side(one.earlier.id)}</div>
          <div class="way"><span class="mark" data-kind=${one.direction}>${say(one.direction)}${one.ratio ? ' · ' + say('times', { ratio: number(one.ratio) }) : ''}</span> <span aria-hidden="true">→</span></div>
          <div>${side(one.later.id)}</div>
          <p class="note">${one.reason}</p></li>`)}</ul>
    </section>`;
}
