// GraphiQL over this service alone. Everything it needs comes from here.
import { operations } from './operations.js';
import { language } from '../explorer/core/language.js';
import { token } from '../explorer/core/editor.js';

const lang = language();
document.documentElement.lang = lang;
const words = operations.map(it => ({ ...it, title: it.title[lang] }));
const write = it => `# ${it.title}\n${it.text.trim()}\n`;

const choice = document.getElementById('examples');
document.getElementById('choose').textContent = lang === 'zh' ? '示例' : 'Examples';
words.forEach((it, index) => choice.add(new Option(it.title, index)));

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
