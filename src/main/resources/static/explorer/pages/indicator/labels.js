// What is written beside points, and where: no words over others or over a mark, and lines rather not crossed.
import { amount } from '../../core/amounts.js';
import { COLOURS, FAINT, GROUND, STATUS_COLOURS } from './marks.js';
import { say } from './words.js';

/** More labels than this only hide the points. */
const MOST_LABELS = 40;

/** So many boxes of lines may be covered by more words than the value, which is told in any case. */
export const MOST_COVERED = 4;

/** All points where they are few; of many, those that begin or end their series, and the one that is pointed out. */
function labelled(points, highlighted) {
  if (points.length <= MOST_LABELS) return points;
  const ends = points.filter((point, index) => !points.slice(0, index).some(other => other.series === point.series) || !points.slice(index + 1).some(other => other.series === point.series));
  return [...points.filter(point => point.figure.id === highlighted), ...ends.slice(-MOST_LABELS)];
}

/** The lines of a label: the value, what it is, how it stands. */
function lines(point, history, room) {
  const { figure } = point;
  const narrowed = figure.dimensions.map(one => one.writtenAs).join('、');
  const kind = [
    narrowed.length > room ? narrowed.slice(0, room - 1) + '…' : narrowed,
    point.kind === 'TARGET' ? say('setIn', { year: point.statedYear }) : say('legend' + point.kind),
    ['CUMULATIVE', 'INCREMENT'].includes(figure.valueKind) ? say(figure.valueKind) : '',
  ];
  const status = point.kind === 'TARGET' ? history.assessments.find(one => one.target.id === figure.id)?.status : null;
  return [
    { text: amount(point.quantity) + (figure.time?.recurring ? ' ' + say('everyYear') : ''), fontSize: 14, fontWeight: 700, fill: COLOURS[point.kind] },
    { text: kind.filter(Boolean).join(' · '), fill: COLOURS[point.kind] },
    ...(status ? [{ text: say(status), fill: STATUS_COLOURS[status] ?? FAINT }] : []),
  ];
}

/** The lines of words of each point, none of those that get no label. */
export function wordsOf(points, history, highlighted, room) {
  const told = labelled(points, highlighted);
  return points.map(point => (told.includes(point) ? lines(point, history, room) : []));
}

/** Fewer lines: what stands last, how a target came out, is given up after what stands between. */
export const shorter = words => (words.length > 2 ? [words[0], words.at(-1)] : words.slice(0, -1));

/** The words as ECharts takes them; braces are how it marks up what it writes. `text` is the style of all. */
export const textContent = (words, text) => ({
  style: {
    text: words.map((line, index) => `{line${index}|${line.text.replace(/[{}]/g, ' ')}}`).join('\n'),
    rich: Object.fromEntries(words.map(({ text: _, ...style }, index) => [`line${index}`, { ...text, lineHeight: 16, stroke: GROUND, lineWidth: 4, ...style }])),
  },
});

const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * The best place for a label of this size beside, above or below a point, within `box` and off what is `taken`: the one that covers least
 * of `lines`, which may be `most` of their boxes. Undefined where there is none. Places are boxes; `align` is the side at which the words
 * are in line.
 */
export function placeOf([x, y], { width, height }, box, taken, lines, most) {
  return [
    ['left', x + 14, y - height / 2], ['right', x - 14 - width, y - height / 2], ['center', x - width / 2, y - 14 - height], ['center', x - width / 2, y + 14],
    ['left', x + 12, y - 12 - height], ['right', x - 12 - width, y - 12 - height], ['left', x + 12, y + 12], ['right', x - 12 - width, y + 12],
    // Near the edge of the drawing the words end where it ends.
    ['left', box.right - width, y + 14], ['left', box.right - width, y - 14 - height], ['left', box.left, y + 14], ['left', box.left, y - 14 - height],
  ].filter(([, left]) => left - 14 <= x && left + width + 14 >= x)
    .map(([align, left, top]) => ({ align, left, top, right: left + width, bottom: top + height }))
    .filter(place => place.left >= box.left && place.right <= box.right && place.top >= box.top && place.bottom <= box.bottom)
    .map(place => ({ ...place, covered: lines.filter(line => overlaps(place, line)).length }))
    .filter(place => place.covered <= most && !taken.some(other => overlaps(place, other)))
    .sort((one, other) => one.covered - other.covered)[0];
}
