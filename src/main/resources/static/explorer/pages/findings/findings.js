// What an auditor should look at: by kind, agency and document, each with its evidence side by side.
import { html, nothing } from '../../core/libraries.js';
import { ask, nodes } from '../../core/api.js';
import { set, to } from '../../core/address.js';
import { BROKEN_COUNT, counted, DERIVED, KINDS } from '../../core/finding-kinds.js';
import { date, language, number, speaker, today } from '../../core/language.js';
import { isDay, notChosen } from '../../core/days.js';
import { empty, EVIDENCE, link, notUnderstood, partly, quote, unused } from '../../core/parts.js';
import { documentHref, idLike, PLACE } from '../../core/places.js';
import { newest, newFilter, newMark, newOnes } from './new.js';
import { MOST, paperHead, printing, printWanted, range, rangeWords } from './paper.js';
import './reasons.js';

const PAGE = 25;
/** As many as the service gives at once. */
const MOST_AT_ONCE = 200;

const FINDINGS = /* GraphQL */ `
  query Findings($kinds: [FindingKind!], $document: ID, $agency: ID, $agencyOrNone: ID!, $ofAgency: Boolean!, $documentOrNone: ID!, $ofDocument: Boolean!, $asOf: Date, $orderBy: FindingOrder!, $newSince: Int, $first: Int!, $after: String) {
    revision
    findings(kinds: $kinds, document: $document, agency: $agency, asOf: $asOf, orderBy: $orderBy, newSince: $newSince, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id kind since message about { ...Place ... on Statement { statedIn { id label year } } } evidence { ...Span context(characters: 60) } } }
    }
    documents(first: 200, orderBy: DATE_DESC) { totalCount edges { node { id label year } } }
    agency(id: $agencyOrNone) @include(if: $ofAgency) { id label }
    document(id: $documentOrNone) @include(if: $ofDocument) { id label year }
  }
  ${PLACE} ${EVIDENCE}
`;

const COUNTS = /* GraphQL */ `
  query CountFindings($kinds: [FindingKind!], $document: ID, $agency: ID, $asOf: Date, $newSince: Int) {
    findings(kinds: $kinds, document: $document, agency: $agency, asOf: $asOf, newSince: $newSince, first: 0) { kinds { kind count } }
  }
`;

const FIND_AGENCY = /* GraphQL */ `
  query FindAgency($name: String!) { agencies(name: $name, first: 1) { edges { node { id } } } }
`;

const say = speaker({
  zh: {
    title: '审计发现', intro: '图谱中的缺漏、中断与矛盾，供人查看，不是结论。', kind: '类型', ofDocument: '文件', ofAgency: '所涉机构（列名或当日承接）', order: '排列', orderKIND: '按类型', orderLATEST: '按成立之日，最近的在前', agencyHint: '机构名称（旧称、简称亦可）',
    noDocument: '图谱没有文件“{value}”，因而没有它的发现。', noSuchAgency: '图谱没有机构“{value}”，因而没有它的发现。', comma: '、', noKind: '没有“{value}”这一类审计发现，此处列出全部类型。', someKinds: '没有“{value}”这一类审计发现，此处只列其余所选类型。', notHere: '地址所指的发现（{value}）不在本页，可能已不成立，或在后面的页上。',
    noAgency: '没有名为“{name}”的机构。', nothing: '没有符合条件的发现。', noneNew: '尚未公布过文件，分不出新旧，此处全列。', exportCsv: '导出 CSV', exportXlsx: '导出 Excel', exported: '导出含全部条目；“原文对不上”由服务即时核对，不在导出之列。', exportedAnyAge: '导出不分新旧。',
    about: '所涉', noEvidence: '此项由缺失推出，没有可引的原文。', pack: '审计底稿', sign: '审计人：＿＿＿＿＿＿＿＿　日期：＿＿＿＿＿＿＿＿　签名：＿＿＿＿＿＿＿＿',
    previous: '回到第一页', others: '另有 {count} 项',
  },
  en: {
    title: 'Findings', intro: 'Gaps, breaks and contradictions in the graph, for people to look at; no verdicts.', kind: 'Kind', ofDocument: 'Document', ofAgency: 'Agency concerned (named, or holding on the day)', order: 'Order', orderKIND: 'by kind', orderLATEST: 'by the day since which they hold, latest first', agencyHint: 'Any name it has had',
    noDocument: 'The graph has no document “{value}”, hence no findings of it.', noSuchAgency: 'The graph has no agency “{value}”, hence no findings of it.', comma: ', ', noKind: 'There is no kind of finding “{value}”: all kinds are listed.', someKinds: 'There is no kind of finding “{value}”: only the other chosen kinds are listed.', notHere: 'The finding of the address ({value}) is not on this page: it may hold no more, or stand on a later page.',
    noAgency: 'No agency is named “{name}”.', nothing: 'No finding meets these conditions.', noneNew: 'No document was published yet: nothing tells new findings, and all are listed.', exportCsv: 'Export CSV', exportXlsx: 'Export Excel', exported: 'The export has all findings but “quote not in the text”, which is checked when asked for.', exportedAnyAge: 'It does not tell new ones apart.',
    about: 'About', noEvidence: 'This follows from something missing: there is no text to quote.', pack: 'Audit pack', sign: 'Auditor: ______________  Date: ______________  Signature: ______________',
    previous: 'To the first page', others: '{count} more',
  },
});

export const parameters = ['kind', 'document', 'agency', 'asOf', 'new', 'order', 'rows', 'after', 'from', 'finding'];
export const local = ['finding'];

export const title = () => say('title');

/** Whether those come first that hold since the latest day, and not those of one kind. */
const latest = params => params.query.get('order') === 'latest';

const dayOf = params => (isDay(params.query.get('asOf')) ? params.query.get('asOf') : today());

const onlyNew = params => params.query.get('new') === '1';

export async function load(params, signal) {
  const value = name => params.query.get(name) || null;
  const kinds = params.query.getAll('kind').filter(kind => KINDS.includes(kind));
  const id = type => (value(type) === null ? null : idLike(type, value(type)));
  const where = { document: id('document'), agency: id('agency'), asOf: isDay(value('asOf')) ? value('asOf') : null };
  const asked = { ...where, kinds: kinds.length ? kinds : null, agencyOrNone: where.agency ?? '', ofAgency: where.agency !== null, documentOrNone: where.document ?? '', ofDocument: where.document !== null, orderBy: latest(params) ? 'SINCE_DESC' : 'KIND' };
  const list = newSince => (params.query.get('rows') === 'all' ? listed({ ...asked, newSince }, signal) : ask(FINDINGS, { ...asked, newSince, first: PAGE, after: value('after') }, signal));
  const last = newest(signal);
  const since = onlyNew(params) ? last.then(it => it?.before ?? null) : Promise.resolve(null);
  const [data, counts, broken, fresh] = await Promise.all([
    since.then(list),
    since.then(newSince => ask(COUNTS, { ...where, kinds: DERIVED, newSince }, signal)),
    // No publication brings these: none of them is new.
    since.then(newSince => (newSince === null ? ask(BROKEN_COUNT, where, signal) : {})),
    last.then(it => newOnes(it, { ...where, kinds: asked.kinds }, signal)),
  ]);
  return { ...data, counts: { ...counted(counts.findings), ...broken }, fresh };
}

/** All that fit the conditions on one page, as far as a person would print them. */
async function listed(asked, signal) {
  const data = await ask(FINDINGS, { ...asked, first: MOST_AT_ONCE, after: null }, signal);
  const { findings } = data;
  while (findings.pageInfo.hasNextPage && findings.edges.length < MOST) {
    const next = (await ask(FINDINGS, { ...asked, first: Math.min(MOST_AT_ONCE, MOST - findings.edges.length), after: findings.pageInfo.endCursor }, signal)).findings;
    findings.edges.push(...next.edges);
    findings.pageInfo = next.pageInfo;
  }
  return data;
}

export const view = (data, params) => html`
  ${partly(data.errors)}
  <h1>${say('title')}</h1>
  ${unused(notUsed(data, params), params.query.size ? to('/findings') : null)}
  <p class="note">${say('intro')}</p>
  ${filters(data, params)}
  ${newFilter(data.fresh, onlyNew(params))}
  <p class="exports"><a class="button" download href=${exportOf('csv', params)}>${say('exportCsv')}</a>
    <a class="button" download href=${exportOf('xlsx', params)}>${say('exportXlsx')}</a>
    ${printing(data)}
    <span class="note">${say('exported')} ${onlyNew(params) ? say('exportedAnyAge') : nothing}</span></p>
  ${paperHead(data, params, params.query.getAll('kind').filter(kind => KINDS.includes(kind)))}
  ${data.findings.totalCount === 0 ? empty(html`${say('nothing')} <a class="button" href=${to('/findings')}>${say('clear')}</a>`) : html`
    <p class="note">${rangeWords(data, params)}</p>
    <ol class="findings">${nodes(data.findings).map(finding => one(finding, params, data.fresh))}</ol>
    <p>${params.query.get('after') ? html`<button @click=${() => set({ after: null, from: null })}>${say('previous')}</button>` : nothing}
      ${data.findings.pageInfo.hasNextPage ? html`<button @click=${() => { set({ after: data.findings.pageInfo.endCursor, from: range(data, params).to + 1, rows: null }); scrollTo(0, 0); }}>${say('more')}</button>` : nothing}</p>
    <p class="only-print sign">${say('sign')}</p>`}`;

/** What of the address is not understood, in words. */
function notUsed(data, params) {
  const { query } = params;
  const kinds = query.getAll('kind').filter(kind => kind && !KINDS.includes(kind));
  const chosen = query.get('finding');
  const document = query.get('document');
  return [
    kinds.length ? say(query.getAll('kind').some(kind => KINDS.includes(kind)) ? 'someKinds' : 'noKind', { value: kinds.join(say('comma')) }) : null,
    chosen && !nodes(data.findings).some(one => one.id === chosen) ? say('notHere', { value: chosen }) : null,
    onlyNew(params) && !data.fresh ? say('noneNew') : null,
    document && !data.document ? say('noDocument', { value: document }) : null,
    query.get('agency') && !data.agency ? say('noSuchAgency', { value: query.get('agency') }) : null,
    notChosen(query, '0000-01-01', '9999-12-31'),
    notUnderstood(query, { order: ['latest'], new: ['1'], rows: ['all'] }),
  ].filter(Boolean).join(' ') || null;
}

function filters(data, params) {
  const chosen = params.query.getAll('kind');
  return html`
    <div class="filters finding-kinds" role="group" aria-label=${say('kind')}>
      <button aria-pressed=${String(!chosen.length)} @click=${() => set({ kind: null, after: null, from: null })}>${say('all')}</button>
      ${KINDS.filter(kind => data.counts[kind]?.totalCount || chosen.includes(kind)).map(kind => html`
        <button aria-pressed=${String(chosen.includes(kind))} @click=${() => set({ kind: chosen.includes(kind) ? chosen.filter(it => it !== kind) : [...chosen, kind], after: null, from: null })}>
          ${say(kind)} <span class="count">${number(data.counts[kind]?.totalCount ?? 0)}</span></button>`)}
    </div>
    <form class="filters finding-conditions" @submit=${event => event.preventDefault()}>
      <label>${say('ofDocument')}
        <select @change=${event => set({ document: event.target.value, after: null, from: null })}>
          <option value="">${say('all')}</option>
          ${nodes(data.documents).map(document => html`<option value=${document.id} ?selected=${data.document?.id === document.id}>${document.year} ${document.label}</option>`)}
        </select></label>
      <label>${say('ofAgency')}
        <input type="search" size="26" placeholder=${say('agencyHint')} .value=${data.agency?.label ?? ''} @change=${findAgency}></label>
      <label>${say('asOf')} <input type="date" .value=${dayOf(params)} @change=${event => set({ asOf: event.target.value, after: null, from: null })}></label>
      <label>${say('order')}
        <select name="order" @change=${event => set({ order: event.target.value, after: null, from: null })}>
          <option value="">${say('orderKIND')}</option>
          <option value="latest" ?selected=${latest(params)}>${say('orderLATEST')}</option>
        </select></label>
    </form>`;
}

async function findAgency(event) {
  const field = event.target;
  const name = field.value.trim();
  if (!name) return set({ agency: null, after: null, from: null });
  const [agency] = nodes((await ask(FIND_AGENCY, { name })).agencies);
  field.setCustomValidity(agency ? '' : say('noAgency', { name }));
  field.reportValidity();
  return agency ? set({ agency: agency.id, after: null, from: null }) : undefined;
}

/** The saved query with the same conditions: all rows, not this page alone. */
function exportOf(format, params) {
  const search = new URLSearchParams({ lang: language() });
  for (const name of ['document', 'agency']) if (params.query.get(name)) search.set(name, idLike(name, params.query.get(name)));
  search.set('asOf', dayOf(params));
  // The query takes one kind; with several chosen, all are exported.
  const kinds = params.query.getAll('kind').filter(kind => KINDS.includes(kind));
  if (kinds.length === 1) search.set('kind', kinds[0]);
  return `/queries/findings-evidence.${format}?${search}`;
}

const SHOWN = 4;
const PACKS = { Measure: 'measure', Target: 'target' };

/** A column for each document; of one that contradicts itself, for each passage. */
const sides = (finding, byDocument) => (byDocument.size === 1 && ['CONFLICTING_STATEMENTS', 'SUM_MISMATCH'].includes(finding.kind)
  ? finding.evidence.map(it => [it]) : [...byDocument.values()]);

const passage = it => html`<p>${quote(it)} ${it.context ? html`<span class="context">…${it.context}…</span>` : nothing}</p>`;

function one(finding, params, fresh) {
  const byDocument = new Map();
  finding.evidence.forEach(it => byDocument.set(it.document.id, [...(byDocument.get(it.document.id) ?? []), it]));
  const packed = finding.about.find(it => PACKS[it.__typename]);
  return html`
    <li id=${finding.id} class=${params.query.get('finding') === finding.id ? 'chosen' : nothing}>
      <article>
        <h2><a class="mark" data-kind="finding" href=${to('/findings', { kind: finding.kind })}>${say(finding.kind)}</a>
          ${newMark(fresh, finding)}${finding.since ? html`<time class="note" datetime=${finding.since}>${say('since', { from: date(finding.since) })}</time>` : nothing}</h2>
        <p class="message">${finding.message}</p>
        <p class="concerned"><span class="note">${say('about')}</span>
          ${finding.about.slice(0, SHOWN).map(it => html`${link(it)} `)}
          ${finding.about.length > SHOWN ? html`<details><summary>${say('others', { count: finding.about.length - SHOWN })}</summary>${finding.about.slice(SHOWN).map(it => html`${link(it)} `)}</details>` : nothing}</p>
        ${byDocument.size ? html`<div class="side">${sides(finding, byDocument).map(list => html`
          <section><p class="note"><a href=${documentHref(list[0].document.id)}>${list[0].document.year} ${list[0].document.label}</a></p>
            ${list.slice(0, SHOWN).map(passage)}
            ${list.length > SHOWN ? html`<details><summary>${say('others', { count: list.length - SHOWN })}</summary>${list.slice(SHOWN).map(passage)}</details>` : nothing}</section>`)}</div>`
          : html`<p class="note">${say('noEvidence')}</p>`}
        <p class="more"><finding-reasons finding=${finding.id} lang=${language()}></finding-reasons>
          ${packed ? html`<a class="pack" href=${to(`/audit/${packed.id}`, { asOf: params.query.get('asOf') })}>${say('pack')}</a>` : nothing}</p>
      </article>
    </li>`;
}

export function drawn(root, data, params) {
  printWanted(root);
  const chosen = params.query.get('finding');
  if (chosen) document.getElementById(chosen)?.scrollIntoView({ block: 'center' });
}
