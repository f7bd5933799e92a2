// What the page of an indicator makes of a history: panels that share no axis where values are not comparable, lines, a headline.
import { amount } from '../../core/amounts.js';
import { isSuperseded } from '../../core/parts.js';
import { say } from './words.js';

/** The kinds of value that may stand on one axis, if their unit is the same. */
const FAMILIES = { STOCK: 'LEVEL', FLOW: 'AMOUNT', CUMULATIVE: 'AMOUNT', INCREMENT: 'AMOUNT' };
const RATES = ['GROWTH_RATE', 'MULTIPLE', 'SHARE', 'RANK', 'SCORE'];

const family = figure => (figure.valueKind ? FAMILIES[figure.valueKind] ?? figure.valueKind : 'UNKNOWN');

/** The year a span starts with; that of the point itself where it is of one time. */
export const startYear = point => (point.from && point.to ? Math.min(Number(point.from.slice(0, 4)), point.year) : point.year);

/** How far a value may reach: a tenth to either side of what is about, both ends of a range. */
export function reach({ value, upperValue, comparator }) {
  const number = Number(value);
  if (comparator === 'BETWEEN' && upperValue) return [number, Number(upperValue)];
  return comparator === 'ABOUT' ? [number * 0.9, number * 1.1] : [number, number];
}

/** The years that all panels of a page share, so that one can be read below the other. */
export function yearRange(points) {
  const first = Math.min(...points.map(startYear));
  const last = Math.max(...points.map(point => point.year));
  const room = Math.max(1, Math.ceil((last - first) * 0.06), Math.ceil((4 - (last - first)) / 2));
  // Words stand to the right of a point by preference.
  return [first - room, last + Math.max(room, Math.round((last - first) * 0.12))];
}

/** A point's own name: a target and its baseline are of one figure. */
export const pointId = point => `${point.kind} ${point.figure.id}`;

/** The span of text that says the value: of a baseline, the one with its number. */
export function evidenceOf(point) {
  const { evidence } = point.figure;
  return point.kind === 'BASELINE' ? evidence.find(one => one.quote.includes(point.quantity.verbatim)) ?? evidence[0] : evidence[0];
}

/** Points by unit and family of kinds: first what has most of them, rates and ranks after amounts. */
export function panels(history) {
  const found = new Map();
  for (const point of history.points) {
    const kind = family(point.figure);
    const key = [point.quantity.unit.symbol, kind, point.figure.perUnit].join(' ');
    if (!found.has(key)) found.set(key, { key, family: kind, unit: point.quantity.unit, perUnit: point.figure.perUnit, points: [] });
    found.get(key).points.push(point);
  }
  const weight = panel => (RATES.includes(panel.family) ? 0 : 1000) + panel.points.length;
  const list = [...found.values()].sort((a, b) => weight(b) - weight(a));
  list.forEach(panel => { panel.lines = lines(panel.points, history); });
  return list;
}

/** Points of one series, by its number. */
function bySeries(points) {
  const found = new Map();
  points.forEach(point => found.set(point.series, [...(found.get(point.series) ?? []), point]));
  return [...found.values()];
}

/**
 * What may be joined, all of it within one series: known values in the order of their years; a target with where it starts from
 * (its baseline, the earlier target that it revises, else what was last published when it was set); a target with what decides it.
 */
function lines(points, history) {
  const found = [];
  for (const series of bySeries(points)) {
    const known = series.filter(point => point.kind !== 'TARGET');
    const targets = series.filter(point => point.kind === 'TARGET');
    // Several values for one year contradict each other; from one to the other nothing moved.
    known.slice(1).forEach((point, index) => point.year > known[index].year && found.push({ kind: 'known', from: known[index], to: point }));
    for (const target of targets) {
      const baseline = known.find(point => point.kind === 'BASELINE' && point.figure.id === target.figure.id);
      const revision = history.targetRevisions.find(one => one.later.id === target.figure.id && targets.some(other => other.figure.id === one.earlier.id));
      const before = known.filter(point => point.kind === 'OBSERVATION' && point.year <= Math.min(target.year, target.statedYear)).at(-1);
      if (baseline) found.push({ kind: 'aim', from: baseline, to: target });
      if (revision) found.push({ kind: 'revision', from: targets.find(other => other.figure.id === revision.earlier.id), to: target, revision });
      if (!baseline && !revision && before) found.push({ kind: 'aim', from: before, to: target });
      const assessment = history.assessments.find(one => one.target.id === target.figure.id);
      for (const deciding of assessment?.deciding ?? []) {
        const report = known.find(point => point.figure.id === deciding.id);
        if (report) found.push({ kind: 'judged', from: target, to: report, assessment });
      }
    }
  }
  return found;
}

/** When a value is for: a year, or a span with what is counted over it. */
export function when(point) {
  const start = startYear(point);
  return start < point.year ? say('years', { from: start, to: point.year }) : say('year', { year: point.year });
}

/** One value as a part of a sentence; `narrowed`: with what sets it apart from others. */
function piece(point, previous, narrowed = false) {
  const { figure } = point;
  const limits = figure.dimensions.map(one => one.writtenAs);
  const value = [amount(point.quantity), figure.time?.recurring ? say('everyYear') : null, narrowed && limits.length ? say('narrowed', { limits: limits.join(say('comma')) }) : null];
  const words = { when: when(point), value: value.filter(Boolean).join(' ') };
  if (point.kind === 'OBSERVATION') return say('oneObserved', words);
  if (point.kind === 'BASELINE') return say('oneBaseline', words);
  return say(previous?.kind === 'TARGET' ? 'andTarget' : 'oneTarget', words);
}

/** Within a sentence. */
const lowered = words => words[0].toLowerCase() + words.slice(1);

/** What may be said of the points as one sentence without claiming more than they do. */
export function headline(history, list) {
  const points = history.points.filter(point => !isSuperseded(point.figure));
  if (!points.length) return withoutYear(history.undated.filter(figure => !isSuperseded(figure)));
  const all = list.flatMap(panel => bySeries(panel.points.filter(point => !isSuperseded(point.figure))));
  const longest = all.reduce((best, series) => (series.length > best.length ? series : best));
  if (longest.length === 1 && points.length > 1) return apart(points);
  const pieces = longest.map((point, index) => piece(point, longest[index - 1], longest.length === 1));
  const chain = (pieces.length > 6 ? [pieces[0], '…', ...pieces.slice(-4)] : pieces).join(' → ');
  const targets = longest.filter(point => point.kind === 'TARGET');
  const statuses = new Set(targets.map(point => history.assessments.find(one => one.target.id === point.figure.id)?.status));
  const [status] = statuses;
  return statuses.size === 1 && status ? say('headStatus', { chain, status: lowered(say(status)) }) : chain;
}

/** Values of which none is comparable with another. */
function apart(points) {
  if (points.length === 2) return say('headApart', { chain: points.map(point => piece(point, null, true)).join(' · ') });
  const kinds = ['BASELINE', 'TARGET', 'OBSERVATION'].map(kind => [kind, points.filter(point => point.kind === kind).length]).filter(([, count]) => count);
  return say('headMany', { kinds: kinds.map(([kind, count]) => say('count' + (count === 1 ? 'One' : '') + kind, { count })).join(say('comma')) });
}

function withoutYear(figures) {
  if (!figures.length) return null;
  return figures.length === 1 ? say('headUndatedOne', { value: amount(figures[0].quantity) }) : say('headUndated', { count: figures.length });
}
