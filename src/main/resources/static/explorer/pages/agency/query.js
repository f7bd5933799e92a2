// What the page of an agency asks for: what it is and was, kept while its days are walked through; and what depends on the day.
import { ask } from '../../core/api.js';
import { language, today } from '../../core/language.js';
import { EVIDENCE } from '../../core/parts.js';
import { PLACE } from '../../core/places.js';
import { names } from './names.js';
import { chosen, earliest } from '../../core/days.js';

export const PAGE = 30;

/** An agency may be asked about on any day since. */
export const FIRST_DAY = '1000-01-01';

const AGENCY = /* GraphQL */ `
  query Agency($id: ID!) {
    agency(id: $id) {
      ...Kin
      class { label }
      parent { ...Place parent { ...Place } }
      changes { ...Change before { ...Near } after { ...Near } }
      documents(first: 50) { totalCount edges { node { ...Place ... on Document { year issued published type { label } } } } }
    }
    roles: statistics(of: MEASURE, by: [YEAR, ROLE], filter: { agency: $id }) { count keys { key value } }
    documents(first: 1, orderBy: DATE_ASC) { edges { node { year } } }
  }
  fragment Near on Agency { ...Kin changes { ...Change before { ...Kin } after { ...Kin } } }
  fragment Kin on Agency { ...Place names { name from to evidence { ...Span } } }
  fragment Change on AgencyChange { id kind label date notBefore notAfter confidence source function { label } evidence { ...Span } }
  ${PLACE} ${EVIDENCE}
`;

const ON_A_DAY = /* GraphQL */ `
  query AgencyOnADay($id: ID!, $asOf: Date!, $first: Int!, $namedAfter: String, $heldAfter: String) {
    agency(id: $id) {
      nameOn(date: $asOf)
      members(asOf: $asOf) { ...Place nameOn(date: $asOf) }
      successors(asOf: $asOf) { id name from to uncertain confidence agency { ...Place } via { id label kind date notBefore notAfter function { label } } }
      named: measures(first: $first, after: $namedAfter) {
        totalCount pageInfo { hasNextPage endCursor }
        edges { node { ...Place stage responsibilities { role roleBasis basis writtenAs agency { id } } } }
      }
      held: measures(asOf: $asOf, first: $first, after: $heldAfter) {
        totalCount pageInfo { hasNextPage endCursor }
        edges { node { ...Place stage responsibilities { role roleBasis basis writtenAs agency { id } holdings(asOf: $asOf) { uncertain agency { id } } } } }
      }
    }
  }
  ${PLACE}
`;

/** So few small questions are one operation; more of them are two, side by side. */
const FEW = 8;

/** The answers to fields of the query, in their order; null where one failed. */
async function together(name, fields, signal) {
  const size = fields.length > FEW ? Math.ceil(fields.length / 2) : FEW;
  const parts = [fields.slice(0, size), fields.slice(size)].filter(part => part.length);
  const answers = await Promise.all(parts.map(part => ask(`query ${name} { ${part.map((field, index) => `n${index}: ${field}`).join(' ')} }`, {}, signal)));
  return answers.flatMap((data, which) => parts[which].map((_, index) => data[`n${index}`]));
}

let kept = { key: null };

/** Null where there is no such agency. */
export async function loadAgency(id, query, signal) {
  const last = today();
  const key = `${id} ${language()}`;
  // Half a minute is enough for a slider, and too short for a publication to be missed.
  const fresh = kept.key === key && Date.now() - kept.at < 30_000;
  const day = chosen(query, FIRST_DAY, last);
  const [base, then] = await Promise.all([
    fresh ? kept.base : ask(AGENCY, { id }, signal),
    ask(ON_A_DAY, { id, asOf: day, first: PAGE, namedAfter: query.get('named'), heldAfter: query.get('held') }, signal),
  ]);
  if (!fresh) kept = { key, at: Date.now(), base };
  const { agency, roles, documents, errors } = base;
  if (!agency) return null;
  const from = earliest(String(firstYear(agency, documents, last)));
  if (language() === 'en') {
    const near = agency.changes.flatMap(sides);
    await inEnglish([agency, ...near, ...near.flatMap(one => one.changes.flatMap(sides))], from, last, signal);
  }
  return { agency, roles, from, today: last, day, then: then.agency, errors: [...(errors ?? []), ...(then.errors ?? [])] };
}

const sides = change => [...change.before, ...change.after];

/** The axis begins with the first document, or with the first change where that is earlier. */
function firstYear(agency, documents, last) {
  const of = one => one.changes?.flatMap(change => [change.date, change.notBefore, change.notAfter].filter(Boolean).map(day => Number(day.slice(0, 4)))) ?? [];
  const near = agency.changes.flatMap(change => [...change.before, ...change.after].flatMap(of));
  return Math.min(documents.edges[0]?.node.year ?? Number(last.slice(0, 4)), ...of(agency), ...near);
}

/** The registry's names are Chinese: what agencies were called before is asked for, for each time that had another name. */
async function inEnglish(agencies, from, last, signal) {
  const unknown = agencies.filter(one => !one.was);
  const asked = new Map(unknown.flatMap(one => names(one, from, last).slice(0, -1).map(({ from: day }) => [one.id + day, { id: one.id, day }])));
  const answers = await together('Called', [...asked.values()].map(({ id, day }) => `agency(id: ${JSON.stringify(id)}) { nameOn(date: "${day}") }`), signal);
  const called = new Map([...asked.keys()].map((key, index) => [key, answers[index]?.nameOn]));
  unknown.forEach(one => { one.was = new Map(names(one, from, last).slice(0, -1).map(({ from: day }) => [day, called.get(one.id + day)])); });
}

/** How many measures it holds on each of some days. */
export const heldOn = async (id, days, signal) => (await together('HeldOnDays', days.map(day => `agency(id: ${JSON.stringify(id)}) { measures(asOf: "${day}", first: 1) { totalCount } }`), signal))
  .map(one => one.measures.totalCount);
