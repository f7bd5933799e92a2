// Where the keyboard is when a statement is chosen, and what of it is said.
import { speaker } from '../../core/language.js';
import { speak } from '../../core/spoken.js';

const say = speaker({
  zh: { chosen: '选中的表述，{kind}：{label}' },
  en: { chosen: 'Chosen statement, {kind}: {label}' },
});

/**
 * Takes the focus to the panel of a statement that was chosen on the page, and back to its words when the panel is closed. Whoever
 * steps from one to the next inside of the panel stays where they are, and is told. An address that names a statement moves nothing.
 */
export function attend(root, data, selected, asked) {
  if (!data.ready) return;
  const before = data.attended;
  data.attended = selected ?? null;
  if (selected?.id === before?.id) return;
  if (!selected) {
    // What had the focus went with the panel.
    if (!asked && document.activeElement === document.body) root.querySelector(`.fact[data-start="${before.spans[0]?.start}"], .by-section a[href*="${encodeURIComponent(before.id)}"]`)?.focus({ preventScroll: true });
    return;
  }
  speak(say('chosen', { kind: say(selected.kind), label: selected.label }));
  if (before !== undefined && !document.activeElement?.closest('.panel')) root.querySelector('.panel h2')?.focus({ preventScroll: true });
}
