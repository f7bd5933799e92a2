// Starts the explorer: which address is which page, and what stands around every page.
import { html, nothing, render } from './core/libraries.js';
import { leftBy, onChange, own, query, set } from './core/address.js';
import { ApiError, reachable } from './core/api.js';
import { drawHeader } from './core/header.js';
import { language, speaker } from './core/language.js';
import { applyTheme } from './core/theme.js';
import { shortenLabels } from './core/long-labels.js';
import { failure, loading, missing, unknownNames } from './core/parts.js';
import { NoKey } from './core/places.js';
import { searchBox } from './core/search-box.js';
import { speak } from './core/spoken.js';

const say = speaker();

/**
 * A page is a module of: load(params, signal), which gives its data, or null where there is nothing of that name; title(data,
 * params); view(data, params), a template; `parameters`, the names of all parameters that it takes; optionally drawn(root, data, params), called when the view stands, which may give back
 * what ends it; and `local`, names of parameters whose change needs no new data. `params`: `path`, what the address has after the
 * page's name, and `query`.
 */
const PAGES = [
  [/^\/$/, () => import('./pages/home/home.js')],
  [/^\/search$/, () => import('./pages/search/search.js')],
  [/^\/list\/(documents|agencies|measures|targets|observations|indicators)$/, () => import('./pages/list/list.js')],
  [/^\/indicator\/(.+)$/, () => import('./pages/indicator/indicator.js')],
  [/^\/measure\/(.+)$/, () => import('./pages/measure/measure.js')],
  [/^\/agency\/(.+)$/, () => import('./pages/agency/agency.js')],
  [/^\/document\/(.+)$/, () => import('./pages/document/document.js')],
  [/^\/findings$/, () => import('./pages/findings/findings.js')],
  [/^\/compare$/, () => import('./pages/compare/compare.js')],
  [/^\/review$/, () => import('./pages/review/review.js')],
  [/^\/review\/(.+)$/, () => import('./pages/review/document.js')],
];

const route = path => PAGES.find(([pattern]) => pattern.test(path));

const main = document.getElementById('main');
let shown = { path: null, data: undefined, end: nothing, abort: new AbortController() };

function params(match) {
  return { path: (match?.[1] ?? '').replace(/\/+$/, ''), query: query() };
}

/** Loads what the address asks for and draws it; what was under way for another address is given up. */
async function show({ moved, restored }) {
  frame();
  main.setAttribute('aria-busy', 'true');
  const path = location.pathname;
  const found = route(path);
  if (!found) return place(missing(), say('notFound'));
  const page = await found[1]().catch(unread);
  // Another address may have come while this page's script was fetched.
  if (path !== location.pathname) return undefined;
  if (page instanceof Error) return place(failure(page, anew), say('failed'));
  const given = params(path.match(found[0]));
  const question = asked(path, page.local);
  if (!moved && shown.question === question && shown.data) return draw(page, given, false, restored);

  shown.abort.abort();
  const abort = new AbortController();
  shown.abort = abort;
  // What is quick needs no sign of waiting, which would only flicker.
  const slow = setTimeout(() => place(loading(), say('loading')), moved ? 150 : 600);
  try {
    const data = await page.load(given, abort.signal);
    clearTimeout(slow);
    if (abort.signal.aborted) return undefined;
    if (data === null) return place(missing(), say('notFound'));
    shown.data = data;
    shown.question = question;
    return draw(page, given, moved, restored);
  } catch (error) {
    clearTimeout(slow);
    if (abort.signal.aborted) return undefined;
    if (error instanceof NoKey) return place(missing(), say('notFound'));
    if (!error.kind) console.error(error);
    return place(failure(error, () => show({ moved: true })), say('failed'));
  }
}

/** Why the script of a page did not come, in the words of any other failure. */
async function unread(error) {
  if (!await reachable()) return new ApiError('network', '');
  console.error(error);
  return error;
}

/** Browsers may keep that a script did not come: only loading the page anew asks for it again, and needs a service that answers. */
async function anew() {
  if (await reachable()) location.reload();
  else place(failure(new ApiError('network', ''), anew), say('failed'));
}

/** What data depends on: path, language and the parameters that are not of the view alone. */
function asked(path, local = []) {
  const search = query();
  local.forEach(name => search.delete(name));
  return `${path}?${search} ${language()}`;
}

function place(template, title) {
  if (shown.end instanceof Function) shown.end();
  shown.end = nothing;
  shown.data = undefined;
  shown.question = undefined;
  render(html`<div class="page">${template}</div>`, main);
  main.setAttribute('aria-busy', String(title === say('loading')));
  document.title = `${title} · ${say('brand')}`;
}

function draw(page, given, moved, restored) {
  if (shown.end instanceof Function) shown.end();
  const title = page.title(shown.data, given);
  render(html`<div class="page">${unknownNames(given.query, page.parameters)}${page.view(shown.data, given)}</div>`, main);
  main.setAttribute('aria-busy', 'false');
  document.title = title ? `${title} · ${say('brand')}` : `${say('brand')} · ${language() === 'zh' ? 'Policy Graph' : '政策图谱'}`;
  shown.end = page.drawn?.(main, shown.data, given) ?? nothing;
  if (restored !== undefined) scrollTo(0, restored);
  // What had the focus in a question may be gone with its answer.
  if (document.activeElement === document.body) main.querySelector('dialog[open] :is(.primary, .danger):not(:disabled)')?.focus();
  if (moved) {
    speak(title);
    if (restored === undefined && given.query.get('at') === null && given.query.get('fact') === null && !location.hash) scrollTo(0, 0);
    if (document.activeElement === document.body || document.activeElement?.closest('main, header nav')) ((restored !== undefined && leftBy(main)) || main).focus({ preventScroll: true });
  }
}

function frame() {
  drawHeader(location.pathname === '/' ? html`<span class="grow"></span>` : searchBox('header-search'), otherLanguage);
  render(html`<p>${say('footer')}</p>`, document.getElementById('footer'));
}

function otherLanguage(other) {
  set({ lang: query().has('lang') ? other : null }, { replace: true });
}

own(path => route(path) !== undefined);
onChange(show);
applyTheme();
shortenLabels(main);
show({ moved: true });
