// The kinds of findings, and how many there are of each.

/** Those that say most of a policy before those that say most of the data. */
export const KINDS = [
  'TARGET_MISSED', 'TARGET_LOWERED', 'CONFLICTING_STATEMENTS', 'SUM_MISMATCH', 'HOLDER_UNKNOWN', 'TARGET_NOT_MENTIONED_AGAIN', 'TARGET_NOT_OBSERVED',
  'MEASURE_WITHOUT_OWNER', 'MEASURE_OVERDUE', 'UNRESOLVED_REFERENCE', 'EVIDENCE_BROKEN', 'ISSUER_NOT_STATED', 'COPY_NOT_OFFICIAL', 'UNREVIEWED_STATEMENT',
];

/** How many there are by kind, under each kind's name in a connection with its total. */
export const counted = connection => Object.fromEntries((connection?.kinds ?? []).map(({ kind, count }) => [kind, { totalCount: count }]));

/** Of the one kind that is not derived: every quote is looked up in its text when this is asked, so that it is asked apart, and awaited by nobody. */
export const BROKEN_COUNT = /* GraphQL */ `
  query CountBrokenEvidence($document: ID, $agency: ID, $asOf: Date) {
    EVIDENCE_BROKEN: findings(kinds: [EVIDENCE_BROKEN], document: $document, agency: $agency, asOf: $asOf, first: 1) { totalCount }
  }
`;

export const DERIVED = KINDS.filter(kind => kind !== 'EVIDENCE_BROKEN');
