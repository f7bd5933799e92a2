// Why a finding is one: its rule and premises, fetched when a person opens it or prints the page.
import { html, nothing, render } from '../../core/libraries.js';
import { ask } from '../../core/api.js';
import { language, speaker } from '../../core/language.js';
import { EVIDENCE, link, partFailed, quotes } from '../../core/parts.js';
import { PLACE } from '../../core/places.js';

const say = speaker({
  zh: { why: '为何列出', rule: '规则：{label}', truncated: '其余前提未列出' },
  en: { why: 'Why it is here', rule: 'Rule: {label}', truncated: 'further premises are not shown' },
});

const EXPLAIN = /* GraphQL */ `
  query WhyFinding($id: ID!) {
    explain(id: $id, depth: 3) { ...Level premises { ...Level premises { ...Level premises { ...Level } } } }
  }
  fragment Level on Explanation { conclusion { ...Place } statement truncated rule { label } evidence { ...Span } }
  ${PLACE} ${EVIDENCE}
`;

class FindingReasons extends HTMLElement {
  static observedAttributes = ['finding', 'lang'];
  #reading;

  connectedCallback() {
    render(html`<details @toggle=${event => event.target.open && this.read()}><summary>${say('why')}</summary><div class="reasons"></div></details>`, this);
    this.#forget();
  }

  /** The place in a list may come to stand for another finding. */
  attributeChangedCallback(name, before, after) {
    if (this.isConnected && before !== null && before !== after) this.connectedCallback();
  }

  #forget() {
    this.#reading = undefined;
    this.firstElementChild.open = false;
    this.toggleAttribute('unread', true);
    render(nothing, this.querySelector('.reasons'));
  }

  /** Ends when the reasons stand on the page, or that they could not be read. */
  read() {
    this.#reading ??= this.#read();
    return this.#reading;
  }

  async #read() {
    const finding = this.getAttribute('finding');
    const into = this.querySelector('.reasons');
    render(html`<span aria-busy="true">${say('loading')}</span>`, into);
    const told = await ask(EXPLAIN, { id: finding }).then(({ explain }) => (explain ? tree(explain) : say('none')), error => partFailed(error));
    if (finding !== this.getAttribute('finding')) return;
    render(told, into);
    this.toggleAttribute('unread', false);
  }
}

const tree = node => html`
  <p>${link(node.conclusion)}${node.rule ? html` <span class="note">${say('rule', { label: node.rule.label })}</span>` : nothing}<br>
    <span class="note">${node.statement}</span> ${quotes(node.evidence)}</p>
  ${node.premises?.length ? html`<ul>${node.premises.map(premise => html`<li>${tree(premise)}</li>`)}</ul>` : nothing}
  ${node.truncated ? html`<p class="note">${say('truncated')}</p>` : nothing}`;

customElements.define('finding-reasons', FindingReasons);
