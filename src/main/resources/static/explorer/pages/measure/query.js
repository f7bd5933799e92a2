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
  fragment Step on ChainLink {
    kind date basis reason uncertain
    from { ...Place }
    to { ...Place }
    evidence { ...Span }
  }
  fragment Held on Holding {
    id name from to uncertain confidence
    agency { ...Place }
    via { id kind label date notBefore notAfter confidence source function { label } before { ...Place } after { ...Place } }
  }
  ${PLACE} ${EVIDENCE}
`;

/** Who answers on each of some days, in one request: the service reads the graph once for all of them. */
const whoAnswers = days => `
  query WhoAnswers($id: ID!, ${days.map((_, i) => `$day${i}: Date!`).join(', ')}) {
    measure(id: $id) {
      ${days.map((_, i) => `chain${i}: responsibilityChain(asOf: $day${i}) { ...Step to { ... on Agency { nameOn(date: $day${i}) } } }`).join('\n')}
      responsibilities { id ${days.map((_, i) => `held${i}: holdings(asOf: $day${i}) { ...Held }`).join('\n')} }
    }
  }
  ${ANSWER}
`;

/** More days than this are asked for in several requests: one request may ask the graph so much and no more. */
const AT_ONCE = 20;

/** Null where there is no such measure. `spans`: in the order of time, without gaps, from `from` to today. */
export async function loadMeasure(id, signal) {
  const last = today();
  const [{ measure, documents, errors }, [now]] = await Promise.all([ask(MEASURE, { id }, signal), answered(id, [last], signal)]);
  if (!measure) return null;
  const stated = measure.statedIn.issued ?? measure.statedIn.published ?? String(measure.statedIn.year);
  const from = earliest(String(Math.min(documents.edges[0]?.node.year ?? measure.statedIn.year, measure.statedIn.year)));
  const answers = new Map([[last, now]]);
  // Nobody holds what is not yet stated: until then, one answer is enough.
  const worthAsking = day => day === from || (day >= earliest(stated) && day < last);
  const know = async days => {
    const unknown = [...days].filter(day => worthAsking(day) && !answers.has(day));
    (await answered(id, unknown, signal)).forEach((answer, i) => answers.set(unknown[i], answer));
  };
  await know(new Set([from, ...turns(stated), ...measure.responsibilities.flatMap(one => changes(one.agency))]));
  // What was answered may name further days; each is asked for once.
  for (let size = 0; size !== answers.size;) {
    size = answers.size;
    await know(new Set([...answers.values()].flatMap(holdings).flatMap(one => [...turns(one.from), ...turns(one.to)])));
  }
  return { measure, errors, stated, from, today: last, spans: spans(answers, last), attested: attested(answers) };
}

/** What is known of each of some days, in their order; null where there is no such measure. */
async function answered(id, days, signal) {
  const parts = Array.from({ length: Math.ceil(days.length / AT_ONCE) }, (_, i) => days.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
  return (await Promise.all(parts.map(async part => {
    const { measure } = await ask(whoAnswers(part), { id, ...Object.fromEntries(part.map((day, i) => [`day${i}`, day])) }, signal);
    return part.map((_, i) => measure && {
      responsibilityChain: measure[`chain${i}`],
      responsibilities: measure.responsibilities.map(one => ({ id: one.id, holdings: one[`held${i}`] })),
    });
  }))).flat();
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
