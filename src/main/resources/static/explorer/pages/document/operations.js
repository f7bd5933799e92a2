// What is asked of the service about one document, published or drafted.
import { OUTLINE } from '../../core/outline.js';
import { EVIDENCE } from '../../core/parts.js';
import { PLACE } from '../../core/places.js';

const DOCUMENT_HEAD = /* GraphQL */ `
  fragment Head on Document {
    id label title documentNumber year issued published
    type { label } area { id label } level { label }
    period { from to recurring verbatim basis }
    issuers { ...Place } addressees { ...Place }
    reply { kind body session number proposer }
    source { publisher url retrieved copy textSha256 length mounted }
    absences { property reason }
    outline { ...Outline }
  }
  fragment Heading on Section { id number heading level startOffset endOffset speaker { name post agency { ...Place } } }
  ${OUTLINE}
`;

const DOCUMENT_FACT = /* GraphQL */ `
  fragment Fact on Statement {
    __typename id label section { id } evidence { start end quote superseded } review { status confidence }
  }
`;

/** A page of each kind that is asked for; the head with the first. */
export const DOCUMENT = /* GraphQL */ `
  query DocumentPage(
    $id: ID!, $first: Int!, $head: Boolean!
    $goals: Boolean!, $goalsAfter: String
    $targets: Boolean!, $targetsAfter: String
    $observations: Boolean!, $observationsAfter: String
    $measures: Boolean!, $measuresAfter: String
    $parameters: Boolean!, $parametersAfter: String
    $programmes: Boolean!, $programmesAfter: String
    $references: Boolean!, $referencesAfter: String
  ) {
    revision
    document(id: $id) {
      ...Head @include(if: $head)
      allTargets: targets(first: 1) @include(if: $head) { totalCount }
      allObservations: observations(first: 1) @include(if: $head) { totalCount }
      allMeasures: measures(first: 1) @include(if: $head) { totalCount }
      citedBy(first: 20) @include(if: $head) { totalCount edges { node { id relation statedIn { id label year } evidence { ...Span } } } }
      goals(superseded: true, first: $first, after: $goalsAfter) @include(if: $goals) {
        pageInfo { hasNextPage endCursor } edges { node { ...Fact } }
      }
      targets(superseded: true, first: $first, after: $targetsAfter) @include(if: $targets) {
        pageInfo { hasNextPage endCursor } edges { node { ...Fact } }
      }
      observations(superseded: true, first: $first, after: $observationsAfter) @include(if: $observations) {
        pageInfo { hasNextPage endCursor } edges { node { ...Fact } }
      }
      measures(superseded: true, first: $first, after: $measuresAfter) @include(if: $measures) {
        pageInfo { hasNextPage endCursor } edges { node { ...Fact responsibilities(superseded: true) { role roleBasis basis writtenAs ...Fact } } }
      }
      parameters(superseded: true, first: $first, after: $parametersAfter) @include(if: $parameters) {
        pageInfo { hasNextPage endCursor } edges { node { ...Fact } }
      }
      programmes(superseded: true, first: $first, after: $programmesAfter) @include(if: $programmes) {
        pageInfo { hasNextPage endCursor } edges { node { ...Fact } }
      }
      references(superseded: true, first: $first, after: $referencesAfter) @include(if: $references) {
        pageInfo { hasNextPage endCursor } edges { node { ...Fact } }
      }
    }
  }
  ${DOCUMENT_HEAD} ${DOCUMENT_FACT} ${PLACE} ${EVIDENCE}
`;

const NAMES_THEN = /* GraphQL */ `
  fragment NamesThen on Document { id issuers { id nameOn(date: $day) } addressees { id nameOn(date: $day) } }
`;

/** What agencies were called on the day of the document. */
export const NAMES = /* GraphQL */ `
  query NamesOnTheDay($id: ID!, $day: Date!) { document(id: $id) { ...NamesThen } }
  ${NAMES_THEN}
`;

export const DRAFT_NAMES = /* GraphQL */ `
  query DraftNamesOnTheDay($before: String, $day: Date!) {
    drafts(first: 1, after: $before) { edges { node { document { ...NamesThen } } } }
  }
  ${NAMES_THEN}
`;

export const TEXT = /* GraphQL */ `
  query DocumentText($id: ID!, $start: Int!, $end: Int!) { document(id: $id) { text(start: $start, end: $end) } }
`;

export const DRAFTS = /* GraphQL */ `
  query DraftsByName($after: String) {
    drafts(first: 200, after: $after) { pageInfo { hasNextPage endCursor } edges { cursor node { document { id } } } }
  }
`;

const FULL_NUMBER = /* GraphQL */ `
  fragment Number on Quantity { value upperValue comparator unit { id label symbol } verbatim }
`;
/** A unit that a draft proposes has no symbol yet. */
const PROPOSED_NUMBER = /* GraphQL */ `
  fragment Number on Quantity { value upperValue comparator unit { id label } verbatim }
`;

/** Fields of a statement as far as a correction may change them. */
const STATEMENT_ENTRY = /* GraphQL */ `
  fragment Entry on Statement {
    ...Fact
    section { id heading }
    review { status confidence by at note }
    absences { property reason }
    ... on Figure {
      indicator { ...Place unit { id label } } scope { id label } dimensions { kind writtenAs } quantity { ...Number }
      valueKind growthRate perUnit time { ...Time } partOf { ...Place } parts { ...Place } partsAreWhole
    }
    ... on Target { dueYear baseline { ...Number } baselineYear binding }
    ... on Observation { year }
    ... on PolicyParameter { parameterKind: kind quantity { ...Number } base payers { ...Place } ofMeasure: measure { ...Place } time { ...Time } }
    ... on Measure { number stage time { ...Time } partOfMeasure: partOf { ...Place } functions { id label } }
    ... on Responsibility { measure { ...Place } agency { ...Place } writtenAs role roleBasis basis }
    ... on Reference { text documentNumber relation citedDocument: to { ...Place } }
    ... on Goal { time { ...Time } }
  }
  fragment Time on TimeSpan { from to recurring verbatim basis }
  ${DOCUMENT_FACT}
`;

export const DRAFT = /* GraphQL */ `
  query DraftToReview($before: String, $first: Int!, $after: String, $head: Boolean!) {
    revision
    drafts(first: 1, after: $before) {
      edges { node {
        document { id ...Head @include(if: $head) }
        look @include(if: $head) { property reason message evidence { start end quote superseded } }
        statements(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { ...Entry } } }
      } }
    }
  }
  ${DOCUMENT_HEAD} ${STATEMENT_ENTRY} ${PROPOSED_NUMBER} ${PLACE}
`;

export const DRAFT_TEXT = /* GraphQL */ `
  query DraftText($before: String, $start: Int!, $end: Int!) {
    drafts(first: 1, after: $before) { edges { node { document { id text(start: $start, end: $end) } } } }
  }
`;

/** Everything that the graph says of one published statement. */
export const DETAILS = /* GraphQL */ `
  query StatementDetails($id: ID!) {
    node(id: $id) {
      ...Place
      ... on Statement { ...Entry evidence { ...Span } }
      ... on Target {
        assessment { status reason selfReported }
        revisedBy { id direction reason later { ...Place quantity { ...Number } statedIn { id label year } } }
        ofMeasures: measures(first: 20) { totalCount edges { node { ...Place responsibilities { ...Answering } } } }
      }
      ... on Measure {
        instruments { label } targetGroups { label } sectors { label } places { label }
        partsOfMeasure: parts { ...Place } serves { ...Place } targets { ...Place } parameters { ...Place }
        responsibilities { ...Answering }
        continues { id earlier { ...Place } confidence } continuedBy { id later { ...Place } confidence }
      }
      ... on Responsibility { holdings { agency { ...Place } name uncertain } }
      ... on Goal {
        ofTargets: targets(first: 20) { totalCount edges { node { ...Place } } }
        ofMeasures: measures(first: 20) { totalCount edges { node { ...Place } } }
      }
      ... on Programme { mentionedIn(first: 20) { totalCount edges { node { ...Place } } } }
    }
  }
  fragment Answering on Responsibility { id role roleBasis basis writtenAs agency { ...Place } holdings { agency { ...Place } name uncertain } }
  ${STATEMENT_ENTRY} ${FULL_NUMBER} ${PLACE} ${EVIDENCE}
`;

export const REVISION = /* GraphQL */ `
  query RevisionNow { revision }
`;

export const DECIDE = /* GraphQL */ `
  mutation Decide($input: ReviewInput!) { reviewStatement(input: $input) { ...Entry } }
  ${STATEMENT_ENTRY} ${PROPOSED_NUMBER} ${PLACE}
`;

export const ADD = /* GraphQL */ `
  mutation Add($input: NewStatementInput!) { addStatement(input: $input) { ...Entry } }
  ${STATEMENT_ENTRY} ${PROPOSED_NUMBER} ${PLACE}
`;

export const PUBLISH = /* GraphQL */ `
  mutation Publish($id: ID!, $revision: Int!, $note: String) {
    publishDocument(id: $id, expectedRevision: $revision, note: $note) { number added removed }
  }
`;
