// Light or dark: as the system is, unless a person chose.

const KEPT = 'policygraph.theme';
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set();

export const dark = () => (localStorage.getItem(KEPT) ?? (system.matches ? 'dark' : 'light')) === 'dark';

/** What was drawn on a canvas has to be drawn again. Gives back the function that ends it. */
export function onTheme(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function applyTheme() {
  document.documentElement.dataset.theme = dark() ? 'dark' : 'light';
  listeners.forEach(listener => listener());
}

export function switchTheme() {
  localStorage.setItem(KEPT, dark() ? 'light' : 'dark');
  applyTheme();
}

system.addEventListener('change', applyTheme);
// Paper is white.
addEventListener('beforeprint', () => { document.documentElement.dataset.theme = 'light'; listeners.forEach(listener => listener()); });
addEventListener('afterprint', applyTheme);
