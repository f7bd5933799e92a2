// One indicator in a picture: the one that most documents set targets for.
import { html, nothing } from '../../core/libraries.js';
import { to } from '../../core/address.js';
import { today } from '../../core/language.js';
import { href } from '../../core/places.js';
import { drawPanels } from '../indicator/figure.js';
import { historyOf } from '../indicator/history.js';
import { legend } from '../indicator/marks.js';
import { headline, panels } from '../indicator/model.js';
import { panelName } from '../indicator/table.js';

/** The indicator and area with targets of most documents, then with most targets; null where there is no target at all. */
export function exampleOf(targets) {
  const found = new Map();
  for (const { indicator, scope, statedIn } of targets) {
    const key = `${indicator.id} ${scope.id}`;
    const entry = found.get(key) ?? { indicator, scope, documents: new Set(), count: 0 };
    entry.documents.add(statedIn.id);
    entry.count++;
    found.set(key, entry);
  }
  const [most] = [...found.values()].sort((a, b) => b.documents.size - a.documents.size || b.count - a.count);
  return most ? { ...most, asOf: today(), findings: new Map() } : null;
}

/** Its points, with all that the chart shows. */
export const pointsOf = async ({ indicator, scope, asOf }) => (await historyOf(indicator.id, scope.id, asOf)).indicator.history;

/** Where its points are still to come, the place for them; without any, nothing. */
export function example(data) {
  if (data.history && !data.history.points.length) return nothing;
  const all = data.history ? panels(data.history) : [];
  return html`
    <section class="home-example" aria-labelledby="example" aria-busy=${String(!data.history)}>
      <h2 id="example"><a href=${to(href(data.indicator).split('?')[0], { scope: data.scope.id })}>${data.indicator.label}</a> <span class="note">${data.scope.label}${all.length ? ` · ${panelName(all[0])}` : nothing}</span></h2>
      ${all.length ? html`
        <p class="headline">${headline(data.history, all) ?? nothing}</p>
        <figure class="indicator-figure">${legend(all.slice(0, 1))}
          <div class="plot" data-panel="0"></div>
          <div class="point-card" hidden></div></figure>` : nothing}
    </section>`;
}

/** Gives back what ends it. */
export const drawExample = (root, data) => drawPanels(root.querySelector('.home-example .indicator-figure'), panels(data.history).slice(0, 1), data, null);
