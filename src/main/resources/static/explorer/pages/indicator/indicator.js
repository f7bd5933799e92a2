// One indicator: how its values moved, against which targets, and which characters of which documents say so.
import { echarts, html, nothing } from '../../core/libraries.js';
import { ask, nodes } from '../../core/api.js';
import { set, to } from '../../core/address.js';
import { date, language, today } from '../../core/language.js';
import { empty, partly, quotes, unused } from '../../core/parts.js';
import { idLike, idOf, PLACE } from '../../core/places.js';
import { isDay, notChosen } from '../../core/days.js';
import { headline, panels, when } from './model.js';
import { drawPanels } from './figure.js';
import { historyOf } from './history.js';
import { legend } from './marks.js';
import { findingsOf, MOST_DOCUMENTS } from './findings.js';
import { panelName, related, table, undated } from './table.js';
import { owners, revisions, targets } from './targets.js';
import { amount } from '../../core/amounts.js';
import { say } from './words.js';

const INDICATOR = /* GraphQL */ `
  query Indicator($id: ID!, $figure: ID!, $scope: ID!) {
    indicator(id: $id) {
      id iri label altLabels definition unit { symbol label } desired
      scopes { id label }
      related { indicator { ...Place } why }
    }
    targets(filter: { indicator: $id }, first: 200) { edges { node { scope { id } } } }
    observations(filter: { indicator: $id }, first: 200) { edges { node { scope { id } } } }
    area: node(id: $scope) { id }
    figure: node(id: $figure) { ... on Figure { scope { id } } }
  }
  ${PLACE}
`;

export const parameters = ['asOf', 'figure', 'scope', 'rows'];
export const local = ['figure', 'rows'];

export const title = data => `${data.indicator.label}${data.history ? ` · ${data.history.scope.label}` : ''}`;

/** Only figures have such IDs; what is none of them is in no area. */
const figureId = query => (/^(target|observation)\/[a-z0-9-]+$/.test(query.get('figure') ?? '') ? query.get('figure') : null);

const areaId = query => (query.get('scope') ? idLike('area', query.get('scope')) : null);

/** That the address asks for an area that the graph does not have. */
function noScope({ history }, query) {
  const asked = query.get('scope');
  return asked && history && areaId(query) !== history.scope.id ? say('noScope', { value: asked, shown: history.scope.label }) : null;
}

export async function load(params, signal) {
  // What draws the chart comes while its data does; where it did not come is told in its place.
  echarts().catch(() => null);
  const id = idOf('indicator', params.path);
  const head = await ask(INDICATOR, { id, figure: figureId(params.query) ?? id, scope: areaId(params.query) ?? id }, signal);
  if (!head.indicator) return null;
  const counts = new Map();
  [...nodes(head.targets), ...nodes(head.observations)].forEach(one => counts.set(one.scope.id, (counts.get(one.scope.id) ?? 0) + 1));
  const { scopes } = head.indicator;
  const most = [...scopes].sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))[0];
  const scope = (areaId(params.query) && head.area?.id) ?? head.figure?.scope?.id ?? most?.id;
  const asked = params.query.get('asOf');
  const asOf = isDay(asked) ? asked : today();
  if (!scope) return { indicator: head.indicator, history: null, asOf, counts, findings: new Map(), errors: head.errors };
  const { indicator: { history }, errors } = await historyOf(id, scope, asOf, signal);
  const found = await findingsOf(history, asOf, signal);
  return { indicator: head.indicator, history, asOf, counts, ...found, errors: errors ?? head.errors };
}

export function view(data, params) {
  const { indicator, history } = data;
  const list = history ? panels(history) : [];
  return html`
    ${partly(data.errors)}
    ${unused([notChosen(params.query, '0000-01-01', '9999-12-31'), noScope(data, params.query)].filter(Boolean).join(' ') || null)}
    <h1>${title(data)}</h1>
    <p class="headline">${(history && headline(history, list)) ?? say(indicator.scopes.length ? 'headNoneHere' : 'headNone')}</p>
    <p class="note">${[indicator.definition, say('unitIs', { unit: indicator.unit.label }), say(indicator.desired), indicator.altLabels.length ? say('alsoNamed', { names: indicator.altLabels.join(language() === 'zh' ? '、' : ', ') }) : null].filter(Boolean).join(' · ')}</p>
    ${history ? controls(data) : nothing}
    ${history ? html`<p class="only-print">${say('onPaper', { day: date(data.asOf), today: date(today()) })}</p>` : nothing}
    ${chosen(data, params)}
    ${list.length ? html`
      <div class="figure-and-values">${figure(list)}
        <section class="values-beside" aria-labelledby="values"><h2 id="values">${say('tableHeading')}</h2>
          <div class="values-scroll" tabindex="0" role="group" aria-labelledby="values">${table(list, data, params)}</div></section></div>`
      : empty(say(history?.undated.length ? 'nothingHere' : 'noneHint'))}
    ${history?.undated.length || history?.undatedBaselines.length ? undated(data, params) : nothing}
    ${history && (list.length || history.undated.length) ? html`
      <section aria-labelledby="targets"><h2 id="targets">${say('targetsHeading')}</h2>
        ${data.failed ? html`<p class="fault" role="status">${say('findingsFailed')}</p>` : nothing}
        ${data.left ? html`<p class="note">${say('moreFindings', { count: MOST_DOCUMENTS })}</p>` : nothing}
        ${targets(data, params)}</section>` : nothing}
    ${history?.targetRevisions.length ? revisions(data) : nothing}
    ${indicator.related.length ? related(indicator) : nothing}
    ${links(indicator, history)}`;
}

/** Area and day. */
function controls({ indicator, history, asOf, counts }) {
  const scopes = indicator.scopes.some(scope => scope.id === history.scope.id) ? indicator.scopes : [history.scope, ...indicator.scopes];
  return html`
    <form class="filters indicator-filters" @submit=${event => event.preventDefault()}>
      ${scopes.length > 1 ? html`<label>${say('scope')}
        <select name="scope" @change=${event => set({ scope: event.target.value, figure: null })}>${scopes.map(scope => html`
          <option value=${scope.id} ?selected=${scope.id === history.scope.id}>${say('scopeCount', { label: scope.label, count: counts.get(scope.id) ?? 0 })}</option>`)}</select></label>` : nothing}
      <label>${say('asOf')} <input name="asOf" type="date" .value=${asOf} @change=${event => set({ asOf: event.target.value === today() ? null : event.target.value })}></label>
    </form>`;
}

/** The figure that the address names, in words; after the area was changed it may be another's. */
function chosen({ history, asOf }, params) {
  const id = params.query.get('figure');
  if (!id || !history) return nothing;
  const clear = html`<button @click=${() => set({ figure: null })}>${say('clear')}</button>`;
  const point = history.points.find(one => one.figure.id === id && one.kind !== 'BASELINE');
  const found = point?.figure ?? history.undated.find(one => one.id === id);
  if (!found) return html`<p class="chosen-figure" role="status">${say('figureElsewhere')} ${clear}</p>`;
  const kind = found.__typename.toUpperCase();
  return html`<div class="chosen-figure">${say('chosen')} <span class="point-kind ${kind}">${say('legend' + kind)}</span>
    <strong>${amount((point ?? found).quantity)}</strong> ${point ? when(point) : nothing} ${quotes(found.evidence)} ${clear}
    ${found.ofMeasures ? html`<div class="owners">${owners(found.ofMeasures, asOf)}</div>` : nothing}</div>`;
}

const figure = list => html`
  <figure class="indicator-figure">
    ${legend(list)}
    ${list.map((panel, index) => html`
      <section class="panel-part" aria-labelledby=${`panel-${index}`}>
        <h2 id=${`panel-${index}`}>${panelName(panel)}</h2>
        ${index ? html`<p class="note">${say('panelApart')}</p>` : nothing}
        <div class="plot" data-panel=${index}></div>
        ${new Set(panel.points.map(point => point.series)).size > 1 ? html`<p class="note">${say('notJoined')}</p>` : nothing}
      </section>`)}
    <div class="point-card" hidden></div>
  </figure>`;

function links(indicator, history) {
  const key = indicator.id.slice('indicator/'.length).split('/').map(encodeURIComponent).join('/');
  return html`
    <section aria-labelledby="links">
      <h2 id="links">${say('links')}</h2>
      <p class="buttons"><a class="button" href=${to('/queries/indicator-series.csv', { indicator: indicator.id, scope: history?.scope.id, lang: language() })} download>${say('csv')}</a>
        <a class="button" href=${to('/audit/indicator/' + key)}>${say('audit')}</a>
        <a class="button" href=${'/id/indicator/' + key}>${say('linked')}</a>
        <button @click=${() => print()}>${say('print')}</button></p>
    </section>`;
}

export function drawn(root, data, params) {
  const element = root.querySelector('.indicator-figure');
  return element ? drawPanels(element, panels(data.history), data, params.query.get('figure')) : nothing;
}
