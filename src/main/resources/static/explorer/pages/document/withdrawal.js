// Taking a document out of the published graph.
import { html, nothing } from '../../core/libraries.js';
import { ask } from '../../core/api.js';
import { open, set, to } from '../../core/address.js';
import { speaker } from '../../core/language.js';
import { editingError } from '../review/editing.js';

const WITHDRAW = /* GraphQL */ `
  mutation Withdraw($id: ID!, $revision: Int!, $note: String!) {
    withdrawDocument(id: $id, expectedRevision: $revision, note: $note) { number }
  }
`;

const say = speaker({
  zh: {
    withdraw: '撤回……', question: '撤回“{title}”？', meaning: '它的全部表述和由此推出的内容将从公开图谱中移除；修订日志保留，可再次发布恢复。', note: '撤回原因（写入日志）', confirm: '撤回', cancel: '取消',
    done: '已撤回，修订号 {number}。', toReview: '到审校页',
  },
  en: {
    withdraw: 'Withdraw …', question: 'Withdraw “{title}”?', meaning: 'All its statements, and what follows from them, leave the public graph; the journal keeps them, and publishing brings them back.', note: 'Why (stands in the journal)', confirm: 'Withdraw', cancel: 'Cancel',
    done: 'Withdrawn as revision {number}.', toReview: 'To the reviews',
  },
});

const redraw = () => set({}, { replace: true });

/** The button and its dialog. data: a published document with the revision that was seen. */
export function withdrawal(data) {
  const { document: it } = data;
  const dialog = event => event.target.closest('.tools').querySelector('dialog');
  async function send(event) {
    event.preventDefault();
    const note = new FormData(event.target).get('note').trim();
    try {
      const { withdrawDocument } = await ask(WITHDRAW, { id: it.id, revision: data.revision, note });
      data.withdrawn = { number: withdrawDocument.number };
    } catch (error) {
      data.withdrawn = { error };
    }
    redraw();
  }
  const { number, error } = data.withdrawn ?? {};
  return html`<button @click=${event => dialog(event).showModal()}>${say('withdraw')}</button>
    <dialog aria-labelledby="withdraw-question">${number ? html`<p role="status">${say('done', { number })}</p><button class="primary" @click=${() => open(to('/review'))}>${say('toReview')}</button>` : html`
      <form @submit=${send}>
        <h2 id="withdraw-question">${say('question', { title: it.label })}</h2>
        <p>${say('meaning')}</p>
        <label>${say('note')} <textarea name="note" required rows="3"></textarea></label>
        ${error ? editingError(error) : nothing}
        <p><button class="primary">${say('confirm')}</button> <button type="button" @click=${event => dialog(event).close()}>${say('cancel')}</button></p>
      </form>`}</dialog>`;
}
