// What the pages of the editors for SPARQL and GraphQL share with the explorer: header, language, theme. Imported before they are drawn.
import { html } from './libraries.js';
import { drawHeader, inLanguage } from './header.js';
import { applyTheme } from './theme.js';

applyTheme();
// The editors have no other language once they stand: the page is opened anew, and what was typed is kept by them.
drawHeader(html`<span class="grow"></span>`, other => {
  const address = inLanguage(other);
  // An address that differs in nothing, or in what follows #, would open nothing anew.
  if (address === location.pathname + location.search + location.hash) location.reload();
  else location.replace(address);
});
