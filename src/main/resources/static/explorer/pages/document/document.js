// A document: its text where it is mounted, with what it states marked; for a chosen statement everything that the graph says.
import { html, nothing } from '../../core/libraries.js';
import { ask } from '../../core/api.js';
import { set, to } from '../../core/address.js';
import { token } from '../../core/editor.js';
import { language, speaker } from '../../core/language.js';
import { notUnderstood, partly, unused } from '../../core/parts.js';
import { idOf } from '../../core/places.js';
import { problem } from '../../core/problems.js';
import { KINDS, publishedFacts, publishedHead } from './data.js';
import { DETAILS } from './operations.js';
import { about, bySection, factsHeading, filters, isEarlier, moreFacts, outline, outlineHeading, visibleKinds } from './parts.js';
import { DocumentText, stay } from './text.js';
import { besides, factFields, factLinks } from './fact-panel.js';
import { stacked } from '../../core/stacked.js';
import { withdrawal } from './withdrawal.js';
import { attend } from './attention.js';

/** Pieces of a text that are read for paper without asking. */
const PRINTED = 40;

const say = speaker({
  zh: {
    text: '原文', chosen: '选中的表述', close: '关闭', hint: '点选标出的字，这里列出图谱对它的全部记述。', unknownFact: '这份文件没有这条表述（{id}）；它可能已被更正或撤回。',
    unmounted: '此处没有原文：原文不归本图谱再发布，服务只在挂载了原文的文件夹时显示它。以下是目录与各条表述所据的片段。',
    mount: '若您有这份文本（SHA-256 {sha}），放入一个文件夹，启动服务时以 --policygraph.documents=文件夹 指定，本页即显示全文。',
    cut: '这份文件的表述太多，这里只列出前一部分；其余可用 GraphQL 分页查询。', reviewThis: '审校这份文件', reading: '正在读取表述……', placed: '标出的位置：第 {start}–{end} 字', outsideText: '文件没有第 {start}–{end} 字。', noPlace: '地址中的位置“{value}”看不懂，从头显示。', notFoundHere: '文中没有找到“{value}”，从头显示。', notSearched: '此处没有原文，表述所引的片段里也没有“{value}”。',
    earlierPlace: '第 {start}–{end} 字是较早文本的位置，现有文本此处是别的文字，因此不标。据此的表述：', earlier: '{count} 条表述依据较早文本，其文字在现有文本中没有找到',
    printing: '正在读取全文……', partPrinted: '屏幕上尚未读到的部分没有打印；请用页面上的“打印”按钮。', previous: '上一条', next: '下一条',
    toTargets: '目标值及达成情况（{count}）', toObservations: '公布值（{count}）', toMeasures: '措施（{count}）',
  },
  en: {
    text: 'Text', chosen: 'Chosen statement', close: 'Close', hint: 'Choose marked words: here stands everything that the graph says of them.', unknownFact: 'This document has no such statement ({id}); it may have been corrected or withdrawn.',
    unmounted: 'The text is not here: it is not ours to republish, and the service shows it only where a folder with the texts is mounted. Below are the outline and the fragments that the statements rest on.',
    mount: 'If you have this text (SHA-256 {sha}), put it into a folder and start the service with --policygraph.documents=FOLDER: then this page shows it.',
    cut: 'This document states more than is listed here; GraphQL gives the rest page by page.', reviewThis: 'Review this document', reading: 'Reading the statements …', placed: 'Marked: characters {start}–{end}', outsideText: 'The document has no characters {start}–{end}.', noPlace: 'The place “{value}” of the address is none: the text is shown from its start.', notFoundHere: '“{value}” was not found in the text, which is shown from its start.', notSearched: 'The text is not here, and no quote of a statement has “{value}”.',
    earlierPlace: 'Characters {start}–{end} are a place in an earlier version of the text; other words stand there now, and are not marked. What was stated there:', earlier: 'Statements that rest on an earlier version of the text and whose words are not found in this one: {count}',
    printing: 'Reading all of the text …', partPrinted: 'What was not yet read on the screen is not printed; use the button “Print” of the page.', previous: 'Previous', next: 'Next',
    toTargets: 'Targets and what came of them ({count})', toObservations: 'Published values ({count})', toMeasures: 'Measures ({count})',
  },
});

export const parameters = ['at', 'fact', 'kinds', 'find'];
export const local = ['at', 'fact', 'kinds', 'find'];

/** What the document states that has a list of its own: the words of the link, the list, and where its count is. */
const LISTS = [['toTargets', 'targets', 'allTargets'], ['toObservations', 'observations', 'allObservations'], ['toMeasures', 'measures', 'allMeasures']];

/** A document is called as its language calls it; where that is a translation, its own title stands beside it. */
export const title = ({ document: it }) => (language() === 'en' ? it.label : it.title);

/** The text is there at once; what is marked in it comes when it has been read. */
export async function load(params, signal) {
  const id = idOf('document', params.path);
  const facts = publishedFacts(id, signal);
  facts.catch(() => {});
  const data = await publishedHead(id, signal, head => {
    if (!head.document.source.mounted) return;
    head.text = new DocumentText({ length: head.document.source.length, sections: head.sections, facts: [], slice: head.slice });
    head.text.begin(placeOf(params.query)?.start ?? 0);
  });
  if (!data) return null;
  data.found = await placeOfWords(data, params.query);
  Object.assign(data, { details: new Map(), limit: moreFacts, shown: null, placed: false, ready: false });
  facts.then(
    found => Object.assign(data, { facts: found.facts, cut: found.cut, errors: data.errors || found.errors.length ? [...data.errors ?? [], ...found.errors] : undefined }),
    error => Object.assign(data, { errors: [...data.errors ?? [], error] }),
  ).then(() => {
    if (signal.aborted) return;
    data.ready = true;
    data.found ??= quoteOfWords(data, params.query);
    if (data.text) data.text.facts = data.facts;
    if (data.standing) redraw();
  });
  return data;
}

const redraw = () => set({}, { replace: true });

/** The characters that the address names; null where it names none. */
export function placeOf(query) {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(query.get('at') ?? '');
  return found && Number(found[1]) < Number(found[2]) ? { start: Number(found[1]), end: Number(found[2]) } : null;
}

/** Characters that are searched at a time, and at most; the words of a search are found well within them. */
const SEARCHED = 100_000;
const SEARCHED_AT_MOST = 2_000_000;

/** Where the words stand that the address asks to `find`, first; null where it asks for none or they are not in the text. */
async function placeOfWords({ text, document, slice }, query) {
  const words = query.get('find');
  if (!words || !text || placeOf(query)) return null;
  const length = Array.from(words).length;
  for (let from = 0; from < Math.min(document.source.length, SEARCHED_AT_MOST); from += SEARCHED) {
    const part = await slice(from, Math.min(from + SEARCHED + length, document.source.length));
    const index = part?.indexOf(words) ?? -1;
    if (index >= 0) {
      const start = from + Array.from(part.slice(0, index)).length;
      return { start, end: start + length };
    }
  }
  return null;
}

/** The first quote of a statement that has the words which the address asks to `find`: without the text there are no others. */
function quoteOfWords({ text, facts }, query) {
  const words = query.get('find');
  if (!words || text || placeOf(query)) return null;
  const span = facts.flatMap(fact => fact.spans).find(one => one.quote.includes(words));
  return span ? { start: span.start, end: span.end } : null;
}

/** Why the place or the words that the address asks for are not shown; null where they are, or none are asked for. */
function notPlaced({ document, text, found, ready }, query) {
  const place = placeOf(query);
  if (place) return place.end > document.source.length ? say('outsideText', place) : null;
  if (query.get('at')) return say('noPlace', { value: query.get('at') });
  const words = query.get('find');
  return words && !found && (text || ready) ? say(text ? 'notFoundHere' : 'notSearched', { value: words }) : null;
}

/** That the address asks for a statement that is not the document's, when it is known which are. */
function noFact({ ready, facts }, query) {
  const asked = query.get('fact');
  return ready && asked && !facts.some(fact => fact.id === asked) ? say('unknownFact', { id: asked }) : null;
}

/** That the address asks for kinds of statements that there are not. */
function noKinds(query) {
  return notUnderstood(new URLSearchParams((query.get('kinds') ?? '').split(',').map(kind => ['kinds', kind])), { kinds: [...KINDS, 'NONE'] });
}

const length = ({ start, end }) => end - start;

/** The statement that is said at a place: the one whose words are these, else the narrowest around them. The panel tells of others there. */
function statedAt(facts, at) {
  const around = facts.filter(({ spans: [main] }) => main && main.start <= at.start && main.end >= at.end);
  return around.reduce((best, one) => (!best || length(one.spans[0]) < length(best.spans[0]) ? one : best), undefined);
}

/** Statements whose words stood at a place in an earlier version of the text, where no statement's words stand now. */
function earlierAt(facts, at) {
  const there = one => one.start === at.start && one.end === at.end;
  return facts.some(fact => fact.spans.some(there)) ? [] : facts.filter(fact => fact.statement.evidence.some(one => one.superseded && there(one)));
}

const key = at => `${at.start}-${at.end}`;

/** What the address chooses, as {at, selected, asked, earlier}: a statement by its ID, or by its place until that was closed; `earlier` is what was stated at the place once. */
function choice(data, query) {
  const place = placeOf(query);
  const earlier = place ? earlierAt(data.facts, place) : [];
  const at = earlier.length ? null : place ?? data.found;
  const selected = query.has('fact') ? data.facts.find(fact => fact.id === query.get('fact')) : at && key(at) !== data.closed ? statedAt(data.facts, at) : undefined;
  return { at, selected, asked: query.get('fact') ?? selected?.id, earlier };
}

function close(data, { at }) {
  data.closed = at && key(at);
  set({ fact: null });
}

export function view(data, params) {
  const { document: it } = data;
  const chosen = choice(data, params.query);
  const { at, selected, earlier } = chosen;
  const visible = visibleKinds(params.query);
  const kept = data.facts.filter(fact => visible.has(fact.kind));
  // What is chosen is listed, however far down it stands.
  if (!data.text) data.limit = Math.max(data.limit, kept.indexOf(selected) + 1);
  return html`
    ${partly(data.errors)}
    ${earlier.length ? unused(html`<span class="earlier-place">${say('earlierPlace', placeOf(params.query))}</span> ${factLinksOf(earlier)}`) : nothing}
    ${unused((earlier.length ? null : notPlaced(data, params.query)) ?? noFact(data, params.query) ?? noKinds(params.query))}
    <p class="note kicker">${it.type.label} · ${it.year}</p>
    <h1>${title(data)}</h1>
    ${title(data) === it.title ? nothing : html`<p class="own-title" lang="zh">${it.title}</p>`}
    ${about(it)}
    ${ofEarlier(data.facts.filter(isEarlier))}
    <div class="tools">
      ${LISTS.map(([words, list, field]) => (it[field].totalCount ? html`<a class="button" href=${to('/list/' + list, { document: it.id })}>${say(words, { count: it[field].totalCount })}</a> ` : nothing))}
      <button @click=${() => print(data)}>${data.printing ? say('printing') : say('print')}</button>
      ${token() ? html`<a class="button" href=${to('/review/' + params.path)}>${say('reviewThis')}</a> ${withdrawal(data)}` : nothing}
    </div>
    ${data.cut ? html`<p class="fault">${say('cut')}</p>` : nothing}
    <div class="document-columns ${unchosen(data, chosen) ? '' : 'with-panel'}">
      <details class="outline-box" ?open=${matchMedia('(min-width: 60rem)').matches}><summary>${outlineHeading()}</summary>
        ${outline(data.sections, section => open(data, section))}</details>
      <div class="text-box">
        <h2 id="text">${say('text')}</h2>
        ${data.ready ? filters(data.facts, params.query) : html`<p class="note" aria-busy="true">${say('reading')}</p>`}
        ${at && at.end <= it.source.length ? html`<p class="note">${say('placed', at)}</p>` : nothing}
        ${data.text ? html`${data.text.template()}
          <p class="only-paper" hidden>${say('partPrinted')}</p>
          ${data.ready ? html`<details class="all-facts"><summary>${factsHeading(kept.length)}</summary>${list(data, kept, selected)}</details>` : nothing}`
          : html`<div class="unmounted"><p>${say('unmounted')}</p><p class="note">${say('mount', { sha: it.source.textSha256 })}</p></div>${list(data, kept, selected, true)}`}
      </div>
      ${panel(data, chosen, kept)}
    </div>`;
}

const factLinksOf = facts => facts.map(({ id, label }) => html`<a href=${to(location.pathname, { fact: id })} @click=${stay({ fact: id, at: null })}>${label}</a> `);

/** What no mark in the text tells of. */
const ofEarlier = facts => (facts.length ? html`<details class="earlier"><summary>${say('earlier', { count: facts.length })}</summary>
  <ul class="plain">${factLinksOf(facts).map(one => html`<li>${one}</li>`)}</ul></details>` : nothing);

/** Nothing is chosen, or what the address asks for is not there, which stands above. */
const unchosen = (data, { asked, selected }) => !asked || (data.ready && !selected);

const list = (data, kept, selected, every = false) => bySection(data.sections, kept, { selected: selected?.id, limit: data.limit, every, more: () => { data.limit += moreFacts; redraw(); } });

function panel(data, chosen, kept) {
  const { selected } = chosen;
  if (unchosen(data, chosen)) return html`<aside class="panel hint" aria-label=${say('chosen')}><p class="note">${say('hint')}</p></aside>`;
  const shut = html`<button class="close" @click=${() => close(data, chosen)} aria-label=${say('close')}>×</button>`;
  if (!selected) return html`<aside class="panel" aria-label=${say('chosen')}>${shut}<p>${say('reading')}</p></aside>`;
  const details = data.details.get(selected.id);
  const index = kept.indexOf(selected);
  const step = (by, key) => html`<button ?disabled=${!kept[index + by]} @click=${() => set({ fact: kept[index + by].id, at: null }, { replace: true })}>${say(key)}</button>`;
  return html`<aside class="panel" aria-label=${say('chosen')} @keydown=${event => { if (event.key === 'Escape') close(data, chosen); }}>
    ${shut}
    <p class="panel-kind"><span class="kind-mark" data-kind=${selected.kind}>${say(selected.kind)}</span></p>
    <h2 tabindex="-1">${selected.label}</h2>
    ${data.text || !selected.spans[0] ? nothing : html`<p class="note"><q lang="zh">${selected.spans[0].quote}</q></p>`}
    <div class="steps">${step(-1, 'previous')} ${step(1, 'next')}</div>
    ${details instanceof Error ? html`<div class="fault">${problem(details)} <button @click=${() => { data.details.delete(selected.id); redraw(); }}>${say('retry')}</button></div>`
      : details ? html`${factFields(details)}${factLinks(details)}` : html`<p class="note">${say('loading')}</p>`}
    ${besides(selected, data.facts)}
  </aside>`;
}

function open(data, section) {
  if (data.text) data.text.show(section.startOffset, { block: 'start' });
  else document.getElementById(`facts-${section.startOffset}`)?.scrollIntoView();
}

/** Brings a place into view: in the text, or without it the chosen statement in the list, or the division that the place is in. */
function bring(root, data, place, block) {
  if (data.text) return data.text.show(place, { block });
  const division = data.sections.findLast(section => section.startOffset <= place);
  const found = root.querySelector('.by-section li.chosen') ?? document.getElementById(`facts-${division?.startOffset}`);
  return found?.scrollIntoView({ block: matchMedia('(max-width: 60rem)').matches ? 'start' : block });
}

/** Reads all of a text before it goes to the printer, unless it is a book; without the text, all statements are listed. */
async function print(data) {
  if (!data.text) {
    data.limit = Math.max(data.limit, data.facts.length);
    redraw();
    return window.print();
  }
  data.printing = true;
  redraw();
  await data.text.whole(PRINTED);
  data.printing = false;
  redraw();
  return window.print();
}

export function drawn(root, data, params) {
  const { query } = params;
  const { at, selected, asked, earlier } = choice(data, query);
  const visible = visibleKinds(query);
  data.standing = true;
  const end = data.text?.stand(root.querySelector('.body'), { key: [...visible].join(), visible: fact => visible.has(fact.kind), selected: selected?.id, at });
  const place = at?.start ?? selected?.spans[0]?.start;
  const shown = `${at?.start} ${selected?.id}`;
  // Without the text what is looked at is the list, which is whole when the statements are read.
  if (data.text || data.ready) {
    // What was chosen in the text stands where it is looked at; what the address names is brought into view, once.
    if (place !== undefined && data.shown !== shown) bring(root, data, place, data.placed ? 'nearest' : 'center');
    Object.assign(data, { shown, placed: data.placed || place !== undefined });
  }
  // Before its statements were read the page went to the place, which is none in this text.
  if (earlier.length && !selected && data.warned !== query.get('at')) {
    data.warned = query.get('at');
    root.querySelector('.earlier-place')?.scrollIntoView({ block: 'center' });
  }
  if (asked && !data.details.has(asked)) details(data, asked);
  attend(root, data, selected, asked);
  const unstack = stacked(root);
  const paper = () => {
    root.querySelectorAll('.all-facts').forEach(one => { one.open = true; });
    root.querySelectorAll('.only-paper').forEach(one => { one.hidden = !data.text.unread; });
  };
  addEventListener('beforeprint', paper);
  return () => {
    data.standing = false;
    end?.();
    unstack();
    removeEventListener('beforeprint', paper);
  };
}

async function details(data, id) {
  data.details.set(id, null);
  data.details.set(id, await ask(DETAILS, { id }).then(answer => answer.node ?? new Error(say('unknownFact', { id })), error => error));
  if (choice(data, new URLSearchParams(location.search)).asked === id) redraw();
}
