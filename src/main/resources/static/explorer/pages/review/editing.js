// What refusals of the service mean to an editor.
import { html, nothing } from '../../core/libraries.js';
import { language, number, speaker } from '../../core/language.js';
import { problem } from '../../core/problems.js';
import { shapeFault } from './shape-words.js';

const say = speaker({
  zh: {
    conflict: '其间已有人改动：修订 {revision}，{by}，{at}（{what}）。什么也没有改。请重新读取，看过再决定。', reload: '重新读取', act: '{act} {id}', publishedOrWithdrew: '发布或撤回',
    INVALID: '不符合规则，什么也没有改：', whole: '全文（{count} 字）', moreFaults: '另有 {count} 条未列出。',
  },
  en: {
    conflict: 'Somebody changed it since: revision {revision} by {by} at {at} ({what}). Nothing was changed. Read it again and decide on that.', reload: 'Read again', act: '{act}: {id}', publishedOrWithdrew: 'published or withdrawn',
    INVALID: 'It breaks rules, and nothing was changed:', whole: 'All of it ({count} characters)', moreFaults: '{count} more are not listed.',
  },
});

const BEGINNING = 160;
const MOST = 20;

/** A refusal may repeat a whole value: its beginning, and all of it where that is asked for. */
export function shortened(words) {
  const characters = Array.from(words ?? '');
  if (characters.length <= BEGINNING) return html`${words}`;
  return html`${characters.slice(0, BEGINNING).join('')}…<details class="whole"><summary>${say('whole', { count: number(characters.length) })}</summary>${words}</details>`;
}

/** The rules that a person can break with a form, in Chinese; their English is the service's. */
const RULES = {
  'registry has it': '登记册里没有', 'quote contains verbatim': '引文里没有这样写', 'quote contains writtenAs': '引文里没有这样写', 'field is given': '需要填写', 'text is not blank': '不能只有空白', 'field is one of': '不在可选值中',
  'upperValue belongs to BETWEEN': '只有“区间”有上限值，且必须有', 'upperValue is above value': '上限值应大于值', 'time runs forward': '止不能早于起', 'the graph has the document': '图谱里没有这份文件', 'a measure is no part of itself': '措施不能属于自己',
  'agencies are named in order': '各机构须依引文中的次序列出', 'the document states it': '这份文件里没有这一条', 'label is at most': '标签太长，至多 {count} 字', 'field is an ID': '不是 类型/编号 的形式', 'date is yyyy': '应为 年、年-月 或 年-月-日', 'a statement is given once': '这处引文已有同样的表述', 'field is a decimal': '应为十进制数',
};

/** What is wrong with a field, in the language of the page; the service's own words stay beside it. */
export function rule(fault) {
  const known = Object.keys(RULES).find(one => fault.rule.startsWith(one));
  const told = RULES[known]?.replace('{count}', /\d+/.exec(fault.rule)?.[0]) ?? fault.rule;
  return (language() === 'zh' ? `${told}：` : `${fault.rule}: `) + fault.message;
}

/** code and details of a refusal, as {code, revision, by, at, what, faults}. */
export const refusal = error => ({ code: error.kind, ...error.errors?.[0]?.extensions });

const ACTS = ['DRAFTED', 'ACCEPTED', 'CORRECTED', 'REJECTED', 'ENTERED'];

/** What somebody did: an act and the ID that it was done to, or words of the service. */
function did(what) {
  const [, act, id] = /^([A-Z]+) (.+)$/.exec(what ?? '') ?? [];
  if (ACTS.includes(act)) return say('act', { act: say(act), id });
  const [, document] = /^published or withdrew (.+)$/.exec(what ?? '') ?? [];
  return document ? say('act', { act: say('publishedOrWithdrew'), id: document }) : what;
}

/** What was refused and what to do. `reload`, where there is something to read again; `data`: the draft that it is about. */
export function editingError(error, reload = null, data = null) {
  const { code, faults, ...details } = refusal(error);
  const again = reload ? html` <button @click=${reload}>${say('reload')}</button>` : nothing;
  if (code === 'CONFLICT') return html`<p class="fault" role="alert">${say('conflict', { ...details, what: did(details.what), at: String(details.at ?? '').replace('T', ' ').slice(0, 16) })}${again}</p>`;
  if (code === 'INVALID' && faults?.length) {
    return html`<div class="fault" role="alert"><p>${say('INVALID')}</p><ul>${faults.slice(0, MOST).map(fault => html`<li>${fault.words ? shapeFault(fault, data) : html`<code>${fault.node}</code> ${shortened(rule(fault))}`}</li>`)}</ul>
      ${faults.length > MOST ? html`<p class="note">${say('moreFaults', { count: number(faults.length - MOST) })}</p>` : nothing}</div>`;
  }
  return html`<div class="fault" role="alert">${problem(error)}${again}</div>`;
}
