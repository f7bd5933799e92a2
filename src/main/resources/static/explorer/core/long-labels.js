// Labels of thousands of characters: a few lines of them are shown, all of it where a person points at them or goes to them.

/** Longer than any name that people give; sentences may be longer. */
const NAME = 160;
const SENTENCE = 1200;

/** What holds a name, and what is to be read whole; a paragraph is sentences. */
const NAMES = 'a, h1, h2, h3, strong, th, dt, summary, .mark, .chip, .label, .side, .owner, .note:not(p), .step, .absence, .kind, .kicker, button';
const WHOLE = '.text-box, .quote, .whole, .its-words, pre, code, textarea, select, svg, .only-spoken';

/** Watches what is drawn in an element from now on. */
export function shortenLabels(root) {
  new MutationObserver(changes => {
    const elements = new Set();
    for (const { target, addedNodes } of changes) {
      elements.add(target.nodeType === Node.TEXT_NODE ? target.parentElement : target);
      addedNodes.forEach(node => node.nodeType === Node.ELEMENT_NODE && [node, ...node.querySelectorAll('*')].forEach(one => elements.add(one)));
    }
    elements.forEach(look);
  }).observe(root, { childList: true, subtree: true, characterData: true });
}

/** A note may be sentences; a name is none. */
const isSentences = element => element.matches('.note') && /[。；]|[.:;] /.test(element.textContent);

function look(element) {
  const words = element ? [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE) : [];
  const longest = words.reduce((most, { data }) => Math.max(most, data.length), 0);
  if (longest <= NAME) return element?.hasAttribute('data-long') ? whole(element) : undefined;
  if (longest <= (element.matches(NAMES) && !isSentences(element) ? NAME : SENTENCE) || element.closest(WHOLE)) return undefined;
  element.dataset.long = '';
  element.title = element.textContent.trim();
  // Who has no pointer goes there with the keyboard or a finger.
  if (!element.matches('a, button, summary')) element.tabIndex = 0;
}

/** Another, shorter label has come to stand there. */
function whole(element) {
  ['data-long', 'title', 'tabindex'].forEach(name => element.removeAttribute(name));
}
