// Two documents' targets side by side: what both speak of, which way it changed, and what only one of them has.
import { html, nothing } from '../../core/libraries.js';
import { set, to } from '../../core/address.js';
import { amount } from '../../core/amounts.js';
import { number, speaker, today } from '../../core/language.js';
import { empty, link, mark, notUnderstood, quotes, unused } from '../../core/parts.js';
import { documentHref, href, idLike } from '../../core/places.js';
import { aligned, CANDIDATES, choices, suggestion, withTargets } from './data.js';

const ROWS = 60;

const say = speaker({
  zh: {
    heading: '比对两份文件的目标', first: '文件一', second: '文件二', swap: '互换', choose: '选择文件……', find: '文件标题中含', findAction: '查找', indicatorText: '指标名称中含', change: '变化', both: '两份都有', onlyFirst: '仅文件一有', onlySecond: '仅文件二有', withTargets: '{label}（{year} 年，{count} 项目标）',
    suggested: '预选：所查文件中共有指标最多的两份。', suggestedOf: '预选：目标最多的 {count} 份文件中，共有指标最多的两份。', prompt: '请在上面选择两份文件。', noShared: '所查文件两两之间没有共同的指标；请自行选择两份文件。', same: '两边是同一份文件；请另选一份。', onlyTwo: '此页只比对两份文件，地址中的“{value}”没有用上。', comma: '、', unknownDocument: '图谱中没有这份文件：{id}。请在上面另选。',
    capped: '只列出最近的 {count} 份文件，共 {total} 份；可按标题查找。', summary: '共有指标 {both} 个；仅《{first}》有 {onlyFirst} 个，仅《{second}》有 {onlySecond} 个。', left: '《{document}》还有 {count} 项目标没有读取。', sharedHeading: '两份都有的指标（{count}）', onlyHeading: '仅《{document}》有的指标（{count}）',
    nothing: '没有符合条件的指标。放宽上面的条件。', due: '{year} 年', dueSpan: '{from}–{to} 年', baseline: '基期 {value}', baselineOf: '{year} 年基期 {value}', perUnit: '每一个体', everyYear: '每年', times: '为前者的 {ratio} 倍', unlinked: '图谱没有把两边对应起来：区域或限定不同，或并非同一目标。', noCounterpart: '另一份没有与此对应的目标', notIn: '未提此指标', moreRows: '显示全部 {count} 个', showing: '先列 {count} 个。', backwards: '文件二在前', valueKind: '数值类型', table: '{first} 与 {second} 的目标',
  },
  en: {
    heading: 'Compare the targets of two documents', first: 'First document', second: 'Second document', swap: 'Swap', choose: 'Choose a document …', find: 'Title contains', findAction: 'Find', indicatorText: 'Indicator contains', change: 'Change', both: 'In both', onlyFirst: 'Only in the first', onlySecond: 'Only in the second', withTargets: '{label} ({year}, {count} targets)',
    suggested: 'Chosen for a start: the two documents that share most indicators.', suggestedOf: 'Chosen for a start: of the {count} documents with most targets, the two that share most indicators.', prompt: 'Choose two documents above.', noShared: 'No two of the documents looked at share an indicator; choose two yourself.', same: 'Both sides are one document; choose another.', onlyTwo: 'Two documents are compared: “{value}” of the address was not used.', comma: ', ', unknownDocument: 'The graph has no such document: {id}. Choose another above.',
    capped: 'Only the latest {count} of {total} documents are listed; find others by their title.', summary: '{both} indicators in both; {onlyFirst} only in “{first}”, {onlySecond} only in “{second}”.', left: '{count} more targets of “{document}” were not read.', sharedHeading: 'Indicators in both ({count})', onlyHeading: 'Indicators only in “{document}” ({count})',
    nothing: 'No indicator meets these conditions. Widen them above.', due: '{year}', dueSpan: '{from}–{to}', baseline: 'baseline {value}', baselineOf: 'baseline of {year}: {value}', perUnit: 'for each one', everyYear: 'a year', times: '{ratio} times the earlier', unlinked: 'The graph links neither to the other: another area, narrowed differently, or not the same target.', noCounterpart: 'the other document has no target that answers to this', notIn: 'not mentioned', moreRows: 'Show all {count}', showing: 'The first {count}.', backwards: 'the second is earlier', valueKind: 'kind of value', table: 'Targets of {first} and {second}',
  },
});

const CHANGES = ['both', 'RAISED', 'LOWERED', 'KEPT', 'NOT_COMPARABLE', 'onlyFirst', 'onlySecond'];

export const parameters = ['document', 'find', 'text', 'change', 'rows'];
export const local = ['text', 'change', 'rows'];

export const title = () => say('heading');

export async function load(params, signal) {
  const chosen = params.query.getAll('document').filter(Boolean).slice(0, 2);
  const { documents, total } = await choices(params.query.get('find') || null, signal);
  const suggested = chosen.length === 0;
  const ids = suggested ? await suggestion(documents, signal) ?? [] : chosen.map(id => idLike('document', id));
  const read = await Promise.all(ids.map(id => withTargets(id, today(), signal)));
  return { choices: documents, total, suggested, ids, documents: read };
}

export function view(data, params) {
  return html`
    <h1>${say('heading')}</h1>
    ${unused(notUsed(params.query), to('/compare', { document: params.query.getAll('document').slice(0, 2) }))}
    ${chooser(data, params)}
    ${compared(data, params)}`;
}

/** What of the address this page does not take, in words. */
function notUsed(query) {
  const more = query.getAll('document').filter(Boolean).slice(2);
  return [
    notUnderstood(query, { change: CHANGES, rows: ['all'] }),
    more.length ? say('onlyTwo', { value: more.join(say('comma')) }) : null,
  ].filter(Boolean).join(' ') || null;
}

function chooser(data, params) {
  const listed = [...data.choices, ...data.documents.filter(one => one && !data.choices.some(other => other.id === one.id))];
  const change = side => event => {
    const ids = [data.ids[0] ?? null, data.ids[1] ?? null];
    ids[side] = event.target.value;
    set({ document: ids, change: null, text: null, rows: null });
  };
  const select = (key, side) => html`<label class="wide">${say(key)}
    <select name=${key} @change=${change(side)}>
      <option value="" ?selected=${!data.ids[side]}>${say('choose')}</option>
      ${listed.map(one => html`<option value=${one.id} ?selected=${one.id === data.ids[side]}>${say('withTargets', { label: one.label, year: one.year, count: one.targets.totalCount })}</option>`)}
    </select></label>`;
  return html`
    <form class="filters choose" @submit=${event => event.preventDefault()}>
      ${select('first', 0)} ${select('second', 1)}
      <button type="button" ?disabled=${data.ids.length < 2} @click=${() => set({ document: [...data.ids].reverse() })}>${say('swap')}</button>
    </form>
    ${data.total > data.choices.length || params.query.get('find') ? html`
      <form class="filters" @submit=${event => { event.preventDefault(); set({ find: new FormData(event.target).get('find') }); }}>
        <label>${say('find')} <input name="find" type="search" .value=${params.query.get('find') ?? ''}></label><button>${say('findAction')}</button>
      </form>
      ${data.total > data.choices.length ? html`<p class="note">${say('capped', { count: data.choices.length, total: data.total })}</p>` : nothing}` : nothing}
    ${data.suggested && data.ids.length ? html`<p class="note">${data.total > CANDIDATES ? say('suggestedOf', { count: CANDIDATES }) : say('suggested')}</p>` : nothing}`;
}

function compared(data, params) {
  const { ids, documents } = data;
  const unknown = ids.find((id, side) => documents[side] === null);
  if (unknown) return empty(say('unknownDocument', { id: unknown }));
  if (ids.length < 2) return empty(say(data.suggested && data.choices.length > 1 ? 'noShared' : 'prompt'));
  if (ids[0] === ids[1]) return empty(say('same'));
  const groups = aligned(documents);
  const only = side => groups.filter(group => !group.shared && group.only === side);
  const shown = groups.filter(group => matches(group, params));
  const rest = side => shown.filter(group => !group.shared && group.only === side);
  const both = shown.filter(group => group.shared);
  return html`
    <p class="headline">${say('summary', { both: groups.filter(group => group.shared).length, onlyFirst: only(0).length, onlySecond: only(1).length, first: documents[0].label, second: documents[1].label })}</p>
    ${documents.filter(one => one.left > 0).map(one => html`<p class="fault" role="status">${say('left', { document: one.label, count: one.left })}</p>`)}
    ${filters(params)}
    ${shown.length ? nothing : empty(say('nothing'))}
    ${both.length ? section('shared', say('sharedHeading', { count: both.length }), sharedTable(both, documents)) : nothing}
    ${[0, 1].map(side => (rest(side).length ? section(`only-${side}`, say('onlyHeading', { document: documents[side].label, count: rest(side).length }), onlyList(rest(side), side, params)) : nothing))}`;
}

const section = (id, heading, content) => html`<section aria-labelledby=${id}><h2 id=${id}>${heading}</h2>${content}</section>`;

function matches(group, params) {
  const text = params.query.get('text')?.trim().toLowerCase();
  if (text && !group.indicator.label.toLowerCase().includes(text)) return false;
  const change = params.query.get('change');
  if (!CHANGES.includes(change)) return true;
  if (change === 'both') return group.shared;
  if (change.startsWith('only')) return !group.shared && group.only === (change === 'onlyFirst' ? 0 : 1);
  return group.pairs.some(pair => pair.revision?.direction === change);
}

const filters = params => html`
  <form class="filters" @submit=${event => event.preventDefault()}>
    <label>${say('indicatorText')} <input name="text" type="search" .value=${params.query.get('text') ?? ''} @input=${event => set({ text: event.target.value, rows: null }, { replace: true })}></label>
    <label>${say('change')} <select name="change" @change=${event => set({ change: event.target.value, rows: null })}>
      <option value="" ?selected=${!params.query.get('change')}>${say('all')}</option>
      ${CHANGES.map(key => html`<option value=${key} ?selected=${params.query.get('change') === key}>${say(key)}</option>`)}</select></label>
  </form>`;

const sharedTable = (groups, documents) => html`
  <table class="compared">
    <caption class="only-spoken">${say('table', { first: documents[0].label, second: documents[1].label })}</caption>
    <thead><tr>
      <th scope="col">${head(documents[0])}</th><th scope="col">${say('change')}</th><th scope="col">${head(documents[1])}</th></tr></thead>
    ${groups.map(group => html`<tbody>
      <tr class="indicator-row"><th scope="rowgroup" colspan="3">${link(group.indicator)}</th></tr>
      ${group.pairs.map(pair => html`<tr>
        <td data-document=${documents[0].label}>${cell(pair.sides[0])}</td>
        <td class="change">${changed(pair, group)}</td>
        <td data-document=${documents[1].label}>${cell(pair.sides[1])}</td></tr>
        ${pair.revision ? html`<tr class="why"><td colspan="3"><p class="note">${pair.revision.reason}</p></td></tr>` : nothing}`)}</tbody>`)}
  </table>`;

const head = document => html`<a href=${documentHref(document.id)}>${document.label}</a> <span class="note">${document.year} · ${document.type.label}</span>`;

function changed({ revision, backwards }, group) {
  if (!revision) return html`<span class="note">${say(group.pairs.some(pair => pair.revision) ? 'noCounterpart' : 'unlinked')}</span>`;
  return html`<span class="mark" data-kind=${revision.direction}>${revision.direction === 'NOT_COMPARABLE' ? nothing : html`<span aria-hidden="true">${backwards ? '←' : '→'}</span> `}${say(revision.direction)}</span>
    ${revision.ratio ? html`<span class="ratio">${say('times', { ratio: number(revision.ratio) })}</span>` : nothing}
    ${backwards ? html`<span class="note">${say('backwards')}</span>` : nothing}`;
}

/** One target: how much, by when, narrowed by what, and the words that say so. */
function cell(target) {
  if (!target) return html`<span class="note no-target">—</span>`;
  const { from, to: until, recurring } = target.time ?? {};
  const start = from && until ? Number(from.slice(0, 4)) : null;
  const time = start && target.dueYear && start < target.dueYear ? say('dueSpan', { from: start, to: target.dueYear }) : target.dueYear ? say('due', { year: target.dueYear }) : '';
  const limits = [target.valueKind ? say(target.valueKind) : null, target.perUnit ? say('perUnit') : null, recurring ? say('everyYear') : null, target.scope.label, ...target.dimensions.map(one => one.writtenAs)];
  return html`
    <p><a class="compared-amount" href=${href(target)}>${amount(target.quantity)}</a> ${time} ${target.assessment ? mark(target.assessment.status) : nothing}</p>
    <p class="note">${limits.filter(Boolean).join(' · ')}${target.baseline ? ` · ${say(target.baselineYear ? 'baselineOf' : 'baseline', { year: target.baselineYear, value: amount(target.baseline) })}` : ''}</p>
    ${quotes(target.evidence)}`;
}

function onlyList(groups, side, params) {
  const all = params.query.get('rows') === 'all' || groups.length <= ROWS;
  return html`
    <ul class="only">${(all ? groups : groups.slice(0, ROWS)).map(group => html`
      <li><h3>${link(group.indicator)}</h3>${group.pairs.map(pair => cell(pair.sides[side]))}</li>`)}</ul>
    ${all ? nothing : html`<p>${say('showing', { count: ROWS })} <button @click=${() => set({ rows: 'all' })}>${say('moreRows', { count: groups.length })}</button></p>`}`;
}
