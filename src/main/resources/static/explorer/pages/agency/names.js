// What an agency was called through time, as far as the registry tells.
import { dayAfter, earliest, latest } from '../../core/days.js';

/**
 * The official name from each day on which it changed: of several at one time the first that the registry gives. `was` is what it was
 * called in the language of the page, where another language was asked for; the last name is the label.
 */
export function names(agency, from, until) {
  const starts = [from, ...agency.names.flatMap(name => [name.from && earliest(name.from), name.to && dayAfter(latest(name.to))])].filter(day => day && day >= from && day < until).sort();
  const found = [];
  for (const day of starts) {
    const name = agency.names.find(one => (!one.from || earliest(one.from) <= day) && (!one.to || latest(one.to) >= day))?.name;
    if (name && name !== found.at(-1)?.name) found.push({ name, from: day });
  }
  if (!found.length) return [{ name: agency.label, from }];
  return found.map((one, index) => ({ ...one, name: index === found.length - 1 ? agency.label : agency.was?.get(one.from) ?? one.name }));
}

/** What it was called on a day, as far as the registry tells. */
export function nameAt(agency, day, from, today) {
  const all = names(agency, from, today);
  return (all.findLast(one => one.from <= day) ?? all[0]).name;
}
