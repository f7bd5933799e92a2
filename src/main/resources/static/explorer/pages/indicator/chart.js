// One panel of the chart, drawn by Apache ECharts; its points are links, so that keyboard, screen reader and printer have them too.
import { nothing, svg } from '../../core/libraries.js';
import { open } from '../../core/address.js';
import { amount } from '../../core/amounts.js';
import { picture } from '../../core/picture.js';
import { evidenceHref } from '../../core/places.js';
import { labelsOf, write } from './labels.js';
import { arrow } from './marks.js';
import { evidenceOf, pointId, reach, when } from './model.js';
import { BELOW, joins, optionOf, spans } from './option.js';
import { say } from './words.js';

/** A telephone's width, in pixels. */
const NARROW = 560;

/** So far apart stand points that have one place, in pixels. */
const APART = 14;

/** How high a panel is; the first is the highest. */
export function heightOf({ points }, index, width) {
  if (points.length === 1) return index ? 150 : 210;
  if (index) return points.length > 3 ? 270 : 190;
  return width < NARROW ? 340 : 400;
}

/** A range is marked by its middle, what is about by its value, which is the middle too. */
const middle = ([one, other]) => (one + other) / 2;

/** Moves those of one place side by side: each must be seen, and hit. */
function spread(spots, pixel) {
  const near = (one, other) => {
    const [[x, y], [left, top]] = [pixel(one.value), pixel(other.value)];
    return one.point.year === other.point.year && Math.hypot(x - left, y - top) < APART - 1;
  };
  const step = APART / (pixel([1, 0])[0] - pixel([0, 0])[0]);
  spots.forEach((spot, index) => {
    while (spots.slice(0, index).some(other => near(spot, other))) spot.value[0] += step;
  });
}

/** Where a day is on an axis of years, to the month; null where it is outside. */
function onAxis(day, years) {
  const year = Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12;
  return year < years[0] || year > years[1] ? null : year;
}

/**
 * Begins a panel of `width` pixels. Gives back `gutter`, the room that the numbers beside its axis take, and draw(gutter), which ends it:
 * its template, and how many points have no label. `highlighted` is the ID of a figure; `on` has what happens at a point: show(point,
 * element), hide(), touched(): whether the last press was a finger's, which sees first and opens then.
 */
export function panelChart(echarts, panel, history, { width, years, day, highlighted, on, index }) {
  const height = heightOf(panel, index, width);
  const spots = panel.points.map(point => ({ point, value: [point.year, middle(reach(point.quantity))] }));
  const today = onAxis(day, years);
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  const fill = left => chart.setOption(optionOf(panel, spots, { width, left, years, today, day }));
  const pixel = value => chart.convertToPixel({ xAxisIndex: 0, yAxisIndex: 0 }, value);
  const upright = ([x]) => [[x, 0], [x, height]];
  fill(0);
  const draw = gutter => {
    fill(gutter);
    spread(spots, pixel);
    fill(gutter);
    const labels = write(labelsOf(panel, spots, history, highlighted, width < NARROW ? 8 : 16), chart, {
      pixel,
      box: { left: gutter, right: width, top: 2, bottom: height - BELOW - 4 },
      marks: spots.map(spot => markBox(spot, pixel, panel.family === 'RANK')),
      lines: [...spans(spots), ...joins(panel, spots)].map(line => line.coords.map(pixel)).concat(today === null ? [] : [upright(pixel([today, 0]))]),
    });
    const places = spots.map(({ value }) => pixel(value));
    const drawn = picture(chart);
    chart.dispose();
    return {
      leftOut: spots.filter((_, at) => !labels[at]).length,
      template: svg`
        <svg class="chart-panel" viewBox="0 0 ${width} ${height}" width=${width} height=${height} role="group" aria-label=${say('chart') + ' ' + (index + 1)}>
          <g aria-hidden="true">${drawn}</g>
          ${spots.map(({ point }, at) => pointLink(point, places[at], { highlighted, on }))}
        </svg>`,
    };
  };
  return { gutter: pixel([years[0], 0])[0], draw };
}

/** What a mark and its comparator take. */
function markBox({ point, value }, pixel, rank) {
  const [x] = pixel(value);
  const ends = reach(point.quantity).map(end => pixel([value[0], end])[1]);
  const way = arrow(point.quantity, rank);
  return { left: x - 8, right: x + 8, top: Math.min(...ends) - (way < 0 ? 26 : 8), bottom: Math.max(...ends) + (way > 0 ? 26 : 8) };
}

function pointLink(point, [x, y], { highlighted, on }) {
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
      ${highlighted === point.figure.id ? svg`<circle class="chosen" cx=${x} cy=${y} r="11"></circle>` : nothing}
      <circle class="reach" cx=${x} cy=${y} r="14"></circle>
    </a>`;
}
