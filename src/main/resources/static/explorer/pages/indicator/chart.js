// One panel of the chart, as SVG: its points are links, so that keyboard, screen reader and printer have them too.
import { nothing, svg } from '../../core/libraries.js';
import { open } from '../../core/address.js';
import { date, number } from '../../core/language.js';
import { evidenceHref } from '../../core/places.js';
import { evidenceOf, pointId, startYear, when } from './model.js';
import { placed } from './labels.js';
import { reach, scale, valueRange, yearTicks } from './scale.js';
import { arrow, glyph, whisker } from './marks.js';
import { amount, short } from '../../core/amounts.js';
import { say } from './words.js';

/** A telephone's width, in pixels. */
const NARROW = 560;

/** More labels than this only hide the points. */
const MOST_LABELS = 40;

const statusOf = (point, history) => (point.kind === 'TARGET' ? history.assessments.find(one => one.target.id === point.figure.id)?.status : null);

/** How a target stands, in words; null of what is none. */
function outcome(point, history) {
  const status = statusOf(point, history);
  return status ? say(status) : null;
}

/** What is written beside a point: the value, and what it is and how it stands. */
function words(point, history, room) {
  const { figure } = point;
  const narrowed = figure.dimensions.map(one => one.writtenAs).join('、');
  const kind = [point.kind === 'TARGET' ? say('setIn', { year: point.statedYear }) : say('legend' + point.kind), ['CUMULATIVE', 'INCREMENT'].includes(figure.valueKind) ? say(figure.valueKind) : ''].filter(Boolean).join(' · ');
  const first = amount(point.quantity) + (figure.time?.recurring ? ' ' + say('everyYear') : '');
  return [first, [narrowed.length > room ? narrowed.slice(0, room - 1) + '…' : narrowed, kind].filter(Boolean).join(' · '), outcome(point, history)].filter(Boolean);
}

/** The room for the numbers beside the axis: the same in all panels, whose years then stand below each other. */
export function gutterOf(panels) {
  const texts = panels.flatMap(panel => valueRange(panel.points, panel.family === 'RANK').ticks.map(short));
  return Math.ceil(Math.max(...texts.map(text => [...text].reduce((sum, it) => sum + (it.codePointAt(0) > 0x2e00 ? 13 : 7.5), 0)))) + 14;
}

function heightOf({ points }, first, narrow) {
  if (points.length === 1) return first ? 210 : 150;
  if (!first) return points.length > 3 ? 270 : 190;
  return narrow ? 340 : 400;
}

/**
 * The panel in `width` pixels. `highlighted` is the ID of a figure; `on` has what happens at a point: show(point, element),
 * hide(), touched(): whether the last press was a finger's, which sees first and opens then.
 */
export function panelChart(panel, history, { width, gutter, years, day, highlighted, on, index }) {
  const rank = panel.family === 'RANK';
  const range = valueRange(panel.points, rank);
  const height = heightOf(panel, index === 0, width < NARROW);
  const ticks = range.ticks.map(value => ({ value, text: rank ? number(value) : short(value) }));
  const box = { left: gutter, right: width - 20, top: index === 0 ? 48 : 32, bottom: height - 26 };
  const { x, y } = scale(box, years, range, rank);
  const spots = spread(panel.points.map(point => ({ point, rank, x: x(point.year), y: middle(reach(point.quantity).map(y)) })));
  const at = point => spots.find(spot => spot.point === point);
  const joins = panel.lines.map(line => ({ ...line, x1: at(line.from).x, y1: at(line.from).y, x2: at(line.to).x, y2: at(line.to).y }));
  const spans = spots.filter(({ point }) => startYear(point) < point.year).map(spot => ({ spot, x1: x(startYear(spot.point)), x2: spot.x, y: spot.y }));
  const told = labelled(panel.points, highlighted);
  const labels = placed(
    spots.map(spot => ({ ...spot, texts: told.has(spot.point) ? words(spot.point, history, width < NARROW ? 8 : 16) : [] })),
    { left: gutter, right: width, top: 2, bottom: box.bottom },
    spots.map(spot => markBox(spot, y)),
    [...joins, ...spans.map(span => ({ x1: span.x1, y1: span.y, x2: span.x2, y2: span.y }))],
  );
  const leftOut = labels.filter(label => label === null).length;
  return {
    leftOut,
    template: svg`
      <svg class="chart-panel" viewBox="0 0 ${width} ${height}" width=${width} height=${height} role="group" aria-label=${say('chart') + ' ' + (index + 1)}>
        <g aria-hidden="true">
          ${ticks.map(tick => svg`
            <line class="grid" x1=${box.left} x2=${box.right} y1=${y(tick.value)} y2=${y(tick.value)}></line>
            <text class="tick" x=${gutter - 7} y=${y(tick.value) + 4} text-anchor="end">${tick.text}</text>`)}
          ${yearTicks(years, box.right - box.left).map(year => svg`
            <line class="tickmark" x1=${x(year)} x2=${x(year)} y1=${box.bottom} y2=${box.bottom + 5}></line>
            <text class="tick" x=${x(year)} y=${box.bottom + 19} text-anchor="middle">${year}</text>`)}
          <line class="axis" x1=${box.left} x2=${box.right} y1=${box.bottom} y2=${box.bottom}></line>
          ${today(day, years, x, box)}
          ${spans.map(span => svg`<path class="span ${span.spot.point.kind}" d="M${span.x1} ${span.y - 5}v10M${span.x1} ${span.y}H${span.x2}"></path>`)}
          ${joins.map(join => svg`<line class="join ${join.kind}" data-status=${join.assessment?.status ?? nothing} x1=${join.x1} y1=${join.y1} x2=${join.x2} y2=${join.y2}></line>`)}
          ${joins.filter(join => join.revision).map(revised)}
          ${spots.map((spot, i) => labels[i] && svg`
            ${labels[i].leader ? svg`<line class="leader" x1=${spot.x} y1=${spot.y} x2=${labels[i].left > spot.x ? labels[i].left - 2 : labels[i].right + 2} y2=${(labels[i].top + labels[i].bottom) / 2}></line>` : nothing}
            ${labels[i].lines.map((line, n) => svg`<text class="label ${n === 0 ? 'value' : ''} ${spot.point.kind}" data-status=${outcome(spot.point, history) === line.text ? statusOf(spot.point, history) : nothing} x=${line.x} y=${line.y} text-anchor=${labels[i].anchor}>${line.text}</text>`)}`)}
        </g>
        ${spots.map(spot => pointLink(spot, { y, highlighted, on }))}
      </svg>`,
  };
}

/** All points where they are few; of many, those that begin or end their series, and the one that is pointed out. */
function labelled(points, highlighted) {
  if (points.length <= MOST_LABELS) return new Set(points);
  const ends = points.filter((point, index) => !points.slice(0, index).some(other => other.series === point.series) || !points.slice(index + 1).some(other => other.series === point.series));
  return new Set([...points.filter(point => point.figure.id === highlighted), ...ends.slice(-MOST_LABELS)]);
}

/** A range is marked by its middle, what is about by its value, which is the middle too. */
const middle = ([one, other]) => (one + other) / 2;

/** Points of one place side by side: each must be seen, and hit. */
function spread(spots) {
  spots.forEach((spot, i) => {
    while (spots.slice(0, i).some(other => Math.hypot(other.x - spot.x, other.y - spot.y) < 9)) spot.x += 10;
  });
  return spots;
}

function markBox({ point, rank, x, y: height }, y) {
  const [low, high] = reach(point.quantity).map(y);
  const way = arrow(point.quantity, rank);
  const up = way < 0 ? 26 : 8;
  const down = way > 0 ? 26 : 8;
  return { left: x - 8, right: x + 8, top: Math.min(low, high, height) - up, bottom: Math.max(low, high, height) + down };
}

function today(day, years, x, box) {
  const year = Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12;
  if (year < years[0] || year > years[1]) return nothing;
  return svg`<line class="today" x1=${x(year)} x2=${x(year)} y1=${box.top} y2=${box.bottom}></line><text class="tick" x=${x(year)} y=${box.top - 6} text-anchor="middle">${date(day)}</text>`;
}

/** On the line of a revision: which way and how much. */
function revised({ x1, y1, x2, y2, revision }) {
  const text = say(revision.direction) + (revision.ratio ? ` ×${number(revision.ratio)}` : '');
  return svg`<text class="revised" x=${(x1 + x2) / 2} y=${(y1 + y2) / 2 - 7} text-anchor=${y1 > y2 ? 'end' : y1 < y2 ? 'start' : 'middle'}>${text}</text>`;
}

function pointLink(spot, { y, highlighted, on }) {
  const { point } = spot;
  const address = evidenceHref(evidenceOf(point));
  const follow = event => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    if (on.touched()) on.show(point, event.currentTarget, true);
    else open(address);
  };
  const name = say('pointLabel', { kind: say('legend' + point.kind), value: amount(point.quantity), when: when(point), document: point.figure.statedIn.label });
  return svg`
    <a class="point ${point.kind}" href=${address} aria-label=${name} data-point=${pointId(point)} @click=${follow}
      @pointerenter=${event => event.pointerType === 'touch' || on.show(point, event.currentTarget)} @pointerleave=${() => on.hide()}
      @focus=${event => event.currentTarget.matches(':focus-visible') && on.show(point, event.currentTarget)} @blur=${() => on.hide()}>
      ${highlighted === point.figure.id ? svg`<circle class="chosen" cx=${spot.x} cy=${spot.y} r="11"></circle>` : nothing}
      <circle class="reach" cx=${spot.x} cy=${spot.y} r="14"></circle>
      ${whisker(point.quantity, spot.x, spot.y, reach(point.quantity).map(y), spot.rank)}
      ${point.quantity.comparator === 'BETWEEN' ? nothing : glyph(point.kind, spot.x, spot.y)}
    </a>`;
}
