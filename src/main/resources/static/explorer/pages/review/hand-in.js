// Handing documents in, and how far they are.
import { html, nothing } from '../../core/libraries.js';
import { set, to } from '../../core/address.js';
import { ask, nodes } from '../../core/api.js';
import { token } from '../../core/editor.js';
import { speaker } from '../../core/language.js';
import { itsWords, kindOf, problem, words } from '../../core/problems.js';
import { shortened } from './editing.js';

const TYPES = /* GraphQL */ `
  query DocumentTypes { topics(scheme: DOCUMENT_TYPE, first: 200) { edges { node { id label } } } }
`;

const say = speaker({
  zh: {
    handIn: '交入文件', files: '文件（文本、HTML、PDF、DOCX；可多份）', told: '文中没有或读不准的，可在这里说明（只对单独一份文件）', send: '交入', sending: '正在上传……', taken: '已收下 {count} 份。',
    date: '成文日期', type: '文种', title: '标题', number: '文号', publisher: '发布者', issuer: '发文机关（名称或 agency/…；多个用分号隔开）', area: '适用地区（名称或 area/…）', url: '网址', copy: '所据文本', byText: '按文中所读',
    submissions: '交入的文件', WAITING: '排队', READING: '正在读取', DRAFTING: '正在起草', CHECKING: '正在检查', WRITING: '正在写入', DONE: '完成', FAILED: '没有读成',
    statements: '共 {count} 条（表述与责任单位）', look: '{count} 处要看', review: '审校', nothing: '还没有交入文件。', refused: '没有收下。', oneOnly: '说明只对单独一份文件：请一份一份交入。', unread: '进度没能读到。', notMade: '没有得出草稿：请看下面服务的原话，改正文件或换一种格式，再交入。',
    wrongField: '没有收下：请改正标出的一项，再交入。', wrong_date: '应为真实存在的日期。', wrong_type: '不是文种表中的一项。', wrong_title: '应为一行，至多 300 字。', wrong_issuer: '应为一行的机构名称，或登记册里有的 agency/…。', wrong_area: '应为一行的地区名称，或登记册里有的 area/…。',
    wrong_number: '应为一行，至多 100 字。', wrong_publisher: '应为一行，至多 100 字。', wrong_url: '应以 http:// 或 https:// 开头。', wrong_copy: '不是所列的一种。',
  },
  en: {
    handIn: 'Hand a document in', files: 'Files (text, HTML, PDF, DOCX; several at once)', told: 'What the text does not say, or what is read wrongly, can be told here (of one file alone)', send: 'Hand in', sending: 'Sending …', taken: '{count} taken.',
    date: 'Date of issue', type: 'Type', title: 'Title', number: 'Document number', publisher: 'Publisher', issuer: 'Issuers (names or agency/…; several with semicolons)', area: 'Area (name or area/…)', url: 'Address where it was found', copy: 'Kind of copy', byText: 'as the text says',
    submissions: 'What was handed in', WAITING: 'waiting', READING: 'being read', DRAFTING: 'being drafted', CHECKING: 'being checked', WRITING: 'being written', DONE: 'done', FAILED: 'failed',
    statements: '{count} in all (statements and responsibilities)', look: '{count} places to look at', review: 'Review', nothing: 'Nothing was handed in yet.', refused: 'It was not taken.', oneOnly: 'These fields tell of one document: hand it in alone.', unread: 'The progress could not be read.', notMade: 'No draft came of it: see below what the service says, mend the file or take another format, and hand it in again.',
    wrongField: 'It was not taken: correct the field that is marked, then hand it in again.', wrong_date: 'This must be a day that exists.', wrong_type: 'This is no type of the list.', wrong_title: 'This must be one line of at most 300 characters.', wrong_issuer: 'This must be the name of an agency in one line, or an agency/… of the registry.', wrong_area: 'This must be the name of an area in one line, or an area/… of the registry.',
    wrong_number: 'This must be one line of at most 100 characters.', wrong_publisher: 'This must be one line of at most 100 characters.', wrong_url: 'This must begin with http:// or https://.', wrong_copy: 'This is no kind of the list.',
  },
});

const LINES = ['title', 'number', 'publisher', 'area'];
const COPIES = ['OFFICIAL', 'REPRINT', 'EXCERPT', 'UNKNOWN'];
const STEPS = ['WAITING', 'READING', 'DRAFTING', 'CHECKING', 'WRITING', 'DONE'];
const EVERY = 1000;

const redraw = () => set({}, { replace: true });

/** The form and the list of submissions. `data.submissions` is what was answered last. */
export function handIn(data) {
  const fault = field => (data.fault?.field === field ? html`<div class="fault" role="alert" id="fault-${field}"><q>${shortened(data.fault.value)}</q> ${say('wrong_' + field)}${itsWords(data.fault.rule)}</div>` : nothing);
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
        ${data.taken ? html`<div role="status" class="note">${say('taken', { count: data.taken })}</div>` : nothing}
        ${data.severalTold ? html`<p role="alert" class="fault">${say('oneOnly')}</p>` : nothing}
        ${data.failure ? html`<div role="alert" class="fault">${data.fault?.field ? say('wrongField') : html`${say('refused')} ${words(data.failure)}${itsWords(data.failure.message)}`}</div>` : nothing}
      </form>
      <h3>${say('submissions')}</h3>
      ${data.unread ? html`<div class="fault">${say('unread')} ${problem(data.unread)}</div>` : nothing}
      ${data.submissions.length ? html`<div class="scroll" tabindex="0" role="region" aria-label=${say('submissions')}><table class="submissions"><tbody>${data.submissions.map(row)}</tbody></table></div>` : html`<p class="note">${say('nothing')}</p>`}
    </section>`;
}

const row = one => html`<tr data-state=${one.state}>
  <td>${one.file}</td>
  <td>${say(one.state)} ${one.state !== 'DONE' && one.state !== 'FAILED' ? html`<progress max=${STEPS.length - 1} value=${STEPS.indexOf(one.state)} aria-label=${say(one.state)}></progress>` : nothing}
    ${one.failure ? html`<div class="fault">${say('notMade')}${itsWords(one.failure)}</div>` : nothing}</td>
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
  const alone = given.getAll('file').length < 2 || ![...body.keys()].some(field => field !== 'file');
  Object.assign(data, { sending: alone, fault: null, taken: 0, failure: null, severalTold: !alone });
  redraw();
  if (!alone) return;
  try {
    const response = await fetch('/documents', { method: 'POST', headers: { Authorization: `Bearer ${token()}` }, body });
    const answer = await response.json();
    data.fault = answer.field ? answer : null;
    if (response.ok) {
      data.taken = answer.length;
      form.reset();
    } else data.failure = { kind: kindOf(response.status), message: answer.detail ?? response.statusText };
  } catch (error) {
    data.failure = { kind: 'network', message: error.message };
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
    if (!response.ok) return { unread: { kind: kindOf(response.status), message: response.statusText || String(response.status) } };
    return { answered: await response.json(), unread: null };
  } catch (error) {
    return { unread: { kind: 'network', message: error.message } };
  }
}
