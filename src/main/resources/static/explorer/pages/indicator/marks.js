// The looks of marks and lines, which the chart and its legend share. Colours are those of the style sheet, light, dark and on paper.
import { html, nothing, svg } from '../../core/libraries.js';
import { startYear } from './model.js';
import { say } from './words.js';

export const FAINT = 'var(--faint)';
export const GROUND = 'var(--ground)';
export const COLOURS = { TARGET: 'var(--target)', OBSERVATION: 'var(--observation)', BASELINE: 'var(--baseline)' };
export const STATUS_COLOURS = { MET: 'var(--good)', MISSED: 'var(--bad)', REACHED_BY_LATER_DATE: 'var(--warn)' };

const AIM = { color: COLOURS.TARGET, width: 1.5, type: [6, 4], opacity: 1 };

/** By the kind of a line, in the words of ECharts. */
export const LINES = {
  known: { color: COLOURS.OBSERVATION, width: 2, opacity: 1 },
  aim: AIM,
  revision: AIM,
  judged: { color: FAINT, width: 2.5, type: [1, 5], cap: 'round', opacity: 1 },
  span: { color: FAINT, width: 3, opacity: 0.55 },
};

/** How wide marks and their outlines are. */
export const SIZE = 12;
export const OUTLINE = 2.5;

/** A target is hollow, what was published is solid, a baseline is a solid square: told apart without colours too. */
export const isHollow = kind => kind === 'TARGET';
export const isSquare = kind => kind === 'BASELINE';

/** Which way the arrow of a comparator points; of places in a ranking, the better ones are above. -1 is up, 0 no arrow. */
export function arrow({ comparator }, rank = false) {
  const way = ['AT_LEAST', 'MORE_THAN'].includes(comparator) ? -1 : ['AT_MOST', 'LESS_THAN'].includes(comparator) ? 1 : 0;
  return rank ? -way : way;
}

/**
 * What a comparator adds to a mark, as a path from its middle: an arrow, a bracket to either side, a bar over a range; null where
 * nothing. `ends` are those of its reach, in pixels below its middle.
 */
export function whisker(quantity, ends, rank = false) {
  const [low, high] = [Math.max(...ends), Math.min(...ends)];
  const way = arrow(quantity, rank);
  if (way) return `M0 ${6 * way}V${22 * way}M-5 ${17 * way}L0 ${23 * way}L5 ${17 * way}`;
  switch (quantity.comparator) {
    case 'ABOUT': {
      const [bottom, top] = [Math.max(low, 10), Math.min(high, -10)];
      return `M0 -6V${top}M0 6V${bottom}M-5 ${top}h10M-5 ${bottom}h10`;
    }
    case 'BETWEEN':
      return quantity.upperValue ? `M-5 ${high}a5 5 0 0 1 10 0V${low}a5 5 0 0 1 -10 0Z` : null;
    default:
      return null;
  }
}

const sample = mark => html`<svg width="40" height="26" viewBox="0 0 40 26" aria-hidden="true">${mark}</svg>`;

const glyph = kind => svg`
  <rect x=${20 - SIZE / 2} y=${13 - SIZE / 2} width=${SIZE} height=${SIZE} rx=${isSquare(kind) ? 0 : SIZE / 2} fill=${isHollow(kind) ? GROUND : COLOURS[kind]} stroke=${COLOURS[kind]} stroke-width=${OUTLINE}></rect>`;

function join(kind) {
  const { color, width, type = [], cap = 'butt', opacity } = LINES[kind];
  return svg`<path d=${kind === 'span' ? 'M4 8v10M4 13H36' : 'M2 13H38'} stroke=${color} stroke-width=${width} stroke-dasharray=${type.join(' ')} stroke-linecap=${cap} stroke-opacity=${opacity}></path>`;
}

const plain = (comparator, y) => svg`
  <path d=${whisker({ comparator, upperValue: '1' }, comparator === 'BETWEEN' ? [6, -6] : [9, -9])} transform=${`translate(20 ${y})`} fill=${comparator === 'BETWEEN' ? GROUND : 'none'} stroke=${FAINT} stroke-width="2"></path>`;

/** The marks that these points have, and no others. */
export function legend(panels) {
  const points = panels.flatMap(panel => panel.points);
  const lines = new Set(panels.flatMap(panel => panel.lines.map(line => line.kind)));
  const ranks = panels.filter(panel => panel.family === 'RANK').flatMap(panel => panel.points);
  const amounts = points.filter(point => !ranks.includes(point));
  const has = (...comparators) => points.some(point => comparators.includes(point.quantity.comparator));
  const kinds = ['TARGET', 'OBSERVATION', 'BASELINE'].filter(kind => points.some(point => point.kind === kind));
  const entry = (key, mark) => html`<li>${sample(mark)} ${say('legend' + key)}</li>`;
  return html`<ul class="legend" aria-label=${say('legend')}>
    ${kinds.map(kind => entry(kind, glyph(kind)))}
    ${amounts.some(point => arrow(point.quantity) < 0) ? entry('Up', plain('AT_LEAST', 24)) : nothing}
    ${amounts.some(point => arrow(point.quantity) > 0) ? entry('Down', plain('AT_MOST', 2)) : nothing}
    ${ranks.some(point => arrow(point.quantity, true) < 0) ? entry('Within', plain('AT_LEAST', 24)) : nothing}
    ${has('ABOUT') ? entry('About', plain('ABOUT', 13)) : nothing}
    ${has('BETWEEN') ? entry('Range', plain('BETWEEN', 13)) : nothing}
    ${points.some(point => startYear(point) < point.year) ? entry('Span', join('span')) : nothing}
    ${lines.has('known') ? entry('Known', join('known')) : nothing}
    ${lines.has('aim') || lines.has('revision') ? entry('Aim', join('aim')) : nothing}
    ${lines.has('judged') ? entry('Judged', join('judged')) : nothing}
  </ul>`;
}
