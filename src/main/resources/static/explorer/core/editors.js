// The editors for SPARQL and GraphQL are not ours: what a screen reader needs of them is added as they draw themselves.

/** `labels` names text fields by a selector of what they stand in; the last one that fits counts. */
export function describe(root, labels) {
  const add = () => {
    for (const [selector, label] of labels) {
      root.querySelectorAll(`${selector} textarea`).forEach(field => { if (field.getAttribute('aria-label') !== label) field.setAttribute('aria-label', label); });
    }
    // What scrolls is reached by keyboard.
    root.querySelectorAll('.CodeMirror-scroll:not([tabindex="0"])').forEach(it => it.setAttribute('tabindex', '0'));
    // The button that opens a tab stands among the tabs.
    root.querySelectorAll('[role=tablist] button:not([role])').forEach(it => { it.setAttribute('role', 'tab'); it.setAttribute('aria-selected', 'false'); });
  };
  new MutationObserver(add).observe(root, { childList: true, subtree: true });
  add();
}
