// The form of a statement, by its kind: the fields of StatementInput.
import { html, nothing } from '../../core/libraries.js';
import { ask, nodes } from '../../core/api.js';
import { speaker } from '../../core/language.js';
import { rule, shortened } from './editing.js';
import { factWords } from '../document/fact-words.js';
import './entity-picker.js';

const OFFERS = /* GraphQL */ `
  query EntryOffers($text: String, $indicators: Boolean!, $agencies: Boolean!, $functions: Boolean!, $documents: Boolean!, $filter: DocumentFilter) {
    indicators(label: $text, first: 12) @include(if: $indicators) { edges { node { id label unit { id label } scopes { id label } } } }
    agencies(name: $text, first: 12) @include(if: $agencies) { edges { node { id label } } }
    topics(scheme: FUNCTION, label: $text, first: 12) @include(if: $functions) { edges { node { id label } } }
    documents(filter: $filter, first: 12) @include(if: $documents) { edges { node { id label } } }
  }
`;

const say = speaker({
  zh: { ...factWords.zh, open: '文中未定', optional: '（可空）', decimal: '十进制数，如 12.5；万、亿要乘开', day: '如 2020、2020-06 或 2020-06-30', choose: '请选择', missing: '请选一项' },
  en: { ...factWords.en, open: 'left open by the text', optional: '(may be empty)', decimal: 'A decimal number such as 12.5, with 万 and 亿 multiplied out', day: 'Such as 2020, 2020-06 or 2020-06-30', choose: 'Choose', missing: 'Choose one' },
});

const COMPARATORS = ['STATED', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN', 'ABOUT', 'BETWEEN'];
const VALUE_KINDS = ['STOCK', 'FLOW', 'CUMULATIVE', 'INCREMENT', 'GROWTH_RATE', 'MULTIPLE', 'SHARE', 'RANK', 'SCORE'];
const ROLES = ['LEAD', 'RESPONSIBLE', 'PARTICIPANT', 'SUPERVISE', 'GUIDE', 'FUND'];
const BASES = ['WORD', 'STANDING_RULE', 'FIRST_LISTED', 'SOLE', 'LISTED'];
const STAGES = ['REPORTED_DONE', 'UNDER_WAY', 'PLANNED', 'STANDING'];
const RELATIONS = ['CITES', 'BASED_ON', 'IMPLEMENTS', 'ISSUES', 'AMENDS', 'REPEALS', 'REPLIES_TO', 'FOLLOWS'];
const PARAMETERS = ['SUBSIDY_RATE', 'CAP', 'FLOOR', 'ELIGIBILITY', 'MATCHING_RATIO', 'PRICE'];
const DAY = '\\d{4}(-\\d{2}(-\\d{2})?)?';

const text = (name, get, more = {}) => ({ name, get, type: 'text', ...more });
const choice = (name, values, get, more = {}) => ({ name, values, get, type: 'choice', ...more });
const entity = (name, of, get, more = {}) => ({ name, of, get: it => [get(it)].flat().filter(Boolean), type: 'entity', ...more });
const quantity = (name, get, more = {}) => ({ name, get, type: 'quantity', ...more });
const required = { required: true };

const FIGURE = [
  entity('indicator', 'indicator', it => it.indicator, required), entity('scope', 'area', it => it.scope, required), quantity('quantity', it => it.quantity, required),
  choice('valueKind', VALUE_KINDS, it => it.valueKind), { name: 'perUnit', get: it => it.perUnit, type: 'check' },
  text('from', it => it.time?.from, { pattern: DAY, hint: 'day' }), text('to', it => it.time?.to, { pattern: DAY, hint: 'day', label: 'until' }), { name: 'recurring', get: it => it.time?.recurring, type: 'check' },
];

/** The fields of each kind that a person can enter; programmes are none. */
export const FORMS = {
  TARGET: { input: 'target', fields: [...FIGURE, quantity('baseline', it => it.baseline), text('baselineYear', it => it.baselineYear, { pattern: '\\d{4}', whole: true })] },
  OBSERVATION: { input: 'observation', fields: FIGURE },
  MEASURE: { input: 'measure', fields: [text('label', it => it.label, required), entity('partOf', 'measure', it => it.partOfMeasure), choice('stage', STAGES, it => it.stage, required), entity('functions', 'function', it => it.functions, { multiple: true })] },
  RESPONSIBILITY: { input: 'responsibility', fields: [entity('measure', 'measure', it => it.measure, required), entity('agency', 'agency', it => it.agency, required), text('writtenAs', it => it.writtenAs, required), choice('role', ROLES, it => it.role, required), choice('roleBasis', BASES, it => it.roleBasis, { ...required, prefix: 'role' })] },
  PARAMETER: { input: 'parameter', fields: [choice('kind', PARAMETERS, it => it.parameterKind, { ...required, label: 'parameterKind' }), quantity('quantity', it => it.quantity, required), text('base', it => it.base), entity('payers', 'agency', it => it.payers, { multiple: true }), entity('measure', 'measure', it => it.ofMeasure)] },
  GOAL: { input: 'goal', fields: [text('label', it => it.label, required), text('to', it => it.time?.to, { pattern: DAY, hint: 'day', label: 'until' })] },
  REFERENCE: { input: 'reference', fields: [text('text', it => it.text, required), text('documentNumber', it => it.documentNumber), choice('relation', RELATIONS, it => it.relation, required), entity('to', 'document', it => it.citedDocument)] },
};

/** Areas, units and measures that the document knows: the API has no list of them. */
export function known(data) {
  const found = { area: new Map(), unit: new Map(), measure: new Map() };
  const put = (kind, one, label = one?.label) => { if (one?.id) found[kind].set(one.id, { id: one.id, label: label || one.id }); };
  for (const { kind, statement: it } of data.facts) {
    put('area', it.scope);
    put('unit', it.quantity?.unit);
    put('unit', it.indicator?.unit);
    if (kind === 'MEASURE') put('measure', it);
  }
  return found;
}

function offers(of, data, form) {
  if (of === 'area' || of === 'unit' || of === 'measure') {
    return async wanted => {
      const local = known(data)[of];
      // The indicator that was just chosen knows its unit and the areas it is stated for.
      const indicator = form()?.querySelector('entity-picker[name="indicator"]')?.chosen[0];
      if (of === 'unit' && indicator?.unit) local.set(indicator.unit.id, indicator.unit);
      if (of === 'area') indicator?.scopes?.forEach(one => local.set(one.id, one));
      return [...local.values()].filter(one => one.label.includes(wanted) || one.id.includes(wanted));
    };
  }
  return async wanted => {
    const all = await ask(OFFERS, { text: wanted || null, filter: wanted ? { text: wanted } : null, indicators: of === 'indicator', agencies: of === 'agency', functions: of === 'function', documents: of === 'document' });
    return nodes(all.indicators ?? all.agencies ?? all.topics ?? all.documents);
  };
}

/**
 * The fields of a kind. `it`: the statement whose values they have, or what a new one begins with; `faults`: by the path of the
 * field. Nobody's typing is lost: what was typed stays while the form stands.
 */
export function entryFields(kind, it, data, faults, form) {
  return FORMS[kind].fields.map(field => one(field, field.get(it), { data, faults, form }));
}

const fault = (faults, path) => html`<span class="field-fault" id="fault-${path}" role=${faults.has(path) ? 'alert' : nothing}>${faults.has(path) ? shortened(faults.get(path)) : nothing}</span>`;
const name = field => html`${say(field.label ?? field.name)}${field.required ? nothing : html` <span class="note">${say('optional')}</span>`}`;

function one(field, value, context) {
  const { faults } = context;
  const wrong = faults.has(field.name) ? 'wrong' : nothing;
  switch (field.type) {
    case 'text':
      return html`<label>${name(field)} <input name=${field.name} class=${wrong} value=${value ?? ''} ?required=${field.required} pattern=${field.pattern ?? nothing} title=${field.hint ? say(field.hint) : nothing} aria-describedby="fault-${field.name}">${fault(faults, field.name)}</label>`;
    case 'check':
      return html`<label class="inline"><input type="checkbox" name=${field.name} ?checked=${value}> ${say(field.name === 'perUnit' ? 'perUnitYes' : field.name)}</label>`;
    case 'choice':
      return html`<label>${name(field)} <select name=${field.name} class=${wrong} ?required=${field.required} aria-describedby="fault-${field.name}">
        <option value="" ?selected=${!value}>${say(field.name === 'valueKind' ? 'open' : 'choose')}</option>
        ${field.values.map(it => html`<option value=${it} ?selected=${it === value}>${say((field.prefix ?? '') + it)}</option>`)}</select>${fault(faults, field.name)}</label>`;
    case 'entity':
      return picker(field, value, context);
    default:
      return amount(field, value, context);
  }
}

function picker(field, value, { data, faults, form }) {
  return html`<div><label for="field-${field.name}">${name(field)}</label>
    <entity-picker name=${field.name} type=${field.of} .multiple=${Boolean(field.multiple)} .begin=${value} .offers=${offers(field.of, data, form)}></entity-picker>
    ${fault(faults, field.name)}</div>`;
}

function amount(field, value, context) {
  const { faults } = context;
  const path = part => `${field.name}.${part}`;
  const input = (part, more = {}) => html`<label>${say(part)} <input name=${path(part)} class=${faults.has(path(part)) ? 'wrong' : nothing} value=${value?.[part] ?? ''} ?required=${field.required && more.required}
    pattern=${more.decimal ? '-?\\d+(\\.\\d+)?' : nothing} title=${more.decimal ? say('decimal') : nothing} inputmode=${more.decimal ? 'decimal' : nothing} aria-describedby="fault-${path(part)}">${fault(faults, path(part))}</label>`;
  return html`<fieldset><legend>${name(field)}</legend>
    <label>${say('comparator')} <select name=${path('comparator')}>${COMPARATORS.map(it => html`<option value=${it} ?selected=${it === (value?.comparator ?? 'STATED')}>${say(it) || '='}</option>`)}</select></label>
    ${input('value', { decimal: true, required: true })} ${input('upperValue', { decimal: true })}
    ${picker({ name: path('unit'), label: 'unit', of: 'unit', required: field.required }, value?.unit ? [{ id: value.unit.id, label: value.unit.label }] : [], context)}
    ${input('verbatim', { required: true })} ${fault(faults, field.name)}
  </fieldset>`;
}

/** What the form says, as StatementInput; or {missing: path → words} where an entity is not chosen. */
export function entered(kind, form) {
  const values = new FormData(form);
  const missing = new Map();
  const get = path => values.get(path)?.trim() || null;
  const chosen = path => form.querySelector(`entity-picker[name="${path}"]`).chosen.map(it => it.id);
  const only = (path, must) => {
    const [id = null] = chosen(path);
    if (must && !id) missing.set(path, say('missing'));
    return id;
  };
  const input = {};
  for (const field of FORMS[kind].fields) {
    if (field.type === 'check') input[field.name] = values.has(field.name);
    else if (field.type === 'entity') input[field.name] = field.multiple ? chosen(field.name) : only(field.name, field.required);
    else if (field.type === 'quantity') {
      const there = field.required || get(`${field.name}.value`);
      input[field.name] = there ? {
        ...Object.fromEntries(['value', 'upperValue', 'comparator', 'verbatim'].map(part => [part, get(`${field.name}.${part}`)])),
        unit: only(`${field.name}.unit`, true),
      } : null;
      if (there && !input[field.name].verbatim) missing.set(`${field.name}.verbatim`, say('missing'));
    } else input[field.name] = field.whole ? Number(get(field.name)) || null : get(field.name);
  }
  return missing.size ? { missing } : { statement: { [FORMS[kind].input]: input } };
}

/** Faults of a refusal by field; those of no field of the form under ''. */
export function faultsOf(kind, refused) {
  const found = new Map();
  const paths = new Set(FORMS[kind].fields.flatMap(field => (field.type === 'quantity' ? [field.name, ...['value', 'upperValue', 'comparator', 'unit', 'verbatim'].map(part => `${field.name}.${part}`)] : [field.name])));
  for (const it of refused.faults ?? []) {
    const path = it.node.replace(`${FORMS[kind].input}.`, '');
    const words = rule(it);
    const where = paths.has(path) ? path : '';
    found.set(where, found.has(where) ? `${found.get(where)} / ${words}` : words);
  }
  return found;
}
