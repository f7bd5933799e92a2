// The review of a draft: its text with what was drafted, a queue that is worked by keyboard or by buttons, and publication.
import { html, nothing, repeat } from '../../core/libraries.js';
import { ApiError, ask } from '../../core/api.js';
import { open as go, set, to } from '../../core/address.js';
import { forget, token } from '../../core/editor.js';
import { speaker } from '../../core/language.js';
import { link, partFailed, partly } from '../../core/parts.js';
import { documentHref, idOf } from '../../core/places.js';
import { placeOf } from '../document/document.js';
import { drafted, published } from '../document/data.js';
import { DETAILS } from '../document/operations.js';
import { about, filters, visibleKinds } from '../document/parts.js';
import { discard } from './discard.js';
import { DocumentText, stay } from '../document/text.js';
import { editingError } from './editing.js';
import { entryFields, FORMS } from './entry-form.js';
import { besides, factFields } from '../document/fact-panel.js';
import { entry } from './review.js';
import { QUOTE, redraw, Review, reviewed } from './actions.js';
import { keyboard } from './keyboard.js';
import { end, tell, told } from './telling.js';
import { dialog, look, queue, statusFilter, sure, work } from './parts.js';
import { speak } from '../../core/spoken.js';
import { stacked } from '../../core/stacked.js';

const say = speaker({
  zh: {
    title: '审校：{title}', back: '所有草稿', progress: '已审 {done} / {all} 条表述', progressAll: '已审 {done} / {all} 条', owners: '责任单位 {done} / {all}', notDraft: '这份文件没有草稿：这里是已发布的内容。第一个决定会由它生成一份草稿，再发布才生效。', publishedPage: '已发布的页面',
    accept: '核准', reject: '否定', correct: '更正', add: '录入选中的原文', publish: '发布', bulk: '核准可靠度高的（{count}）', keys: '按键', next: '下一条', previous: '上一条', about: '文件信息', queue: '表述', text: '原文', chosen: '当前表述', nothingChosen: '用 j / k 或点选开始。',
    rejectNote: '为何否定（可空）', note: '说明（可空）', save: '保存更正', enter: '录入', cancel: '取消', programme: '项目计划不能更正：可核准，或否定后另录。', kind: '种类', quote: '引文：“{quote}”（第 {occurrence} 处）', select: '先在原文里选中要录入的字（至多 {most} 字），再按 n。', tooLong: '引文至多 {most} 字，选中的有 {count} 字：只选数字、名称或标题。', counting: '正在数它是第几处……',
    reread: '已重新读取；有变的已标出。', others: '其间有他人的改动，已重新读取；有变的已标出。', written: '已写入草稿。', saved: '已写入 {saved} 个决定。', noText: '这份文本没有挂载：可以审，不能录入新表述。', working: '正在写入……', gone: '没有这条表述。',
  },
  en: {
    title: 'Review: {title}', back: 'All drafts', progress: '{done} of {all} statements reviewed', progressAll: '{done} of {all} reviewed', owners: 'responsibilities: {done} of {all}', notDraft: 'This document has no draft: here is what is published. The first decision makes a draft of it, which takes effect when it is published in its turn.', publishedPage: 'Page of what is published',
    accept: 'Accept', reject: 'Reject', correct: 'Correct', add: 'Enter the selected text', publish: 'Publish', bulk: 'Accept those of high confidence ({count})', keys: 'Keys', next: 'Next', previous: 'Previous', about: 'About the document', queue: 'Statements', text: 'Text', chosen: 'Statement under review', nothingChosen: 'Begin with j / k, or choose one.',
    rejectNote: 'Why it is rejected (may be empty)', note: 'Note (may be empty)', save: 'Save the correction', enter: 'Enter', cancel: 'Cancel', programme: 'Programmes cannot be corrected: accept it, or reject it and enter another statement.', kind: 'Kind', quote: 'Quote: “{quote}” (place {occurrence})', select: 'Select the words in the text first (at most {most} characters), then press n.', tooLong: 'A quote has at most {most} characters, {count} are selected: take only the figure, name or title.', counting: 'Counting which place it is …',
    reread: 'It was read again; what changed is marked.', others: 'Somebody else was at work: it was read again, and what changed is marked.', written: 'Written to the draft.', saved: 'Decisions written: {saved}.', noText: 'This text is not mounted: it can be reviewed, but nothing can be entered.', working: 'Writing …', gone: 'There is no such statement.',
  },
});

export const parameters = ['at', 'fact', 'kinds', 'status'];
export const local = ['at', 'fact', 'kinds', 'status'];

export const title = data => say('title', { title: data.document?.title ?? '' });

export async function load(params, signal) {
  if (!token()) return { locked: true, refused: false };
  const id = idOf('document', params.path);
  let data;
  try {
    data = await drafted(id, signal);
  } catch (error) {
    if (error.kind !== 'refused' && error.kind !== 'UNAUTHORIZED') throw error;
    forget();
    return { locked: true, refused: true };
  }
  const isDraft = data !== null;
  data ??= await published(id, signal);
  if (!data) return null;
  if (data.document.source.mounted) data.text = new DocumentText({ length: data.document.source.length, sections: data.sections, facts: data.facts, slice: data.slice });
  Object.assign(data, { isDraft, look: data.look ?? [], details: new Map(), shown: null, discard: {} });
  data.review = new Review(data);
  return data;
}

/** What is listed, and what of it is chosen. */
function listed(data, query) {
  const visible = visibleKinds(query);
  const status = query.get('status');
  const chosen = data.facts.find(one => one.id === query.get('fact'));
  // What was just decided stays in the list until another is chosen.
  const kept = data.facts.filter(one => visible.has(one.kind) && (!status || one.statement.review.status === status || one === chosen));
  return { visible, kept, chosen };
}

const choose = one => set({ fact: one?.id ?? null, at: null }, { replace: true });

/** To the next statement that nobody has looked at; where there is none, to the next one. */
function goOn(data, one) {
  const { kept } = listed(data, new URLSearchParams(location.search));
  const at = kept.findIndex(it => it.id === one.id);
  const next = [...kept.slice(at + 1), ...kept.slice(0, at)].find(it => !reviewed(it) && !data.review.waiting(it.id)) ?? kept[at + 1];
  if (next) choose(next);
}

const details = (data, one) => (data.isDraft ? one.statement : data.details.get(one.id));

function actions(data, query) {
  const { kept, chosen } = listed(data, query);
  const { review } = data;
  const step = by => () => {
    review.mode = null;
    const at = kept.indexOf(chosen);
    const next = kept[at < 0 ? 0 : at + by];
    if (next) choose(next);
    else end(by);
  };
  const meant = act => () => { if (chosen) act(); else speak(say('nothingChosen')); };
  return {
    j: step(1), k: step(-1),
    a: meant(() => decide(data, chosen, 'ACCEPT')),
    r: meant(() => review.turn('reject')),
    c: meant(() => { if (FORMS[chosen.kind]) review.turn('correct'); else speak(say('programme')); }),
    n: () => begin(data),
    p: () => review.show('publish'),
    '?': () => review.show('keys'),
  };
}

function decide(data, one, decision, note = null) {
  data.review.decide([one], decision, note);
  told(data, decision, one);
  goOn(data, one);
}

/** The selection of the text becomes the quote of a new statement. */
async function begin(data) {
  const { review, text } = data;
  const span = text?.selection();
  const cannot = problem => { review.turn('add', { problem }); speak(problem); };
  if (!span) return cannot(say(text ? 'select' : 'noText', { most: QUOTE }));
  if (span.end - span.start > QUOTE) return cannot(say('tooLong', { most: QUOTE, count: span.end - span.start }));
  review.turn('add', { problem: say('counting') });
  const { quote, occurrence } = await text.occurrence(span);
  return review.turn('add', { quote, occurrence, span, kind: 'MEASURE' });
}

export function view(data, params) {
  if (data.locked) return html`<h1>${say('review')}</h1>${entry(data.refused, () => location.reload())}`;
  const { document: it, review } = data;
  const { kept, chosen } = listed(data, params.query);
  const act = actions(data, params.query);
  const [stated, owners] = [false, true].map(owner => data.facts.filter(one => (one.kind === 'RESPONSIBILITY') === owner));
  const progress = facts => ({ done: facts.filter(reviewed).length, all: facts.length });
  const button = (key, words, enabled = true) => html`<button ?disabled=${!enabled || review.busy} @mousedown=${event => event.preventDefault()} @click=${() => act[key]()}>${say(words)} <kbd>${key}</kbd></button>`;
  return html`
    ${partly(data.errors)}
    <p class="kicker note"><a href=${to('/review')}>${say('back')}</a> · ${it.type.label} · ${it.year}</p>
    <h1>${it.title}</h1>
    ${data.isDraft ? nothing : html`<p class="note">${say('notDraft')} <a href=${documentHref(it.id)}>${say('publishedPage')}</a></p>`}
    <details><summary>${say('about')}</summary>${about(it)}</details>
    ${look(data)}
    <div class="review-bar">
      <progress max=${data.facts.length || 1} value=${data.facts.filter(reviewed).length} aria-label=${say('progressAll', progress(data.facts))}></progress>
      <span>${say('progress', progress(stated))}${owners.length ? html` · ${say('owners', progress(owners))}` : nothing}</span>
      <button ?disabled=${review.busy} @click=${() => review.show('bulk')}>${say('bulk', { count: sure(kept, review).length })}</button>
      ${button('n', 'add')} ${button('p', 'publish')} ${button('?', 'keys')}
      ${data.isDraft ? discard(it, data.discard, { done: data.facts.filter(reviewed).length, disabled: review.busy || review.queue.length > 0, then: () => go(to('/review')) }) : nothing}
      <span role="status" class="note">${review.busy ? say('working') : review.notice ? say(review.notice, review) : nothing}</span>
    </div>
    <div class="review-columns">
      <div class="queue-box"><h2>${say('queue')}</h2> ${statusFilter(data.facts, params.query)} ${queue(kept, chosen, review)}</div>
      <div class="text-box"><h2>${say('text')}</h2>${filters(data.facts, params.query)}
        ${data.text ? data.text.template() : html`<p class="note">${say('noText')}</p>`}</div>
      <aside class="panel" aria-label=${say('chosen')}>${work(review)} ${panel(data, chosen, params, button)}</aside>
    </div>
    ${dialog(review, data, kept)}`;
}

function panel(data, chosen, params, button) {
  const { review } = data;
  const told = review.error && !review.dialog ? editingError(review.error, () => review.reload()) : nothing;
  if (review.mode === 'add') return html`${told}${adding(data)}`;
  if (!chosen) return html`${told}<p class="note">${params.query.get('fact') ? say('gone') : say('nothingChosen')}</p><div class="review-actions">${button('j', 'next')}</div>`;
  const it = details(data, chosen);
  return html`
    <p class="panel-kind"><span class="kind-mark" data-kind=${chosen.kind}>${say(chosen.kind)}</span></p>
    <h2>${chosen.label}</h2>
    <div class="review-actions">${button('k', 'previous')} ${button('j', 'next')} ${button('a', 'accept')} ${button('r', 'reject')} ${button('c', 'correct', Boolean(FORMS[chosen.kind]))}</div>
    ${told}
    ${FORMS[chosen.kind] ? nothing : html`<p class="note">${say('programme')}</p>`}
    ${review.mode === 'reject' ? rejection(data, chosen) : nothing}
    ${!it || it instanceof Error ? it ? partFailed(it) : html`<p class="note">${say('loading')}</p>` : review.mode === 'correct' ? correction(data, chosen, it) : factFields(it, within(data))}
    ${review.mode ? nothing : besides(chosen, data.facts)}`;
}

/** In a draft, what it states is shown here, and what it proposes has no page yet. */
const within = data => (node, words = node.label) => {
  if (data.facts.some(one => one.id === node.id)) return html`<a href=${to(location.pathname, { fact: node.id })} @click=${stay({ fact: node.id, at: null })}>${words}</a>`;
  return node.id.includes('/proposed-') ? html`${words}` : link(node, words);
};

const cancel = data => html`<button type="button" @click=${() => data.review.turn(null)}>${say('cancel')}</button>`;
const note = (words = 'note') => html`<label>${say(words)} <textarea name="note" rows="2"></textarea></label>`;
const noteOf = form => new FormData(form).get('note').trim();

const rejection = (data, one) => repeat([one.id], id => id, () => html`
  <form class="entry-form" @submit=${event => { event.preventDefault(); decide(data, one, 'REJECT', noteOf(event.target)); }}>
    ${note('rejectNote')} <p><button class="primary" ?disabled=${data.review.busy}>${say('reject')}</button> ${cancel(data)}</p></form>`);

const correction = (data, one, it) => repeat([one.id], id => id, () => html`
  <form class="entry-form" id="entry" @submit=${event => { event.preventDefault(); data.review.correct(one, event.target, noteOf(event.target), () => { told(data, 'CORRECT', one); goOn(data, one); }); }}>
    ${entryFields(one.kind, it, data, data.review.faults, () => document.getElementById('entry'))}
    ${note()} <p><button class="primary" ?disabled=${data.review.busy}>${say('save')}</button> ${cancel(data)}</p></form>`);

function adding(data) {
  const { review } = data;
  const { problem, quote, occurrence, kind } = review.adding;
  if (problem) return html`<p>${problem}</p><p>${cancel(data)}</p>`;
  const blank = { label: quote, writtenAs: quote, text: quote, quantity: { verbatim: quote }, scope: data.document.area ?? null };
  return html`<h2>${say('add')}</h2><p lang="zh">${say('quote', { quote, occurrence })}</p>
    <div class="entry-form"><label>${say('kind')} <select @change=${event => review.turn('add', { ...review.adding, kind: event.target.value })}>${Object.keys(FORMS).map(one => html`<option value=${one} ?selected=${one === kind}>${say(one)}</option>`)}</select></label></div>
    ${repeat([`${kind} ${quote} ${occurrence}`], key => key, () => html`
      <form class="entry-form" id="entry" @submit=${event => { event.preventDefault(); review.add(kind, event.target, noteOf(event.target), id => { told(data, 'ADD'); set({ fact: id, at: null }, { replace: true }); }); }}>
        ${entryFields(kind, blank, data, review.faults, () => document.getElementById('entry'))}
        ${note()} <p><button class="primary" ?disabled=${review.busy}>${say('enter')}</button> ${cancel(data)}</p></form>`)}`;
}

export function drawn(root, data, params) {
  if (data.locked) return undefined;
  const { query } = params;
  const at = data.review.adding?.span ?? placeOf(query);
  const { visible, kept, chosen } = listed(data, query);
  const away = data.text?.stand(root.querySelector('.body'), { key: [...visible].join(), visible: fact => visible.has(fact.kind), selected: chosen?.id, at, reviewed: true });
  const place = placeOf(query)?.start ?? chosen?.spans[0]?.start;
  const shown = `${query.get('at')} ${chosen?.id}`;
  if (data.shown !== shown) {
    if (place !== undefined) data.text?.show(place, { block: 'center' });
    root.querySelector('.queue [aria-current]')?.scrollIntoView({ block: 'nearest' });
    root.querySelector('.panel').scrollTop = 0;
  }
  const other = data.shown !== null && data.shown !== shown;
  data.shown = shown;
  tell(data, kept, chosen);
  if (chosen && !data.isDraft && !data.details.has(chosen.id)) read(data, chosen.id);
  const asked = root.querySelector('dialog.asked');
  if (asked && !asked.open) asked.showModal();
  focusForm(root, data, other);
  const unheard = keyboard(data.review, () => actions(data, new URLSearchParams(location.search)));
  const unstack = stacked(root);
  const leave = event => { if (data.review.queue.length) event.preventDefault(); };
  addEventListener('beforeunload', leave);
  return () => {
    away?.();
    unstack();
    removeEventListener('beforeunload', leave);
    unheard();
  };
}

/**
 * A form that has just come takes the focus; the first field with a fault takes it from there. When the form has gone, or `other` is
 * looked at than before, the statement in the list has it, unless it is at something else that still stands.
 */
function focusForm(root, data, other) {
  const { mode, adding: it, faults } = data.review;
  const form = root.querySelector('.panel form');
  const now = form ? `${mode} ${it?.kind ?? ''} ${it?.quote ?? ''}` : null;
  if (form && faults.size && data.faults !== faults) form.querySelector('.wrong, [name="' + CSS.escape([...faults.keys()][0]) + '"] input')?.focus();
  else if (form && data.form !== now) form.querySelector('input, textarea, select')?.focus({ preventScroll: true });
  else if (!form && (other || data.form) && document.activeElement?.matches('body, main, .queue a')) root.querySelector('.queue [aria-current]')?.focus({ preventScroll: true });
  Object.assign(data, { form: now, faults });
}

async function read(data, id) {
  data.details.set(id, null);
  data.details.set(id, await ask(DETAILS, { id }).then(answer => answer.node ?? new ApiError('NOT_FOUND', ''), error => error));
  redraw();
}
