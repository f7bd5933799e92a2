// What the comparison of two documents is made from.
import { ask, nodes } from '../../core/api.js';
import { QUANTITY } from '../../core/amounts.js';
import { EVIDENCE } from '../../core/parts.js';

const CHOICES = /* GraphQL */ `
  query CompareChoices($text: String) {
    documents(filter: { text: $text }, orderBy: DATE_DESC, first: 200) {
      totalCount edges { node { id label year targets(first: 1) { totalCount } } }
    }
  }
`;
const INDICATORS = /* GraphQL */ `
  query CompareIndicators($document: ID!) {
    document(id: $document) { id targets(first: 200) { edges { node { indicator { id } } } } }
  }
`;
const TARGETS = /* GraphQL */ `
  query CompareTargets($document: ID!, $asOf: Date!, $after: String) {
    document(id: $document) {
      __typename id label title year type { label }
      targets(first: 200, after: $after) {
        totalCount pageInfo { hasNextPage endCursor }
        edges {
          node {
            __typename id indicator { __typename id label } scope { label } dimensions { writtenAs } quantity { ...Amount } valueKind perUnit
            dueYear time { from to recurring } baseline { ...Amount } baselineYear binding evidence { ...Span } absences { property reason }
            assessment(asOf: $asOf) { status } revisedBy { direction ratio reason later { id } }
          }
        }
      }
    }
  }
  ${QUANTITY} ${EVIDENCE}
`;

/** So many documents are looked at for two that have much in common, and so many pages of a document's targets are read. */
export const CANDIDATES = 6;
const MOST_PAGES = 5;

/** {documents, total}: what can be chosen, those with targets first. */
export async function choices(text, signal) {
  const { documents } = await ask(CHOICES, { text }, signal);
  return { total: documents.totalCount, documents: nodes(documents).sort((a, b) => Math.sign(b.targets.totalCount) - Math.sign(a.targets.totalCount)) };
}

/** The two of those with most targets that share most indicators, the earlier first; null where none share any. */
export async function suggestion(documents, signal) {
  const candidates = [...documents].sort((a, b) => b.targets.totalCount - a.targets.totalCount).slice(0, CANDIDATES).filter(one => one.targets.totalCount);
  const sets = await Promise.all(candidates.map(async one => {
    const { document } = await ask(INDICATORS, { document: one.id }, signal);
    return { ...one, indicators: new Set(nodes(document.targets).map(target => target.indicator.id)) };
  }));
  let best = null;
  sets.forEach((one, i) => sets.slice(i + 1).forEach(other => {
    const shared = [...one.indicators].filter(id => other.indicators.has(id)).length;
    if (shared > (best?.shared ?? 0)) best = { shared, pair: [one, other].sort((a, b) => a.year - b.year).map(it => it.id) };
  }));
  return best?.pair ?? null;
}

/** A document with its targets, `left` of them not read; null where there is none of that name. */
export async function withTargets(id, asOf, signal) {
  let document = null;
  let after = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await ask(TARGETS, { document: id, asOf, after }, signal);
    if (!answer.document) return null;
    const read = nodes(answer.document.targets);
    document = document ? { ...document, list: [...document.list, ...read] } : { ...answer.document, list: read };
    if (!answer.document.targets.pageInfo.hasNextPage) break;
    after = answer.document.targets.pageInfo.endCursor;
  }
  return { ...document, left: document.targets.totalCount - document.list.length };
}

/** {indicator, pairs: [{sides: [target or null, target or null], revision}], shared} for each indicator of either document. */
export function aligned(documents) {
  const groups = new Map();
  documents.forEach((document, side) => document.list.forEach(target => {
    const { indicator } = target;
    if (!groups.has(indicator.id)) groups.set(indicator.id, { indicator, sides: [[], []] });
    groups.get(indicator.id).sides[side].push(target);
  }));
  return [...groups.values()]
    .map(({ indicator, sides }) => ({ indicator, shared: sides.every(side => side.length > 0), only: sides.findIndex(side => side.length > 0), pairs: pairs(sides) }))
    .sort((a, b) => weight(b) - weight(a) || a.only - b.only);
}

const weight = group => (group.shared ? 2 : 0) + (group.pairs.some(pair => pair.revision) ? 1 : 0);

/** Targets that a revision links stand in one row; the others each in their own. */
function pairs([first, second]) {
  const rows = [];
  const used = new Set();
  const join = (earlier, later, sides) => {
    const revision = earlier.revisedBy.find(one => one.later.id === later.id);
    if (!revision) return;
    rows.push({ sides, revision, backwards: sides[0] === later });
    used.add(earlier.id).add(later.id);
  };
  first.forEach(one => second.forEach(other => {
    join(one, other, [one, other]);
    join(other, one, [one, other]);
  }));
  first.filter(one => !used.has(one.id)).forEach(one => rows.push({ sides: [one, null], revision: null }));
  second.filter(one => !used.has(one.id)).forEach(one => rows.push({ sides: [null, one], revision: null }));
  return rows;
}
