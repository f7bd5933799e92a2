// The address is the state of a page: whatever a control changes, it changes there, and the page is drawn from it.

const listeners = new Set();

/**
 * Called with {moved, restored}: `moved` is true where another page was opened, false where only the state of this one changed;
 * `restored` is how far a page was scrolled to which a person goes back or forward.
 */
export const onChange = listener => listeners.add(listener);

const change = (moved, restored) => listeners.forEach(listener => listener({ moved, restored }));

// Pages are drawn after their data came: only we know when there is a place to go back to.
history.scrollRestoration = 'manual';
const remember = (left = null) => history.replaceState({ ...history.state, scroll: scrollY, left }, '');

const alike = (root, address) => [...root.querySelectorAll('a[href]')].filter(it => it.getAttribute('href') === address);

/** The link in an element by which a person left this page before they came back; undefined where it is there no more or none was. */
export function leftBy(root) {
  const left = history.state?.left;
  return left ? alike(root, left.address)[left.index] : undefined;
}

/** What a person typed on this page and no address tells; it is there again when they come back. */
export const typed = () => history.state?.typed ?? '';

export const keepTyped = text => history.replaceState({ ...history.state, typed: text }, '');

export const query = () => new URLSearchParams(location.search);

/** The address of `path` with these parameters; the language, once chosen in the address, is kept. */
export function to(path, parameters = {}) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of [value].flat()) {
      if (one !== null && one !== undefined && one !== '') search.append(name, one);
    }
  }
  const lang = query().get('lang');
  if (lang && !search.has('lang')) search.set('lang', lang);
  const text = search.toString();
  return path + (text ? '?' + text : '');
}

/** `by`: the link that leads there, where it is one. */
export function open(address, by = null) {
  remember(by && { address: by.getAttribute('href'), index: alike(document.getElementById('main'), by.getAttribute('href')).indexOf(by) });
  history.pushState(null, '', address);
  change(true);
}

/** Other values for some parameters of this page; null takes one away. `replace`: no step to go back to, as while a slider moves. */
export function set(parameters, { replace = false } = {}) {
  const search = query();
  for (const [name, value] of Object.entries(parameters)) {
    search.delete(name);
    for (const one of [value].flat()) {
      if (one !== null && one !== undefined && one !== '') search.append(name, one);
    }
  }
  const text = search.toString();
  const address = location.pathname + (text ? '?' + text : '') + location.hash;
  if (!replace) remember();
  history[replace ? 'replaceState' : 'pushState'](replace ? history.state : null, '', address);
  change(false);
}

let page = location.pathname;
addEventListener('popstate', event => change(page !== location.pathname, event.state?.scroll ?? 0));
onChange(() => { page = location.pathname; });

/** Links of this explorer are followed without loading anew; with a modifier key, or elsewhere, the browser does as ever. */
document.addEventListener('click', event => {
  const link = event.composedPath().find(element => element instanceof HTMLAnchorElement);
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.origin !== location.origin || link.target || link.hasAttribute('download') || !mine(link.pathname)) return;
  if (link.pathname === location.pathname && link.search === location.search && link.hash) return;
  event.preventDefault();
  open(link.pathname + link.search + link.hash, link);
});

let mine = () => false;
/** Says which paths are pages of the explorer. */
export const own = test => { mine = test; };
