// What surrounds the text of a document: what is known of its copy, its outline, its statements by section, the filters.
import { html, nothing } from '../../core/libraries.js';
import { set, to } from '../../core/address.js';
import { date, number, speaker } from '../../core/language.js';
import { absence, called, isSuperseded, span } from '../../core/parts.js';
import { documentHref } from '../../core/places.js';
import { nodes } from '../../core/api.js';
import { KINDS } from './data.js';
import { stay } from './text.js';

const say = speaker({
  zh: {
    documentNumber: '文号', type: '文种', area: '适用地区', level: '层级', issued: '成文日期', publishedOn: '发布日期', year: '年份', period: '规划期', issuers: '发文机关', addressees: '主送', reply: '答复',
    copy: '所据文本', retrieved: '取得日期', sha256: '文本 SHA-256', length: '字数', characters: '{count} 字', citedBy: '被引用', sourceUrl: '来源网页', noUrl: '来源网址', speaker: '发言人',
    CPPCC_PROPOSAL: '政协提案', NPC_SUGGESTION: '人大代表建议', replyOf: '{kind} {session} 第 {number} 号', proposer: '提出人：{name}', periodBasis: '依据：{basis}',
    timeSTATED: '文中写明', timeHEADING: '取自标题', timePLAN_PERIOD: '取自规划期', timeINFERRED: '推断', outline: '目录', noOutline: '未读出章节。', moreSections: '目录另有 {count} 节，未列出。',
    kinds: '标出的表述', allKinds: '全部', noKinds: '都不标', bySection: '按章节列出的表述（{count}）', outside: '不在任何章节', moreFacts: '再列 {count} 项', unlisted: '另有 {count} 项没有列在这里。', noFacts: '没有这几类表述。', everyYear: '每年',
    publisherAbsent: '发布者', earlierText: '（较早文本 {count}）', comma: '、', aside: '（{text}）', from: '{name}，{post}', sinceCited: '另有 {count} 处',
  },
  en: {
    documentNumber: 'Document number', type: 'Type', area: 'Area', level: 'Level', issued: 'Issued', publishedOn: 'Published', year: 'Year', period: 'Planning period', issuers: 'Issued by', addressees: 'To', reply: 'Answers',
    copy: 'Copy that was read', retrieved: 'Retrieved', sha256: 'SHA-256 of the text', length: 'Length', characters: '{count} characters', citedBy: 'Cited by', sourceUrl: 'where it was found', noUrl: 'Address of the copy', speaker: 'Speaker',
    CPPCC_PROPOSAL: 'CPPCC proposal', NPC_SUGGESTION: 'suggestion of an NPC deputy', replyOf: '{kind} {session} No. {number}', proposer: 'by {name}', periodBasis: 'basis: {basis}',
    timeSTATED: 'stated in the text', timeHEADING: 'taken from the heading', timePLAN_PERIOD: 'the planning period', timeINFERRED: 'inferred', outline: 'Outline', noOutline: 'No sections were read.', moreSections: '{count} more sections are not listed.',
    kinds: 'Statements that are marked', allKinds: 'All', noKinds: 'None', bySection: 'Statements by section ({count})', outside: 'In no section', moreFacts: 'List {count} more', unlisted: '{count} more are not listed here.', noFacts: 'There are no statements of these kinds.', everyYear: 'every year',
    publisherAbsent: 'Publisher', earlierText: ' ({count} of an earlier text)', comma: ', ', aside: ' ({text})', from: '{name}, {post}', sinceCited: '{count} more',
  },
});

const SECTIONS = 2000;
const FACTS = 300;

const names = agencies => (agencies.length ? html`${agencies.map((one, index) => html`${index ? say('comma') : ''}${called(one, one.nameThen)}`)}` : null);

function reply(it) {
  return it && html`${say('replyOf', { kind: say(it.kind), session: `${it.body}${it.session ?? ''}`, number: it.number })} ${it.proposer ? html`<span class="note">${say('proposer', { name: it.proposer })}</span>` : nothing}`;
}

/** Only addresses of the web are links: what a document's data say is no program. */
const web = url => (/^https?:\/\//i.test(url ?? '') ? url : null);

/** What is known of the document and of the copy that was read, and what is not. */
export function about(it) {
  const absences = new Map(it.absences.map(one => [one.property, one.reason]));
  const { source } = it;
  const copy = html`${say(source.copy)}${source.publisher ? html` · ${source.publisher}` : nothing}
    ${web(source.url) ? html` · <a href=${source.url} rel="noreferrer">${say('sourceUrl')} ↗</a>` : nothing}`;
  const rows = [
    ['documentNumber', it.documentNumber], ['type', it.type.label], ['issuers', names(it.issuers)], ['addressees', names(it.addressees)], ['reply', reply(it.reply)],
    ['issued', date(it.issued)], ['publishedOn', date(it.published), 'published'],
    ['period', it.period && html`${span(it.period.from, it.period.to)} <span class="note">${say('periodBasis', { basis: say('time' + it.period.basis) })}</span>`],
    ['area', it.area?.label], ['level', it.level?.label], ['copy', copy, null], ['publisherAbsent', null, 'source.publisher'], ['noUrl', source.url && !web(source.url) ? source.url : null, 'source.url'], ['retrieved', date(source.retrieved), 'source.retrieved'],
    ['length', say('characters', { count: number(source.length) }), null],
    ['sha256', html`<code title=${source.textSha256}>${source.textSha256.slice(0, 12)}…</code>`, null],
    ['citedBy', it.citedBy?.totalCount ? html`${nodes(it.citedBy).map((one, index) => html`${index ? say('comma') : ''}<a href=${documentHref(one.statedIn.id, { fact: one.id })}>${one.statedIn.year} ${one.statedIn.label}</a>${say('aside', { text: say(one.relation) })}`)}
      ${it.citedBy.totalCount > 20 ? say('sinceCited', { count: it.citedBy.totalCount - 20 }) : nothing}` : null],
  ];
  return html`<dl class="about">${rows.map(([field, value, property = field]) => {
    if (value) return html`<div><dt>${say(field)}</dt><dd>${value}</dd></div>`;
    const reason = absences.get(property);
    // Of our copy the text tells nothing: whoever took it did not write it down.
    const told = property.startsWith('source.') && reason === 'NOT_STATED' ? 'NOT_RECORDED' : reason;
    return reason && reason !== 'NOT_APPLICABLE' ? html`<div><dt>${say(field)}</dt><dd>${absence(told)}</dd></div>` : nothing;
  })}</dl>`;
}

/** The outline; `open(section)` is what a click does. */
export function outline(sections, open) {
  const shown = sections.slice(0, SECTIONS);
  return html`<nav class="outline" aria-label=${say('outline')}>
    ${shown.length ? html`<ol>${shown.map(section => html`
      <li data-depth=${Math.min(section.depth, 5)}><a href="#section-${section.startOffset}" lang="zh" @click=${event => { event.preventDefault(); open(section); }}>${section.heading}</a>
        ${section.speaker ? html`<span class="note">${section.speaker.post ? say('from', section.speaker) : section.speaker.name}</span>` : nothing}</li>`)}</ol>`
      : html`<p class="note">${say('noOutline')}</p>`}
    ${sections.length > shown.length ? html`<p class="note">${say('moreSections', { count: sections.length - shown.length })}</p>` : nothing}
  </nav>`;
}

/** The kinds that the address asks for; all where it asks for none. */
export function visibleKinds(query) {
  const asked = query.get('kinds');
  return new Set(asked === null ? KINDS : asked.split(',').filter(kind => KINDS.includes(kind)));
}

/** Whether all words of a statement are of an earlier version of the text. */
export const isEarlier = ({ statement }) => isSuperseded(statement);

/** A button for each kind there is, with how it is marked in the text. */
export function filters(facts, query) {
  const counts = new Map();
  facts.forEach(fact => counts.set(fact.kind, (counts.get(fact.kind) ?? 0) + 1));
  const earlier = kind => facts.filter(fact => fact.kind === kind && isEarlier(fact)).length;
  const there = KINDS.filter(kind => counts.has(kind));
  const visible = visibleKinds(query);
  const choose = kinds => set({ kinds: there.every(kind => kinds.has(kind)) ? null : [...kinds].filter(kind => counts.has(kind)).join(',') || 'NONE' }, { replace: true });
  const toggle = kind => choose(new Set(there.filter(one => (one === kind) !== visible.has(one))));
  return html`<div class="filters kinds" role="group" aria-label=${say('kinds')}>
    ${there.map(kind => html`
      <button class="toggle" aria-pressed=${String(visible.has(kind))} @click=${() => toggle(kind)}><span class="kind-mark" data-kind=${kind}>${say(kind)}</span> ${counts.get(kind)}${earlier(kind) ? say('earlierText', { count: earlier(kind) }) : nothing}</button>`)}
    ${there.length > 1 ? html`<button @click=${() => choose(new Set(there))}>${say('allKinds')}</button> <button @click=${() => choose(new Set())}>${say('noKinds')}</button>` : nothing}
  </div>`;
}

/** Statements under their sections, `limit` of them; `more()` asks for more. `every`: also sections without any. */
export function bySection(sections, facts, { selected, limit = FACTS, more, every = false }) {
  if (!facts.length && !every) return html`<p class="note">${say('noFacts')}</p>`;
  const shown = facts.slice(0, limit);
  const groups = new Map();
  shown.forEach(fact => groups.set(fact.section, [...(groups.get(fact.section) ?? []), fact]));
  const known = new Set(sections.map(section => section.id));
  const outside = shown.filter(fact => !known.has(fact.section));
  const row = fact => html`<li class=${fact.id === selected ? 'chosen' : nothing}>
    <span class="kind-mark kind" data-kind=${fact.kind}>${say(fact.kind)}</span>
    <span><a href=${to(location.pathname, { fact: fact.id })} @click=${stay({ fact: fact.id, at: null })} aria-current=${fact.id === selected ? 'true' : nothing}>${fact.label}</a>
      ${fact.spans[0] ? html`<q class="note" lang="zh">${fact.spans[0].quote}</q>` : nothing}</span></li>`;
  return html`<div class="by-section">
    ${outside.length ? html`<h3>${say('outside')}</h3><ul class="rows">${outside.map(row)}</ul>` : nothing}
    ${sections.filter((section, index) => groups.has(section.id) || (every && index < SECTIONS)).map(section => html`
      <h3 lang="zh" id="facts-${section.startOffset}" data-depth=${Math.min(section.depth, 5)}>${section.heading}</h3>
      ${groups.has(section.id) ? html`<ul class="rows">${groups.get(section.id).map(row)}</ul>` : nothing}`)}
    ${facts.length > limit ? html`<p class="note">${say('unlisted', { count: facts.length - limit })}</p><button @click=${more}>${say('moreFacts', { count: Math.min(FACTS, facts.length - limit) })}</button>` : nothing}</div>`;
}

export const factsHeading = count => say('bySection', { count });
export const outlineHeading = () => say('outline');
export const moreFacts = FACTS;
