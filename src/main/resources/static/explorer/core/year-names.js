// The name of a year on a scale of time: whole, also where the scale ends beside it.
import { svg, nothing } from './libraries.js';

/** From this share of a narrow and of a wide scale on, a name that begins there is cut. */
const LATE = { narrow: .88, wide: .96 };

/** As much of a narrow scale a name takes, and it with what stays free beside it. */
const NAME = .12;
const ROOM = .15;

/**
 * Begins at its year; where it finds no room after it, it ends where the scale does. `narrow` and `late` are of phones: one of the
 * two is shown, or neither where the name shown before it, of the year at `before`, leaves no room.
 */
export function yearName(year, share, kind, y, before = 0) {
  const atYear = more => svg`<text class="${kind} ${more}" x=${`${(share * 100).toFixed(3)}%`} dx="3" y=${y}>${year}</text>`;
  const atEnd = more => svg`<text class="${kind} ${more}" x="100%" y=${y} text-anchor="end">${year}</text>`;
  if (share > LATE.wide) return atEnd('');
  return share > LATE.narrow ? svg`${atYear('late')}${kind.includes('odd') || before + ROOM > 1 - NAME ? nothing : atEnd('narrow')}` : atYear('');
}
