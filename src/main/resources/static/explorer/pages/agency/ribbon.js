// Where everything of the ribbon stands: a lane for each agency, the pieces of time in which it is or may be, and what flows between.
import { dayAfter, earliest, latest } from '../../core/days.js';
import { bounds } from './changes.js';
import { names } from './names.js';

const ROW = 19;
/** From one name to the next below it: letters that reach down and up do not touch. */
export const NEXT_NAME = 25;
const GAP = 40;
const MOST_LANES = 24;

/**
 * `lanes` from above to below: {agency, focus, pieces: [{from, to, sure}], renames: [{from, to}], names: [{name, from}], faded, lost, top, band, height};
 * `flows`: {change, number, start, end, from, to} with lanes, `to` null where nobody is known to follow; `height` of it all;
 * `left`: how many changes of neighbours are not drawn.
 */
export function ribbon(agency, known, from, today) {
  const { changes, left } = drawable(agency, known);
  const all = agencies(agency, changes);
  const lanes = order(agency.id, changes).map(id => lane(all.get(id), id === agency.id, changes, from, today));
  // The name above the first band may have two lines, as every other.
  let height = 12;
  for (const one of lanes) {
    one.top = height;
    one.band = height + ROW + (one.names.length - 1) * NEXT_NAME + 2;
    one.height = one.focus ? 26 : 18;
    height = one.band + one.height + GAP;
  }
  const byId = new Map(lanes.map(one => [one.agency.id, one]));
  const flows = changes.flatMap(({ change, number }) => {
    const [start, end] = bounds(change, from, today);
    const pairs = change.before.flatMap(before => change.after.filter(after => after.id !== before.id).map(after => [before, after]));
    const lost = change.after.length ? [] : change.before.map(before => [before, null]);
    const same = change.before.filter(before => change.after.length === 1 && change.after[0].id === before.id && change.before.length === 1).map(one => [one, one]);
    return [...pairs, ...lost, ...same].map(([before, after], index) => ({ change, number, start, end, first: index === 0, from: byId.get(before.id), to: after ? byId.get(after.id) : null }));
  }).filter(flow => flow.from && flow.to !== undefined);
  // The last lane needs room below it only where something is told there.
  const last = lanes.at(-1);
  const told = flows.some(flow => flow.from === last && (!flow.to || flow.to === last));
  return { lanes, flows, left, height: height - GAP + (told ? 30 : 8) };
}

/** Its own changes, and of those of its neighbours as many as find room; `left` is how many do not. */
function drawable(agency, known) {
  const ids = new Set([agency.id]);
  const changes = known.filter(({ change, own }) => {
    const more = [...change.before, ...change.after].map(one => one.id).filter(id => !ids.has(id));
    if (!own && ids.size + more.length > MOST_LANES) return false;
    more.forEach(id => ids.add(id));
    return true;
  });
  return { changes, left: known.length - changes.length };
}

/** The most that is known of each agency: names come with every mention. */
function agencies(agency, changes) {
  const found = new Map([[agency.id, agency]]);
  changes.flatMap(({ change }) => [...change.before, ...change.after]).forEach(one => found.has(one.id) || found.set(one.id, one));
  return found;
}

/** What it came from above it, what came of it below; whoever is further away stands further out. */
function order(focus, changes) {
  const seen = new Set([focus]);
  const beside = (id, forward) => changes
    .filter(({ change }) => (forward ? change.before : change.after).some(one => one.id === id))
    .flatMap(({ change }) => (forward ? change.after : change.before).map(one => one.id));
  const take = (id, step) => [true, false].flatMap(forward => beside(id, forward)).filter(other => !seen.has(other) && seen.add(other))
    .flatMap(other => (step > 1 ? [other, ...take(other, step - 1)] : [other]));
  const outwards = ids => ids.filter(id => !seen.has(id) && seen.add(id)).flatMap(id => [id, ...take(id, 2)]);
  const above = outwards(beside(focus, false));
  const below = outwards(beside(focus, true));
  return [...above.reverse(), focus, ...below];
}

function lane(agency, focus, changes, from, today) {
  const mine = changes.map(one => one.change);
  const is = list => list.some(one => one.id === agency.id);
  const ending = mine.find(change => is(change.before) && !is(change.after) && change.kind !== 'FUNCTION_MOVED');
  const starting = mine.find(change => is(change.after) && !is(change.before) && change.kind !== 'FUNCTION_MOVED');
  const begun = agency.names.length > 0 && agency.names.every(name => name.from);
  const ended = agency.names.length > 0 && agency.names.every(name => name.to);
  const first = begun ? agency.names.map(name => name.from).sort()[0] : null;
  const final = ended ? agency.names.map(name => name.to).sort().at(-1) : null;
  const [may, sure] = first ? (starting ? bounds(starting, from, today) : [earliest(first), first.length > 7 ? first : dayAfter(latest(first))]) : [from, from];
  const [mayEnd, gone] = ending ? bounds(ending, from, today) : final ? [earliest(final), dayAfter(latest(final))] : [null, null];
  const pieces = [
    { from: may, to: sure, sure: false },
    { from: sure, to: mayEnd ?? today, sure: true },
    ...(mayEnd ? [{ from: mayEnd, to: gone, sure: false }] : []),
  ].map(piece => ({ ...piece, from: piece.from < from ? from : piece.from, to: piece.to > today ? today : piece.to })).filter(piece => piece.from < piece.to);
  const renames = mine.filter(change => change.kind === 'RENAMED' && is(change.before)).map(change => bounds(change, from, today)).map(([start, end]) => ({ from: start, to: end > today ? today : end }));
  return { agency, focus, pieces, renames, names: names(agency, may < from ? from : may, gone ?? today), faded: !first, lost: ending && ending.after.length === 0 };
}
