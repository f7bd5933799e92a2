// The freshest findings: those of the document that was published last, then those that hold since the latest day; and how many there are.
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
  query FindingsOfPublished($kinds: [FindingKind!], $document: ID!) {
    findings(kinds: $kinds, document: $document, first: 4, orderBy: SINCE_DESC) { totalCount edges { node { ...Fresh } } }
  }
  ${FRESH}
`;

const say = speaker({
  zh: {
    freshest: '最新的审计发现', byDay: '按成立之日，最近的在前', ofPublished: '最近公布的文件：{label}', allOfPublished: '这份文件的全部 {count} 条发现', about: '所涉', others: '等 {count} 项',
    allFindings: '全部 {count} 条发现', ofKind: '各类', noFindings: '没有审计发现。',
  },
  en: {
    freshest: 'Latest findings', byDay: 'By the day since which they hold, latest first', ofPublished: 'Published last: {label}', allOfPublished: 'All {count} findings of this document', about: 'About', others: '{count} in all',
    allFindings: 'All {count} findings', ofKind: 'By kind', noFindings: 'There are no findings.',
  },
});

/** The document that was published last, with its findings; null where none was, or nothing is found in it. */
export async function publishedFindings(journal, signal) {
  const document = nodes(journal).find(revision => revision.document && revision.added > 0)?.document;
  if (!document) return null;
  const { findings } = await ask(PUBLISHED, { kinds: DERIVED, document: document.id }, signal);
  return findings?.totalCount ? { document, findings } : null;
}

export function findings(data) {
  const totalCount = data.findings.totalCount + (data.EVIDENCE_BROKEN?.totalCount ?? 0);
  const { published } = data;
  return html`
    <h2 id="freshest">${say('freshest')}</h2>
    ${totalCount ? html`
      ${published ? html`
        <h3>${say('ofPublished', { label: published.document.label })}</h3>
        <ol class="rows fresh published">${nodes(published.findings).map(one => item(one, { document: published.document.id }))}</ol>
        <p><a href=${to('/findings', { document: published.document.id, order: 'latest' })}>${say('allOfPublished', { count: number(published.findings.totalCount) })}</a></p>` : nothing}
      <h3>${say('byDay')}</h3>
      <ol class="rows fresh latest">${nodes(data.findings).map(one => item(one))}</ol>
      <h3>${say('ofKind')}</h3>
      <ul class="plain by-kind">${KINDS.filter(kind => data[kind]?.totalCount).map(kind => html`
        <li><a class="chip" href=${to('/findings', { kind })}>${say(kind)} <strong>${number(data[kind].totalCount)}</strong></a></li>`)}</ul>
      <p><a class="button" href=${to('/findings', { order: 'latest' })}>${say('allFindings', { count: number(totalCount) })}</a></p>` : empty(say('noFindings'))}`;
}

/** What a finding is about in the first place: the one that its words name. */
const subject = ({ about, message }) => about.find(one => message.includes(one.label)) ?? about[0];

/** Its kind leads to the list in the order in which it stands here, so that it is found there; its subject to its own page. */
const item = ({ id, kind, since, message, about }, within = {}) => html`
  <li><span><a class="mark" data-kind="finding" href=${to('/findings', { kind, ...within, order: 'latest', finding: id })}>${say(kind)}</a>
    ${since ? html`<time class="note" datetime=${since}>${say('since', { from: date(since) })}</time>` : nothing}
    <span class="words">${message}</span>
    ${about.length ? html`<span class="subject"><span class="note">${say('about')}</span> ${link(subject({ about, message }))} ${about.length > 1 ? html`<span class="note">${say('others', { count: about.length })}</span>` : nothing}</span>` : nothing}</span></li>`;
