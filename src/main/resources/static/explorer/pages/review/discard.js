// Throwing a draft away, by a button and a question.
import { html, nothing } from '../../core/libraries.js';
import { send } from '../../core/api.js';
import { set } from '../../core/address.js';
import { speaker } from '../../core/language.js';
import { problem } from '../../core/problems.js';

const say = speaker({
  zh: {
    discard: '删除草稿……', discardOf: '删除“{title}”的草稿……', question: '删除“{title}”的草稿？', meaning: '草稿中的全部表述和审校决定（已审 {done} 条）将一并删除，不能恢复；已发布的内容不受影响。文件可以重新交入。',
    confirm: '删除', cancel: '取消', working: '正在删除……', gone: '这份草稿已不存在：可能有人先删除了它。', toList: '回到草稿列表',
  },
  en: {
    discard: 'Delete the draft …', discardOf: 'Delete the draft of “{title}” …', question: 'Delete the draft of “{title}”?', meaning: 'All statements of the draft and every decision on them ({done} made) are deleted for good; what is published stays. The document can be handed in again.',
    confirm: 'Delete', cancel: 'Cancel', working: 'Deleting …', gone: 'This draft is no longer there: somebody may have deleted it before you.', toList: 'To the drafts',
  },
});

const redraw = () => set({}, { replace: true });

/**
 * The button and its question. state: what this draft's question keeps between two drawings, an object; done: how many decisions
 * were made; then() is called when the draft is gone.
 */
export function discard(document, state, { done, disabled = false, then }) {
  const dialogOf = event => event.target.closest('.discard').querySelector('dialog');
  async function confirm(event) {
    event.preventDefault();
    const dialog = dialogOf(event);
    if (state.busy) return;
    Object.assign(state, { busy: true, error: null });
    redraw();
    try {
      await send('DELETE', `/drafts/${encodeURIComponent(document.id.slice('document/'.length))}`);
      state.busy = false;
      dialog.close();
      then();
    } catch (error) {
      Object.assign(state, { busy: false, error });
      redraw();
    }
  }
  const { busy, error } = state;
  const gone = error?.kind === 'NOT_FOUND';
  return html`<span class="discard">
    <button ?disabled=${disabled} aria-label=${say('discardOf', { title: document.label })} @click=${event => { state.error = null; redraw(); dialogOf(event).showModal(); }}>${say('discard')}</button>
    <dialog aria-label=${say('question', { title: document.label })} @cancel=${event => { if (busy) event.preventDefault(); }}>
      <form @submit=${confirm}>
        <h2>${say('question', { title: document.label })}</h2>
        <p>${say('meaning', { done })}</p>
        ${gone ? html`<p class="fault" role="alert">${say('gone')}</p>` : error ? html`<div class="fault" role="alert">${problem(error)}</div>` : nothing}
        <p>${gone ? html`<button type="button" class="primary" @click=${event => { dialogOf(event).close(); then(); }}>${say('toList')}</button>`
          : html`<button class="danger" ?disabled=${busy}>${busy ? say('working') : say('confirm')}</button>`}
          <button type="button" ?disabled=${busy} autofocus @click=${event => dialogOf(event).close()}>${say('cancel')}</button></p>
      </form></dialog></span>`;
}
