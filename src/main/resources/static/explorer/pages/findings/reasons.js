// Why a finding is one: its rule and premises, fetched when a person opens it.
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
  #answer;

  connectedCallback() {
    render(html`<details @toggle=${event => this.#open(event.target)}><summary>${say('why')}</summary><div class="reasons"></div></details>`, this);
  }

  async #open(details) {
    if (!details.open || this.#answer) return;
    const into = details.querySelector('.reasons');
    render(html`<span aria-busy="true">${say('loading')}</span>`, into);
    try {
      this.#answer = (await ask(EXPLAIN, { id: this.getAttribute('finding') })).explain;
      render(this.#answer ? tree(this.#answer) : say('none'), into);
    } catch (error) {
      render(partFailed(error), into);
    }
  }
}

const tree = node => html`
  <p>${link(node.conclusion)}${node.rule ? html` <span class="note">${say('rule', { label: node.rule.label })}</span>` : nothing}<br>
    <span class="note">${node.statement}</span> ${quotes(node.evidence)}</p>
  ${node.premises?.length ? html`<ul>${node.premises.map(premise => html`<li>${tree(premise)}</li>`)}</ul>` : nothing}
  ${node.truncated ? html`<p class="note">${say('truncated')}</p>` : nothing}`;

customElements.define('finding-reasons', FindingReasons);
