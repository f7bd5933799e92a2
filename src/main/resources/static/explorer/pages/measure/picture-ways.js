// Which way the steps of the picture go, once its boxes stand: straight down, across to another column, or around other boxes.

const TURN = 18;
/** A step whose words stand before its head turns at once, for these to have room. */
const SOON = 10;
/** Before the head of an arrow. */
const LATE = 12;
const BETWEEN = 5;
/** What words leave free before a bend and after one, which is round, and before a head; and as wide as they are at most. */
const BEFORE_BEND = 6;
const AFTER_BEND = 9;
const BEFORE_HEAD = 9;
const WORDS = 90;
/** How far below and above the middle of a box, in percent of its height, a step leaves that would run together with others. */
const LOW = [30, -30];
/** How far beside the boxes a step passes others. */
const BESIDE = 11;

const left = box => box.x - box.w / 2;
const sameColumn = (one, other) => Math.abs(left(one) - left(other)) < 1;

/** {step, way, room, from, to} of each step, as its style takes them, with what else the way needs; `room`: how wide its words may be. */
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
 * Where several steps leave a box, each has its words in the row of the box that it reaches; where others reach that too, and where
 * one step leaves alone, in the row of the box that it leaves. So no words lie where two steps with different words run together.
 */
function across(ends, source, target) {
  const gap = left(target) - (source.x + source.w / 2);
  const meets = box => ends.filter(one => one.target === box).length > 1;
  const leaving = ends.filter(one => one.source === source);
  const parts = leaving.length > 1;
  const soon = parts && !meets(target);
  const low = parts && !soon && source.part === 'lane' ? LOW[leaving.filter(one => meets(one.target)).findIndex(one => one.target === target) % 2] : 0;
  const turn = source.part !== 'lane' ? TURN : soon ? SOON : gap - late(ends, source, target);
  // Words lie neither on a bend nor where other steps pass.
  const arriving = ends.filter(one => one.source.part === 'lane' && sameColumn(one.target, target) && (!soon || meets(one.target)));
  const passed = Math.max(0, ...arriving.map(one => late(ends, one.source, one.target) + BEFORE_BEND));
  const besideSoon = parts && source.part === 'lane' && leaving.some(one => !meets(one.target));
  const before = soon || besideSoon ? SOON + AFTER_BEND : 2;
  const after = soon ? Math.max(BEFORE_HEAD, passed) : passed;
  const room = Math.min(gap - before - after, WORDS);
  return { way: `across ${soon ? 'soon' : 'late'}`, from: `50% ${low}%`, to: '-50% 0', room, offset: (soon ? after : before) + room / 2, turn: `${turn}px` };
}

/** How far before its target a step turns: those that meet in one box beside those that meet in another, broken lines beside each other. */
function late(ends, source, target) {
  const there = box => ends.filter(one => one.target === box);
  const meeting = [...new Set(ends.filter(one => sameColumn(one.target, target)).map(one => one.target))].filter(box => there(box).length > 1);
  if (!meeting.includes(target)) return LATE;
  const broken = there(target).filter(one => one.step.how !== 'said');
  return TURN + BETWEEN * (meeting.indexOf(target) + Math.max(0, broken.findIndex(one => one.source === source)));
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
