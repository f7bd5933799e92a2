// The example operations: those beside this and auditors' questions, one file each, whose first line is what is asked in both languages.
import { language } from '../explorer/core/language.js';
import { operations } from './operations.js';

const AUDITS = ['bracket-holders', 'target-reports', 'target-outcomes', 'carried-on', 'agencies-gone', 'missing-documents', 'contradictions'];

async function audit(name) {
  const answer = await fetch(`operations/${name}.graphql`);
  const [asked, ...text] = (await answer.text()).split('\n');
  const [zh, en] = asked.slice(2).split('？ ');
  return { title: { zh: `${zh}？`, en }, text: text.join('\n') };
}

/** Each is {title: {zh, en}, text}; a file that cannot be read is left out. */
export async function examples() {
  const read = await Promise.allSettled(AUDITS.map(audit));
  return [...operations, ...read.filter(it => it.status === 'fulfilled').map(it => it.value)];
}

export const written = ({ title, text }, lang) => `# ${title[lang]}\n${text.trim()}\n`;

const TABS = 'graphiql:tabState';
const ACTIVE = 'graphiql:query';

function kept() {
  try {
    return JSON.parse(localStorage.getItem(TABS));
  } catch {
    return null;
  }
}

/** An example that nobody has changed is in the language of the page; what a person wrote stays. Tells whether there is anything. */
export function follow(those) {
  const other = language() === 'zh' ? 'en' : 'zh';
  const inLanguage = new Map(those.map(it => [written(it, other), written(it, language())]));
  const active = localStorage.getItem(ACTIVE);
  if (inLanguage.has(active)) localStorage.setItem(ACTIVE, inLanguage.get(active));
  const state = kept();
  if (!state?.tabs?.length) return active !== null;
  state.tabs.forEach(tab => { tab.query = inLanguage.get(tab.query) ?? tab.query; });
  localStorage.setItem(TABS, JSON.stringify(state));
  return true;
}

/** GraphiQL keeps what was typed half a second later: whoever leaves sooner does not lose it either. */
export function keep() {
  const text = document.querySelector('.graphiql-query-editor .CodeMirror')?.CodeMirror.getValue();
  if (text === undefined) return;
  // What is in no tab that it has kept comes back in one of its own.
  localStorage.setItem(ACTIVE, text);
  const state = kept();
  const shown = [...document.querySelectorAll('.graphiql-tab')];
  const same = shown.length > 1 ? shown.length === state?.tabs.length && shown[state.activeTabIndex]?.matches('.graphiql-tab-active') : state?.tabs.length === 1;
  if (!same) return;
  state.tabs[state.activeTabIndex].query = text;
  localStorage.setItem(TABS, JSON.stringify(state));
}
