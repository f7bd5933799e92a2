// The freshest findings: those that are new with the document that was published last, then those that hold since the latest day; and how many there are of each kind.
import { html, nothing } from '../../core/libraries.js';
import { ask, nodes } from '../../core/api.js';
import { to } from '../../core/address.js';
import { DERIVED, KINDS } from '../../core/finding-kinds.js';
import { date, number, speaker } from '../../core/language.js';
import { empty, link } from '../../core/parts.js';
import { PLACE } from '../../core/places.js';

/** Fields of a finding that an item shows. */
export const FRESH = /* GraphQL */ `
  fragment Fresh on Finding { id kind since message about { ...Place } }
  ${PLACE}
`;

const PUBLISHED = /* GraphQL */ `
  query FindingsOfPublished($kinds: [FindingKind!], $document: ID!, $newSince: Int!) {
    ofDocument: findings(kinds: $kinds, document: $document, first: 1) { totalCount }
    brought: findings(kinds: $kinds, newSince: $newSince, first: 4, orderBy: SINCE_DESC) { totalCount edges { node { ...Fresh } } }
  }
  ${FRESH}
`;

const say = speaker({
  zh: {
    freshest: '最新的审计发现', byDay: '按成立之日，最近的在前；同类先列两项', ofPublished: '最近公布的文件：{label}', allOfPublished: '这份文件的全部 {count} 条发现', allNew: '这次公布以后才有的 {count} 条发现', noneNew: '这次公布没有带来新的发现。', isNew: '新', about: '所涉', others: '等 {count} 项',
    allFindings: '全部 {count} 条发现', ofKind: '各类审计发现', noFindings: '没有审计发现。',
  },
  en: {
    freshest: 'Latest findings', byDay: 'By the day since which they hold, latest first, two of a kind', ofPublished: 'Published last: {label}', allOfPublished: 'All {count} findings of this document', allNew: '{count} findings that are here only since then', noneNew: 'It brought no new findings.', isNew: 'new', about: 'About', others: '{count} in all',
    allFindings: 'All {count} findings', ofKind: 'Findings by kind', noFindings: 'There are no findings.',
  },
});

/** The document that was published last, how much is found in it, and what is found since, in whatever document; null where none was. */
export async function publishedFindings(journal, signal) {
  const [last] = nodes(journal);
  if (!last) return null;
  const { ofDocument, brought } = await ask(PUBLISHED, { kinds: DERIVED, document: last.document.id, newSince: last.number - 1 }, signal);
  return { document: last.document, ofDocument: ofDocument?.totalCount ?? 0, brought };
}

export function findings(data) {
  const totalCount = KINDS.reduce((sum, kind) => sum + (data[kind]?.totalCount ?? 0), 0);
  const { published } = data;
  return html`
    <h2 id="freshest">${say('freshest')}</h2>
    ${totalCount ? html`
      ${published ? html`
        <h3>${say('ofPublished', { label: published.document.label })}</h3>
        ${published.brought?.totalCount ? html`
          <ol class="rows fresh published">${nodes(published.brought).map(one => item(one, { new: '1' }, newWord))}</ol>
          <p><a href=${to('/findings', { new: '1', order: 'latest' })}>${say('allNew', { count: number(published.brought.totalCount) })}</a></p>`
          : html`<p class="note">${say('noneNew')}</p>`}
        ${published.ofDocument ? html`<p><a href=${to('/findings', { document: published.document.id, order: 'latest' })}>${say('allOfPublished', { count: number(published.ofDocument) })}</a></p>` : nothing}` : nothing}
      <h3>${say('byDay')}</h3>
      <ol class="rows fresh latest">${nodes(data.findings).map(one => item(one))}</ol>
      <p><a class="button" href=${to('/findings', { order: 'latest' })}>${say('allFindings', { count: number(totalCount) })}</a></p>` : empty(say('noFindings'))}`;
}

/** How many there are of each kind. */
export const byKind = data => (KINDS.some(kind => data[kind]?.totalCount) ? html`
  <h2>${say('ofKind')}</h2>
  <ul class="plain by-kind">${KINDS.filter(kind => data[kind]?.totalCount).map(kind => html`
    <li><a class="chip" href=${to('/findings', { kind })}>${say(kind)} <strong>${number(data[kind].totalCount)}</strong></a></li>`)}</ul>` : nothing);

/** What a finding is about in the first place: the one that its words name. */
const subject = ({ about, message }) => about.find(one => message.includes(one.label)) ?? about[0];

const newWord = () => html`<span class="mark new-mark">${say('isNew')}</span>`;

/** Its kind leads to the list in the order in which it stands here, so that it is found there; its subject to its own page. */
const item = ({ id, kind, since, message, about }, within = {}, sign = () => nothing) => html`
  <li><span><a class="mark" data-kind="finding" href=${to('/findings', { kind, ...within, order: 'latest', finding: id })}>${say(kind)}</a> ${sign()}
    ${since ? html`<time class="note" datetime=${since}>${say('since', { from: date(since) })}</time>` : nothing}
    <span class="words">${message}</span>
    ${about.length ? html`<span class="subject"><span class="note">${say('about')}</span> ${link(subject({ about, message }))} ${about.length > 1 ? html`<span class="note">${say('others', { count: about.length })}</span>` : nothing}</span>` : nothing}</span></li>`;
