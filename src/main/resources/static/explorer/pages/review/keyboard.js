// Reviewing by keyboard.
import { closed } from './telling.js';

/** Hears the keys of a review until what it gives back is called. acts(): by key, what it does now. */
export function keyboard(review, acts) {
  const key = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat && event.key !== 'j' && event.key !== 'k') return;
    if (event.target.closest?.('dialog') || review.busy) return;
    // A list that was open at the field has taken the key for itself.
    if (event.key === 'Escape' && review.mode) {
      event.preventDefault();
      review.turn(null);
      return closed();
    }
    if (event.target.closest?.('input, textarea, select, [contenteditable]')) return;
    const act = acts()[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  document.addEventListener('keydown', key);
  return () => document.removeEventListener('keydown', key);
}
