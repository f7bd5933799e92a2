// Ways through the links of a chain.
import { latest } from '../../core/days.js';

/** The changes that the chain draws of those through which a holding came. */
export function movesOf(links, holding) {
  return holding.via.flatMap(change => {
    const drawn = links.find(one => one.kind === 'SUCCEEDED_BY'
      && change.before.some(it => it.id === one.from.id) && change.after.some(it => it.id === one.to.id));
    return drawn ? [{ change, drawn }] : [];
  });
}

/** From an agency to what it belongs to, and on. */
export function upwards(links, start) {
  const found = [];
  const reached = new Set([start]);
  for (let here = start; here;) {
    const next = links.find(one => one.kind === 'BELONGS_TO' && one.from.id === here && !reached.has(one.to.id));
    if (next) {
      found.push(next);
      reached.add(next.to.id);
    }
    here = next?.to.id;
  }
  return found;
}

/** The steps from who issued the document to bodies above that have not issued it themselves, the highest first, each body once. */
export function governments({ measure }, links) {
  const { issuers } = measure.statedIn;
  const bodies = issuers.flatMap(one => upwards(links, one.id)).reverse();
  return [...new Map(bodies.map(one => [one.to.id, one])).values()].filter(one => !issuers.some(issuer => issuer.id === one.to.id));
}

/** The chain on the day of the document, which says what was known then. */
export const linksThen = data => data.chains.get(latest(data.stated));

/** The same step on the day of the document; the step itself where there was none. */
export const asStated = (data, step) => linksThen(data).find(one => one.kind === step.kind && one.from.id === step.from.id && one.to.id === step.to.id) ?? step;
