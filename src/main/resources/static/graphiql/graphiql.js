// GraphiQL over this service alone. Everything it needs comes from here.
import { operations } from './operations.js';
import '../explorer/core/tool.js';
import { describe } from '../explorer/core/editors.js';
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

const words = operations.map(it => ({ ...it, title: it.title[lang] }));
const write = it => `# ${it.title}\n${it.text.trim()}\n`;

const choice = document.getElementById('examples');
document.getElementById('choose').textContent = lang === 'zh' ? '示例' : 'Examples';
words.forEach((it, index) => choice.add(new Option(it.title, index)));

describe(document.getElementById('graphiql'), [
  ['.CodeMirror', lang === 'zh' ? '查询' : 'Query'],
  ['.graphiql-editor-tool .CodeMirror', lang === 'zh' ? '变量与请求头' : 'Variables and headers'],
  ['.result-window .CodeMirror', lang === 'zh' ? '结果' : 'Result'],
]);

const root = ReactDOM.createRoot(document.getElementById('graphiql'));

function draw(query) {
  root.render(
    React.createElement(GraphiQL, {
      key: query,
      fetcher: GraphiQL.createFetcher({ url: '/graphql', headers: { 'Accept-Language': lang, ...(token() ? { Authorization: `Bearer ${token()}` } : {}) } }),
      query,
      variables: '',
      defaultEditorToolsVisibility: 'variables',
    }),
  );
}

choice.addEventListener('change', () => draw(write(words[choice.value])));
draw(write(words[0]));

// Auditors' questions, one file each: the first line is what is asked, in Chinese and in English.
const audits = [
  'bracket-holders',
  'target-reports',
  'target-outcomes',
  'carried-on',
  'agencies-gone',
  'missing-documents',
  'contradictions',
];

async function audit(name) {
  const answer = await fetch(`operations/${name}.graphql`);
  const [asked, ...text] = (await answer.text()).split('\n');
  const [zh, en] = asked.slice(2).split('？ ');
  return { title: lang === 'zh' ? `${zh}？` : en, text: text.join('\n') };
}

for (const it of await Promise.all(audits.map(audit))) {
  choice.add(new Option(it.title, words.push(it) - 1));
}
