// Which findings are new: those that the graph has since the last publication of a document, and had not before.
import { html, nothing } from '../../core/libraries.js';
import { ask, nodes } from '../../core/api.js';
import { set } from '../../core/address.js';
import { date, number, speaker } from '../../core/language.js';

const PUBLICATION = /* GraphQL */ `
  query LastPublication { journal(adding: true, first: 1) { edges { node { number at document { id label } } } } }
`;

const NEW = /* GraphQL */ `
  query NewFindings($newSince: Int!, $document: ID, $agency: ID, $asOf: Date, $kinds: [FindingKind!]) {
    findings(newSince: $newSince, document: $document, agency: $agency, asOf: $asOf, kinds: $kinds, first: 200, orderBy: SINCE_DESC) { totalCount edges { node { id } } }
  }
`;

const say = speaker({
  zh: { isNew: '新', isNewMeans: '最近一次公布文件以后才有', onlyNew: '只列新的（{count}）', sincePublished: '“新”指 {day} 公布“{label}”以后才有的发现；因到期等日子推移而成立的不算。' },
  en: { isNew: 'new', isNewMeans: 'here only since a document was last published', onlyNew: 'Only new ones ({count})', sincePublished: '“New” are findings that are here only since “{label}” was published on {day}; what the days alone bring, such as a target that falls due, is not among them.' },
});

/** The last publication of a document with the number before it, and null where there was none: what came with the program is none. */
export async function newest(signal) {
  const [revision] = nodes((await ask(PUBLICATION, {}, signal)).journal);
  return revision ? { revision, before: revision.number - 1 } : null;
}

/** Which of those that meet the conditions are new; null where nothing was published. */
export async function newOnes(last, where, signal) {
  if (!last) return null;
  const { findings } = await ask(NEW, { ...where, newSince: last.before }, signal);
  return { ...last, count: findings.totalCount, ids: new Set(nodes(findings).map(one => one.id)) };
}

export const newMark = (fresh, finding) => (fresh?.ids.has(finding.id) ? html`<span class="mark new-mark" title=${say('isNewMeans')}>${say('isNew')}</span> ` : nothing);

/** Lists the new ones alone, or all again. */
export const newFilter = (fresh, chosen) => (fresh ? html`
  <p class="new-ones"><button aria-pressed=${String(chosen)} @click=${() => set({ new: chosen ? null : '1', after: null, from: null })}>${say('onlyNew', { count: number(fresh.count) })}</button>
    <span class="note">${say('sincePublished', { day: date(fresh.revision.at.slice(0, 10)), label: fresh.revision.document.label })}</span></p>` : nothing);
