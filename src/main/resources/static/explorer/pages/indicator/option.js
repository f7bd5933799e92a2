// What a panel shows, as an option of Apache ECharts, which makes axes, lines and marks of it.
import { short } from '../../core/amounts.js';
import { date, number } from '../../core/language.js';
import { COLOURS, FAINT, GROUND, isHollow, isSquare, LINES, OUTLINE, SIZE, STATUS_COLOURS, whisker } from './marks.js';
import { reach, startYear } from './model.js';

/** Room above the values, where the label of the highest may stand, and below them for the years, in pixels. */
const ABOVE = 40;
export const BELOW = 30;

/** From a number to another, always a step apart. */
const steps = (first, last, step) => Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);

/**
 * `spots`: the points of the panel with their places, {point, value: [year, value]}; `left`: the room for the numbers beside the axis;
 * `years`: first and last of the other; `today`: where on it `day` is, or null.
 */
export function optionOf(panel, spots, { width, left, years, today, day }) {
  const rank = panel.family === 'RANK';
  const text = { color: FAINT, fontSize: 12.5, fontFamily: getComputedStyle(document.body).fontFamily };
  const line = { lineStyle: { color: FAINT } };
  const whole = spots.every(({ point }) => reach(point.quantity).every(Number.isInteger));
  const step = [1, 2, 5, 10, 20, 50].find(one => (width * one) / (years[1] - years[0]) >= 50) ?? 100;
  const customValues = steps(Math.ceil(years[0] / step) * step, years[1], step);
  return {
    animation: false,
    textStyle: text,
    grid: { left, right: 20, top: ABOVE, bottom: BELOW },
    xAxis: {
      min: years[0], max: years[1], splitLine: { show: false }, axisLine: { show: true, onZero: false, ...line },
      axisTick: { show: true, customValues, ...line }, axisLabel: { ...text, customValues, margin: 12, formatter: String },
    },
    yAxis: {
      splitLine: { lineStyle: { color: 'var(--line)' } }, axisLine: { show: false }, axisTick: { show: false }, axisLabel: { ...text, formatter: short },
      // What is counted in whole things has no steps between them.
      minInterval: whole ? 1 : null, splitNumber: 3, ...(rank ? places(spots, text) : {}),
    },
    series: [
      { id: 'spans', ...LINES_SERIES, data: spans(spots) },
      { id: 'joins', ...LINES_SERIES, data: joins(panel, spots) },
      { id: 'points', type: 'scatter', silent: true, data: spots.map(mark) },
      whiskers(spots, rank),
      ...(today === null ? [] : [dayLine(today, day, text, rank)]),
    ],
  };
}

const dayLine = (today, day, text, rank) => ({
  id: 'today', type: 'scatter', data: [],
  markLine: { silent: true, symbol: 'none', lineStyle: { color: FAINT, type: [2, 4] }, data: [{ xAxis: today }], label: { ...text, formatter: date(day), position: rank ? 'start' : 'end' } },
});

const LINES_SERIES = { type: 'lines', coordinateSystem: 'cartesian2d', silent: true, clip: false };

/** The axis of a ranking: the first place is above, and every so many places from there are told. */
function places(spots, text) {
  const last = Math.max(...spots.flatMap(({ point }) => reach(point.quantity)));
  const step = Math.ceil(last / 4);
  const customValues = steps(1, last, step);
  return { inverse: true, min: 1, max: last + step / 2, axisTick: { show: false, customValues }, axisLabel: { ...text, customValues, formatter: number } };
}

/** The time that a value is for, where it is more than a year. */
export const spans = spots => spots.filter(({ point }) => startYear(point) < point.year).map(({ point, value }) => ({
  coords: [[startYear(point), value[1]], value], lineStyle: { ...LINES.span, color: COLOURS[point.kind] }, symbol: ['rect', 'none'], symbolSize: [[10, 3], 0],
}));

/** What connects points, of one series each. */
export function joins(panel, spots) {
  const at = point => spots.find(spot => spot.point === point).value;
  return panel.lines.map(({ kind, from, to, assessment }) => ({
    coords: [at(from), at(to)], lineStyle: { ...LINES[kind], color: STATUS_COLOURS[assessment?.status] ?? LINES[kind].color },
  }));
}

const isBar = point => point.quantity.comparator === 'BETWEEN';

/** A range is a bar, which the comparator draws. */
const mark = ({ point, value }) => ({
  value, symbol: isSquare(point.kind) ? 'rect' : 'circle', symbolSize: isBar(point) ? 0 : SIZE,
  itemStyle: { color: isHollow(point.kind) ? GROUND : COLOURS[point.kind], borderColor: COLOURS[point.kind], borderWidth: OUTLINE, opacity: 1 },
});

const whiskers = (spots, rank) => ({
  id: 'whiskers', type: 'custom', silent: true, encode: { x: 0, y: [1, 2] }, data: spots.map(({ point, value }) => [value[0], ...reach(point.quantity)]),
  renderItem({ dataIndex }, api) {
    const { point, value } = spots[dataIndex];
    const [x, y] = api.coord(value);
    const pathData = whisker(point.quantity, reach(point.quantity).map(end => api.coord([value[0], end])[1] - y), rank);
    const fill = isBar(point) && isHollow(point.kind) ? GROUND : isBar(point) ? COLOURS[point.kind] : 'none';
    return pathData && { type: 'path', x, y, shape: { pathData }, style: { fill, stroke: COLOURS[point.kind], lineWidth: isBar(point) ? OUTLINE : 2 } };
  },
});
