// The same work in earlier and later documents, on a small time line; each with how sure that is and why it is inferred.
import { html, nothing } from '../../core/libraries.js';
import { link, quotes } from '../../core/parts.js';
import { say } from './words.js';

export function continuity(measure) {
  const others = [
    ...measure.continues.map(one => ({ ...one, measure: one.earlier, when: 'earlier' })),
    { measure, when: 'here' },
    ...measure.continuedBy.map(one => ({ ...one, measure: one.later, when: 'later' })),
  ].sort((a, b) => a.measure.statedIn.year - b.measure.statedIn.year);
  return html`
    <section aria-labelledby="continuity">
      <h2 id="continuity">${say('continuity')}</h2>
      ${others.length === 1 ? html`<p class="note">${say('continuityNone')}</p>` : html`
        <p class="note">${say('continuityNote')}</p>
        <ol class="timeline">${others.map(one => html`
          <li class=${one.when === 'here' ? 'here' : ''} aria-current=${one.when === 'here' ? 'true' : nothing}>
            <span class="year">${one.measure.statedIn.year}</span> <span class="note">${say(one.when)} · ${one.measure.statedIn.label}</span>
            ${one.when === 'here' ? html`<strong>${measure.label}</strong>` : html`
              <span>${link(one.measure)}</span>
              <span class="mark" data-confidence=${one.confidence}>${say('confidenceOf', { value: say(one.confidence) })}</span>
              <details><summary class="note">${say('why')}</summary><p class="note">${one.reason}</p>${quotes(one.evidence)}</details>`}
          </li>`)}</ol>`}
    </section>`;
}
