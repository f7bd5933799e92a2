// Places for the words beside points: none over another, none over a mark, lines rather not crossed.

const LINE = 16;
const CHARACTER = 12.5;

/** How wide a text will be: a Chinese character is as wide as it is high, others about half of that. */
const width = text => [...text].reduce((sum, character) => sum + (character.codePointAt(0) > 0x2e00 ? 1 : 0.6), 0) * CHARACTER;

/** What crossing a line and leaving a line of words out cost, in steps to a worse place. */
const CROSSING = 12;
const LEAVING_OUT = 8;

/** The first line of a label is the value, larger than the others. */
const VALUE = 1.2;

const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Beside, above and below a point, then further off: left edge and top of a box of this size. */
function candidates({ x, y }, size) {
  const list = [
    [x + 13, y - size.height / 2], [x - 13 - size.width, y - size.height / 2],
    [x - size.width / 2, y - 14 - size.height], [x - size.width / 2, y + 14],
    [x + 9, y - 12 - size.height], [x - 9 - size.width, y - 12 - size.height], [x + 9, y + 12], [x - 9 - size.width, y + 12],
  ];
  for (let off = 1; off <= 8; off++) {
    for (const side of [x + 20, x - 20 - size.width]) {
      list.push([side, y - size.height / 2 - off * LINE], [side, y - size.height / 2 + off * LINE]);
    }
  }
  return list.map(([left, top], rank) => ({ left, top, right: left + size.width, bottom: top + size.height, rank, leader: rank > 7 }));
}

/** How often a line, in short steps, is within a box. */
function crossed(box, segments) {
  return segments.filter(({ x1, y1, x2, y2 }) => {
    for (let step = 0; step <= 1; step += 0.02) {
      const x = x1 + (x2 - x1) * step;
      const y = y1 + (y2 - y1) * step;
      if (x > box.left - 2 && x < box.right + 2 && y > box.top && y < box.bottom) return true;
    }
    return false;
  }).length;
}

/** The cheapest place of these words, or null. */
function cheapest(one, texts, box, taken, segments) {
  const size = { width: Math.max(...texts.map((text, index) => width(text) * (index ? 1 : VALUE))) + 2, height: texts.length * LINE };
  const possible = candidates(one, size)
    .filter(place => place.left >= box.left && place.right <= box.right && place.top >= box.top && place.bottom <= box.bottom)
    .filter(place => !taken.some(other => overlaps(place, other)))
    .map(place => ({ ...place, texts, cost: place.rank + CROSSING * crossed(place, segments) }));
  return possible.length ? possible.reduce((a, b) => (b.cost < a.cost ? b : a)) : null;
}

/** All lines of a label, then fewer: what stands last, how a target came out, is given up after what stands between. */
const shorter = texts => (texts.length > 2 ? [texts, [texts[0], texts.at(-1)], texts.slice(0, -1), texts.slice(0, 1)] : texts.map((_, left) => texts.slice(0, texts.length - left)));

/**
 * A place for each of `wanted` ({x, y, texts}) within `box`, or null where there is no room; `marks` are boxes that must stay free,
 * `segments` lines better not crossed. Where all lines of words find no good place, the first and the last of them may, or the first.
 */
export function placed(wanted, box, marks, segments) {
  const taken = [...marks];
  return wanted.map(one => {
    let best = null;
    for (const texts of shorter(one.texts)) {
      const found = cheapest(one, texts, box, taken, segments);
      const cost = (found?.cost ?? Infinity) + LEAVING_OUT * (one.texts.length - texts.length);
      if (cost < (best?.cost ?? Infinity)) best = { ...found, cost };
    }
    if (!best) return null;
    taken.push(best);
    const before = best.right <= one.x;
    return { ...best, anchor: before ? 'end' : 'start', lines: best.texts.map((text, index) => ({ text, x: before ? best.right : best.left, y: best.top + index * LINE + 12.5 })) };
  });
}
