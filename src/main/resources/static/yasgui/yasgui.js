// SPARQL with YASGUI over this service alone; the saved queries are its examples.
import '../explorer/core/tool.js';
import { describe } from '../explorer/core/editors.js';
import { inChinese } from '../explorer/core/in-chinese.js';
import { language } from '../explorer/core/language.js';
import { forget, put, textOf, untouched } from './examples.js';
import { fields, filled } from './parameters.js';
import { data, sentences, words } from './words.js';

const lang = language();
const say = (zh, en) => (lang === 'zh' ? zh : en);
const endpoint = new URL('/sparql', location.href).href;

document.getElementById('choose').textContent = say('已存查询', 'Saved queries');

// Completion of prefixes, classes and properties asks other hosts; variables are completed from the query itself.
Yasgui.Yasqe.defaults.autocompleters = ['variables'];

/** What stands in a new tab, in both languages. */
const OPENING = Object.fromEntries(['zh', 'en'].map(its => [its, `# ${its === 'zh' ? '每份文件有多少项措施？' : 'How many measures has each document?'}
PREFIX pg: <https://w3id.org/policygraph/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?document ?title (COUNT(?measure) AS ?measures) WHERE {
  ?measure a pg:Measure ; pg:statedIn ?document .
  ?document rdfs:label ?title FILTER (LANG(?title) = "${its}")
}
GROUP BY ?document ?title
ORDER BY ?document
`]));
const TAB = { zh: '查询', en: 'Query' };

const yasgui = new Yasgui(document.getElementById('yasgui'), {
  requestConfig: { endpoint, method: 'POST' },
  endpointCatalogueOptions: { getData: () => [{ endpoint }] },
  copyEndpointOnNewTab: false,
  persistenceId: 'policygraph.yasgui',
  tabName: TAB[lang],
  yasqe: { value: OPENING[lang] },
});
// The editor keeps what was typed when it is left: a page that goes leaves it too.
addEventListener('pagehide', () => document.activeElement?.blur());

inChinese(words, sentences, data);
describe(document.getElementById('yasgui'), [['.CodeMirror textarea', say('查询', 'Query')], ['.yasr textarea', say('结果', 'Result')], ['select.tableSizer', say('每页条数', 'Rows on a page')]]);

const examples = document.getElementById('examples');
examples.options[0].text = say('选一个……', 'Choose one …');
const said = document.getElementById('said');

async function list() {
  const { queries } = await (await fetch('/queries', { headers: { Accept: 'application/json' } })).json();
  for (const query of queries) {
    const option = new Option(query.title[lang], query.name);
    option.title = query.answers[lang];
    examples.add(option);
  }
  return queries;
}

/** The fields of each tab that holds a saved query, by the tab's ID. */
const asked = new Map();
const above = document.getElementById('parameters');
const tellOf = id => above.replaceChildren(...(asked.has(id) ? [asked.get(id)] : []));
yasgui.on('tabSelect', (_, id) => tellOf(id));
yasgui.on('tabClose', (_, tab) => forget(tab.getId()));

const queries = await list().catch(error => {
  said.textContent = `${say('没能读到已存查询', 'The saved queries could not be read')}: ${error.message}`;
  return [];
});

/** Puts a saved query into a tab, with fields for what it must be told. */
async function write(query, tab) {
  const text = await (await fetch(`/queries/${encodeURIComponent(query.name)}.rq`)).text();
  put(tab, { name: query.name, title: query.title[lang], text: filled(text, query.parameters) });
  asked.set(tab.getId(), fields(query.parameters, tab));
}

const tabs = () => yasgui.persistentConfig.getTabs().map(id => yasgui.getTab(id));

/** What nobody has changed is in the language of the page. */
async function follow() {
  for (const tab of tabs()) {
    const query = queries.find(it => it.name === untouched(tab)?.name);
    if (query) await write(query, tab);
    else if (Object.values(OPENING).includes(textOf(tab))) put(tab, { name: null, title: tab.getName().replace(/^(Query|查询)(?= \d+$|$)/, TAB[lang]), text: OPENING[lang] });
  }
  tellOf(yasgui.getTab().getId());
}

async function show(name) {
  const query = queries.find(it => it.name === name);
  if (!query) return;
  examples.value = name;
  const there = tabs().find(tab => untouched(tab)?.name === name);
  if (there) {
    there.select();
  } else {
    const tab = yasgui.addTab(true, { name: query.title[lang] });
    await write(query, tab);
    tellOf(tab.getId());
  }
  said.textContent = query.answers[lang];
}

examples.addEventListener('change', () => show(examples.value));
await follow();
const wanted = new URLSearchParams(location.search).get('example');
if (wanted) show(wanted);
