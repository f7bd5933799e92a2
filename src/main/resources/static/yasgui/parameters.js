// What a saved query needs to be told, in fields above the editor: a value stands in the query as a whole term, never as loose text.
import { language, today } from '../explorer/core/language.js';

const lang = language();
const say = (zh, en) => (lang === 'zh' ? zh : en);

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const IDS = 'https://w3id.org/policygraph/id/';

/** The term of SPARQL that a value is by the type of its parameter; null where the text is no such value. */
function term(type, text) {
  const taken = pattern => pattern.test(text);
  switch (type) {
    case 'date':
      return taken(/^\d{4}-\d{2}-\d{2}$/) ? `"${text}"^^<${XSD}date>` : null;
    case 'integer':
      return taken(/^-?\d{1,18}$/) ? `"${text}"^^<${XSD}integer>` : null;
    case 'id':
    case 'iri':
      if (taken(/^[a-z-]+\/[^\s<>"{}|\\^`]+$/)) return `<${IDS}${text}>`;
      return taken(/^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/) ? `<${text}>` : null;
    default:
      return text ? JSON.stringify(text) : null;
  }
}

/** What a parameter is where nobody says it: of a language that of the page, its default, or of a day today. */
const begin = it => (it.type === 'lang' ? lang : it.defaultValue) ?? (it.required && it.type === 'date' ? today() : '');

/** The text of a query with what its parameters begin with put in. */
export function filled(text, parameters) {
  const head = text.split('\n').filter(line => /^# (title|answers):/.test(line));
  const body = text.split('\n').filter(line => !line.startsWith('# ')).join('\n');
  const set = parameters.reduce((query, it) => {
    const value = it.required || it.type !== 'id' ? term(it.type, begin(it)) : null;
    return value ? replaced(query, `?${it.name}`, value) : query;
  }, body);
  return [...head, set.trimStart()].join('\n');
}

/** A variable is replaced where its name ends; whatever else was put in, where it stands. */
const replaced = (query, old, now) => (old.startsWith('?') ? query.replace(new RegExp(`\\${old}\\b`, 'g'), () => now) : query.replaceAll(old, () => now));

/** Fields for what a query must be told, over the editor of `tab`; what a person changes in the query itself stays. */
export function fields(parameters, tab) {
  const form = document.createElement('form');
  form.className = 'parameters';
  form.addEventListener('submit', event => event.preventDefault());
  const required = parameters.filter(it => it.required);
  const missing = document.createElement('p');
  missing.setAttribute('role', 'status');
  missing.className = 'missing';
  const inQuery = new Map(required.map(it => [it.name, term(it.type, begin(it)) ?? `?${it.name}`]));
  const tell = () => {
    const open = required.filter(it => inQuery.get(it.name) === `?${it.name}`).map(it => it.description[lang]);
    missing.textContent = open.length ? say(`请先填写：${open.join('、')}。未填时查询必无结果，并不表示图谱中没有。`, `Fill in first: ${open.join('; ')}. Without it the query gives no rows, which does not mean that there are none.`) : '';
    missing.hidden = open.length === 0;
  };
  for (const it of required) {
    const label = document.createElement('label');
    const input = document.createElement('input');
    input.name = it.name;
    input.type = it.type === 'date' ? 'date' : 'text';
    input.value = begin(it);
    input.required = true;
    if (it.type === 'id') input.placeholder = `${it.name}/…`;
    input.addEventListener('change', () => {
      const value = term(it.type, input.value.trim());
      input.setCustomValidity(value || !input.value ? '' : say('这不是所要的值。', 'This is no value of that kind.'));
      input.reportValidity();
      const now = value ?? `?${it.name}`;
      tab.setQuery(replaced(tab.getQuery(), inQuery.get(it.name), now));
      inQuery.set(it.name, now);
      tell();
    });
    label.append(`${it.description[lang]} `, input);
    form.append(label);
  }
  form.append(missing);
  form.hidden = required.length === 0;
  tell();
  return form;
}
