// Everything that a search finds, by kind.
import { html, nothing } from '../../core/libraries.js';
import { ask, nodes } from '../../core/api.js';
import { set, to } from '../../core/address.js';
import { speaker } from '../../core/language.js';
import { empty, notUnderstood, unused } from '../../core/parts.js';
import { foundBy, hitHref, PLACE } from '../../core/places.js';
import { STANDING, standing } from '../../core/standing.js';

const PAGE = 50;
const KINDS = ['DOCUMENT', 'AGENCY', 'MEASURE', 'INDICATOR', 'TARGET', 'OBSERVATION', 'GOAL', 'PARAMETER', 'PROGRAMME', 'REFERENCE'];

const SEARCH = /* GraphQL */ `
  query Search($text: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {
    search(text: $text, kinds: $kinds, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { kind snippet quote node { ...Place ...Standing english: label(lang: "en") } } }
    }
  }
  ${PLACE} ${STANDING}
`;

const say = speaker({
  zh: { results: '“{text}”的搜索结果', nothingAsked: '请在上方输入要找的词。' },
  en: { results: 'Results for “{text}”', nothingAsked: 'Type above what you look for.' },
});

const text = params => params.query.get('q')?.trim() ?? '';

export const parameters = ['q', 'kind', 'after'];

export const title = (data, params) => (text(params) ? say('results', { text: text(params) }) : say('search'));

export async function load(params, signal) {
  if (!text(params)) return { totalCount: 0, hits: [], next: null };
  const kinds = params.query.getAll('kind').filter(kind => KINDS.includes(kind));
  const { search } = await ask(SEARCH, { text: text(params), kinds: kinds.length ? kinds : null, first: PAGE, after: params.query.get('after') }, signal);
  return { totalCount: search.totalCount, hits: nodes(search), next: search.pageInfo.hasNextPage ? search.pageInfo.endCursor : null };
}

export function view(data, params) {
  const kind = params.query.getAll('kind').find(one => KINDS.includes(one)) ?? null;
  return html`
    <h1>${title(data, params)}</h1>
    ${unused(notUnderstood(params.query, { kind: KINDS }))}
    <div class="filters" role="group">
      <button aria-pressed=${String(!kind)} @click=${() => set({ kind: null, after: null })}>${say('all')}</button>
      ${KINDS.map(one => html`
        <button aria-pressed=${String(kind === one)} @click=${() => set({ kind: one, after: null })}>${say(one)}</button>`)}
    </div>
    ${!text(params) ? empty(say('nothingAsked')) : !data.hits.length ? empty(say('searchNone', { text: text(params) })) : html`
      <p class="note">${say('total', { count: data.totalCount })}</p>
      <ul class="rows">${data.hits.map(hit => html`
        <li><span class="kind" data-kind=${hit.kind}>${say(hit.kind)}</span>
          <span><a href=${hitHref(hit)}>${hit.node.label}</a> ${standing(hit.node)}
            ${hit.node.statedIn?.year ? html`<span class="note">${hit.node.statedIn.year} ${hit.node.statedIn.label}</span>` : nothing}
            ${foundBy(hit) ? html`<span class="note">${hit.snippet}</span>` : nothing}</span></li>`)}
      </ul>
      ${data.next ? html`<p><a class="button" href=${to('/search', { q: text(params), kind, after: data.next })}>${say('more')}</a></p>` : nothing}`}`;
}
