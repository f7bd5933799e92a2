// What is written beside points, and where: no words over others or over a mark, and lines rather not crossed.
import { number } from '../../core/language.js';
import { amount } from '../../core/amounts.js';
import { COLOURS, FAINT, GROUND, STATUS_COLOURS } from './marks.js';
import { say } from './words.js';

/** How high a line of words is. */
const LINE = 16;

/** More labels than this only hide the points. */
const MOST_LABELS = 40;

/** What ten pixels of a line behind the words cost, in steps to a worse place, and from where on fewer words are better. */
const CROSSING = 5;
const WORST = 36;

/** All points where they are few; of many, those that begin or end their series, and the one that is pointed out. */
function labelled(points, highlighted) {
  if (points.length <= MOST_LABELS) return points;
  const ends = points.filter((point, index) => !points.slice(0, index).some(other => other.series === point.series) || !points.slice(index + 1).some(other => other.series === point.series));
  return [...points.filter(point => point.figure.id === highlighted), ...ends.slice(-MOST_LABELS)];
}

/** The lines of a label, {style, text}: the value, what it is, how it stands. */
function lines(point, history, room) {
  const { figure } = point;
  const narrowed = figure.dimensions.map(one => one.writtenAs).join('、');
  const kind = [
    narrowed.length > room ? narrowed.slice(0, room - 1) + '…' : narrowed,
    point.kind === 'TARGET' ? say('setIn', { year: point.statedYear }) : say('legend' + point.kind),
    ['CUMULATIVE', 'INCREMENT'].includes(figure.valueKind) ? say(figure.valueKind) : '',
  ];
  const status = point.kind === 'TARGET' ? history.assessments.find(one => one.target.id === figure.id)?.status : null;
  const style = { color: COLOURS[point.kind], fontSize: 12.5 };
  return [
    { text: amount(point.quantity) + (figure.time?.recurring ? ' ' + say('everyYear') : ''), style: { ...style, fontSize: 14, fontWeight: 700 } },
    { text: kind.filter(Boolean).join(' · '), style },
    ...(status ? [{ text: say(status), style: { ...style, color: STATUS_COLOURS[status] ?? FAINT } }] : []),
  ];
}

/** On the line of a revision: which way and how much. */
const revised = ({ direction, ratio }) => [{ text: say(direction) + (ratio ? ` ×${number(ratio)}` : ''), style: { color: COLOURS.TARGET, fontSize: 12.5 } }];

/** The labels of a panel, {value: [year, value], lines}, those of points first and in their order, then those of revisions. */
export function labelsOf(panel, spots, history, highlighted, room) {
  const told = new Set(labelled(panel.points, highlighted));
  const at = point => spots.find(spot => spot.point === point).value;
  return [
    ...spots.map(({ point, value }) => ({ value, lines: told.has(point) ? lines(point, history, room) : [] })),
    ...panel.lines.filter(line => line.revision).map(({ from, to, revision }) => ({
      value: at(from).map((one, axis) => (one + at(to)[axis]) / 2), lines: revised(revision),
    })),
  ];
}

/** Fewer lines: what stands last, how a target came out, is given up after what stands between. */
const shorter = list => (list.length > 2 ? [list[0], list.at(-1)] : list.slice(0, -1));

/** As ECharts takes it; braces are how it marks up what it writes. */
const labelOption = list => ({
  show: list.length > 0,
  formatter: () => list.map(({ text }, index) => `{line${index}|${text.replace(/[{}]/g, ' ')}}`).join('\n'),
  rich: Object.fromEntries(list.map(({ style }, index) => [`line${index}`, { lineHeight: LINE, textBorderColor: GROUND, textBorderWidth: 4, ...style }])),
});

const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Boxes of this size beside, above and below a point, better places first, with the side at which their words are in line. */
const candidates = ([x, y], { width, height }) => [
  ['left', x + 13, y - height / 2], ['right', x - 13 - width, y - height / 2], ['center', x - width / 2, y - 14 - height], ['center', x - width / 2, y + 14],
  ['left', x + 9, y - 12 - height], ['right', x - 9 - width, y - 12 - height], ['left', x + 9, y + 12], ['right', x - 9 - width, y + 12],
].map(([align, left, top], rank) => ({ align, left, top, right: left + width, bottom: top + height, rank }));

/** Points of a line, ten pixels from each other. */
function pointsOf([[x1, y1], [x2, y2]]) {
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 10) || 1;
  return Array.from({ length: steps + 1 }, (_, step) => ({ x: x1 + ((x2 - x1) * step) / steps, y: y1 + ((y2 - y1) * step) / steps }));
}

/** The best place for a label at a point, off what is `taken` and, as far as may be, off `dots`, points of lines; undefined where there is none. */
function placeOf(spot, size, box, taken, dots) {
  return candidates(spot, size)
    .filter(place => place.left >= box.left && place.right <= box.right && place.top >= box.top && place.bottom <= box.bottom)
    .filter(place => !taken.some(other => overlaps(place, other)))
    .map(place => ({ ...place, cost: place.rank + CROSSING * dots.filter(({ x, y }) => x > place.left && x < place.right && y > place.top && y < place.bottom).length }))
    .sort((one, other) => one.cost - other.cost)[0];
}

/**
 * Writes labels into a chart, shorter ones where there is no room. `pixel` tells where a value stands; `box` bounds them all, `marks` are
 * boxes that stay free, `lines` are better not crossed. Gives back the box of each label, null of one that has no room or no words.
 */
export function write(labels, chart, { pixel, box, marks, lines: drawn }) {
  const dots = drawn.flatMap(pointsOf);
  const texts = labels.map(label => label.lines);
  for (;;) {
    const boxes = labels.map(() => null);
    const crowded = [];
    chart.setOption({
      series: [{
        id: 'labels', type: 'scatter', silent: true, symbolSize: 1, itemStyle: { color: 'none', opacity: 1 },
        data: labels.map(({ value }, index) => ({ value, label: labelOption(texts[index]) })),
        labelLayout({ dataIndex, labelRect }) {
          // What is no longer shown is asked about all the same.
          if (!texts[dataIndex].length) return {};
          const spot = pixel(labels[dataIndex].value);
          const place = placeOf(spot, labelRect, box, [...marks, ...boxes.filter(Boolean)], dots);
          if (!place || (place.cost > WORST && texts[dataIndex].length > 1)) {
            crowded.push(dataIndex);
            return {};
          }
          boxes[dataIndex] = place;
          return { x: { left: place.left, center: spot[0], right: place.right }[place.align], y: place.top, align: place.align, verticalAlign: 'top' };
        },
      }],
    });
    if (!crowded.length) return boxes;
    crowded.forEach(index => { texts[index] = shorter(texts[index]); });
  }
}
