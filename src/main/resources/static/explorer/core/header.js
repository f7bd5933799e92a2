// What stands above every page, those of the editors for SPARQL and GraphQL among them: the way home, the menu, language and theme.
import { html, nothing, render } from './libraries.js';
import { query, to } from './address.js';
import { keepLanguage, language, speaker } from './language.js';
import { dark, switchTheme } from './theme.js';

const say = speaker();

/**
 * Draws it into #header. `middle`: what stands between the name and the menu; changed(other) is called when a person chose the
 * other language, which is kept by then.
 */
export function drawHeader(middle, changed) {
  const here = path => (location.pathname === path ? 'page' : nothing);
  const item = (path, key, address = to(path)) => html`<a href=${address} aria-current=${here(path)}>${say(key)}</a>`;
  const other = language() === 'zh' ? 'en' : 'zh';
  document.documentElement.lang = language();
  document.querySelector('.skip').textContent = say('skip');
  render(html`
    <a class="brand" href=${to('/')}><img src="/explorer/icon.svg" alt="" width="28" height="28"> ${say('brand')}</a>
    ${middle}
    <nav aria-label=${say('menu')}>
      ${item('/findings', 'findings')} ${item('/compare', 'compare')} ${item('/review', 'review')}
      ${item('/queries', 'queries', to('/queries', { lang: language() }))}
      ${item('/yasgui/index.html', 'sparql')} ${item('/graphiql/index.html', 'graphql')}
    </nav>
    <div class="switches">
      <button @click=${() => { keepLanguage(other); changed(other); }} lang=${other}>${say('otherLanguage')}</button>
      <button @click=${() => { switchTheme(); drawHeader(middle, changed); }}>${say(dark() ? 'light' : 'dark')}</button>
    </div>`, document.getElementById('header'));
}

/** The address of this page in another language, where the address names one. */
export function inLanguage(other) {
  const search = query();
  if (search.has('lang')) search.set('lang', other);
  return location.pathname + (search.size ? `?${search}` : '') + location.hash;
}
