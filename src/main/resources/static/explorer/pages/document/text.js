// The text of a document with its statements as marks: fetched piece by piece as it comes into view, however long it is.
import { html, nothing, render } from '../../core/libraries.js';
import { set, to } from '../../core/address.js';
import { speaker } from '../../core/language.js';
import { words } from '../../core/problems.js';
import { cells, chunks, lines, segments } from './text-segments.js';

const CHUNK = 12_000;

const say = speaker({
  zh: { reading: '正在读取这一段……', unread: '这一段没能读到：{message}', again: '再读一次', gone: '这一段的原文现在读不到。', table: '原文中的表' },
  en: { reading: 'Reading this part …', unread: 'This part could not be read: {message}', again: 'Read it again', gone: 'The text of this part cannot be read now.', table: 'Table in the text' },
});

/** Follows a link that only changes what is shown of this page, as one click does; other clicks are the browser's. */
export const stay = parameters => event => {
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  set(parameters);
};

/** The place in the text of a place in an element of it; null where it is not in there. */
function offset(element, container, at) {
  if (!element.contains(container)) return null;
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(container, at);
  return Number(element.dataset.start) + Array.from(range.toString()).length;
}

export class DocumentText {
  #pieces;
  #sections;
  #spans;
  #slice;
  #elements = [];
  #state = {};

  /** slice(start, end): the characters, or null. */
  constructor({ length, sections, facts, slice }) {
    this.#slice = slice;
    this.#sections = new Map(sections.map(section => [section.startOffset, section]));
    this.#pieces = chunks(length, sections.map(it => it.startOffset), CHUNK).map(piece => ({ ...piece, characters: null, reading: null, error: null, drawn: null }));
    this.facts = facts;
  }

  /** Other statements, or the same with another state. */
  set facts(facts) {
    this.#spans = facts.flatMap(fact => fact.spans.map(span => ({ ...span, fact })));
    this.#pieces.forEach(piece => { piece.drawn = null; });
  }

  /** Where the pieces will stand. */
  template() {
    return html`<div class="body" lang="zh">${this.#pieces.map((piece, index) => html`<div class="piece" data-piece=${index}></div>`)}</div>`;
  }

  /**
   * Draws in the element that `template` made, whatever has been read; reads what is near the window.
   * state: {visible(fact), selected (an ID), at: {start, end} or null, reviewed: whether the state of review is shown}. Gives back what ends it.
   */
  stand(root, state) {
    this.#state = state;
    this.#elements = [...root.querySelectorAll('.piece')];
    const width = root.clientWidth || 600;
    this.#elements.forEach((element, index) => {
      const { start, end, characters } = this.#pieces[index];
      // About as high as it will be, so that a place in a long text is where it belongs from the beginning.
      element.style.minHeight = characters ? '' : `${Math.ceil((end - start) * 17 / width) * 34}px`;
    });
    this.#pieces.forEach((_, index) => this.#draw(index));
    const watch = new IntersectionObserver(entries => entries.forEach(entry => {
      if (entry.isIntersecting) this.#read(Number(entry.target.dataset.piece));
    }), { rootMargin: '1200px 0px' });
    this.#elements.forEach(element => watch.observe(element));
    return () => watch.disconnect();
  }

  /** Begins to read where a place is, before it is drawn. */
  begin(start) {
    const index = this.#pieces.findIndex(piece => start >= piece.start && start < piece.end);
    if (index >= 0) this.#read(index);
  }

  /** Brings characters into view, once they are there. */
  async show(start, { block = 'center' } = {}) {
    const index = this.#pieces.findIndex(piece => start >= piece.start && start < piece.end);
    if (index < 0) return;
    await this.#read(index);
    const found = [...this.#elements[index]?.querySelectorAll('[data-start]') ?? []].filter(it => Number(it.dataset.start) <= start).pop();
    // Where the panel lies over the lower half, the middle is behind it.
    found?.scrollIntoView({ block: block === 'center' && matchMedia('(max-width: 60rem)').matches ? 'start' : block, behavior: 'auto' });
  }

  /** All of it, for paper and for counting; `most` pieces at the most. Says whether that was all. */
  async whole(most = Infinity) {
    for (let index = 0; index < this.#pieces.length && index < most; index++) await this.#read(index);
    return this.#pieces.every(piece => piece.characters);
  }

  get unread() {
    return this.#pieces.some(piece => !piece.characters);
  }

  /** The characters from start to end. */
  async characters(start, end) {
    const found = [];
    for (const [index, piece] of this.#pieces.entries()) {
      if (piece.start >= end || piece.end <= start) continue;
      await this.#read(index);
      if (piece.characters) found.push(...piece.characters.slice(Math.max(0, start - piece.start), end - piece.start));
    }
    return found.join('');
  }

  /** What a person has selected in it; null where that is nothing. */
  selection() {
    const selection = window.getSelection();
    const body = this.#elements[0]?.parentElement;
    if (!selection.rangeCount || selection.isCollapsed || !body) return null;
    const range = selection.getRangeAt(0);
    const touched = [...body.querySelectorAll('[data-start]')].filter(element => range.intersectsNode(element));
    if (!touched.length) return null;
    const start = offset(touched[0], range.startContainer, range.startOffset) ?? Number(touched[0].dataset.start);
    const last = touched.at(-1);
    const end = offset(last, range.endContainer, range.endOffset) ?? Number(last.dataset.start) + Array.from(last.textContent).length;
    return start < end ? { start, end } : null;
  }

  /** The characters of a span, and which of the equal ones in the text they are, from 1. */
  async occurrence({ start, end }) {
    const quote = await this.characters(start, end);
    const before = await this.characters(0, end - 1);
    let occurrence = 1;
    for (let at = before.indexOf(quote); at >= 0; at = before.indexOf(quote, at + 1)) occurrence++;
    return { quote, occurrence };
  }

  async #read(index) {
    const piece = this.#pieces[index];
    if (piece.characters) return;
    piece.reading ??= this.#slice(piece.start, piece.end).then(
      text => { piece.characters = text === null ? null : Array.from(text); piece.error = text === null ? say('gone') : null; },
      error => { piece.error = words(error); },
    ).finally(() => { piece.reading = null; piece.drawn = null; });
    await piece.reading;
    this.#draw(index);
  }

  #draw(index) {
    const piece = this.#pieces[index];
    const element = this.#elements[index];
    if (!element) return;
    const { selected, at, key } = this.#state;
    const touched = this.#spans.some(span => span.fact.id === selected && span.start < piece.end && span.end > piece.start);
    const here = at && at.start < piece.end && at.end > piece.start;
    const drawn = `${key} ${touched ? selected : ''} ${here ? `${at.start}-${at.end}` : ''} ${piece.characters ? 'text' : piece.error ?? ''} ${document.documentElement.lang}`;
    if (piece.drawn === drawn && element.hasChildNodes()) return;
    piece.drawn = drawn;
    if (piece.characters) element.style.minHeight = '';
    render(piece.characters ? this.#blocks(piece) : piece.error ? html`
      <p class="fault">${say('unread', { message: piece.error })} <button @click=${() => this.#read(index)}>${say('again')}</button></p>`
      : html`<p class="note">${say('reading')}</p>`, element);
  }

  #blocks(piece) {
    const spans = this.#spans.filter(span => span.start < piece.end && span.end > piece.start && (this.#state.visible(span.fact) || span.fact.id === this.#state.selected));
    const { at } = this.#state;
    if (at) spans.push({ ...at, at: true });
    const rows = lines(piece.characters, piece.start);
    const tabs = line => piece.characters.slice(line.start - piece.start, line.end - piece.start).includes('\t');
    const found = [];
    for (let i = 0; i < rows.length;) {
      const first = i;
      while (i < rows.length && tabs(rows[i])) i++;
      if (i - first > 1) found.push(this.#table(piece, rows.slice(first, i), spans));
      else {
        i = first + 1;
        found.push(this.#line(piece, rows[first], spans, piece.torn && first === 0 && rows[0].start === piece.start));
      }
    }
    return found;
  }

  #line(piece, line, spans, torn) {
    const content = this.#marked(piece, line, spans);
    let section = null;
    for (let at = line.start; at < line.end && !section; at++) section = this.#sections.get(at);
    if (!section) return html`<p class=${torn ? 'torn' : nothing}>${content}</p>`;
    // A division that begins within a paragraph, as what somebody says, has no heading of its own.
    const id = `section-${section.startOffset}`;
    if (line.end - section.startOffset > Array.from(section.heading).length + 8) return html`<p id=${id} class="begins">${content}</p>`;
    switch (Math.min(section.depth, 3)) {
      case 0: return html`<h3 id=${id}>${content}</h3>`;
      case 1: return html`<h4 id=${id}>${content}</h4>`;
      case 2: return html`<h5 id=${id}>${content}</h5>`;
      default: return html`<h6 id=${id}>${content}</h6>`;
    }
  }

  #table(piece, rows, spans) {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('table')}><table><tbody>${rows.map(row => html`
      <tr>${cells(piece.characters, piece.start, row).map(cell => html`<td>${this.#marked(piece, cell, spans)}</td>`)}</tr>`)}</tbody></table></div>`;
  }

  #marked(piece, { start, end }, spans) {
    const { at } = this.#state;
    return segments(start, end, spans).map(segment => {
      const text = piece.characters.slice(segment.start - piece.start, segment.end - piece.start).join('');
      const over = segment.over.filter(span => !span.at);
      const content = over.length ? this.#mark(segment, over, text) : html`<span data-start=${segment.start}>${text}</span>`;
      return segment.over.length > over.length ? html`<mark class="at ${segment.start <= at.start ? 'at-start' : ''} ${segment.end >= at.end ? 'at-end' : ''}">${content}</mark>` : content;
    });
  }

  /** One mark for each kind that covers the segment, the longest statement outside; the link is to the shortest. */
  #mark(segment, over, text) {
    const { selected, reviewed } = this.#state;
    const main = over.filter(span => span.main);
    const chosen = over.find(span => span.fact.id === selected);
    const target = (main.length ? main : over).at(-1).fact;
    const kinds = [...new Set(main.map(span => span.fact.kind))];
    const inner = kinds.reduceRight((content, kind) => html`<span class="kind-mark" data-kind=${kind}>${content}</span>`, html`${text}`);
    const first = main.some(span => span.start === segment.start);
    const states = reviewed ? [...new Set(main.map(span => span.fact.statement.review.status))].join(' ') : nothing;
    return html`<a class="fact ${main.length ? '' : 'beside'} ${chosen ? 'chosen' : ''}" data-start=${segment.start} data-state=${states}
      href=${to(location.pathname, { ...Object.fromEntries(new URLSearchParams(location.search)), fact: target.id, at: null })}
      tabindex=${first ? nothing : '-1'} title=${`${say(target.kind)} · ${target.label.slice(0, 200)}`} aria-current=${chosen ? 'true' : nothing}
      @click=${stay({ fact: target.id, at: null })}>${inner}</a>`;
  }
}
