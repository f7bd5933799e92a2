// What the service refuses or fails at, in the words of the page: what happened and what to do. Its own sentence stands below.
import { html, nothing } from './libraries.js';
import { speaker } from './language.js';

const say = speaker({
  zh: {
    network: '服务没有应答。请查看服务是否在运行、网络是否通，然后再试。',
    refused: '令牌未知或已撤销，已从本窗口移除。无令牌仍可阅读；要审校请重新输入令牌。',
    UNAUTHORIZED: '这要有编辑的令牌。请到“审校”页输入令牌，然后再试。',
    FORBIDDEN: '这枚令牌不许这样做。请换用有此权限的令牌。',
    BAD_REQUEST: '请求中有服务不认的值（如日期、年份、编号，或词太多太长）。请改正，或去掉这些条件。',
    VALIDATION_ERROR: '请求中有服务不认的值或字段：可能是地址中的条件写错，也可能是页面与服务版本不同。请改正条件，或重新载入页面。',
    INVALID_SYNTAX: '页面发出的请求服务读不懂：页面与服务版本可能不同。请重新载入页面。',
    NOT_FOUND: '图谱或草稿中没有这一项：可能已撤回、已删除，或编号有误。请回到列表重新选取。',
    NOTHING_CHANGED: '没有什么要改：现在已经是这样。',
    CONFLICT: '其间有人改动过，什么也没有写入。请重新读取，看过再决定。',
    INVALID: '内容不符合规则，什么也没有写入。请按所列各条改正。',
    QUOTE: '引文在原文中找不到，或不止一处。请重新选取原文。',
    UNKNOWN_CURSOR: '这一页已不存在：列表在此期间变了。请从第一页重新看起。',
    TOO_LARGE: '要的内容太多，一次给不出。请加上条件（类型、文件、年份），或少选几项。',
    TOO_LONG: '送出的内容太大，服务没有收。请拆开分次送，或缩短文字。',
    INCOMPLETE_ENTITY: '图谱中有一项数据不全，没有列出；其余不受影响。请把下面的编号告诉维护者。',
    JOURNAL_DAMAGED: '修订日志中有一条已损坏，凡要读它的都答不出；图谱本身不受影响。请把下面的条目号告诉维护者，从备份中恢复。',
    EXECUTION_ABORTED: '要的内容太多或太久，服务中止了回答。请加上条件，或稍后再试。',
    BUSY: '服务正忙或正在启动。请稍等片刻再试。',
    INTERNAL_ERROR: '服务内部出错，原因记在它的日志里。请再试；仍不行，请告诉维护者。',
    other: '服务没有按请求作答。请再试；仍不行，请把下面的原话告诉维护者。',
    its: '服务的原话',
  },
  en: {
    network: 'The service does not answer. See whether it is running and can be reached, then try again.',
    refused: 'The token is unknown or revoked and was removed from this window. Reading needs none; to review, enter a token again.',
    UNAUTHORIZED: 'This needs the token of an editor. Enter one on the page Review, then try again.',
    FORBIDDEN: 'This token does not allow that. Use one that does.',
    BAD_REQUEST: 'The request holds a value that the service does not take, such as a date, a year or an ID, or too many words. Correct it, or drop the conditions.',
    VALIDATION_ERROR: 'The request holds a value or a field that the service does not take: a condition in the address is mistyped, or page and service are of different versions. Correct the condition, or load the page again.',
    INVALID_SYNTAX: 'The service cannot read what the page asks: they may be of different versions. Load the page again.',
    NOT_FOUND: 'The graph, or the draft, has no such entry: it may have been withdrawn or deleted, or its ID is mistyped. Go back to the list and choose again.',
    NOTHING_CHANGED: 'There is nothing to change: it is so already.',
    CONFLICT: 'Somebody changed it since, and nothing was written. Read it again and decide on that.',
    INVALID: 'It breaks rules, and nothing was written. Correct what is listed.',
    QUOTE: 'The quote stands in the text not at all, or more than once. Select it in the text again.',
    UNKNOWN_CURSOR: 'This page of the list is no longer there: the list has changed. Begin again with its first page.',
    TOO_LARGE: 'That is more than is given in one piece. Add a condition (kind, document, year), or choose fewer.',
    TOO_LONG: 'What was sent is too large and was not taken. Send it in parts, or shorten the text.',
    INCOMPLETE_ENTITY: 'One entry of the graph lacks data and is left out; the rest stands. Tell whoever keeps the graph the ID below.',
    JOURNAL_DAMAGED: 'An entry of the journal is damaged, and what needs it cannot be told; the graph itself is not touched. Tell whoever runs the service its number below: it comes back from a copy.',
    EXECUTION_ABORTED: 'That is too much or takes too long, and the service gave up. Add a condition, or try later.',
    BUSY: 'The service is busy or just starting. Wait a moment, then try again.',
    INTERNAL_ERROR: 'The service failed; its log says why. Try again; if that does not help, tell whoever runs it.',
    other: 'The service did not answer as asked. Try again; if that does not help, tell whoever runs it what it says below.',
    its: 'The service says',
  },
});

/** The kinds that have words of their own; an API that grows may send others. */
const KNOWN = new Set([
  'network', 'refused', 'UNAUTHORIZED', 'FORBIDDEN', 'BAD_REQUEST', 'VALIDATION_ERROR', 'INVALID_SYNTAX', 'NOT_FOUND', 'NOTHING_CHANGED', 'CONFLICT', 'INVALID', 'QUOTE',
  'UNKNOWN_CURSOR', 'TOO_LARGE', 'TOO_LONG', 'INCOMPLETE_ENTITY', 'JOURNAL_DAMAGED', 'EXECUTION_ABORTED', 'BUSY', 'INTERNAL_ERROR',
]);
const SAME = { DATA_FETCHING_EXCEPTION: 'INTERNAL_ERROR', NULL_VALUE_IN_NON_NULLABLE_TYPE: 'INCOMPLETE_ENTITY', OPERATION_NOT_SUPPORTED: 'INVALID_SYNTAX' };
const STATUS = { 400: 'BAD_REQUEST', 401: 'UNAUTHORIZED', 403: 'FORBIDDEN', 404: 'NOT_FOUND', 413: 'TOO_LONG', 429: 'BUSY', 502: 'network', 503: 'BUSY', 504: 'network' };

/** The kind of an answer without data, by its status. */
export const kindOf = status => STATUS[status] ?? (status >= 500 ? 'INTERNAL_ERROR' : 'other');

/** What happened and what to do, of an ApiError or of one error of an answer. */
export function words(error) {
  const code = error.kind ?? error.extensions?.code ?? 'other';
  const kind = SAME[code] ?? code;
  return say(KNOWN.has(kind) ? kind : 'other');
}

/** The service's own sentences, which are English and may be long: below, for whoever needs them. */
export const itsWords = (...sentences) => {
  const said = [...new Set(sentences.filter(Boolean))];
  return said.length ? html`<details class="its-words"><summary>${say('its')}</summary>${said.map(one => html`<p lang="en"><code>${one}</code></p>`)}</details>` : nothing;
};

/** Both. */
export const problem = error => html`<span>${words(error)}</span>${itsWords(error.message)}`;
