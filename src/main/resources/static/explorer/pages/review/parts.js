// What the review of a draft shows beside the text: the queue, the dialogs, what to look at.
import { html, nothing } from '../../core/libraries.js';
import { open, set, to } from '../../core/address.js';
import { speaker } from '../../core/language.js';
import { stay } from '../document/text.js';
import { editingError } from './editing.js';
import { hint, hints } from './shape-words.js';
import { reviewed } from './actions.js';

const SHOWN = 300;

const say = speaker({
  zh: {
    queue: '表述', part: '第 {from}–{to} 条，共 {count} 条', noneLeft: '没有符合筛选的表述。', changed: '有变', keys: '按键', close: '关闭', cancel: '取消',
    publish: '发布', publishQuestion: '发布“{title}”？', publishMeaning: '共 {all} 条（表述 {stated} 条，文中写明的责任单位 {owners} 条）：{accepted} 条已核准、更正或录入，{rejected} 条已否定（不发布），{left} 条无人审过（将以“机读未审”发布）。', publishWith: '另有 {count} 条无人审过的责任单位，其措施已否定，一并不发布。', publishNote: '说明（写入日志，可空）', published: '已发布，修订号 {number}：增 {added} 条事实，减 {removed} 条。', toDocument: '看这份文件', toReviews: '回到草稿',
    bulkQuestion: '核准 {count} 条表述？', bulkMeaning: '它们都是机读可靠度“高”、尚未审过、且属于当前列出的各类；核准后仍可逐条更正或否定。', bulkConfirm: '核准这 {count} 条', bulkNone: '没有可靠度高且未审的表述。', writing: '正在写入，还有 {count} 条', stop: '其余不写', waitACCEPT: '核准，待写入', waitREJECT: '否定，待写入', failedDecisions: '{count} 个决定没有写入：', pendingFirst: '还有 {count} 个决定没有写完，请等它们写完再发布。',
    look: '机器拿不准的地方（{count}）', lookOther: '校验提示（{count}）', moreLook: '另有 {count} 处未列出',
    keyNext: '下一条', keyPrevious: '上一条', keyAccept: '核准', keyReject: '否定（写明原因）', keyCorrect: '更正', keyAdd: '把选中的原文录为新表述', keyPublish: '发布', keyHelp: '显示这些按键', keyEscape: '关闭正在填的表单，不作改动（在输入框中也可用）', typing: '在输入框中打字时，其他按键不起作用。',
  },
  en: {
    queue: 'Statements', part: '{from}–{to} of {count}', noneLeft: 'No statement meets the filters.', changed: 'changed', keys: 'Keys', close: 'Close', cancel: 'Cancel',
    publish: 'Publish', publishQuestion: 'Publish “{title}”?', publishMeaning: '{all} in all ({stated} statements, {owners} responsibilities that the text names): {accepted} accepted, corrected or entered, {rejected} rejected (left out), {left} that nobody looked at (published as “drafted, not reviewed”).', publishWith: '{count} more responsibilities, that nobody looked at, are left out with their rejected measures.', publishNote: 'Note (stands in the journal; may be empty)', published: 'Published as revision {number}: {added} facts added, {removed} removed.', toDocument: 'See the document', toReviews: 'To the drafts',
    bulkQuestion: 'Accept {count} statements?', bulkMeaning: 'All have high confidence, nobody has looked at them, and they are of the kinds that are listed now; each can still be corrected or rejected later.', bulkConfirm: 'Accept these {count}', bulkNone: 'No statement of high confidence is left to review.', writing: 'Writing, {count} to go', stop: 'Give up the rest', waitACCEPT: 'accepted, not yet written', waitREJECT: 'rejected, not yet written', failedDecisions: '{count} decisions were not written:', pendingFirst: '{count} decisions are not written yet; publish when they are.',
    look: 'What the reader could not decide ({count})', lookOther: 'Hints of the validation ({count})', moreLook: '{count} more are not listed',
    keyNext: 'next', keyPrevious: 'previous', keyAccept: 'accept', keyReject: 'reject (say why)', keyCorrect: 'correct', keyAdd: 'enter the selected text as a new statement', keyPublish: 'publish', keyHelp: 'show these keys', keyEscape: 'close the form without a change (in a field too)', typing: 'The other keys do nothing while you type in a field.',
  },
});

const SIGNS = { DRAFTED: '○', ACCEPTED: '✓', CORRECTED: '✎', REJECTED: '✗', ENTERED: '+' };

/** The statements around the chosen one. */
export function queue(facts, selected, review) {
  if (!facts.length) return html`<p class="note">${say('noneLeft')}</p>`;
  const from = Math.floor(Math.max(0, facts.indexOf(selected)) / SHOWN) * SHOWN;
  const shown = facts.slice(from, from + SHOWN);
  return html`
    ${facts.length > shown.length ? html`<p class="note">${say('part', { from: from + 1, to: from + shown.length, count: facts.length })}</p>` : nothing}
    <ol class="queue" aria-label=${say('queue')}>${shown.map(one => {
      const { status, confidence } = one.statement.review;
      const waiting = review.waiting(one.id);
      return html`<li data-status=${waiting === 'REJECT' ? 'REJECTED' : status}><a href=${to(location.pathname, { fact: one.id })} aria-current=${one === selected ? 'true' : nothing} @click=${stay({ fact: one.id, at: null })}>
        <span class="label">${one.label}</span>
        <span class="note">${waiting ? html`<span class="status-sign" title=${say('wait' + waiting)}>…<span class="only-spoken">${say('wait' + waiting)}</span></span>`
          : html`<span class="status-sign" data-status=${status} title=${say(status)}>${SIGNS[status]}<span class="only-spoken">${say(status)}</span></span>`}
          <span class="kind-mark" data-kind=${one.kind}>${say(one.kind)}</span> ${confidence && status === 'DRAFTED' ? say(confidence) : nothing} ${review.changed.has(one.id) ? html`<strong>${say('changed')}</strong>` : nothing}</span></a></li>`;
    })}</ol>`;
}

/** What a person has to look at: first what has a place in the text. */
export function look({ look: notes, ...data }) {
  const placed = notes.filter(one => one.evidence.length);
  const others = notes.filter(one => !one.evidence.length);
  const rest = list => (list.length > SHOWN ? html`<li class="note">${say('moreLook', { count: list.length - SHOWN })}</li>` : nothing);
  return html`
    ${placed.length ? html`<details class="look" open><summary>${say('look', { count: placed.length })}</summary><ul class="plain">${placed.slice(0, SHOWN).map(one => html`
      <li>${one.evidence.map(it => (it.superseded ? html`<q lang="zh">${it.quote}</q> ` : html`<a class="quote" lang="zh" href=${to(location.pathname, { at: `${it.start}-${it.end}` })} @click=${stay({ at: `${it.start}-${it.end}`, fact: null })}>${it.quote}</a> `))}
        <span class="note">${hint(one.message)}</span></li>`)}${rest(placed)}</ul></details>` : nothing}
    ${others.length ? html`<details class="look"><summary>${say('lookOther', { count: others.length })}</summary><ul class="plain">${hints(others.slice(0, SHOWN), data)}${rest(others)}</ul></details>` : nothing}`;
}

/** Statements that may be accepted together: of high confidence, not decided on, among those listed. */
export const sure = (facts, review) => facts.filter(one => !reviewed(one) && !review.waiting(one.id) && one.statement.review.confidence === 'HIGH');

const close = review => html`<button type="button" @click=${() => review.show(null)}>${say('cancel')}</button>`;

/** The dialog that is open, or nothing. kept: the statements that are listed. */
export function dialog(review, data, kept) {
  if (!review.dialog) return nothing;
  const content = { publish: () => publication(review, data), bulk: () => bulk(review, kept), keys: () => keys(review) }[review.dialog]();
  return html`<dialog class="asked" aria-labelledby="dialog-title" @close=${() => { if (review.published) open(to('/review')); else if (review.dialog && !review.busy) review.show(null); }} @cancel=${event => { if (review.busy) event.preventDefault(); }}>${content}</dialog>`;
}

function publication(review, data) {
  if (review.published) {
    return html`<h2 id="dialog-title">${say('publish')}</h2><p role="status">${say('published', review.published)}</p>
      <p><a class="button primary" href=${to('/document/' + data.document.id.slice(9))}>${say('toDocument')}</a> <a class="button" href=${to('/review')}>${say('toReviews')}</a></p>`;
  }
  const count = test => data.facts.filter(one => test(one.statement.review.status)).length;
  const left = count(it => it === 'DRAFTED');
  const owners = data.facts.filter(one => one.kind === 'RESPONSIBILITY').length;
  const rejected = count(it => it === 'REJECTED');
  const gone = new Set(data.facts.filter(one => one.statement.review.status === 'REJECTED').map(one => one.id));
  const out = data.facts.filter(one => one.statement.review.status === 'DRAFTED' && gone.has(one.statement.measure?.id)).length;
  return html`<form @submit=${event => { event.preventDefault(); review.publish(new FormData(event.target).get('note').trim()); }}>
    <h2 id="dialog-title">${say('publishQuestion', { title: data.document.label })}</h2>
    <p>${say('publishMeaning', { all: data.facts.length, stated: data.facts.length - owners, owners, accepted: data.facts.length - left - rejected, rejected, left: left - out })}${out ? html` ${say('publishWith', { count: out })}` : nothing}</p>
    <label>${say('publishNote')} <textarea name="note" rows="3"></textarea></label>
    ${review.error ? editingError(review.error, () => { review.dialog = null; review.reload(); }, data) : nothing}
    ${review.queue.length ? html`<p class="note" role="status">${say('pendingFirst', { count: review.queue.length })}</p>` : nothing}
    <p><button class="primary" ?disabled=${review.busy || review.queue.length}>${say('publish')}</button> ${close(review)}</p></form>`;
}

function bulk(review, kept) {
  const all = sure(kept, review);
  return html`<h2 id="dialog-title">${all.length ? say('bulkQuestion', { count: all.length }) : say('bulkNone')}</h2>
    ${all.length ? html`<p>${say('bulkMeaning')}</p>` : nothing}
    <p>${all.length ? html`<button class="primary" ?disabled=${review.busy} @click=${() => review.decide(all, 'ACCEPT')}>${say('bulkConfirm', { count: all.length })}</button>` : nothing} ${close(review)}</p>`;
}

function keys(review) {
  return html`<h2 id="dialog-title">${say('keys')}</h2>
    <dl class="keys">${[['j', 'keyNext'], ['k', 'keyPrevious'], ['a', 'keyAccept'], ['r', 'keyReject'], ['c', 'keyCorrect'], ['n', 'keyAdd'], ['p', 'keyPublish'], ['?', 'keyHelp'], ['Esc', 'keyEscape']].map(([key, words]) => html`
      <dt><kbd>${key}</kbd></dt><dd>${say(words)}</dd>`)}</dl>
    <p class="note">${say('typing')}</p><p><button class="primary" @click=${() => review.show(null)}>${say('close')}</button></p>`;
}

/** Decisions on their way, and those that were refused. */
export function work(review) {
  const { queue: left, failed } = review;
  return html`
    ${left.length ? html`<p class="note" role="status">${say('writing', { count: left.length })} ${left.length > 1 ? html`<button @click=${() => review.stop()}>${say('stop')}</button>` : nothing}</p>` : nothing}
    ${failed.length ? html`<div class="fault" role="alert"><p>${say('failedDecisions', { count: failed.length })}</p><ul class="plain">${failed.slice(-5).map(one => html`
      <li><a href=${to(location.pathname, { fact: one.id })} @click=${stay({ fact: one.id, at: null })}>${one.label}</a> ${editingError(one.error, () => review.reload())}</li>`)}</ul></div>` : nothing}`;
}

/** Which states are listed: all, or those of the address. */
export const statusFilter = (facts, query) => {
  const asked = query.get('status');
  return html`<label class="only-label"><span class="only-spoken">${say('queue')}</span><select @change=${event => set({ status: event.target.value || null }, { replace: true })}>
    <option value="" ?selected=${!asked}>${say('all')} ${facts.length}</option>
    ${Object.keys(SIGNS).filter(status => status === asked || facts.some(one => one.statement.review.status === status)).map(status => html`
      <option value=${status} ?selected=${status === asked}>${say(status)} ${facts.filter(one => one.statement.review.status === status).length}</option>`)}</select></label>`;
};
