// The marks of the chart and the legend that names them.
import { html, nothing, svg } from '../../core/libraries.js';
import { startYear } from './model.js';
import { say } from './words.js';

/** A target is hollow, what was published is solid, a baseline is a solid square: told apart without colours too. */
export function glyph(kind, x, y) {
  if (kind === 'BASELINE') return svg`<rect class="glyph" x=${x - 5} y=${y - 5} width="10" height="10"></rect>`;
  return svg`<circle class="glyph" cx=${x} cy=${y} r="6"></circle>`;
}

/** Which way the arrow of a comparator points; of places in a ranking, the better ones are above. -1 is up, 0 no arrow. */
export function arrow({ comparator }, rank = false) {
  const way = ['AT_LEAST', 'MORE_THAN'].includes(comparator) ? -1 : ['AT_MOST', 'LESS_THAN'].includes(comparator) ? 1 : 0;
  return rank ? -way : way;
}

/** What a comparator adds: an arrow, a bracket to either side, a bar over a range. `ends` are the heights of its ends. */
export function whisker(quantity, x, y, ends, rank = false) {
  const { comparator, upperValue } = quantity;
  const [low, high] = [Math.max(...ends), Math.min(...ends)];
  const way = arrow(quantity, rank);
  if (way) return svg`<path class="whisker" d="M${x} ${y + 6 * way}V${y + 22 * way}M${x - 5} ${y + 17 * way}L${x} ${y + 23 * way}L${x + 5} ${y + 17 * way}"></path>`;
  switch (comparator) {
    case 'ABOUT': {
      const [bottom, top] = [Math.max(low, y + 10), Math.min(high, y - 10)];
      return svg`<path class="whisker" d="M${x} ${y - 6}V${top}M${x} ${y + 6}V${bottom}M${x - 5} ${top}h10M${x - 5} ${bottom}h10"></path>`;
    }
    case 'BETWEEN':
      return upperValue ? svg`<rect class="bar" x=${x - 5} y=${high - 5} width="10" height=${low - high + 10} rx="5"></rect>` : nothing;
    default:
      return nothing;
  }
}

const sample = mark => html`<svg width="40" height="26" viewBox="0 0 40 26" aria-hidden="true">${mark}</svg>`;

/** The marks that these points have, and no others. */
export function legend(panels) {
  const points = panels.flatMap(panel => panel.points);
  const lines = new Set(panels.flatMap(panel => panel.lines.map(line => line.kind)));
  const ranks = panels.filter(panel => panel.family === 'RANK').flatMap(panel => panel.points);
  const amounts = points.filter(point => !ranks.includes(point));
  const has = (...comparators) => points.some(point => comparators.includes(point.quantity.comparator));
  const kinds = ['TARGET', 'OBSERVATION', 'BASELINE'].filter(kind => points.some(point => point.kind === kind));
  const entry = (key, mark) => html`<li>${sample(mark)} ${say('legend' + key)}</li>`;
  const join = kind => svg`<line class="join ${kind}" x1="2" y1="13" x2="38" y2="13"></line>`;
  const plain = comparator => svg`<g class="point plain">${whisker({ comparator, upperValue: '1' }, 20, comparator === 'AT_LEAST' ? 24 : comparator === 'AT_MOST' ? 2 : 13, comparator === 'BETWEEN' ? [19, 7] : [22, 4])}</g>`;
  return html`<ul class="legend" aria-label=${say('legend')}>
    ${kinds.map(kind => entry(kind, svg`<g class="point ${kind}">${glyph(kind, 20, 13)}</g>`))}
    ${amounts.some(point => arrow(point.quantity) < 0) ? entry('Up', plain('AT_LEAST')) : nothing}
    ${amounts.some(point => arrow(point.quantity) > 0) ? entry('Down', plain('AT_MOST')) : nothing}
    ${ranks.some(point => arrow(point.quantity, true) < 0) ? entry('Within', plain('AT_LEAST')) : nothing}
    ${has('ABOUT') ? entry('About', plain('ABOUT')) : nothing}
    ${has('BETWEEN') ? entry('Range', plain('BETWEEN')) : nothing}
    ${points.some(point => startYear(point) < point.year) ? entry('Span', svg`<path class="span" d="M4 8v10M4 13H36"></path>`) : nothing}
    ${lines.has('known') ? entry('Known', join('known')) : nothing}
    ${lines.has('aim') || lines.has('revision') ? entry('Aim', join('aim')) : nothing}
    ${lines.has('judged') ? entry('Judged', join('judged')) : nothing}
  </ul>`;
}
