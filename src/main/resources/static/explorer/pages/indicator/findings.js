// What is found about the targets of a history. Findings are asked for by document: there is no shorter way to those of one target.
import { ask, nodes } from '../../core/api.js';

const FINDINGS = /* GraphQL */ `
  query IndicatorFindings($document: ID!, $asOf: Date!, $after: String) {
    findings(kinds: [TARGET_NOT_MENTIONED_AGAIN, CONFLICTING_STATEMENTS, SUM_MISMATCH], document: $document, asOf: $asOf, first: 200, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { id kind message about { id } } }
    }
  }
`;

/** Of so many documents findings are asked for, and so many pages of each. */
export const MOST_DOCUMENTS = 12;
const MOST_PAGES = 5;

/** {findings: by the ID of what they are about, failed: whether some could not be read, left: whether some were not asked for}. */
export async function findingsOf(history, asOf, signal) {
  const figures = [...history.points.map(point => point.figure), ...history.undated];
  const documents = [...new Set(figures.map(figure => figure.statedIn.id))];
  const findings = new Map();
  let left = documents.length > MOST_DOCUMENTS;
  const add = node => node.about.forEach(({ id }) => findings.set(id, [...(findings.get(id) ?? []), node]));
  const answers = await Promise.allSettled(documents.slice(0, MOST_DOCUMENTS).map(async document => {
    let after = null;
    for (let page = 0; page < MOST_PAGES; page++) {
      const { findings: one } = await ask(FINDINGS, { document, asOf, after }, signal);
      nodes(one).forEach(add);
      if (!one.pageInfo.hasNextPage) return;
      after = one.pageInfo.endCursor;
    }
    left = true;
  }));
  return { findings, left, failed: answers.some(answer => answer.status === 'rejected') };
}
