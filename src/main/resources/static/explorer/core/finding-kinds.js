// The kinds of findings, and how many there are of each.

/** Those that say most of a policy before those that say most of the data. */
export const KINDS = [
  'TARGET_MISSED', 'TARGET_LOWERED', 'CONFLICTING_STATEMENTS', 'SUM_MISMATCH', 'HOLDER_UNKNOWN', 'TARGET_NOT_MENTIONED_AGAIN', 'TARGET_NOT_OBSERVED',
  'MEASURE_WITHOUT_OWNER', 'MEASURE_OVERDUE', 'UNRESOLVED_REFERENCE', 'EVIDENCE_BROKEN', 'ISSUER_NOT_STATED', 'COPY_NOT_OFFICIAL', 'UNREVIEWED_STATEMENT',
];

/** The number of each kind that is derived, under the kind's name. The operation declares $document, $agency and $asOf. */
export const FINDING_COUNTS = /* GraphQL */ `
  fragment FindingCounts on Query {
    TARGET_MISSED: findings(kinds: [TARGET_MISSED], document: $document, agency: $agency, asOf: $asOf, first: 1) { totalCount }
    TARGET_LOWERED: findings(kinds: [TARGET_LOWERED], document: $document, agency: $agency, asOf: $asOf, first: 1) { totalCount }
    CONFLICTING_STATEMENTS: findings(kinds: [CONFLICTING_STATEMENTS], document: $document, agency: $agency, asOf: $asOf, first: 1) { totalCount }
    SUM_MISMATCH: findings(kinds: [SUM_MISMATCH], document: $document, agency: $agency, asOf: $asOf, first: 1) { totalCount }
    HOLDER_UNKNOWN: findings(kinds: [HOLDER_UNKNOWN], document: $document, agency: $agency, asOf: $asOf, first: 1) { totalCount }
    TARGET_NOT_MENTIONED_AGAIN: findings(kinds: [TARGET_NOT_MENTIONED_AGAIN], document: $document, agency: $agency, asOf: $asOf, first: 1) { totalCount }
    TARGET_NOT_OBSERVED: findings(kinds: [TARGET_NOT_OBSERVED], document: $document, agency: $agency, asOf: $asOf, first: 1) { totalCount }
    MEASURE_WITHOUT_OWNER: findings(kinds: [MEASURE_WITHOUT_OWNER], document: $document, agency: $agency, asOf: $asOf, first: 1) { totalCount }
    MEASURE_OVERDUE: findings(kinds: [MEASURE_OVERDUE], document: $document, agency: $agency, asOf: $asOf, first: 1) { totalCount }
    UNRESOLVED_REFERENCE: findings(kinds: [UNRESOLVED_REFERENCE], document: $document, agency: $agency, asOf: $asOf, first: 1) { totalCount }
    ISSUER_NOT_STATED: findings(kinds: [ISSUER_NOT_STATED], document: $document, agency: $agency, asOf: $asOf, first: 1) { totalCount }
    COPY_NOT_OFFICIAL: findings(kinds: [COPY_NOT_OFFICIAL], document: $document, agency: $agency, asOf: $asOf, first: 1) { totalCount }
    UNREVIEWED_STATEMENT: findings(kinds: [UNREVIEWED_STATEMENT], document: $document, agency: $agency, asOf: $asOf, first: 1) { totalCount }
  }
`;

/** The other one: every quote is looked up in its text when this is asked, so that it is asked apart, and awaited by nobody. */
export const BROKEN_COUNT = /* GraphQL */ `
  query CountBrokenEvidence($document: ID, $agency: ID, $asOf: Date) {
    EVIDENCE_BROKEN: findings(kinds: [EVIDENCE_BROKEN], document: $document, agency: $agency, asOf: $asOf, first: 1) { totalCount }
  }
`;

export const DERIVED = KINDS.filter(kind => kind !== 'EVIDENCE_BROKEN');
