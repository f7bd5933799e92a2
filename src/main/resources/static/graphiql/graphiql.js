// GraphiQL over this service alone. Everything it needs comes from here.
import { examples, follow, keep, written } from './examples.js';
import { data, sentences, words } from './words.js';
import '../explorer/core/tool.js';
import { describe } from '../explorer/core/editors.js';
import { inChinese } from '../explorer/core/in-chinese.js';
import { language } from '../explorer/core/language.js';
import { token } from '../explorer/core/editor.js';
import { dark, onTheme } from '../explorer/core/theme.js';

const lang = language();

/** GraphiQL keeps a theme of its own, and reads it whenever it is drawn anew. */
function theme() {
  const name = dark() ? 'dark' : 'light';
  localStorage.setItem('graphiql:theme', name);
  document.body.classList.remove('graphiql-dark', 'graphiql-light');
  document.body.classList.add(`graphiql-${name}`);
}
theme();
onTheme(theme);

const choice = document.getElementById('examples');
document.getElementById('choose').textContent = lang === 'zh' ? '示例' : 'Examples';
const those = await examples();
choice.add(new Option(lang === 'zh' ? '选一个……' : 'Choose one …', '', true, true));
those.forEach((it, index) => choice.add(new Option(it.title[lang], index)));

inChinese(words, sentences, data);
describe(document.getElementById('graphiql'), [
  ['.CodeMirror textarea', lang === 'zh' ? '查询' : 'Query'],
  ['.graphiql-editor-tool .CodeMirror textarea', lang === 'zh' ? '变量与请求头' : 'Variables and headers'],
  ['[role=dialog]', it => it.querySelector('.graphiql-dialog-title')?.textContent],
  ['.result-window .CodeMirror textarea', lang === 'zh' ? '结果' : 'Result'],
]);

const root = ReactDOM.createRoot(document.getElementById('graphiql'));

const fetcher = GraphiQL.createFetcher({ url: '/graphql', headers: { 'Accept-Language': lang, ...(token() ? { Authorization: `Bearer ${token()}` } : {}) } });

/** With the operation in a tab of its own, or as it was left. */
const draw = operation => root.render(React.createElement(GraphiQL, {
  key: operation ?? '',
  fetcher,
  defaultEditorToolsVisibility: 'variables',
  ...(operation ? { query: operation, variables: '' } : {}),
}));

addEventListener('pagehide', keep);
choice.addEventListener('change', () => {
  if (choice.value === '') return;
  keep();
  draw(written(those[choice.value], lang));
});
draw(follow(those) ? null : written(those[0], lang));
