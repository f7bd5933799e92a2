// Draws the ribbon: the shapes are stretched to the width there is, the words upon them are not.
import { html, svg, nothing } from '../../core/libraries.js';
import { open } from '../../core/address.js';
import { date } from '../../core/language.js';
import { href } from '../../core/places.js';
import { axis, years } from '../../core/days.js';
import { yearName } from '../../core/year-names.js';
import { when } from './changes.js';
import { NEXT_NAME, ribbon } from './ribbon.js';
import { say } from './words.js';

const WIDE = 1000;
const NARROW = 350;
const LINE = 14;
/** Below this width a note is a number alone. */
const NARROWEST = 640;
const percent = share => `${(share * 100).toFixed(3)}%`;

export function ribbonFigure({ agency, from, today, day }, changes) {
  const at = axis(from, today);
  const { lanes, flows, height, left } = ribbon(agency, changes, from, today);
  const x = moment => (at(moment) * WIDE).toFixed(1);
  const all = height + 24;
  return html`
    <figure class="ribbon">
      <svg width="100%" height=${all} role="group" aria-label=${say('ribbonLabel', { name: agency.label, from: date(from.slice(0, 4)), to: date(today) })}>
        <defs>
          <pattern id="maybe" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatching" d="M0 0V7"></path></pattern>
          <linearGradient id="fade"><stop class="ground" offset="0"></stop><stop class="ground" offset="1" stop-opacity="0"></stop></linearGradient>
        </defs>
        ${years(from, today).map((year, index) => svg`
          <line class="grid" x1=${percent(at(`${year}-01-01`))} x2=${percent(at(`${year}-01-01`))} y1="0" y2=${height}></line>
          ${yearName(year, at(`${year}-01-01`), index % 2 ? 'year odd' : 'year', height + 16, index < 2 ? 0 : at(`${year - 2}-01-01`))}`)}
        <svg viewBox="0 0 ${WIDE} ${all}" width="100%" height=${all} preserveAspectRatio="none" aria-hidden="true">
          ${flows.map(flow => shape(flow, x))}
          ${lanes.map(lane => svg`${lane.pieces.map(piece => svg`
            <rect class="band ${lane.focus ? 'focus' : ''} ${piece.sure ? '' : 'maybe'}" x=${x(piece.from)} y=${lane.band} width=${Math.max(1.5, x(piece.to) - x(piece.from)).toFixed(1)} height=${lane.height}></rect>
            ${piece.sure ? nothing : svg`<rect fill="url(#maybe)" x=${x(piece.from)} y=${lane.band} width=${Math.max(1.5, x(piece.to) - x(piece.from)).toFixed(1)} height=${lane.height}></rect>`}`)}
            ${lane.renames.map(one => svg`<rect class="maybe-name" fill="url(#maybe)" x=${x(one.from)} y=${lane.band} width=${Math.max(2, x(one.to) - x(one.from)).toFixed(1)} height=${lane.height}></rect>`)}
            ${lane.renames.length ? nothing : lane.names.slice(1).map(one => svg`<line class="renamed" x1=${x(one.from)} x2=${x(one.from)} y1=${lane.band} y2=${lane.band + lane.height}></line>`)}
            ${lane.faded ? svg`<rect fill="url(#fade)" x="-1" y=${lane.band - 1} width="35" height=${lane.height + 2}></rect>` : nothing}`)}
        </svg>
        ${lanes.map(lane => lane.names.map((one, index) => label(lane, one, index, at)))}
        ${placed(flows, at).map(note)}
        <line class="day" x1=${percent(at(day))} x2=${percent(at(day))} y1="0" y2=${height}></line>
      </svg>
      <figcaption class="note">${say('ribbonLead')}${left ? ` ${say('notDrawn', { count: left })}` : nothing}</figcaption>
    </figure>`;
}

/** What flows leaves when it may first have left and arrives when it certainly has. */
function shape({ change, start, end, from, to }, x) {
  if (!to || to === from) return nothing;
  const left = Math.min(Number(x(start)) + 8, WIDE - 8);
  const right = Math.max(Number(x(end)) - 8, left);
  const down = to.band > from.band;
  const y0 = down ? from.band + from.height : from.band;
  const y1 = down ? to.band : to.band + to.height;
  const middle = (y0 + y1) / 2;
  return svg`<path class="flow" data-kind=${change.kind} d="M${left} ${y0}C${left} ${middle} ${right} ${middle} ${right} ${y1}"></path>`;
}

/** The name above the band, a link but for the agency of this page; where it finds no room after its day it ends where the drawing ends. */
function label({ agency, focus, top, names }, { name, from }, index, at) {
  const y = top + 14 + index * NEXT_NAME;
  const share = at(from);
  const text = (kind, room, size, lines) => {
    const late = share * room + Math.max(...lines.map(width)) * size > room;
    const x = late ? '100%' : percent(share);
    return svg`<text class="${kind} ${focus ? 'focus' : ''} ${index < names.length - 1 ? 'former' : ''}" x=${x} y=${y - (lines.length - 1) * LINE} text-anchor=${late ? 'end' : 'start'}>${lines.map((line, row) => svg`<tspan x=${x} dy=${row ? LINE : 0}>${line}</tspan>`)}</text>`;
  };
  const [wide, narrow] = focus ? [1.25, 1] : [1, .92];
  const both = svg`${text('wide', WIDE, wide, [fitted(name, WIDE * .97 / wide)])}${text('narrow', NARROW, narrow, broken(name, NARROW * .99 / narrow))}`;
  return focus || index < names.length - 1 ? both : svg`<a href=${href(agency)} @click=${event => follow(event, agency)}>${both}</a>`;
}

/** About how wide a text is; a drawing does not break lines by itself. */
const width = text => [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) > 0x2e7f ? 13.5 : 7.4), 0);

function fitted(text, room) {
  if (width(text) <= room) return text;
  let shown = '';
  for (const letter of text) {
    if (width(shown + letter + '…') > room) break;
    shown += letter;
  }
  return `${shown}…`;
}

/** In a narrow drawing a long name has two lines, the upper one in the room between two bands. */
function broken(text, room) {
  if (width(text) <= room) return [text];
  const words = text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? [text];
  let first = '';
  while (words.length > 1 && width(first + words[0]) <= room) first += words.shift();
  return first ? [first.trimEnd(), fitted(words.join(''), room)] : [fitted(text, room)];
}

/** Links in a drawing are not those that the explorer follows by itself. */
function follow(event, agency) {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  open(href(agency));
}

/** Where the number of each change stands: beside where it happened, below each other where several are at one place. */
function placed(flows, at) {
  const found = [];
  for (const flow of flows.filter(one => one.first)) {
    const { from, to } = flow;
    const share = (at(flow.start) + at(flow.end)) / 2;
    const down = !to || to === from || to.band > from.band;
    let y = (down ? from.band + from.height : to.band + to.height) + 19;
    const [begin, finish] = extent(flow, share);
    while (found.some(one => one.y === y && one.begin < finish && begin < one.finish)) y += 18;
    found.push({ ...flow, share, y, begin, finish });
  }
  return found;
}

const LATE = .6;
const told = ({ change, to }) => `${say(change.kind)}${change.function ? ` · ${change.function.label}` : ''}${to ? '' : ` · ${say('nobodyKnown')}`}`;

/** From where to where a note reaches, as shares of the narrowest drawing that shows its words. */
function extent(flow, share) {
  const words = (26 + width(told(flow)) * .9) / NARROWEST;
  const circle = 12 / NARROWEST;
  return share > LATE ? [share - words, share + circle] : [share - circle, share + words];
}

/** The number and kind of a change. */
function note({ change, number, to, share, y }) {
  const late = share > LATE;
  const words = told({ change, to });
  return svg`<g class="note-of-change"><title>${change.label} · ${when(change)}</title>
    <circle cx=${percent(share)} cy=${y - 4} r="9"></circle><text class="count" x=${percent(share)} y=${y} text-anchor="middle">${number}</text>
    <text class="kind" x=${percent(share)} dx=${late ? -13 : 13} y=${y} text-anchor=${late ? 'end' : 'start'}>${words}</text></g>`;
}
