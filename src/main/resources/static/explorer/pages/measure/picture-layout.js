// Where the boxes of the picture stand, in pixels: what is told first left or above, nothing upon anything else.

/** Between columns there is room for the words of a step. */
const GAP = 100;
const NARROWEST = 96;
const WIDEST = 190;
/** Room at both sides for steps that pass other boxes. */
const MARGIN = 16;
const APART = 22;
/** Between boxes of which one leads to the other, and with lines of words between them. */
const DOWN = 26;
const LINE = 14;
/** As wide as a character of a holder's name may be, and as high as its line; as high as the rest of the box. */
const CHARACTER = { wide: 13, narrow: 9, high: 17 };
const AROUND_NAME = 46;
const HEAD = 440;

/**
 * How boxes are arranged in a picture this wide, and how wide each is: 'wide' has columns only; in 'middle' what leads to the
 * measure stands above it; in 'narrow' everything stands one below the other. `ranks`: columns from the agencies named on.
 * `widest`: no column is narrower than this, which is the room of the longest word.
 */
export function arrangement(boxes, width, widest) {
  const narrowest = Math.max(NARROWEST, widest);
  const ranks = 1 + Math.max(0, ...boxes.filter(inLanes).map(one => one.rank)) + (boxes.some(one => one.part === 'body') ? 0 : 1);
  const wide = Math.floor((width - 2 * MARGIN - GAP * (ranks + 1)) / (ranks + 2));
  if (wide >= narrowest) return { kind: 'wide', ranks, width, column: Math.min(wide, WIDEST), widthOf: () => Math.min(wide, WIDEST) };
  const middle = Math.min(WIDEST, Math.floor((width - 2 * MARGIN - GAP * (ranks - 1)) / ranks));
  if (middle >= narrowest) return { kind: 'middle', ranks, width, column: middle, widthOf: one => (inLanes(one) ? middle : Math.min(HEAD, width - 2 * MARGIN)) };
  return { kind: 'narrow', ranks, width, widthOf: () => width - 2 * MARGIN };
}

const inLanes = one => one.part === 'lane' || one.part === 'body';

/** Gives each box its middle {x, y}; they have their width {w} and height {h} already. Gives back how high the picture is. */
export function place({ boxes, steps, reserve }, { kind, ranks, width, column }) {
  const of = (...parts) => parts.flatMap(part => boxes.filter(one => one.part === part));
  const lanes = of('lane', 'body');
  if (kind === 'narrow') {
    // In the order in which they were added each box follows what leads to it.
    const inOrder = boxes.filter(inLanes).sort((a, b) => a.lane - b.lane);
    stack([...of('head', 'measure'), ...inOrder, ...of('goal', 'later')], steps, MARGIN, 0);
    return settle(boxes);
  }
  // Columns are as far apart as the width allows, but not so far that a step is all way.
  const before = kind === 'wide' ? 2 : 0;
  const apart = Math.min(column + GAP * 1.6, (width - 2 * MARGIN - column) / Math.max(1, before + ranks - 1));
  rows(lanes, steps, reserve, column, rank => MARGIN + (before + rank) * apart);
  if (kind === 'middle') {
    const top = stack(of('head', 'measure'), steps, MARGIN, 0) + 2 * APART;
    shift(lanes, top - Math.min(...lanes.map(upper)));
    stack(of('goal', 'later'), steps, MARGIN, Math.max(...lanes.map(lower)) + APART);
    return settle(boxes);
  }
  const named = lanes.filter(one => one.rank === 0);
  const middle = (named[0].y + named.at(-1).y) / 2;
  const height = stack(of('head'), steps, MARGIN, 0);
  shift(of('head'), middle - height / 2);
  const [here] = of('measure');
  stack([here, ...of('goal', 'later')], steps, MARGIN + apart, middle - here.h / 2);
  return settle(boxes);
}

/** What is drawn from `top` to `bottom` as parts {from, to} no higher than `most`, cut between boxes where there is such a place. */
export function sheets(boxes, top, bottom, most) {
  const parts = [];
  for (let from = top; from < bottom;) {
    const free = y => y > from && y <= from + most && !boxes.some(one => upper(one) < y && y < lower(one));
    const to = bottom - from <= most ? bottom : boxes.map(one => lower(one) + APART / 2).filter(free).sort((a, b) => a - b).at(-1) ?? from + most;
    parts.push({ from, to });
    from = to;
  }
  return parts;
}

const upper = one => one.y - one.h / 2;
const lower = one => one.y + one.h / 2;

function shift(boxes, down) {
  boxes.forEach(one => { one.y += down; });
}

/** All of it begins at the top, and no box between two pixels. */
function settle(boxes) {
  shift(boxes, 1 - Math.min(...boxes.map(upper)));
  boxes.forEach(one => Object.assign(one, { x: Math.round(one.x), y: Math.round(one.y) }));
  return Math.ceil(Math.max(...boxes.map(lower))) + 1;
}

/** One below the other; gives back where the last ends. */
function stack(boxes, steps, left, top) {
  let y = top;
  boxes.forEach((one, index) => {
    if (index) {
      const lines = Math.max(0, ...steps.filter(step => step.target === one.id && step.words).map(step => step.words.split('\n').length));
      y += lines ? DOWN + lines * LINE - 4 : steps.some(step => step.target === one.id && step.source === boxes[index - 1].id) ? DOWN : APART;
    }
    Object.assign(one, { x: left + one.w / 2, y: y + one.h / 2 });
    y += one.h;
  });
  return y;
}

/** Lanes are as far apart as on any day, so that they stay where they are when another day is chosen. */
function rows(boxes, steps, reserve, column, left) {
  boxes.forEach(one => { one.x = left(one.rank) + one.w / 2; });
  const named = boxes.filter(one => one.rank === 0);
  let y = 0;
  named.forEach((one, lane) => {
    const high = Math.max(one.h, ...(reserve[lane] ?? []).map(names => names.reduce((sum, name) => sum + guess(name, column) + APART, -APART)));
    one.y = y + high / 2;
    y += high + APART;
  });
  const last = Math.max(0, ...boxes.map(one => one.rank));
  const sources = one => boxes.filter(it => it.rank < one.rank && steps.some(step => step.source === it.id && step.target === one.id));
  // Within its lane, so that the words of steps of two lanes do not meet; what belongs to no lane alone stands between those that lead there.
  const wanted = one => (one.part === 'lane' && one.kind !== 'early' ? named[one.lane].y : mean(sources(one).map(it => it.y)));
  for (let rank = 1; rank <= last; rank++) spread(boxes.filter(one => one.rank === rank).map(one => ({ one, want: wanted(one) })));
}

/** How high the box of a holder may be. */
function guess(name, column) {
  const wide = [...name].reduce((sum, character) => sum + (character > '\u2e7f' ? CHARACTER.wide : CHARACTER.narrow), 0);
  return AROUND_NAME + CHARACTER.high * Math.min(6, Math.ceil(wide / (column - 28)));
}

const mean = numbers => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);

/** Each as near to where it wants to be as the others leave it: those that would meet move apart together. */
function spread(wishes) {
  const groups = [];
  for (const { one, want } of wishes.sort((a, b) => a.want - b.want)) {
    let group = { boxes: [one], size: one.h, sum: want - one.h / 2 };
    while (groups.length && end(groups.at(-1)) + APART > start(group)) {
      const above = groups.pop();
      group = { boxes: [...above.boxes, ...group.boxes], size: above.size + APART + group.size, sum: above.sum + group.sum - group.boxes.length * (above.size + APART) };
    }
    groups.push(group);
  }
  groups.forEach(group => {
    let y = start(group);
    group.boxes.forEach(one => {
      one.y = y + one.h / 2;
      y += one.h + APART;
    });
  });
}

/** `sum`: of where each box of a group wants the group to begin. */
const start = group => group.sum / group.boxes.length;
const end = group => start(group) + group.size;
