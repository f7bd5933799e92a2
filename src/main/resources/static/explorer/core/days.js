// Days as text (yyyy-mm-dd, which sorts by time) and on an axis; a partial date is the days that it may mean.
import { date, speaker } from './language.js';

const say = speaker();

const DAY = 86_400_000;

export const earliest = partial => (partial.length === 4 ? `${partial}-01-01` : partial.length === 7 ? `${partial}-01` : partial);

export function latest(partial) {
  if (partial.length === 4) return `${partial}-12-31`;
  if (partial.length > 7) return partial;
  const [year, month] = partial.split('-').map(Number);
  return text(Date.UTC(year, month, 0));
}

export const dayAfter = day => text(Date.parse(day) + DAY);

export const dayBefore = day => text(Date.parse(day) - DAY);

export const isDay = value => /^\d{4}-\d{2}-\d{2}$/.test(value ?? '') && !Number.isNaN(Date.parse(value)) && text(Date.parse(value)) === value;

const text = time => new Date(time).toISOString().slice(0, 10);

/** Where days stand between two others: 0 at the first, 1 at the last; what lies outside stands at the nearer end. */
export function axis(from, to) {
  const start = Date.parse(from);
  const length = Math.max(DAY, Date.parse(to) - start);
  return day => Math.min(1, Math.max(0, (Date.parse(day) - start) / length));
}

/** The months from one day to another as days: the first of each, the other day itself last. */
export function months(from, to) {
  const found = [];
  let [year, month] = from.split('-').map(Number);
  for (let day = earliest(from.slice(0, 7)); day < to; day = `${year}-${String(month).padStart(2, '0')}-01`) {
    found.push(day < from ? from : day);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year++;
  }
  return [...found, to];
}

/** The years that a scale names: all of them, or so few that their names find room. */
export function years(from, to, most = 16) {
  const start = Number(from.slice(0, 4));
  const all = Array.from({ length: Number(to.slice(0, 4)) - start + 1 }, (_, index) => start + index);
  const step = Math.ceil(all.length / most);
  return all.filter(year => (year - start) % step === 0);
}

/** The day chosen in the address; `today` where none, or none that is one, is. It is never outside the two. */
export function chosen(query, from, today) {
  const asked = query.get('asOf');
  if (!isDay(asked) || asked > today) return today;
  return asked < from ? from : asked;
}

/** Why another day is shown than the address asks for, in words; null where it is that day, or none is asked for. */
export function notChosen(query, from, today) {
  const asked = query.get('asOf');
  if (!asked) return null;
  if (!isDay(asked)) return say('noSuchDay', { value: asked });
  if (asked > today) return say('dayTooLate', { value: date(asked) });
  return asked < from ? say('dayTooEarly', { value: date(asked), shown: date(from) }) : null;
}
