// Drafts that wait for review, and the way in for documents. For editors.
import { html, nothing } from '../../core/libraries.js';
import { ask, nodes } from '../../core/api.js';
import { set, to } from '../../core/address.js';
import { forget, keep, token } from '../../core/editor.js';
import { speaker } from '../../core/language.js';
import { empty, partFailed } from '../../core/parts.js';
import { discard } from './discard.js';
import { handIn, watchSubmissions } from './hand-in.js';

const PAGE = 50;
/** Responsibilities are counted apart, as in the review of a draft. */
const COUNTED = ['MEASURE', 'GOAL', 'TARGET', 'OBSERVATION', 'PARAMETER', 'PROGRAMME', 'REFERENCE'];

const DRAFTS = /* GraphQL */ `
  query DraftsToReview($first: Int!, $after: String, $kinds: [EntityKind!]) {
    drafts(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node {
        document { id label year type { label } }
        counts { count keys { key value } }
        every: statements(first: 1) { totalCount }
        all: statements(first: 1, kinds: $kinds) { totalCount }
        left: statements(first: 1, kinds: $kinds, status: DRAFTED) { totalCount }
        rejected: statements(first: 1, kinds: $kinds, status: REJECTED) { totalCount }
        look { property evidence { start } }
      } }
    }
  }
`;

const say = speaker({
  zh: {
    title: '审校', intro: '机器读出的草稿先由编辑审校，再发布。阅读图谱不需要令牌；看草稿和改动需要。',
    token: '编辑令牌', enter: '进入', where: '令牌在服务第一次启动时打印一次（形如 pg_…）；之后用命令 token create 姓名 新建，用 token revoke 撤销。它只留在这个窗口里，关窗即忘。',
    wrong: '令牌未知或已撤销。', leave: '忘掉令牌', drafts: '草稿', none: '没有草稿。可在下面交入一份文件。', progress: '已审 {done} / {all} 条表述', apart: '另有责任单位 {count} 条', look: '{count} 处要看', rejected: '已否定 {count}', open: '审校', discarded: '“{title}”的草稿已删除。', ready: '{all} 条表述全部审过',
  },
  en: {
    title: 'Review', intro: 'What the reader drafted is reviewed by editors and then published. Reading the graph needs no token; seeing drafts and changing anything does.',
    token: 'Token of an editor', enter: 'Enter', where: 'A token is printed once when the service first starts (it looks like pg_…); others are made by the command token create NAME and revoked by token revoke. It is kept in this window only, and forgotten when the window closes.',
    wrong: 'The token is unknown or revoked.', leave: 'Forget the token', drafts: 'Drafts', none: 'There are no drafts. Hand a document in below.', progress: '{done} of {all} statements reviewed', apart: 'besides {count} responsibilities', look: '{count} places to look at', rejected: '{count} rejected', open: 'Review', discarded: 'The draft of “{title}” was deleted.', ready: 'all {all} statements reviewed',
  },
});

export const parameters = ['after'];

export const title = () => say('title');

export async function load(params, signal) {
  return { submissions: [], ...await drafts(params, signal) };
}

async function drafts(params, signal) {
  if (!token()) return { drafts: null, refused: false };
  try {
    const { drafts: found } = await ask(DRAFTS, { first: PAGE, after: params.query.get('after'), kinds: COUNTED }, signal);
    return { drafts: nodes(found), total: found.totalCount, next: found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null };
  } catch (error) {
    if (error.kind !== 'refused' && error.kind !== 'UNAUTHORIZED') throw error;
    forget();
    return { drafts: null, refused: true };
  }
}

/** Asks for the drafts anew: another token, another draft. What is being typed stays. */
const anew = (data, params) => async () => {
  try {
    Object.assign(data, { fault: null, unreadDrafts: null }, await drafts(params));
  } catch (error) {
    data.unreadDrafts = error;
  }
  set({}, { replace: true });
};

export const view = (data, params) => html`
  <h1>${say('title')}</h1>
  <p>${say('intro')}</p>
  ${data.drafts ? html`
    <p><button @click=${() => { forget(); anew(data, params)(); }}>${say('leave')}</button></p>
    <h2 id="drafts" tabindex="-1">${say('drafts')}</h2>
    <p role="status" class="note">${data.discarded ? say('discarded', { title: data.discarded }) : nothing}</p>
    ${data.unreadDrafts ? partFailed(data.unreadDrafts) : nothing}
    ${data.drafts.length ? list(data, params) : empty(say('none'))}
    ${handIn(data)}` : entry(data.refused, anew(data, params))}`;

/** The form for a token, which the review of a draft shows as well. */
export const entry = (refused, entered) => html`
  <form class="token" @submit=${event => { event.preventDefault(); keep(new FormData(event.target).get('token')); entered(); }}>
    <label for="token">${say('token')}</label>
    <p class="token-line"><input id="token" name="token" type="password" required autocomplete="off" spellcheck="false" aria-describedby="token-where" aria-invalid=${refused ? 'true' : nothing}>
      <button class="primary">${say('enter')}</button></p>
    ${refused ? html`<p class="fault" role="alert">${say('wrong')}</p>` : nothing}
    <p id="token-where" class="note">${say('where')}</p>
  </form>`;

/** What the question about a draft keeps. */
function question(data, id) {
  data.questions ??= new Map();
  if (!data.questions.has(id)) data.questions.set(id, {});
  return data.questions.get(id);
}

/** After a draft was thrown away: its row goes, and whoever works by keyboard goes on from the head of the list. */
async function gone(data, params, document) {
  data.discarded = document.label;
  await anew(data, params)();
  globalThis.document.getElementById('drafts')?.focus();
}

function list(data, params) {
  return html`<ul class="rows drafts">${data.drafts.map(({ document: it, counts, every, all, left, rejected, look }) => html`
    <li><span>
      <a href=${to('/review/' + it.id.slice('document/'.length))}>${it.label}</a>
      <span class="note">${it.year} · ${it.type.label} · ${counts.map(one => `${say(one.keys.find(key => key.key === 'KIND').value)} ${one.count}`).join(' · ')}</span>
      <progress max=${all.totalCount || 1} value=${all.totalCount - left.totalCount} aria-label=${say('progress', { done: all.totalCount - left.totalCount, all: all.totalCount })}></progress>
      <span class="note">${left.totalCount ? say('progress', { done: all.totalCount - left.totalCount, all: all.totalCount }) : say('ready', { all: all.totalCount })}
        ${every.totalCount > all.totalCount ? html`· ${say('apart', { count: every.totalCount - all.totalCount })}` : nothing}
        ${rejected.totalCount ? html`· ${say('rejected', { count: rejected.totalCount })}` : nothing}
        ${look.some(one => one.evidence.length) ? html`· ${say('look', { count: look.filter(one => one.evidence.length).length })}` : nothing}</span></span>
      ${discard(it, question(data, it.id), { done: all.totalCount - left.totalCount, then: () => gone(data, params, it) })}</li>`)}</ul>
    <p class="note">${say('total', { count: data.total })}</p>
    ${data.next ? html`<p><a class="button" href=${to('/review', { after: data.next })}>${say('more')}</a></p>` : nothing}
    ${params.query.get('after') ? html`<p><a href=${to('/review')}>${say('back')}</a></p>` : nothing}`;
}

export const drawn = (root, data, params) => (data.drafts ? watchSubmissions(data, anew(data, params)) : undefined);
