// Choosing entities by name: a combobox (ARIA) whose choice is kept as ID and label.
import { html, nothing, render } from '../../core/libraries.js';
import { speaker } from '../../core/language.js';

const say = speaker({
  zh: { take: '移除 {label}', none: '没有找到', type: '输入名称或编号查找', proposed: '登记册尚无' },
  en: { take: 'Remove {label}', none: 'Nothing found', type: 'Type a name or an ID', proposed: 'not yet registered' },
});

/**
 * `offers(text)` gives a promise of [{id, label}]; `chosen` is [{id, label}], at most one unless `multiple`. An ID that is typed in
 * full (`type`/…) is offered as it is. Whoever reads the form reads `chosen`.
 */
class EntityPicker extends HTMLElement {
  #found = null;
  #at = -1;
  #timer;
  #asked = 0;
  #begun = false;
  chosen = [];
  multiple = false;
  offers = async () => [];

  /** What is chosen at first; later values of it change nothing. */
  set begin(chosen) {
    if (!this.#begun) this.chosen = chosen;
    this.#begun = true;
  }

  connectedCallback() {
    this.classList.add('picker');
    this.#draw();
    this.addEventListener('focusout', event => { if (!this.contains(event.relatedTarget)) this.#close(); });
  }

  #draw() {
    const name = this.getAttribute('name');
    render(html`
      <input id="field-${name}" role="combobox" autocomplete="off" spellcheck="false" aria-expanded=${String(this.#found !== null)} aria-controls="offers-${name}" aria-autocomplete="list"
        aria-describedby="fault-${name}" aria-activedescendant=${this.#at >= 0 ? `offer-${name}-${this.#at}` : nothing} placeholder=${say('type')}
        @input=${event => this.#typed(event.target.value)} @click=${event => this.#typed(event.target.value)} @keydown=${event => this.#key(event)}>
      <ul id="offers-${name}" class="offers" role="listbox" aria-label=${say('type')} ?hidden=${this.#found === null}>${(this.#found ?? []).map((one, index) => html`
        <li id="offer-${name}-${index}" role="option" aria-selected=${String(index === this.#at)} @mousedown=${event => { event.preventDefault(); this.#choose(one); }}>${one.label} <span class="note">${one.id}</span></li>`)}
        ${this.#found?.length === 0 ? html`<li role="option" aria-selected="false" class="note">${say('none')}</li>` : nothing}</ul>
      ${this.chosen.length ? html`<ul class="chosen-list">${this.chosen.map(one => html`<li title=${one.id}>${one.label} ${one.id.includes('/proposed-') ? html`<span class="note">${say('proposed')}</span>` : nothing}
        <button type="button" aria-label=${say('take', one)} @click=${() => { this.chosen = this.chosen.filter(it => it !== one); this.#draw(); }}>×</button></li>`)}</ul>` : nothing}`, this);
  }

  #typed(text) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      const asked = ++this.#asked;
      const wanted = text.trim();
      const found = await this.offers(wanted).catch(() => []);
      if (asked !== this.#asked || !this.contains(document.activeElement)) return;
      const typed = wanted.startsWith(`${this.getAttribute('type')}/`) ? [{ id: wanted, label: wanted }] : [];
      this.#found = [...found.filter(one => one.id !== wanted), ...typed].slice(0, 12);
      this.#at = -1;
      this.#draw();
    }, 120);
  }

  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.#found?.length) {
      event.preventDefault();
      this.#at = (this.#at + step + this.#found.length) % this.#found.length;
      this.#draw();
    } else if (step) {
      event.preventDefault();
      this.#typed(event.target.value);
    } else if (event.key === 'Enter' && this.#found?.length) {
      event.preventDefault();
      this.#choose(this.#found[Math.max(0, this.#at)]);
    } else if (event.key === 'Escape' && this.#found !== null) {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    }
  }

  #choose(one) {
    this.chosen = this.multiple ? [...this.chosen.filter(it => it.id !== one.id), one] : [one];
    this.querySelector('input').value = '';
    this.#close();
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asked++;
    this.#found = null;
    this.#at = -1;
    this.#draw();
  }
}

customElements.define('entity-picker', EntityPicker);
