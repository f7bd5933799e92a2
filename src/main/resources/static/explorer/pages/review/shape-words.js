// What the rules of the graph find in a document, as a person can act on it: which statement, which property, what to do. The
// technical place stands in a detail.
import { html, nothing } from '../../core/libraries.js';
import { to } from '../../core/address.js';
import { language, speaker } from '../../core/language.js';
import { factWords } from '../document/fact-words.js';
import { stay } from '../document/text.js';

const say = speaker({
  zh: { ...factWords.zh, technical: '技术细节', ofDocument: '这份文件', found: '现为“{value}”', between: '：' },
  en: { ...factWords.en, technical: 'Technical details', ofDocument: 'This document', found: 'It is “{value}” now', between: ': ' },
});

/** A hint of the validation as it is kept with a draft: place, what to do, and in brackets the shape, the node and the value. */
const HINT = /^\S+?(?::\d+)?: (?:warning: |提示：)?([^]*) \[shape (\S+?)(?:, node (\S+?))?(?:, value ([^]*))?\]$/;
/** The property stands behind the words. */
const PROPERTY = /^([^]*?) \(<?([^\s()<>]+)>?\)$/;
/** A name of the ontology in brackets behind the words for it. */
const NAMES = /\s?[(（](?:pg|rdfs|skos|dcterms):[A-Za-z]+(?:\s?…\s?@[a-z]+)?[)）]/g;
const VALUE = 60;

const local = iri => iri.replace(/^.*[#/:]/, '');

/** Whether the value is one that a person would know again: no name of the graph, and not long. */
const legible = value => value && value.length <= VALUE && !/^\w+:\/\//.test(value);

/** `node`: what is at fault; `data`: the draft that is looked at. */
function told({ node, words, value }, data) {
  const [, sentence, path] = PROPERTY.exec(words) ?? [null, words, ''];
  const one = data?.facts.find(({ id }) => node.endsWith(`/${id}`));
  const property = path && factWords[language()][local(path)];
  const whose = one ? html`<a href=${to(location.pathname, { fact: one.id })} @click=${stay({ fact: one.id, at: null })}>${one.label}</a>` : node.includes('/document/') ? say('ofDocument') : null;
  return html`${whose ? html`${whose}${property ? ` · ${property}` : nothing}${say('between')}` : property ? html`${property}${say('between')}` : nothing}${sentence.replace(NAMES, '')}
    ${legible(value) ? html`<span class="note">${say('found', { value })}</span>` : nothing}`;
}

const technical = whole => html`<details class="technical"><summary>${say('technical')}</summary><code>${whole}</code></details>`;

/** A fault of a publication that was refused: {node, rule, value, words: {en, zh}}. */
export function shapeFault(fault, data) {
  const words = (language() === 'zh' && fault.words.zh) || fault.words.en;
  return html`${told({ ...fault, words }, data)}${technical([fault.rule, fault.node, PROPERTY.exec(words)?.[2], fault.value].filter(Boolean).join(' · '))}`;
}

/** A note of a draft: of the validation, or of the reader, which is told in words alone. */
export function hint(message, data) {
  const [, words, , node = '', value = ''] = HINT.exec(message) ?? [];
  return words ? html`${told({ node, words, value }, data)}${technical(message)}` : html`${message}`;
}
