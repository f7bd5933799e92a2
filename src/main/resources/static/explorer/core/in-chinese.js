// The editors for SPARQL and GraphQL speak English only: on Chinese pages their words are put into Chinese as they appear.
import { language } from './language.js';

const NAMED = ['title', 'aria-label', 'placeholder'];

/**
 * `words` are Chinese by English. `sentences`, for those with a figure or a name in them, are pairs of a pattern and what takes its
 * place. Whatever fits the selector `data` is a person's or the graph's own, and stays as it is.
 */
export function inChinese(words, sentences, data) {
  if (language() !== 'zh') return;

  const chinese = english => {
    const text = english.trim();
    if (Object.hasOwn(words, text)) return words[text];
    const sentence = sentences.find(([pattern]) => pattern.test(text));
    return sentence ? text.replace(...sentence) : null;
  };

  const name = element => NAMED.forEach(attribute => {
    const said = element.hasAttribute(attribute) ? chinese(element.getAttribute(attribute)) : null;
    if (said !== null) element.setAttribute(attribute, said);
  });

  const say = text => {
    const said = chinese(text.data);
    if (said !== null) text.data = said;
  };

  const take = node => (node.nodeType === Node.TEXT_NODE ? say(node) : name(node));

  const ours = node => !(node instanceof Element ? node : node.parentElement)?.closest(data);

  function all(node) {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
      acceptNode: it => (it instanceof Element && it.matches(data) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
    });
    for (let it = node; it; it = walker.nextNode()) take(it);
  }

  const both = [Node.ELEMENT_NODE, Node.TEXT_NODE];
  new MutationObserver(changes => {
    for (const { type, target, addedNodes } of changes.filter(it => ours(it.target))) {
      if (type === 'childList') [...addedNodes].filter(it => both.includes(it.nodeType) && ours(it)).forEach(all);
      else take(target);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: NAMED });
  all(document.body);
}
