// SPARQL with YASGUI over this service alone; the saved queries are its examples.
import '../explorer/core/tool.js';
import { describe } from '../explorer/core/editors.js';
import { language } from '../explorer/core/language.js';
import { fields, filled } from './parameters.js';

const lang = language();
const say = (zh, en) => (lang === 'zh' ? zh : en);
const endpoint = new URL('/sparql', location.href).href;

document.getElementById('choose').textContent = say('已存查询', 'Saved queries');

// Completion of prefixes, classes and properties asks other hosts; variables are completed from the query itself.
Yasgui.Yasqe.defaults.autocompleters = ['variables'];

const yasgui = new Yasgui(document.getElementById('yasgui'), {
  requestConfig: { endpoint, method: 'POST' },
  endpointCatalogueOptions: { getData: () => [{ endpoint }] },
  copyEndpointOnNewTab: false,
  persistenceId: 'policygraph.yasgui',
  yasqe: {
    value: `# ${say('每份文件有多少项措施？', 'How many measures has each document?')}
PREFIX pg: <https://w3id.org/policygraph/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?document ?title (COUNT(?measure) AS ?measures) WHERE {
  ?measure a pg:Measure ; pg:statedIn ?document .
  ?document rdfs:label ?title FILTER (LANG(?title) = "${lang}")
}
GROUP BY ?document ?title
ORDER BY ?document
`,
  },
});

describe(document.getElementById('yasgui'), [['.CodeMirror', say('查询', 'Query')], ['.yasr', say('结果', 'Result')]]);

const examples = document.getElementById('examples');
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

const queries = await list().catch(error => {
  said.textContent = `${say('没能读到已存查询', 'The saved queries could not be read')}: ${error.message}`;
  return [];
});

async function show(name) {
  const query = queries.find(it => it.name === name);
  if (!query) return;
  examples.value = name;
  const text = await (await fetch(`/queries/${encodeURIComponent(name)}.rq`)).text();
  const tab = yasgui.addTab(true, { name: query.title[lang] });
  tab.setQuery(filled(text, query.parameters));
  asked.set(tab.getId(), fields(query.parameters, tab));
  tellOf(tab.getId());
  said.textContent = query.answers[lang];
}

examples.addEventListener('change', () => show(examples.value));
const wanted = new URLSearchParams(location.search).get('example');
if (wanted) show(wanted);
