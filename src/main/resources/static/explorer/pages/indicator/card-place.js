// Where the card of a point stands: beside the point, where it covers least of the words and points around.

const APART = 8;

const common = (a, b) => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** How much of a place lies outside, which weighs more than what it covers. */
const outside = (place, frame) => 20 * (place.width * place.height - common(place, frame));

/**
 * Left edge and top of a card of this `size` ({width, height}) at `spot`, within `frame` from left to right, on the screen from above to
 * below where there is room, and off `others`; all are boxes of the screen.
 */
export function cardPlace(spot, size, frame, others) {
  const within = left => Math.max(frame.left, Math.min(left, frame.right - size.width));
  const middle = within(spot.left + spot.width / 2 - size.width / 2);
  const above = spot.top - size.height - APART;
  const below = spot.bottom + APART;
  const right = spot.right + APART;
  const left = spot.left - size.width - APART;
  const beside = spot.top + spot.height / 2 - size.height / 2;
  const places = [[middle, above], [middle, below], [right, beside], [left, beside], [right, above], [left, above], [right, below], [left, below]]
    .map(([x, y]) => ({ left: x, top: y, right: x + size.width, bottom: y + size.height, ...size }));
  const screen = { left: frame.left, right: frame.right, top: 0, bottom: innerHeight };
  const cost = place => outside(place, screen) + others.reduce((sum, other) => sum + common(place, other), 0) + 4 * common(place, spot);
  const best = places.reduce((a, b) => (cost(b) < cost(a) ? b : a));
  return { left: within(best.left), top: best.top };
}
