// The way in: search, the documents on a time line, the freshest findings, counts that lead somewhere.
import { html, nothing } from '../../core/libraries.js';
import { ask, nodes } from '../../core/api.js';
import { set, to } from '../../core/address.js';
import { BROKEN_COUNT, counted, DERIVED } from '../../core/finding-kinds.js';
import { date, number, speaker } from '../../core/language.js';
import { partly } from '../../core/parts.js';
import { documentHref, href } from '../../core/places.js';
import { searchBox } from '../../core/search-box.js';
import { byKind, findings, FRESH, publishedFindings } from './findings.js';

const HOME = /* GraphQL */ `
  query Home {
    documents(first: 60, orderBy: DATE_ASC) { totalCount edges { node { id label title year type { label } } } }
    years: statistics(of: DOCUMENT, by: [YEAR]) { count keys { value } }
    targets(first: 200, orderBy: YEAR_ASC) { totalCount edges { node { indicator { __typename id label } scope { id label } statedIn { id } } } }
  }
`;

const COUNTS = /* GraphQL */ `
  query HomeCounts($kinds: [FindingKind!]) {
    measures: statistics(of: MEASURE, by: []) { count }
    observations: statistics(of: OBSERVATION, by: []) { count }
    agencies: statistics(of: AGENCY, by: []) { count }
    indicators: statistics(of: INDICATOR, by: []) { count }
    findings(kinds: $kinds, first: 6, ofAKind: 2, orderBy: SINCE_DESC) { kinds { kind count } edges { node { ...Fresh } } }
    journal(first: 3) { edges { node { number at note document { id label } } } }
    added: journal(adding: true, first: 1) { edges { node { number document { id label } } } }
  }
  ${FRESH}
`;

const say = speaker({
  zh: {
    lead: '政策文件承诺了什么，谁来负责，结果如何。每个数字一键直达原文。',
    tryIndicators: '目标最多的指标', timeline: '文件', counts: '图谱里有', 
    documents: '文件', measures: '措施', targets: '目标值', observations: '公布值', indicators: '指标', agencies: '机构', recent: '最近公布', seeded: '随程序载入的数据', itsFindings: '其审计发现', ofTargets: '{count} 项目标值', moreOfYear: '另有 {count} 份',
  },
  en: {
    lead: 'What policy documents promise, who answers for it, and what became of it. Every figure is one click from its source text.',
    tryIndicators: 'Indicators with most targets', timeline: 'Documents', counts: 'In the graph', 
    recent: 'Published lately', seeded: 'data that came with the program', itsFindings: 'its findings',
    documents: 'Documents', measures: 'Measures', targets: 'Targets', observations: 'Published values', indicators: 'Indicators', agencies: 'Agencies', ofTargets: '{count} targets', moreOfYear: '{count} more',
  },
});

export const parameters = [];

export const title = () => '';

export async function load(params, signal) {
  // Side by side: neither needs the other.
  const [{ errors = [], ...data }, { errors: more = [], ...counts }] = await Promise.all([withExample(signal), withPublished(signal)]);
  const all = [...errors, ...more];
  return { ...data, ...counts, errors: all.length ? all : undefined };
}

async function withPublished(signal) {
  const counts = await ask(COUNTS, { kinds: DERIVED }, signal);
  return { ...counts, ...counted(counts.findings), published: await publishedFindings(counts.added, signal) };
}

/** The picture's scripts, which are many, are fetched while the service answers. */
async function withExample(signal) {
  const [data, picture] = await Promise.all([ask(HOME, {}, signal), import('./example.js')]);
  const example = picture.exampleOf(nodes(data.targets));
  // Nobody waits for its points; they are on their way while the rest is read and drawn.
  const points = example && picture.pointsOf(example).catch(() => null);
  return { ...data, picture, example, points };
}

/** What the picture shows comes when the page stands, at the place that is kept for it. */
async function readExample(data) {
  const { example } = data;
  example.history = null;
  example.history = (await data.points) ?? { points: [] };
  if (location.pathname === '/') set({}, { replace: true });
}

/** The number of broken quotes comes when the page stands; where it cannot be read, the list of findings tells. */
async function countBroken(data) {
  data.EVIDENCE_BROKEN = { totalCount: 0 };
  const broken = await ask(BROKEN_COUNT).catch(() => null);
  if (!broken?.EVIDENCE_BROKEN?.totalCount) return;
  data.EVIDENCE_BROKEN = broken.EVIDENCE_BROKEN;
  if (location.pathname === '/') set({}, { replace: true });
}

export function drawn(root, data) {
  if (!data.EVIDENCE_BROKEN) countBroken(data);
  if (data.example && data.example.history === undefined) readExample(data);
  return data.example?.history?.points.length ? data.picture.drawExample(root, data.example) : undefined;
}

export const view = data => html`
  ${partly(data.errors)}
  <section class="hero">
    <h1>${say('brand')}</h1>
    <p class="lead">${say('lead')}</p>
    ${searchBox('home-search')}
    <p class="suggestions"><span class="note">${say('tryIndicators')}</span>
      ${indicators(data).map(({ indicator, count }) => html`
        <a class="chip" href=${href(indicator)} title=${say('ofTargets', { count })}>${indicator.label}</a>`)}</p>
  </section>
  <section aria-labelledby="timeline">
    <h2 id="timeline">${say('timeline')}</h2>
    ${timeline(data)}
  </section>
  ${data.example ? data.picture.example(data.example) : nothing}
  <div class="columns">
    <section aria-labelledby="freshest">
      ${findings(data)}
    </section>
    <section aria-labelledby="counts">
      <h2 id="counts">${say('counts')}</h2>
      <ul class="counts">
        ${['documents', 'measures', 'targets', 'observations', 'indicators', 'agencies'].map(field => html`
          <li><a href=${to('/list/' + field)}><strong>${number(total(data[field]))}</strong> ${say(field)}</a></li>`)}
      </ul>
      ${byKind(data)}
      ${nodes(data.journal).length ? html`
        <h2>${say('recent')}</h2>
        <ul class="plain">${nodes(data.journal).map(revision => html`
          <li><span class="note">${date(revision.at.slice(0, 10))} · ${revision.number}</span>
            ${revision.document ? html`<a href=${documentHref(revision.document.id)}>${revision.document.label}</a>
              <a class="note" href=${to('/findings', { document: revision.document.id })}>${say('itsFindings')}</a>`
              : revision.note.startsWith('seed ') ? say('seeded') : revision.note}</li>`)}</ul>` : nothing}
    </section>
  </div>`;

/** Of a list, or of a statistic, which has no row where there is nothing. */
const total = of => of?.totalCount ?? of?.[0]?.count ?? 0;

/** Those with most targets among the targets that were read, at most eight. */
function indicators(data) {
  const found = new Map();
  for (const { indicator } of nodes(data.targets)) {
    const entry = found.get(indicator.id) ?? { indicator, count: 0 };
    entry.count++;
    found.set(indicator.id, entry);
  }
  return [...found.values()].sort((a, b) => b.count - a.count).slice(0, 8);
}

/** A column for each year that has documents; at most four of them are named, the list has all. */
function timeline(data) {
  const named = grouped(nodes(data.documents));
  const years = data.years.map(one => ({ year: Number(one.keys[0].value), count: one.count })).sort((a, b) => a.year - b.year);
  return html`<ol class="timeline">${years.map(({ year, count }, index) => html`
    ${index && year - years[index - 1].year > 1 ? html`<li class="gap" aria-hidden="true"></li>` : nothing}
    <li><a class="year" href=${to('/list/documents', { year })}>${year}</a>
      <ul>${(named.get(year) ?? []).slice(0, 4).map(document => html`
        <li><a href=${documentHref(document.id)} title=${document.title}>${document.label}</a><span class="note">${document.type.label}</span></li>`)}</ul>
      ${count > Math.min(4, (named.get(year) ?? []).length) ? html`<a class="note" href=${to('/list/documents', { year })}>${say('moreOfYear', { count: count - Math.min(4, (named.get(year) ?? []).length) })}</a>` : nothing}
    </li>`)}</ol>`;
}

function grouped(documents) {
  const found = new Map();
  documents.forEach(document => found.set(document.year, [...(found.get(document.year) ?? []), document]));
  return found;
}
