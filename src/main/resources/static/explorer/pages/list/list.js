// All entities of one kind, page by page.
import { html, nothing } from '../../core/libraries.js';
import { ask, nodes } from '../../core/api.js';
import { set, to } from '../../core/address.js';
import { date, speaker } from '../../core/language.js';
import { amount, QUANTITY, unitWords } from '../../core/amounts.js';
import { empty, link, mark, unused } from '../../core/parts.js';
import { idLike, PLACE } from '../../core/places.js';

const PAGE = 100;
const YEAR = /^\d{4}$/;
const OUTCOMES = ['MET', 'REACHED_BY_LATER_DATE', 'MISSED', 'NOT_OBSERVED', 'INCONCLUSIVE', 'OPEN'];
/** What of the address are conditions, beside the document. */
const CONDITIONS = ['text', 'year', 'status'];

const DOCUMENTS = /* GraphQL */ `
  query Documents($filter: DocumentFilter, $first: Int!, $after: String) {
    list: documents(filter: $filter, orderBy: DATE_DESC, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { ...Place ... on Document { year issued published type { label } documentNumber } } }
    }
  }
  ${PLACE}
`;
const AGENCIES = /* GraphQL */ `
  query Agencies($text: String, $first: Int!, $after: String) {
    list: agencies(name: $text, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { ...Place ... on Agency { class { label } names { name } } } }
    }
  }
  ${PLACE}
`;
const MEASURES = /* GraphQL */ `
  query Measures($filter: MeasureFilter, $document: ID!, $only: Boolean!, $first: Int!, $after: String) {
    document(id: $document) @include(if: $only) { ...Place }
    list: measures(filter: $filter, orderBy: YEAR_DESC, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { ...Place ... on Measure { stage } } }
    }
  }
  ${PLACE}
`;
const TARGETS = /* GraphQL */ `
  query Targets($filter: TargetFilter, $document: ID!, $only: Boolean!, $first: Int!, $after: String) {
    document(id: $document) @include(if: $only) { ...Place }
    list: targets(filter: $filter, orderBy: YEAR_DESC, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { ...Place ... on Target { dueYear quantity { ...Amount } indicator { label } statedIn { label year } assessment { status } } } }
    }
  }
  ${PLACE} ${QUANTITY}
`;
const OBSERVATIONS = /* GraphQL */ `
  query Observations($filter: ObservationFilter, $document: ID!, $only: Boolean!, $first: Int!, $after: String) {
    document(id: $document) @include(if: $only) { ...Place }
    list: observations(filter: $filter, orderBy: YEAR_DESC, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { ...Place ... on Observation { year quantity { ...Amount } indicator { label } statedIn { label year } } } }
    }
  }
  ${PLACE} ${QUANTITY}
`;
const INDICATORS = /* GraphQL */ `
  query Indicators($text: String, $first: Int!, $after: String) {
    list: indicators(label: $text, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { ...Place ... on Indicator { unit { id symbol english: label(lang: "en") } altLabels } } }
    }
  }
  ${PLACE}
`;

const say = speaker({
  zh: { documents: '文件', agencies: '机构', measures: '措施', targets: '目标值', observations: '公布值', indicators: '指标', filter: '标签中含', year: '年份', apply: '筛选', nothing: '没有符合条件的条目。放宽上面的条件。', due: '应于 {year} 年达到', valueOf: '{year} 年', inDocument: '只列这份文件的：', anyDocument: '不限文件', noDocument: '图谱没有文件“{value}”。', noYear: '年份“{value}”看不懂，此处列出所有年份的。', outcome: '达成情况', noOutcome: '没有“{value}”这种达成情况，此处不论达成情况都列出。' },
  en: { documents: 'Documents', agencies: 'Agencies', measures: 'Measures', targets: 'Targets', observations: 'Published values', indicators: 'Indicators', filter: 'Label contains', year: 'Year', apply: 'Filter', nothing: 'Nothing meets these conditions. Widen them above.', due: 'due {year}', valueOf: '{year}', inDocument: 'Only of this document:', anyDocument: 'Of any document', noDocument: 'The graph has no document “{value}”.', noYear: 'The year “{value}” is none: entries of all years are listed.', outcome: 'Outcome', noOutcome: 'There is no outcome “{value}”: targets of any outcome are listed.' },
});

/** How each kind is asked for, and what its row says beside the label. */
const KINDS = {
  documents: { operation: DOCUMENTS, filter: (text, year) => ({ text, year }), byYear: true, row: it => html`${date(it.issued ?? it.published) || it.year} · ${it.type.label} ${it.documentNumber ?? nothing}` },
  agencies: { operation: AGENCIES, row: it => html`${[...new Set([it.class?.label, ...it.names.map(one => one.name)])].filter(name => name && name !== it.label).join(' · ')}` },
  measures: { operation: MEASURES, filter: (text, year, document) => ({ text, document, from: year, to: year }), byYear: true, byDocument: true, row: it => html`${it.statedIn.year} ${it.statedIn.label} ${mark(it.stage)}` },
  targets: { operation: TARGETS, filter: (text, year, document, status) => ({ text, document, dueFrom: year, dueTo: year, status }), byYear: true, byDocument: true, byOutcome: true, row: it => html`${amount(it.quantity)} ${it.dueYear ? say('due', { year: it.dueYear }) : nothing} · ${it.statedIn.label} ${it.assessment ? mark(it.assessment.status) : nothing}` },
  observations: { operation: OBSERVATIONS, filter: (text, year, document) => ({ text, document, from: year, to: year }), byYear: true, byDocument: true, row: it => html`${amount(it.quantity)} ${it.year ? say('valueOf', { year: it.year }) : nothing} · ${it.statedIn.label}` },
  indicators: { operation: INDICATORS, row: it => html`${[unitWords(it.unit), ...it.altLabels].filter(Boolean).join(' · ')}` },
};

export const parameters = ['text', 'year', 'status', 'document', 'after'];

export const title = (data, params) => say(params.path);

export async function load(params, signal) {
  const kind = KINDS[params.path];
  const text = params.query.get('text')?.trim() || null;
  const asked = params.query.get('year');
  const year = YEAR.test(asked ?? '') ? Number(asked) : null;
  const only = kind.byDocument && params.query.get('document') ? idLike('document', params.query.get('document')) : null;
  const outcome = (kind.byOutcome && params.query.get('status')) || null;
  const status = OUTCOMES.includes(outcome) ? outcome : null;
  const conditions = kind.filter ? { filter: kind.filter(text, year, only, status) } : { text };
  if (kind.byDocument) Object.assign(conditions, { document: only ?? '', only: only !== null });
  const { document, list } = await ask(kind.operation, { ...conditions, first: PAGE, after: params.query.get('after') }, signal);
  const ununderstood = [only && !document ? say('noDocument', { value: params.query.get('document') }) : null, kind.byYear && asked && year === null ? say('noYear', { value: asked }) : null, outcome && !status ? say('noOutcome', { value: outcome }) : null];
  return { kind, unused: ununderstood.filter(Boolean).join(' ') || null, only: only && (document ?? { id: only, label: only }), total: list.totalCount, rows: nodes(list), next: list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null };
}

export const view = (data, params) => html`
  <h1>${title(data, params)}</h1>
  ${unused(data.unused)}
  <form class="filters" @submit=${filter}>
    <label>${say('filter')} <input name="text" type="search" .value=${params.query.get('text') ?? ''}></label>
    ${data.kind.byYear ? html`<label>${say('year')} <input name="year" type="number" min="1900" max="2100" .value=${params.query.get('year') ?? ''}></label>` : nothing}
    ${data.kind.byOutcome ? html`<label>${say('outcome')} <select name="status" @change=${event => event.target.form.requestSubmit()}>
      <option value="">${say('all')}</option>
      ${OUTCOMES.map(key => html`<option value=${key} ?selected=${params.query.get('status') === key}>${say(key)}</option>`)}</select></label>` : nothing}
    <button>${say('apply')}</button>
  </form>
  ${data.only ? html`<p>${say('inDocument')} ${data.only.__typename ? link(data.only) : data.only.label}
    <a class="chip" href=${to('/list/' + params.path, kept(params))}>${say('anyDocument')} <span aria-hidden="true">×</span></a></p>` : nothing}
  ${data.rows.length ? html`
    <p class="note">${say('total', { count: data.total })}</p>
    <ul class="rows">${data.rows.map(row => html`<li><span>${link(row)} <span class="note">${data.kind.row(row)}</span></span></li>`)}</ul>
    ${data.next ? html`<p><a class="button" href=${to('/list/' + params.path, { ...kept(params), document: data.only?.id, after: data.next })}>${say('more')}</a></p>` : nothing}`
    : empty(say('nothing'))}`;

const kept = ({ query }) => Object.fromEntries(CONDITIONS.map(name => [name, query.get(name)]));

function filter(event) {
  event.preventDefault();
  const values = new FormData(event.target);
  set({ ...Object.fromEntries(CONDITIONS.map(name => [name, values.get(name)])), after: null });
}
