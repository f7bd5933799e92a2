// The chain as a graph, drawn by Cytoscape. Nothing of it takes the wheel or a finger from the page: what can be opened is a link
// that lies upon its box. Whoever does not see it has the same in the steps told below.
import { cytoscape, html, nothing, render, svg } from '../../core/libraries.js';
import { open } from '../../core/address.js';
import { date } from '../../core/language.js';
import { onTheme } from '../../core/theme.js';
import { arrangement, place, sheets } from './picture-layout.js';
import { PAD, pictureStyle, widestWord } from './picture-style.js';
import { ways } from './picture-ways.js';
import { picture } from './picture.js';
import { say } from './words.js';

/** So long is what is drawn of a name, and of other words, a Chinese character counting twice; more is told where a person points at it. */
const NAME = 160;
const DRAWN = 80;
const TOLD = 600;
/** Words are drawn finer than a coarse screen shows them, which keeps them sharp. */
const FINEST = 2;
const FADE = 220;
/** As many pixels of a page are as wide and as high as what is printed on a sheet of A4, below a heading. */
const PAPER = 700;
const PAPER_HIGH = 920;

/** Under way while the page asks for its data; null where it does not come. */
const library = cytoscape().catch(() => null);

const still = matchMedia('(prefers-reduced-motion: reduce)');

class ChainPicture extends HTMLElement {
  #chain;
  #shown;
  #graph = null;
  #spots = [];
  #later;
  #end = [];

  /** {data, day, links, answer}: what `picture` draws, and who answers on the day, in words. */
  set chain(chain) {
    this.#chain = chain;
    if (this.#graph) this.#draw();
  }

  /** The graph as Cytoscape has it; null until it is drawn. */
  get graph() {
    return this.#graph;
  }

  async connectedCallback() {
    this.#render();
    const draw = await library;
    if (!this.isConnected || this.#graph) return;
    if (!draw) {
      this.dispatchEvent(new Event('unavailable'));
      return;
    }
    this.#graph = draw({
      container: this.querySelector('.canvas'), style: pictureStyle(this), layout: { name: 'preset' },
      pixelRatio: Math.max(FINEST, devicePixelRatio),
      userZoomingEnabled: false, userPanningEnabled: false, boxSelectionEnabled: false, autoungrabify: true, autounselectify: true,
    });
    const size = new ResizeObserver(() => this.#draw());
    size.observe(this);
    const printing = new AbortController();
    addEventListener('beforeprint', () => this.#forPaper(), printing);
    addEventListener('afterprint', () => this.#forScreen(), printing);
    this.#end = [() => size.disconnect(), () => printing.abort(), onTheme(() => this.#graph.style(pictureStyle(this)))];
  }

  disconnectedCallback() {
    clearTimeout(this.#later);
    this.#end.splice(0).forEach(end => end());
    this.#graph?.destroy();
    this.#graph = null;
    this.#shown = undefined;
  }

  /** Where nothing has changed since, nothing is drawn. */
  #draw() {
    const { data, day, links } = this.#chain;
    const width = this.clientWidth;
    if (!width || (this.#shown?.width === width && this.#shown.data === data && this.#shown.day === day && this.#shown.links === links)) return;
    const same = this.#shown?.width === width;
    const moving = same && !still.matches;
    if (!same) this.#graph.elements().stop(true).remove();
    this.#shown = { data, day, links, width };
    const { drawn, height } = this.#arrange(width, moving);
    this.querySelector('.canvas').style.height = `${height}px`;
    this.#graph.resize();
    clearTimeout(this.#later);
    this.#spotsOf(drawn, height);
    if (moving) this.#later = setTimeout(() => this.#spotsOf(drawn, height), FADE + 50);
  }

  #arrange(width, moving) {
    const { data } = this.#chain;
    let drawn = picture(data, this.#chain, true);
    // Of any day, so that all stay where they are when another is chosen.
    const names = [...drawn.boxes.map(one => one.label), ...drawn.reserve.flat(2)];
    const how = arrangement(drawn.boxes, width, widestWord(names.map(nameDrawn), this));
    if (how.kind === 'narrow') drawn = picture(data, this.#chain, false);
    const gone = this.#put(drawn, how);
    const height = place(drawn, how);
    this.#stand(drawn, moving);
    this.#fade(gone, moving);
    return { drawn, height };
  }

  /** Boxes with what is written in them, which tells how high they are. Gives back what the picture has no longer. */
  #put({ boxes, steps }, how) {
    const graph = this.#graph;
    // What was still fading from another day.
    graph.elements().stop(true).removeStyle('opacity');
    graph.$('.gone').remove();
    const ids = new Set([...boxes.flatMap(one => [one.id, captionOf(one.id)]), ...steps.map(one => one.id)]);
    const gone = graph.elements().filter(one => !ids.has(one.id()));
    gone.addClass('gone');
    const put = (id, classes, data) => {
      const found = graph.getElementById(id);
      if (!found.length) return graph.add({ group: 'nodes', data: { id, ...data }, classes: `${classes} new` });
      return found.classes(classes).data(data);
    };
    for (const one of boxes) {
      one.w = how.widthOf(one);
      const unsure = one.kind === 'holder' && !one.sure ? 'unsure' : '';
      const box = put(one.id, `box ${one.kind} ${unsure}`, { label: nameDrawn(one.label), title: one.title, href: one.href, w: one.w, h: 1, down: 0 });
      const caption = put(captionOf(one.id), 'caption', { label: breakable(cut(one.caption, DRAWN)), w: one.w });
      one.captionHigh = one.caption ? written(caption) : 0;
      one.h = Math.ceil(written(box) + one.captionHigh + 2 * PAD);
      box.data({ h: one.h, down: one.captionHigh / 2 });
    }
    return gone;
  }

  #stand(drawn, moving) {
    const graph = this.#graph;
    const stand = (id, position) => {
      const node = graph.getElementById(id);
      const { x, y } = node.position();
      if (!moving || node.hasClass('new')) node.position(position);
      else if (Math.hypot(x - position.x, y - position.y) > 0.5) node.animate({ position }, { duration: FADE });
    };
    for (const one of drawn.boxes) {
      stand(one.id, { x: one.x, y: one.y });
      stand(captionOf(one.id), { x: one.x, y: one.y - one.h / 2 + PAD + one.captionHigh / 2 });
    }
    for (const { step, way, ...rest } of ways(drawn)) {
      const { id, source, target, how, words, href, title } = step;
      const classes = `${way} ${how} ${about(drawn, step)}`;
      const data = { label: breakable(cut(words, DRAWN)), how, href, title, ...rest };
      const found = graph.getElementById(id);
      if (found.length) found.classes(classes).data(data);
      else graph.add({ group: 'edges', data: { id, source, target, ...data }, classes: `${classes} new` });
    }
    graph.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
  }

  #fade(gone, moving) {
    const fresh = this.#graph.$('.new').removeClass('new');
    if (!moving) {
      gone.remove();
      return;
    }
    fresh.style('opacity', 0).animate({ style: { opacity: 1 } }, { duration: FADE, complete: () => fresh.removeStyle('opacity') });
    gone.animate({ style: { opacity: 0 } }, { duration: FADE, complete: () => gone.remove() });
  }

  /** What can be opened: boxes, and the words of steps that have evidence. */
  #spotsOf({ boxes, steps }, height) {
    this.#spots = boxes.map(one => ({ ...one, left: one.x - one.w / 2, top: one.y - one.h / 2 }));
    for (const step of steps.filter(one => one.words)) {
      const { x1, y1, w, h } = this.#graph.getElementById(step.id).boundingBox(NO_BODY);
      this.#spots.push({ ...step, left: x1, top: y1, w, h });
    }
    this.#render(height);
  }

  /** Cytoscape writes a style into the page, which the Content Security Policy forbids, unless an element has its name already. */
  #render(height = 0) {
    const { day, answer } = this.#chain ?? {};
    render(html`
      <span id="__________cytoscape_stylesheet" hidden></span>
      <div class="canvas" role="img" aria-label=${day ? say('pictureOf', { day: date(day), answer }) : nothing}></div>
      <svg class="spots" width="100%" height=${height} aria-hidden="true">${this.#spots.map(spot)}</svg>`, this);
  }

  /** A canvas stays as it is on the screen until it is too late for paper: that has an image, arranged for its width, on as many sheets as it needs. */
  #forPaper() {
    this.#graph.elements().stop(true).remove();
    const { drawn } = this.#arrange(PAPER, false);
    const { y1, w, h } = this.#graph.elements().boundingBox();
    const source = this.#graph.png({ full: true, scale: 3, bg: getComputedStyle(document.documentElement).getPropertyValue('--ground').trim() });
    for (const { from, to } of sheets(drawn.boxes, y1, y1 + h, PAPER_HIGH)) {
      const image = Object.assign(new Image(), { alt: '', decoding: 'sync', src: source });
      const sheet = Object.assign(document.createElement('div'), { className: 'sheet' });
      sheet.style.aspectRatio = `${w} / ${to - from}`;
      image.style.transform = `translateY(${(-100 * (from - y1)) / h}%)`;
      sheet.append(image);
      this.append(sheet);
    }
  }

  #forScreen() {
    this.querySelectorAll('.sheet').forEach(sheet => sheet.remove());
    this.#shown = undefined;
    this.#draw();
  }
}

const NO_BODY = { includeNodes: false, includeEdges: false, includeOverlays: false, includeUnderlays: false };

/** Where the measure stands, what follows it, or who answers for it. */
function about({ boxes }, { source, target }) {
  const part = id => boxes.find(one => one.id === id).part;
  if (part(source) === 'head' || part(target) === 'goal') return 'origin';
  return part(target) === 'later' ? 'following' : '';
}

const captionOf = id => `${id} caption`;

const written = node => node.boundingBox(NO_BODY).h;

function cut(text, most) {
  let left = most;
  let drawn = '';
  for (const character of String(text)) {
    left -= character > '\u2e7f' ? 2 : 1;
    if (left < 0) return `${drawn}…`;
    drawn += character;
  }
  return drawn;
}

/** Lines may end after a dash, between Chinese characters that no sign opens or closes, and anywhere in a very long word. */
const breakable = text => text.replace(/([\u2e80-\u9fff\uff00-\uffef])(?<![\u3008\u300a\u300c\u300e\uff08])(?![\s\d,.;:!?%\u3001\u3002\u3009\u300b\u300d\u300f\u2019\u201d\uff01\uff09\uff0c\uff1a\uff1b\uff1f)])/g, '$1\u200b')
  .replace(/\u2014/g, '$&\u200b').replace(/[!-~]{14}(?=[!-~])/g, '$&\u200b');

const nameDrawn = name => breakable(cut(name, NAME));

function spot({ href, title, left, top, w, h }) {
  const there = svg`<title>${cut(title ?? '', TOLD)}</title><rect x=${left} y=${top} width=${w} height=${h} rx="7"></rect>`;
  return href ? svg`<a href=${href} tabindex="-1" @click=${event => follow(event, href)}>${there}</a>` : svg`<g>${there}</g>`;
}

/** Links in a drawing are not those that the explorer follows by itself. */
function follow(event, href) {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  open(href);
}

customElements.define('chain-picture', ChainPicture);
