// The editors for SPARQL and GraphQL are not ours: what a screen reader needs of them is added as they draw themselves.

import { language } from './language.js';

const HOW = { zh: '在编辑框里按 Esc，再按 Tab 即离开', en: 'To leave an editor by keyboard: Esc, then Tab' };

/** Tab writes in an editor. After Escape it leads on, as everywhere else; how is told beside the title. */
function leave(root) {
  let free = false;
  root.addEventListener('keydown', event => {
    if (event.key === 'Tab' && free) event.stopPropagation();
    else if (event.key !== 'Shift') free = event.key === 'Escape';
  }, true);
  root.addEventListener('focusout', () => { free = false; });
  const how = document.createElement('span');
  how.className = 'how';
  how.textContent = HOW[language()];
  document.querySelector('.tool-bar').append(how);
}

/** `labels` names fields by their selector, with words or with what tells them of the field; the last one that fits counts. */
export function describe(root, labels) {
  const add = () => {
    for (const [selector, label] of labels) {
      document.querySelectorAll(selector).forEach(field => {
        const words = label instanceof Function ? label(field) : label;
        if (words && field.getAttribute('aria-label') !== words) field.setAttribute('aria-label', words);
      });
    }
    // What scrolls is reached by keyboard.
    root.querySelectorAll('.CodeMirror-scroll:not([tabindex="0"])').forEach(it => it.setAttribute('tabindex', '0'));
    // The button that opens a tab stands among the tabs.
    root.querySelectorAll('[role=tablist] button:not([role])').forEach(it => { it.setAttribute('role', 'tab'); it.setAttribute('aria-selected', 'false'); });
  };
  leave(root);
  // Dialogs stand beside the editor, not in it.
  new MutationObserver(add).observe(document.body, { childList: true, subtree: true });
  add();
}
