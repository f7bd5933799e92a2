// One panel of the chart, drawn by Apache ECharts; its points are links, so that keyboard, screen reader and printer have them too.
import { nothing, svg } from '../../core/libraries.js';
import { open } from '../../core/address.js';
import { amount, short } from '../../core/amounts.js';
import { date, language, number } from '../../core/language.js';
import { picture } from '../../core/picture.js';
import { documentHref, evidenceHref } from '../../core/places.js';
import { MOST_COVERED, placeOf, shorter, textContent, wordsOf } from './labels.js';
import { COLOURS, FAINT, GROUND, LINES, mark, markStyle, STATUS_COLOURS } from './marks.js';
import { evidenceOf, pointId, reach, startYear, when } from './model.js';
import { say } from './words.js';

/** A telephone's width, in pixels. */
const NARROW = 560;

/** So far apart stand points that have one place, in pixels. */
const APART = 14;

/** Room around the values, for their labels and those of the axes; English writes longer numbers, 20 billion. */
const margins = () => ({ left: language() === 'en' ? 76 : 56, right: 20, top: 64, bottom: 30 });

/** How high a panel is; the first is the highest. */
export function heightOf({ points }, index, width) {
  if (points.length === 1) return index ? 150 : 210;
  if (index) return points.length > 3 ? 270 : 190;
  return width < NARROW ? 340 : 400;
}

/** Where a day is on an axis of years, to the month. */
const yearOf = day => Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12;

/** The axes, and the line of the day. */
function frame(panel, spots, { width, years, day, text }) {
  const line = { lineStyle: { color: FAINT } };
  const reaches = spots.flatMap(({ point }) => reach(point.quantity));
  const last = Math.max(...reaches);
  // The first place of a ranking is above; what is counted in whole things has no steps between them.
  const values = panel.family === 'RANK'
    ? { inverse: true, min: 1, max: last + 1, interval: Math.ceil(last / 5), axisLabel: { ...text, formatter: number, showMaxLabel: false } }
    : { splitNumber: 3, minInterval: reaches.every(Number.isInteger) ? 1 : null, axisLabel: { ...text, formatter: short } };
  return {
    animation: false, grid: margins(),
    xAxis: {
      min: years[0], max: years[1], minInterval: 1, splitNumber: width / 80, splitLine: { show: false }, axisLine: { show: true, onZero: false, ...line },
      axisTick: { show: true, ...line }, axisLabel: { ...text, margin: 12, showMinLabel: false, showMaxLabel: false, hideOverlap: true, formatter: String },
    },
    yAxis: { splitLine: { lineStyle: { color: 'var(--line)' } }, axisLine: { show: false }, axisTick: { show: false }, ...values },
    series: [marksOf(spots, { renderItem: () => null }), {
      id: 'today', type: 'scatter', data: [], markLine: {
        silent: true, symbol: 'none', lineStyle: { color: FAINT, type: [2, 4] }, data: [{ xAxis: yearOf(day) }],
        label: { ...text, formatter: date(day), position: values.inverse ? 'start' : 'end' },
      },
    }],
  };
}

/** The series of marks, which by the reach of its values makes the axis beside it. */
const marksOf = (spots, more) => ({
  id: 'marks', type: 'custom', silent: true, z: 3, encode: { x: 0, y: [1, 2] }, data: spots.map(({ point, value }) => [value[0], ...reach(point.quantity)]), ...more,
});

const LINE_SERIES = { type: 'lines', coordinateSystem: 'cartesian2d', silent: true, clip: false };

/** Spans of time that values are for, and what joins points, from and to the places of `spots`. */
function lineSeries(panel, spots, text) {
  const at = point => spots.find(spot => spot.point === point).value;
  const spans = spots.filter(({ point }) => startYear(point) < point.year).map(({ point, value }) => ({
    coords: [[startYear(point), value[1]], value], lineStyle: { ...LINES.span, color: COLOURS[point.kind] }, symbol: ['rect', 'none'], symbolSize: [[10, 3], 0],
  }));
  const joins = panel.lines.map(({ kind, from, to, assessment, revision }) => ({
    coords: [at(from), at(to)], lineStyle: { ...LINES[kind], color: STATUS_COLOURS[assessment?.status] ?? LINES[kind].color },
    label: { show: Boolean(revision), position: 'middle', distance: 5, formatter: revision && revised(revision), ...text, color: COLOURS.TARGET, textBorderColor: GROUND, textBorderWidth: 4 },
  }));
  return [{ id: 'spans', ...LINE_SERIES, data: spans }, { id: 'joins', ...LINE_SERIES, data: joins }];
}

/** Which way a target was revised, and how much. */
const revised = ({ direction, ratio }) => say(direction) + (ratio ? ` ×${number(ratio)}` : '');

/** Boxes along a line, which is better not covered by words; higher where words of its own stand on it. */
function boxesOf([[x1, y1], [x2, y2]], own) {
  const steps = Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)) / 5) || 1;
  return Array.from({ length: steps + 1 }, (_, step) => [x1 + ((x2 - x1) * step) / steps, y1 + ((y2 - y1) * step) / steps])
    .map(([x, y]) => ({ left: x - 1, right: x + 1, top: y - (own ? 18 : 1), bottom: y + 1 }));
}

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

/**
 * The panel in `width` pixels: its template, and how many points have no label. `highlighted` is the ID of a figure; `on` has what happens
 * at a point: show(point, element), hide(), touched(): whether the last press was a finger's, which sees first and opens then.
 */
export function panelChart(echarts, panel, history, { width, years, day, highlighted, on, index }) {
  const height = heightOf(panel, index, width);
  const text = { color: FAINT, fontSize: 12.5, fontFamily: getComputedStyle(document.body).fontFamily };
  // A range is marked by its middle, what is about by its value, which is the middle too.
  const spots = panel.points.map(point => ({ point, value: [point.year, reach(point.quantity).reduce((low, high) => (low + high) / 2)] }));
  const words = wordsOf(panel.points, history, highlighted, width < NARROW ? 8 : 16);
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  const pixel = value => chart.convertToPixel('grid', value);
  const { left, top, bottom } = margins();
  const box = { left, right: width, top: 2, bottom: height - bottom };
  let labels;
  const fill = () => {
    const marks = [];
    labels = [];
    const series = lineSeries(panel, spots, text);
    const [today] = pixel([yearOf(day), 0]);
    const lines = [...series.flatMap(({ data }) => data.flatMap(({ coords, label }) => boxesOf(coords.map(pixel), label?.show))), ...boxesOf([[today, top], [today, height]])];
    const dateBox = { left: today - 40, right: today + 40, top: top - 20, bottom: top };
    chart.setOption({ series: [...series, marksOf(spots, {
      renderItem({ dataIndex }) {
        const { point, value } = spots[dataIndex];
        const [x, y] = pixel(value);
        const pathData = mark(point, reach(point.quantity).map(end => pixel([value[0], end])[1] - y), panel.family === 'RANK');
        const extent = echarts.graphic.makePath(pathData).getBoundingRect();
        marks[dataIndex] = { left: x + extent.x - 5, right: x + extent.x + extent.width + 5, top: y + extent.y - 2, bottom: y + extent.y + extent.height + 2 };
        return { type: 'path', x, y, shape: { pathData }, style: markStyle(point.kind), textContent: textContent(words[dataIndex], text) };
      },
      labelLayout({ dataIndex, labelRect }) {
        if (!words[dataIndex].length) return {};
        const spot = pixel(spots[dataIndex].value);
        const place = placeOf(spot, labelRect, box, [...marks, dateBox, ...labels.filter(Boolean)], lines, words[dataIndex].length > 1 ? MOST_COVERED : Infinity);
        labels[dataIndex] = place;
        return place && { x: { left: place.left, center: spot[0], right: place.right }[place.align], y: place.top, align: place.align, verticalAlign: 'top' };
      },
    })] });
  };
  chart.setOption(frame(panel, spots, { width, years, day, text }));
  spread(spots, pixel);
  fill();
  const crowded = () => spots.map((_, at) => at).filter(at => words[at].length && !labels[at]);
  for (let some = crowded(); some.length; some = crowded()) {
    some.forEach(at => { words[at] = shorter(words[at]); });
    fill();
  }
  const drawn = picture(chart);
  const places = spots.map(({ value }) => pixel(value));
  chart.dispose();
  return {
    leftOut: words.filter(lines => !lines.length).length,
    template: svg`
      <svg class="chart-panel" viewBox="0 0 ${width} ${height}" width=${width} height=${height} role="group" aria-label=${say('chart') + ' ' + (index + 1)}>
        <g aria-hidden="true">${drawn}</g>
        ${spots.map(({ point }, at) => pointLink(point, places[at], { highlighted, on }))}
      </svg>`,
  };
}

function pointLink(point, [x, y], { highlighted, on }) {
  const said = evidenceOf(point);
  // What the text has no more is shown with what is said of it.
  const address = said.superseded ? documentHref(said.document.id, { fact: point.figure.id }) : evidenceHref(said);
  const follow = event => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    if (on.touched()) on.show(point, event.currentTarget, true);
    else open(address);
  };
  const name = say('pointLabel', { kind: say('legend' + point.kind), value: amount(point.quantity), when: when(point), document: point.figure.statedIn.label }) + (said.superseded ? ` (${say('SUPERSEDED')})` : '');
  return svg`
    <a class="point ${point.kind}" href=${address} aria-label=${name} data-point=${pointId(point)} @click=${follow}
      @pointerenter=${event => event.pointerType === 'touch' || on.show(point, event.currentTarget)} @pointerleave=${() => on.hide()}
      @focus=${event => event.currentTarget.matches(':focus-visible') && on.show(point, event.currentTarget)} @blur=${() => on.hide()}>
      ${highlighted === point.figure.id ? svg`<circle class="chosen" cx=${x} cy=${y} r="11"></circle>` : nothing}
      <circle class="reach" cx=${x} cy=${y} r="14"></circle>
    </a>`;
}
