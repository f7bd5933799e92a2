// Where a year and a value are in a panel.
import { startYear } from './model.js';

/** The years that all panels of a page share, so that one can be read below the other. */
export function yearRange(points) {
  const first = Math.min(...points.map(startYear));
  const last = Math.max(...points.map(point => point.year));
  const room = Math.max(1, Math.ceil((last - first) * 0.06), Math.ceil((4 - (last - first)) / 2));
  // Words stand to the right of a point by preference.
  return [first - room, last + Math.max(room, Math.round((last - first) * 0.12))];
}

/** How far a value may reach: a tenth to either side of what is about, both ends of a range. */
export function reach({ value, upperValue, comparator }) {
  const number = Number(value);
  if (comparator === 'BETWEEN' && upperValue) return [number, Number(upperValue)];
  return comparator === 'ABOUT' ? [number * 0.9, number * 1.1] : [number, number];
}

const STEPS = [1, 2, 2.5, 5, 10, 100];

/** Round steps from zero (or from below it) to the highest value; places of a ranking from the first. */
export function valueRange(points, rank) {
  const values = points.flatMap(point => reach(point.quantity));
  const highest = Math.max(...values, rank ? 2 : 0);
  const lowest = rank ? 1 : Math.min(0, ...values);
  const wide = highest - lowest || 1;
  const power = 10 ** Math.floor(Math.log10(wide / 4));
  // What is counted in whole things has no steps between them.
  const whole = values.every(Number.isInteger);
  const step = STEPS.map(one => power * one).find(one => one >= wide / 4.001 && (!whole || Number.isInteger(one)));
  const start = rank ? 1 : Math.floor(lowest / step) * step;
  const ticks = [];
  for (let index = 0; start + index * step < highest + step * 0.999; index++) ticks.push(Number((start + index * step).toPrecision(12)));
  return { low: start, high: Math.max(ticks.at(-1), highest) + (rank ? step / 2 : 0), ticks };
}

/** Places of years and values within `box` (left, right, top, bottom); the first place of a ranking is above. */
export function scale(box, [first, last], { low, high }, rank) {
  const share = value => (value - low) / (high - low || 1);
  return {
    x: year => box.left + ((year - first) / (last - first)) * (box.right - box.left),
    y: value => (rank ? box.top + share(value) * (box.bottom - box.top) : box.bottom - share(value) * (box.bottom - box.top)),
  };
}

/** As many years as have room, always the same step apart. */
export function yearTicks([first, last], width) {
  const step = [1, 2, 5, 10, 20, 50, 100].find(one => (width * one) / (last - first) >= 44) ?? 200;
  const ticks = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) ticks.push(year);
  return ticks;
}
