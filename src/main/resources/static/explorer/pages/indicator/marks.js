// The looks of marks and lines, which the chart and its legend share. Colours are those of the style sheet: light, dark and on paper.
import { html, nothing, svg } from '../../core/libraries.js';
import { startYear } from './model.js';
import { say } from './words.js';

export const FAINT = 'var(--faint)';
export const GROUND = 'var(--ground)';
export const COLOURS = { TARGET: 'var(--target)', OBSERVATION: 'var(--observation)', BASELINE: 'var(--baseline)' };
export const STATUS_COLOURS = { MET: 'var(--good)', MISSED: 'var(--bad)', REACHED_BY_LATER_DATE: 'var(--warn)' };

const AIM = { color: COLOURS.TARGET, width: 1.5, type: [6, 4], opacity: 1 };

/** Styles of lines by their kind, in the words of ECharts. */
export const LINES = {
  known: { color: COLOURS.OBSERVATION, width: 2, opacity: 1 },
  aim: AIM,
  revision: AIM,
  judged: { color: FAINT, width: 2.5, type: [1, 5], cap: 'round', opacity: 1 },
  span: { color: FAINT, width: 3, opacity: 0.55 },
};

/** A target is hollow, what was published is solid. */
export const markStyle = kind => ({ fill: kind === 'TARGET' ? GROUND : COLOURS[kind], stroke: COLOURS[kind], lineWidth: 2.5 });

/** Which way the arrow of a comparator points; of places in a ranking, the better ones are above. -1 is up, 0 no arrow. */
function arrow({ comparator }, rank) {
  const way = ['AT_LEAST', 'MORE_THAN'].includes(comparator) ? -1 : ['AT_MOST', 'LESS_THAN'].includes(comparator) ? 1 : 0;
  return rank ? -way : way;
}

/** What a comparator adds to a mark: an arrow, or a bracket to either side. */
function whisker(quantity, low, high, rank) {
  const way = arrow(quantity, rank);
  if (way) return `M0 ${6 * way}V${22 * way}M-5 ${17 * way}L0 ${23 * way}L5 ${17 * way}`;
  if (quantity.comparator !== 'ABOUT') return '';
  const [bottom, top] = [Math.max(low, 10), Math.min(high, -10)];
  return `M0 -6V${top}M0 6V${bottom}M-5 ${top}h10M-5 ${bottom}h10`;
}

const bar = (low, high) => `M-5 ${high}a5 5 0 0 1 10 0V${low}a5 5 0 0 1 -10 0Z`;

const SQUARE = 'M-6 -6H6V6H-6Z';
const CIRCLE = 'M6 0A6 6 0 1 1 -6 0A6 6 0 1 1 6 0Z';

/**
 * A mark as a path from its middle; a baseline is a square, told apart without colours too, and a range a bar. `ends` are those of the
 * reach of its value, in pixels below the middle.
 */
export function mark({ kind, quantity }, ends, rank) {
  const [low, high] = [Math.max(...ends), Math.min(...ends)];
  if (quantity.comparator === 'BETWEEN' && quantity.upperValue) return bar(low, high);
  return (kind === 'BASELINE' ? SQUARE : CIRCLE) + whisker(quantity, low, high, rank);
}

const sample = (path, { fill = 'none', stroke = FAINT, lineWidth = 2 } = {}, y = 13) => svg`
  <path d=${path} transform=${`translate(20 ${y})`} fill=${fill} stroke=${stroke} stroke-width=${lineWidth}></path>`;

function line(kind) {
  const { color, width, type = [], cap = 'butt', opacity } = LINES[kind];
  return svg`<path d=${kind === 'span' ? 'M4 8v10M4 13H36' : 'M2 13H38'} stroke=${color} stroke-width=${width} stroke-dasharray=${type.join(' ')} stroke-linecap=${cap} stroke-opacity=${opacity}></path>`;
}

/** The marks that these points have, and no others. */
export function legend(panels) {
  const points = panels.flatMap(panel => panel.points.map(point => ({ ...point, rank: panel.family === 'RANK' })));
  const lines = new Set(panels.flatMap(panel => panel.lines.map(one => one.kind)));
  const has = test => points.some(point => test(point));
  const entry = (key, picture) => html`<li><svg width="40" height="26" viewBox="0 0 40 26" aria-hidden="true">${picture}</svg> ${say('legend' + key)}</li>`;
  const kinds = ['TARGET', 'OBSERVATION', 'BASELINE'].filter(kind => has(point => point.kind === kind));
  const up = whisker({ comparator: 'AT_LEAST' });
  return html`<ul class="legend" aria-label=${say('legend')}>
    ${kinds.map(kind => entry(kind, sample(mark({ kind, quantity: {} }, [0, 0]), markStyle(kind))))}
    ${has(point => !point.rank && arrow(point.quantity) < 0) ? entry('Up', sample(up, {}, 24)) : nothing}
    ${has(point => !point.rank && arrow(point.quantity) > 0) ? entry('Down', sample(whisker({ comparator: 'AT_MOST' }), {}, 2)) : nothing}
    ${has(point => point.rank && arrow(point.quantity, true) < 0) ? entry('Within', sample(up, {}, 24)) : nothing}
    ${has(point => point.quantity.comparator === 'ABOUT') ? entry('About', sample(whisker({ comparator: 'ABOUT' }, 9, -9))) : nothing}
    ${has(point => point.quantity.comparator === 'BETWEEN') ? entry('Range', sample(bar(6, -6))) : nothing}
    ${has(point => startYear(point) < point.year) ? entry('Span', line('span')) : nothing}
    ${lines.has('known') ? entry('Known', line('known')) : nothing}
    ${lines.has('aim') || lines.has('revision') ? entry('Aim', line('aim')) : nothing}
    ${lines.has('judged') ? entry('Judged', line('judged')) : nothing}
  </ul>`;
}
