// Handing documents in, and how far they are.
import { html, nothing } from '../core/libraries.js';
import { set, to } from '../core/address.js';
import { ask, nodes } from '../core/api.js';
import { token } from '../core/editor.js';
import { speaker } from '../core/language.js';
import { shortened } from './editing.js';

const TYPES = /* GraphQL */ `
  query DocumentTypes { topics(scheme: DOCUMENT_TYPE, first: 200) { edges { node { id label } } } }
`;

const say = speaker({
  zh: {
    handIn: '交入文件', files: '文件（文本、HTML、PDF、DOCX；可多份）', told: '文中没有或读不准的，可在这里说明（只对单独一份文件）', send: '交入', sending: '正在上传……', taken: '已收下 {count} 份。',
    date: '成文日期', type: '文种', title: '标题', number: '文号', publisher: '发布者', issuer: '发文机关（名称或 agency/…；多个用分号隔开）', area: '适用地区（名称或 area/…）', url: '网址', copy: '所据文本', byText: '按文中所读',
    submissions: '交入的文件', WAITING: '排队', READING: '正在读取', DRAFTING: '正在起草', CHECKING: '正在检查', WRITING: '正在写入', DONE: '完成', FAILED: '没有读成',
    statements: '共 {count} 条（表述与责任单位）', look: '{count} 处要看', review: '审校', nothing: '还没有交入文件。', refused: '没有收下：{message}', oneOnly: '说明只对单独一份文件：请一份一份交入。', unread: '进度没能读到：{message}',
  },
  en: {
    handIn: 'Hand a document in', files: 'Files (text, HTML, PDF, DOCX; several at once)', told: 'What the text does not say, or what is read wrongly, can be told here (of one file alone)', send: 'Hand in', sending: 'Sending …', taken: '{count} taken.',
    date: 'Date of issue', type: 'Type', title: 'Title', number: 'Document number', publisher: 'Publisher', issuer: 'Issuers (names or agency/…; several with semicolons)', area: 'Area (name or area/…)', url: 'Address where it was found', copy: 'Kind of copy', byText: 'as the text says',
    submissions: 'What was handed in', WAITING: 'waiting', READING: 'being read', DRAFTING: 'being drafted', CHECKING: 'being checked', WRITING: 'being written', DONE: 'done', FAILED: 'failed',
    statements: '{count} in all (statements and responsibilities)', look: '{count} places to look at', review: 'Review', nothing: 'Nothing was handed in yet.', refused: 'It was not taken: {message}', oneOnly: 'These fields tell of one document: hand it in alone.', unread: 'The progress could not be read: {message}',
  },
});

const LINES = ['title', 'number', 'publisher', 'area'];
const COPIES = ['OFFICIAL', 'REPRINT', 'EXCERPT', 'UNKNOWN'];
const STEPS = ['WAITING', 'READING', 'DRAFTING', 'CHECKING', 'WRITING', 'DONE'];
const EVERY = 1000;

const redraw = () => set({}, { replace: true });

/** The form and the list of submissions. `data.submissions` is what was answered last. */
export function handIn(data) {
  const fault = field => (data.fault?.field === field ? html`<span class="fault" role="alert" id="fault-${field}">${shortened(`${data.fault.rule}: ${data.fault.value}`)}</span>` : nothing);
  const described = field => (data.fault?.field === field ? `fault-${field}` : nothing);
  return html`
    <section aria-labelledby="hand-in">
      <h2 id="hand-in">${say('handIn')}</h2>
      <form class="hand-in" @submit=${event => { event.preventDefault(); send(event.target, data); }}>
        <label>${say('files')} <input type="file" name="file" multiple required accept=".txt,.html,.htm,.pdf,.docx"></label>
        <details @toggle=${event => { if (event.target.open) types(data); }} ?open=${Boolean(data.fault?.field)}><summary>${say('told')}</summary>
          <div class="told">
            <label>${say('date')} <input type="date" name="date" aria-describedby=${described('date')}>${fault('date')}</label>
            <label>${say('type')} <select name="type" aria-describedby=${described('type')}><option value="">${say('byText')}</option>${(data.types ?? []).map(one => html`<option value=${one.id.split('/').pop()}>${one.label}</option>`)}</select>${fault('type')}</label>
            <label>${say('copy')} <select name="copy"><option value="">${say('byText')}</option>${COPIES.map(one => html`<option value=${one}>${say(one)}</option>`)}</select>${fault('copy')}</label>
            ${LINES.map(field => html`<label>${say(field)} <input name=${field} aria-describedby=${described(field)}>${fault(field)}</label>`)}
            <label>${say('issuer')} <input name="issuer" aria-describedby=${described('issuer')}>${fault('issuer')}</label>
            <label>${say('url')} <input type="url" name="url" aria-describedby=${described('url')}>${fault('url')}</label>
          </div></details>
        <p><button class="primary" ?disabled=${data.sending}>${data.sending ? say('sending') : say('send')}</button></p>
        ${data.message ? html`<div role="status" class=${data.failed ? 'fault' : 'note'}>${shortened(data.message)}</div>` : nothing}
      </form>
      <h3>${say('submissions')}</h3>
      ${data.unread ? html`<p class="fault">${say('unread', { message: data.unread })}</p>` : nothing}
      ${data.submissions.length ? html`<div class="scroll" tabindex="0" role="region" aria-label=${say('submissions')}><table class="submissions"><tbody>${data.submissions.map(row)}</tbody></table></div>` : html`<p class="note">${say('nothing')}</p>`}
    </section>`;
}

const row = one => html`<tr data-state=${one.state}>
  <td>${one.file}</td>
  <td>${say(one.state)} ${one.state !== 'DONE' && one.state !== 'FAILED' ? html`<progress max=${STEPS.length - 1} value=${STEPS.indexOf(one.state)} aria-label=${say(one.state)}></progress>` : nothing}
    ${one.failure ? html`<div class="fault">${shortened(one.failure)}</div>` : nothing}</td>
  <td>${one.state === 'DONE' ? html`${say('statements', { count: one.statements })}${one.look.length ? ` · ${say('look', { count: one.look.length })}` : ''}` : nothing}</td>
  <td>${one.state === 'DONE' && one.document ? html`<a href=${to('/review/' + one.document.slice('document/'.length))}>${say('review')}</a>` : nothing}</td></tr>`;

async function types(data) {
  if (data.types) return;
  data.types = nodes((await ask(TYPES)).topics);
  redraw();
}

async function send(form, data) {
  const given = new FormData(form);
  const body = new FormData();
  given.getAll('file').forEach(file => body.append('file', file, file.name));
  for (const field of ['date', 'type', 'copy', ...LINES, 'url']) {
    if (given.get(field)?.trim()) body.append(field, given.get(field).trim());
  }
  (given.get('issuer') ?? '').split(/[;；]/).map(name => name.trim()).filter(Boolean).forEach(name => body.append('issuer', name));
  data.sending = true;
  data.fault = null;
  redraw();
  try {
    const response = await fetch('/documents', { method: 'POST', headers: { Authorization: `Bearer ${token()}` }, body });
    const answer = await response.json();
    data.failed = !response.ok;
    data.fault = answer.field ? answer : null;
    data.message = response.ok ? say('taken', { count: answer.length }) : say('refused', { message: answer.detail ?? response.statusText });
    if (response.ok) form.reset();
  } catch (error) {
    data.failed = true;
    data.message = say('refused', { message: error.message });
  }
  data.sending = false;
  data.asked = false;
  redraw();
}

const under = list => list.filter(one => one.state !== 'DONE' && one.state !== 'FAILED').length;

/** Asks how far the submissions are as long as one is under way; `again()` where one has ended. Gives back what ends it. */
export function watchSubmissions(data, again) {
  let ended = false;
  const look = async () => {
    const before = data.submissions;
    const { answered, unread } = await submissions();
    if (ended) return;
    Object.assign(data, { asked: true, unread, submissions: answered ?? before });
    if (under(data.submissions) < under(before)) again();
    else redraw();
  };
  // Every drawing waits anew, the first one asks at once.
  const timer = data.asked && !under(data.submissions) && !data.unread ? null : setTimeout(look, data.asked ? EVERY : 0);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}

async function submissions() {
  try {
    const response = await fetch('/drafts/submissions', { headers: { Authorization: `Bearer ${token()}` } });
    if (!response.ok) return { unread: response.statusText || String(response.status) };
    return { answered: await response.json(), unread: null };
  } catch (error) {
    return { unread: error.message };
  }
}
