// Text with overlapping marks as a row of segments. Offsets are Unicode code points everywhere, as the service counts them.

/**
 * Cuts [start, end) wherever a span begins or ends.
 * spans: {start, end, …}, in any order. Gives {start, end, over}, `over` the spans that cover the segment, the longest first.
 */
export function segments(start, end, spans) {
  const inside = spans.filter(span => span.start < end && span.end > start).sort((a, b) => (b.end - b.start) - (a.end - a.start));
  const cuts = new Set([start, end]);
  for (const span of inside) {
    if (span.start > start) cuts.add(span.start);
    if (span.end < end) cuts.add(span.end);
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(1).map((to, index) => ({ start: points[index], end: to, over: inside.filter(span => span.start < to && span.end > points[index]) }));
}

/** Lines of `characters` (an array of code points) that begin at `offset`: {start, end}, without their ends; empty ones left out. */
export function lines(characters, offset) {
  const found = [];
  let start = 0;
  for (let i = 0; i <= characters.length; i++) {
    if (i === characters.length || characters[i] === '\n') {
      const end = characters[i - 1] === '\r' && i > start ? i - 1 : i;
      if (characters.slice(start, end).some(it => it.trim() !== '')) found.push({ start: offset + start, end: offset + end });
      start = i + 1;
    }
  }
  return found;
}

/** The cells of a line, which tabs part. */
export function cells(characters, offset, line) {
  const found = [];
  let start = line.start;
  for (let i = line.start; i <= line.end; i++) {
    if (i === line.end || characters[i - offset] === '\t') {
      found.push({ start, end: i });
      start = i + 1;
    }
  }
  return found;
}

/**
 * What is fetched at once: pieces of at most `size` characters that begin where a division begins, where one does.
 * `torn`: this piece begins within a paragraph, for all that is known.
 */
export function chunks(length, starts, size) {
  const sorted = [...new Set(starts)].filter(it => it > 0 && it < length).sort((a, b) => a - b);
  const found = [];
  let next = 0;
  for (let start = 0, torn = false; start < length;) {
    while (next < sorted.length && sorted[next] <= start) next++;
    let end = start + size;
    let tears = true;
    for (; next < sorted.length && sorted[next] <= start + size; next++) {
      end = sorted[next];
      tears = false;
    }
    if (start + size >= length) {
      end = length;
      tears = false;
    }
    found.push({ start, end, torn });
    torn = tears;
    start = end;
  }
  return found;
}
