// What the rules of the graph find in a document, as a person can act on it: which statement, which property, what to do. The
// technical place stands in a detail.
import { html, nothing } from '../../core/libraries.js';
import { to } from '../../core/address.js';
import { language, number, speaker } from '../../core/language.js';
import { factWords } from '../document/fact-words.js';
import { stay } from '../document/text.js';

const say = speaker({
  zh: { ...factWords.zh, technical: '技术细节', ofDocument: '这份文件', found: '现为“{value}”', between: '：', then: '、', of: '（{count} 项）' },
  en: { ...factWords.en, technical: 'Technical details', ofDocument: 'This document', found: 'It is “{value}” now', between: ': ', then: ', ', of: ' ({count})' },
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

/** By their IDs, the labels of what statements are about. */
const labels = new WeakMap();

function labelsOf({ facts, document }) {
  if (!labels.has(facts)) {
    const found = new Map();
    const walk = it => {
      if (!it || typeof it !== 'object') return;
      if (it.id && it.label) found.set(it.id, it.label);
      Object.values(it).forEach(walk);
    };
    facts.forEach(one => walk(one.statement));
    walk(document);
    labels.set(facts, found);
  }
  return labels.get(facts);
}

/** What a node is called: a statement leads to its place in the draft. Null where it has no name. `data`: the draft that is looked at. */
function called(node, data) {
  const [, id] = /\/id\/(.+)$/.exec(node) ?? [];
  const one = data?.facts.find(it => it.id === id);
  if (one) return html`<a href=${to(location.pathname, { fact: id })} @click=${stay({ fact: id, at: null })}>${one.label}</a>`;
  if (id?.startsWith('document/')) return say('ofDocument');
  return (data && labelsOf(data).get(id)) ?? id ?? null;
}

/** Sentence and property of what a shape says. */
function parts(words) {
  const [, sentence, path] = PROPERTY.exec(words) ?? [null, words, ''];
  return { sentence: sentence.replace(NAMES, ''), path, property: path && factWords[language()][local(path)] };
}

const found = value => (legible(value) ? html` <span class="note">${say('found', { value })}</span>` : nothing);

const technical = lines => html`<details class="technical"><summary>${say('technical')}</summary>${lines.map(line => html`<code>${line}</code> `)}</details>`;

/** A fault of a publication that was refused: {node, rule, value, words: {en, zh}}. */
export function shapeFault({ node, rule, value, words }, data) {
  const { sentence, path, property } = parts((language() === 'zh' && words.zh) || words.en);
  const whose = called(node, data);
  return html`${whose}${whose && property ? ' · ' : nothing}${property || nothing}${whose || property ? say('between') : nothing}${sentence}${found(value)}
    ${technical([[rule, node, path, value].filter(Boolean).join(' · ')])}`;
}

/** A note of a draft that has its place in the text: of the validation, or of the reader, which is told in words alone. */
export function hint(message) {
  const [, words, , , value = ''] = HINT.exec(message) ?? [];
  return words ? html`${parts(words).sentence}${found(value)}${technical([message])}` : html`${message}`;
}

/** Notes without a place: those that say the same of several things are told once, with what they are about. */
export function hints(notes, data) {
  const groups = new Map();
  for (const { message } of notes) {
    const [, words = message, , node = ''] = HINT.exec(message) ?? [];
    const { sentence } = parts(words);
    groups.set(sentence, [...(groups.get(sentence) ?? []), { node, message }]);
  }
  return [...groups].map(([sentence, all]) => {
    const names = all.map(({ node }) => called(node, data)).filter(Boolean);
    const told = all.filter(({ message }) => message !== sentence).map(({ message }) => message);
    return html`<li class="note">${sentence}${all.length > 1 ? say('of', { count: number(all.length) }) : nothing}
      ${names.length ? html`<br>${names.map((name, index) => html`${index ? say('then') : nothing}${name}`)}` : nothing}${told.length ? technical(told) : nothing}</li>`;
  });
}
