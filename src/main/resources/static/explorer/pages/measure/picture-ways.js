// Which way the steps of the picture go, once its boxes stand: straight down, across to another column, or around other boxes.

const TURN = 18;
/** Before the head of an arrow. */
const LATE = 12;
/** How far beside the boxes a step passes others. */
const BESIDE = 11;

const left = box => box.x - box.w / 2;
const sameColumn = (one, other) => Math.abs(left(one) - left(other)) < 1;

/** {way, label, room, from, to} of each step, as its style takes them, with what else the way needs. */
export function ways({ boxes, steps }) {
  const byId = new Map(boxes.map(one => [one.id, one]));
  const ends = steps.map(step => ({ step, source: byId.get(step.source), target: byId.get(step.target) }));
  return ends.map(({ step, source, target }) => ({ step, ...way(ends, boxes, source, target) }));
}

function way(ends, boxes, source, target) {
  if (!sameColumn(source, target)) return across(ends, source, target);
  const alike = ends.filter(one => sameColumn(one.source, one.target));
  const alone = alike.filter(one => one.source === source).length === 1 && alike.filter(one => one.target === target).length === 1;
  const between = boxes.some(one => sameColumn(one, source) && one.y > source.y && one.y < target.y);
  return alone && !between ? { way: 'down', from: '0 50%', to: '0 -50%', room: source.w } : around(source, target);
}

/**
 * A step has its words in the row of the box that it leaves, which no other box of the column is in; where several with words leave
 * one box, in the row of the box that it reaches.
 */
function across(ends, source, target) {
  const gap = left(target) - (source.x + source.w / 2);
  const room = Math.min(gap, 110) - TURN - 10;
  const parting = ends.filter(one => one.source === source && one.step.words).length > 1;
  // Those that meet in one box turn to it beside those that meet in another.
  const meeting = [...new Set(ends.filter(one => sameColumn(one.target, target)).map(one => one.target))]
    .filter(box => ends.filter(one => one.target === box).length > 1);
  const late = meeting.includes(target) ? TURN + 6 * meeting.indexOf(target) : source.part === 'lane' && !parting ? LATE : null;
  return { way: `across ${parting ? 'soon' : 'late'}`, from: '50% 0', to: '-50% 0', room, offset: (parting ? 9 : 2) + room / 2, turn: `${late === null ? TURN : gap - late}px` };
}

/** Out beside the boxes, along, and in again. */
function around(source, target) {
  const onLeft = source.part === 'measure' || (source.part === 'head' && source.kind === 'body');
  const side = onLeft ? -1 : 1;
  // What comes to this measure comes to the middle of its side.
  const low = source.part === 'measure' ? 25 : 0;
  const from = { x: source.x + (side * source.w) / 2, y: source.y + (source.h * low) / 100 };
  const to = { x: target.x + (side * target.w) / 2, y: target.y };
  const x = (onLeft ? Math.min(from.x, to.x) : Math.max(from.x, to.x)) + side * BESIDE;
  const corners = [{ x, y: from.y }, { x, y: to.y }].map(corner => relative(corner, from, to));
  return {
    way: 'around', from: `${side * 50}% ${low}%`, to: `${side * 50}% 0`, room: target.w, beside: (-side * target.w) / 2, above: -target.h / 2 - 22,
    weights: corners.map(one => one.weight), distances: corners.map(one => one.distance),
  };
}

/** How far along the straight line between two points, and how far beside it, a third stands. */
function relative(point, from, to) {
  const along = { x: to.x - from.x, y: to.y - from.y };
  const length = Math.hypot(along.x, along.y);
  const off = { x: point.x - from.x, y: point.y - from.y };
  return { weight: (off.x * along.x + off.y * along.y) / length ** 2, distance: (off.y * along.x - off.x * along.y) / length };
}
