// What the page of a measure asks for: all that does not depend on a day, then who answers, for each time in which that is the same.
import { ask } from '../../core/api.js';
import { today } from '../../core/language.js';
import { OUTLINE } from '../../core/outline.js';
import { QUANTITY } from '../../core/amounts.js';
import { EVIDENCE } from '../../core/parts.js';
import { PLACE } from '../../core/places.js';
import { chosen, dayAfter, dayBefore, earliest, isDay, latest } from '../../core/days.js';

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

/** The chain on a day. */
const CHAIN = /* GraphQL */ `
  query ChainOfResponsibility($id: ID!, $asOf: Date!) {
    measure(id: $id) {
      responsibilityChain(asOf: $asOf) {
        kind date basis reason uncertain
        from { ...Place }
        to { ...Place ... on Agency { nameOn(date: $asOf) } }
        toName
        evidence { ...Span }
      }
    }
  }
  ${PLACE} ${EVIDENCE}
`;

const HELD = /* GraphQL */ `
  fragment Held on Holding {
    id name from to uncertain confidence
    agency { ...Place }
    via { id kind label date notBefore notAfter confidence source function { label } before { ...Place } after { ...Place } }
  }
  ${PLACE}
`;

const WHO = /* GraphQL */ `
  query WhoAnswers($id: ID!, $stated: Date!, $day0: Date!) {
    measure(id: $id) { responsibilities { id agency { id nameOn(date: $stated) } day0: holdings(asOf: $day0) { ...Held } } }
  }
  ${HELD}
`;

/** The same for each of many days, asked at once. */
const holders = days => ['$day0: Date!', 'day0: holdings(asOf: $day0) { ...Held }'].reduce(
  (operation, ofOne) => operation.replace(ofOne, () => days.map((_, index) => ofOne.replaceAll('day0', `day${index}`)).join(' ')), WHO);

/** As many days as one request asks about. */
const DAYS = 24;

/**
 * Null where there is no such measure. `spans`: who answers, in the order of time, without gaps, from `from` to today; `chains`: by
 * day, that of the day which `query` chooses and that of the document's; `namesThen`: by responsibility, what its agency was called.
 */
export async function loadMeasure(id, query, signal) {
  const last = today();
  const asked = query.get('asOf');
  const guess = isDay(asked) && asked < last ? asked : last;
  const chains = new Map();
  const know = async day => chains.has(day) || chains.set(day, await chainOn(id, day, signal));
  // Where there is no such measure, there is no chain of it either.
  const [{ measure, documents, errors }] = await Promise.all([ask(MEASURE, { id }, signal), know(guess)]);
  if (!measure) return null;
  const dated = ['issued', 'published', 'year'].find(kind => measure.statedIn[kind] !== null);
  const stated = String(measure.statedIn[dated]);
  const from = earliest(String(Math.min(documents.edges[0]?.node.year ?? measure.statedIn.year, measure.statedIn.year)));
  const [held] = await Promise.all([holdersOf(measure, { stated, from, last }, signal), know(chosen(query, from, last)), know(latest(stated))]);
  return { measure, errors, stated, dated, from, today: last, chains, ...held };
}

/** The links of the chain on a day; none where there is no such measure. */
export const chainOn = async (id, day, signal) => (await ask(CHAIN, { id, asOf: day }, signal)).measure?.responsibilityChain ?? [];

async function holdersOf({ id, responsibilities }, { stated, from, last }, signal) {
  const answers = new Map();
  const namesThen = new Map();
  // Nobody holds what is not yet stated: until then, one answer is enough.
  const worthAsking = day => day === from || day === last || (day >= earliest(stated) && day < last);
  const ofDays = async days => {
    const answer = await ask(holders(days), { id, stated: latest(stated), ...Object.fromEntries(days.map((day, index) => [`day${index}`, day])) }, signal);
    days.forEach((day, index) => answers.set(day, answer.measure.responsibilities.map(one => ({ id: one.id, holdings: one[`day${index}`] }))));
    answer.measure.responsibilities.forEach(one => namesThen.set(one.id, one.agency.nameOn));
  };
  const know = async all => {
    const days = [...all].filter(day => worthAsking(day) && !answers.has(day));
    for (let start = 0; start < days.length; start += DAYS) await ofDays(days.slice(start, start + DAYS));
  };
  await know(new Set([last, from, ...turns(stated), ...responsibilities.flatMap(one => changes(one.agency))]));
  // What was answered may name further days; each is asked for once.
  for (let size = 0; size !== answers.size;) {
    size = answers.size;
    await know(new Set([...answers.values()].flatMap(holdings).flatMap(one => [...turns(one.from), ...turns(one.to)])));
  }
  return { spans: spans(answers, last), namesThen };
}

const holdings = answer => answer.flatMap(one => one.holdings);

/** The days on which what began or ended at a partial date may do so, and from which on it certainly has. */
const turns = partial => (!partial ? [] : partial.length > 7 ? [partial] : [earliest(partial), dayAfter(latest(partial))]);

function changes(agency) {
  const own = (agency.names ?? []).flatMap(name => [...turns(name.from), ...turns(name.to)]);
  const further = (agency.changes ?? []).flatMap(change => [
    ...turns(change.date), ...(change.notBefore ? [earliest(change.notBefore)] : []), ...(change.notAfter ? turns(dayAfter(latest(change.notAfter)).slice(0, change.notAfter.length)) : []),
    ...change.after.flatMap(changes),
  ]);
  return [...own, ...further];
}

/** Neighbours of one answer are one span: {from, to, answer}, both days within it. */
function spans(answers, last) {
  const found = [];
  for (const day of [...answers.keys()].sort()) {
    const answer = answers.get(day);
    if (found.length && JSON.stringify(found.at(-1).answer) === JSON.stringify(answer)) continue;
    if (found.length) found.at(-1).to = dayBefore(day);
    found.push({ from: day, to: last, answer });
  }
  return found;
}

export const spanOn = (spans, day) => spans.findLast(span => span.from <= day) ?? spans[0];
