// What the page of a measure asks for: all that does not depend on a day, then who answers, for each time in which that is the same.
import { ask } from '../../core/api.js';
import { today } from '../../core/language.js';
import { OUTLINE } from '../../core/outline.js';
import { QUANTITY } from '../../core/amounts.js';
import { EVIDENCE } from '../../core/parts.js';
import { PLACE } from '../../core/places.js';
import { dayAfter, dayBefore, earliest, latest } from '../../core/days.js';

const MEASURE = /* GraphQL */ `
  query Measure($id: ID!) {
    measure(id: $id) {
      ...Place
      number
      stage
      statedIn { ...Place title year issued published type { label } issuers { ...Place } outline { ...Outline } }
      section { id }
      evidence { ...Span }
      review { status confidence }
      absences { property reason }
      time { from to recurring verbatim basis }
      functions { label }
      instruments { label }
      targetGroups { label }
      sectors { label }
      places { label }
      parts { ...Place stage }
      serves { ...Place evidence { ...Span } }
      targets { ...Place quantity { ...Amount } dueYear indicator { id label } assessment { status reason } evidence { ...Span } }
      parameters { ...Place kind quantity { ...Amount } base payers { ...Place } evidence { ...Span } }
      responsibilities {
        id writtenAs role roleBasis basis
        evidence { ...Span }
        agency { ...Place names { from to } changes { ...Change ...After } }
      }
      continues { id confidence reason evidence { ...Span } earlier { ...Place } }
      continuedBy { id confidence reason evidence { ...Span } later { ...Place } }
    }
    documents(first: 1, orderBy: DATE_ASC) { edges { node { year } } }
  }
  fragment After on AgencyChange {
    after { names { from to } changes { ...Change after { names { from to } changes { ...Change after { names { from to } changes { ...Change } } } } } }
  }
  fragment Heading on Section { id label startOffset endOffset }
  fragment Change on AgencyChange { id kind label date notBefore notAfter source confidence after { id } }
  ${OUTLINE} ${PLACE} ${EVIDENCE} ${QUANTITY}
`;

const ANSWER = /* GraphQL */ `
  query WhoAnswers($id: ID!, $asOf: Date!) {
    measure(id: $id) {
      responsibilityChain(asOf: $asOf) {
        kind date basis reason uncertain
        from { ...Place }
        to { ...Place ... on Agency { nameOn(date: $asOf) } }
        evidence { ...Span }
      }
      responsibilities {
        id
        holdings(asOf: $asOf) {
          id name from to uncertain confidence
          agency { ...Place }
          via { id kind label date notBefore notAfter confidence source function { label } before { ...Place } after { ...Place } }
        }
      }
    }
  }
  ${PLACE} ${EVIDENCE}
`;

/** Null where there is no such measure. `spans`: in the order of time, without gaps, from `from` to today. */
export async function loadMeasure(id, signal) {
  const last = today();
  const answered = async day => (await ask(ANSWER, { id, asOf: day }, signal)).measure;
  const [{ measure, documents, errors }, now] = await Promise.all([ask(MEASURE, { id }, signal), answered(last)]);
  if (!measure) return null;
  const stated = measure.statedIn.issued ?? measure.statedIn.published ?? String(measure.statedIn.year);
  const from = earliest(String(Math.min(documents.edges[0]?.node.year ?? measure.statedIn.year, measure.statedIn.year)));
  const answers = new Map([[last, now]]);
  // Nobody holds what is not yet stated: until then, one answer is enough.
  const worthAsking = day => day === from || (day >= earliest(stated) && day < last);
  const know = days => Promise.all([...days].filter(day => worthAsking(day) && !answers.has(day)).map(async day => {
    answers.set(day, null);
    answers.set(day, await answered(day));
  }));
  await know(new Set([from, ...turns(stated), ...measure.responsibilities.flatMap(one => changes(one.agency))]));
  // What was answered may name further days; each is asked for once.
  for (let size = 0; size !== answers.size;) {
    size = answers.size;
    await know(new Set([...answers.values()].flatMap(holdings).flatMap(one => [...turns(one.from), ...turns(one.to)])));
  }
  return { measure, errors, stated, from, today: last, spans: spans(answers, last), attested: attested(answers) };
}

const holdings = answer => answer.responsibilities.flatMap(one => one.holdings);

/** The days on which what began or ended at a partial date may do so, and from which on it certainly has. */
const turns = partial => (!partial ? [] : partial.length > 7 ? [partial] : [earliest(partial), dayAfter(latest(partial))]);

function changes(agency) {
  const own = (agency.names ?? []).flatMap(name => [...turns(name.from), ...turns(name.to)]);
  const further = (agency.changes ?? []).flatMap(change => [
    ...turns(change.date), ...(change.notBefore ? [earliest(change.notBefore)] : []), ...(change.notAfter ? [dayAfter(latest(change.notAfter))] : []),
    ...change.after.flatMap(changes),
  ]);
  return [...own, ...further];
}

/** An answer without the documents that name whoever belongs to another body: a newer one is no other answer. */
const told = answer => JSON.stringify(answer, (key, value) => (value?.kind === 'BELONGS_TO' ? { from: value.from.id, to: value.to } : value));

/** Neighbours of one answer are one span: {from, to, answer}, both days within it. */
function spans(answers, last) {
  const found = [];
  for (const day of [...answers.keys()].sort()) {
    const answer = answers.get(day);
    if (found.length && told(found.at(-1).answer) === told(answer)) continue;
    if (found.length) found.at(-1).to = dayBefore(day);
    found.push({ from: day, to: last, answer });
  }
  return found;
}

export const spanOn = (spans, day) => spans.findLast(span => span.from <= day) ?? spans[0];

const attested = answers => [...answers.values()].flatMap(one => one.responsibilityChain).filter(one => one.kind === 'BELONGS_TO' && one.date);

/** The step with the latest document, of those known, that names by a day who belongs there; the step itself where none does. */
export const attestation = (data, step, day) => data.attested
  .filter(one => one.from.id === step.from.id && one.to.id === step.to.id && latest(one.date) <= day)
  .reduce((best, one) => (best.date && latest(best.date) >= latest(one.date) ? best : one), step);
