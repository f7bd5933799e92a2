// Search as you type: a combobox (ARIA) over everything, with the keyboard or the pointer.
import { html, nothing, render } from './libraries.js';
import { keepTyped, open, to, typed } from './address.js';
import { ask, nodes } from './api.js';
import { speaker } from './language.js';
import { foundBy, hitHref, PLACE } from './places.js';
import { words } from './problems.js';
import { STANDING, standing } from './standing.js';

const say = speaker();
const SHOWN = 8;

const SEARCH = /* GraphQL */ `
  query SearchAsYouType($text: String!, $first: Int!) {
    search(text: $text, first: $first) { totalCount edges { node { kind snippet quote node { ...Place ...Standing english: label(lang: "en") } } } }
  }
  ${PLACE} ${STANDING}
`;

class SearchBox extends HTMLElement {
  #hits = [];
  #total = 0;
  #chosen = -1;
  #text = '';
  #answered = '';
  #open = false;
  #failure = null;
  #timer;
  #abort = new AbortController();

  connectedCallback() {
    this.#draw();
    this.#again();
    this.addEventListener('focusout', event => {
      if (!this.contains(event.relatedTarget)) this.#close();
    });
  }

  /** The words that were typed before a hit was opened; their hits wait until the field is gone to. */
  #again() {
    const words = this.#keeps ? typed() : '';
    if (!words) return;
    this.querySelector('input').value = words;
    this.#text = words;
    this.#ask(false);
  }

  /** The search of the home page belongs to that page, the one above every page to none. */
  get #keeps() {
    return this.getAttribute('name') === 'home-search';
  }

  static observedAttributes = ['lang'];

  /** Another language. */
  attributeChangedCallback() {
    if (this.isConnected) this.#draw();
  }

  #draw() {
    const id = this.getAttribute('name');
    const address = text => to('/search', { q: text });
    render(html`
      <form role="search" action="/search" @submit=${event => { event.preventDefault(); this.#go(); }}>
        <input id=${id} name="q" type="search" role="combobox" autocomplete="off" spellcheck="false" maxlength="200"
          aria-label=${say('search')} aria-expanded=${String(this.#open)} aria-controls="${id}-hits" aria-autocomplete="list"
          aria-activedescendant=${this.#chosen >= 0 ? `${id}-${this.#chosen}` : nothing} placeholder=${say('searchAll')}
          @input=${event => this.#typed(event.target.value)} @keydown=${event => this.#key(event)}
          @focus=${() => { if (this.#hits.length) { this.#open = true; this.#draw(); } }}>
      </form>
      <div id="${id}-hits" class="hits" role="listbox" aria-label=${say('search')} ?hidden=${!this.#open}>
        ${this.#hits.map((hit, index) => html`
          <a id="${id}-${index}" role="option" tabindex="-1" aria-selected=${String(index === this.#chosen)} href=${hitHref(hit)}
            @click=${() => this.#close()}>
            <span class="kind" data-kind=${hit.kind}>${say(hit.kind)}</span>
            <span class="words"><span class="label">${hit.node.label}</span> ${standing(hit.node)}
              ${hit.node.statedIn?.year ? html`<span class="note">${hit.node.statedIn.year} ${hit.node.statedIn.label}</span>`
                : foundBy(hit) ? html`<span class="note">${hit.snippet}</span>` : nothing}</span>
          </a>`)}
        ${this.#failure ? html`<p class="note" role="option" aria-selected="false">${words(this.#failure)}</p>` : nothing}
        ${this.#open && this.#answered && !this.#hits.length && !this.#failure ? html`<p class="note" role="option" aria-selected="false">${say('searchNone', { text: this.#answered })}</p>` : nothing}
        ${this.#total > this.#hits.length ? html`
          <a role="option" tabindex="-1" aria-selected=${String(this.#chosen === this.#hits.length)} id="${id}-${this.#hits.length}" class="all"
            href=${address(this.#answered)} @click=${() => this.#close()}>${say('searchMore', { count: this.#total })}</a>` : nothing}
      </div>`, this);
  }

  #typed(text) {
    this.#text = text.trim();
    if (this.#keeps) keepTyped(this.#text);
    // What was chosen belongs to other words.
    this.#chosen = -1;
    clearTimeout(this.#timer);
    this.#abort.abort();
    if (!this.#text) {
      this.#hits = [];
      this.#total = 0;
      this.#answered = '';
      this.#close();
      return;
    }
    this.#timer = setTimeout(() => this.#ask(), 120);
  }

  async #ask(opened = true) {
    this.#abort = new AbortController();
    const text = this.#text;
    try {
      const { search } = await ask(SEARCH, { text, first: SHOWN }, this.#abort.signal);
      this.#hits = nodes(search);
      this.#total = search.totalCount;
      this.#failure = null;
    } catch (error) {
      if (error.name === 'AbortError') return;
      this.#hits = [];
      this.#total = 0;
      this.#failure = error;
    }
    this.#answered = text;
    this.#chosen = -1;
    this.#open = opened || this.contains(document.activeElement);
    this.#draw();
  }

  #key(event) {
    const last = this.#hits.length - (this.#total > this.#hits.length ? 0 : 1);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && last >= 0) {
      event.preventDefault();
      this.#open = true;
      this.#chosen = this.#chosen + step > last ? 0 : this.#chosen + step < 0 ? last : this.#chosen + step;
      this.#draw();
    } else if (event.key === 'Escape' && this.#open) {
      event.preventDefault();
      this.#close();
    }
  }

  #go() {
    const hit = this.#answered === this.#text ? this.#hits[this.#chosen] : undefined;
    const address = hit ? hitHref(hit) : this.#text ? to('/search', { q: this.#text }) : null;
    this.#close();
    if (address) open(address);
  }

  #close() {
    this.#open = false;
    this.#chosen = -1;
    this.#draw();
  }
}

customElements.define('search-box', SearchBox);

export const searchBox = name => html`<search-box name=${name} lang=${document.documentElement.lang}></search-box>`;
