// What a point shows when it is looked at: what it is, the words that say so, and what became of it.
import { html, nothing } from '../../core/libraries.js';
import { number } from '../../core/language.js';
import { mark, quotes } from '../../core/parts.js';
import { evidenceOf, when } from './model.js';
import { meaning } from './table.js';
import { say } from './words.js';

export const card = (point, data) => html`
  <p><span class="point-kind ${point.kind}">${say('legend' + point.kind)}</span> ${when(point)}</p>
  <p class="figures">${point.quantity.verbatim}</p>
  <p class="note">${meaning(point.figure)}</p>
  <p>${quotes([evidenceOf(point)])}</p>
  <p class="note">${point.figure.statedIn.label} · ${say('statedIn', { year: point.statedYear })}</p>
  ${point.kind === 'TARGET' ? standing(point.figure, data) : nothing}`;

function standing({ id }, { history, findings }) {
  const assessment = history.assessments.find(one => one.target.id === id);
  const revision = history.targetRevisions.find(one => one.later.id === id);
  return html`
    ${assessment ? html`<p>${mark(assessment.status)} ${say('note' + assessment.status)}</p>` : nothing}
    ${(findings.get(id) ?? []).map(finding => html`<p><span class="mark" data-kind="finding">${say(finding.kind)}</span></p>`)}
    ${revision ? html`<p><span class="mark">${say(revision.direction)}${revision.ratio ? ` ×${number(revision.ratio)}` : ''}</span> <span class="note inline">${revision.reason}</span></p>` : nothing}`;
}
