// Everything that the graph says of one statement, whatever of it was read: a draft knows less than what is published.
import { html, nothing } from '../../core/libraries.js';
import { nodes } from '../../core/api.js';
import { date, number, speaker } from '../../core/language.js';
import { amount as written } from '../../core/amounts.js';
import { absence, isNamed, isSuperseded, link, mark, roleKey, roleKnown, span, unreviewed, whyResponsible } from '../../core/parts.js';
import { to } from '../../core/address.js';
import { stay } from './text.js';
import { factWords } from './fact-words.js';

const say = speaker({
  zh: { ...factWords.zh, atPlace: '此处还有', otherAbsences: '其他没有值的字段（{count}）', toIndicator: '看指标全貌', toMeasure: '看措施与责任链', sameWords: '找有这些字的措施', spans: '原文依据', owners: '措施与责任单位', noMeasure: '图谱没有把它归到哪项措施，由谁负责不明', broken: '原文对不上：所挂原文此处不是这些字', superseded: '出自此前读取的文本版本：现文本已无这些字，或无从判定在何处' },
  en: { ...factWords.en, atPlace: 'Also here', otherAbsences: 'Other fields without a value ({count})', toIndicator: 'See the indicator', toMeasure: 'See the measure and its chain', sameWords: 'Find measures with these words', spans: 'Evidence', owners: 'Measures, and who answers', noMeasure: 'the graph links it to no measure: who answers for it is unknown', broken: 'The mounted text does not have these words here', superseded: 'Of an earlier version of the text: the one that is read now has these words no more, or nothing tells where' },
});

/** A unit that a draft proposes has no symbol yet. */
const unit = it => ({ id: it.id, symbol: it.symbol ?? (it.id === 'unit/percent' ? '%' : it.label), english: it.label });
const inWords = it => written({ ...it, unit: unit(it.unit) });
const amount = it => (it ? html`${inWords(it)} <span class="note">${it.verbatim}</span>` : null);

/** Words that have quotation marks of their own need none about them. */
const quoted = text => (/[“”]/.test(text) ? text : say('quoted', { text }));

function time(it) {
  if (!it) return null;
  const words = span(it.from, it.to);
  return html`${words} ${it.recurring ? say('recurring') : nothing} <span class="note">${say('time' + it.basis)}${it.verbatim ? say('colon') + quoted(it.verbatim) : ''}</span>`;
}

const list = (items, row) => (items?.length ? html`<ul class="plain">${items.map(one => html`<li>${row(one)}</li>`)}</ul>` : null);
const labels = items => (items?.length ? items.map(one => one.label).join(' · ') : null);

function connection(it, row) {
  if (!it?.totalCount) return null;
  const shown = nodes(it);
  return html`${list(shown, row)}${it.totalCount > shown.length ? html`<p class="note">${say('moreOf', { count: it.totalCount - shown.length })}</p>` : nothing}`;
}

const holdings = (it, go) => list(it, one => html`${go(one.agency, one.name)} ${one.uncertain ? html`<span class="mark">${say('uncertain')}</span>` : nothing}`);

/** Whom the text names, as it writes them, or who is inferred, in which role, and who holds that today. */
const responsibility = go => it => html`${go(it.agency, it.writtenAs)} ${mark(roleKey(it), it.role)} <span class="note">${whyResponsible(it)}</span>
  ${it.holdings?.length ? html`<div class="note">${say('holder')}${say('colon')}${it.holdings.map((one, index) => html`${index ? say('semicolon') : ''}${go(one.agency, one.name)}${one.uncertain ? say('aside', { text: say('uncertain') }) : ''}`)}</div>` : nothing}`;

/** Rows of [field, value or null, name of the property whose absence is told]. */
function fields(it, go) {
  switch (it.__typename) {
    case 'Target':
    case 'Observation':
      return [
        ['indicator', go(it.indicator)], ['scope', it.scope.label],
        ['dimensions', list(it.dimensions, one => html`${one.writtenAs} <span class="note">${say(one.kind)}</span>`)],
        ['quantity', amount(it.quantity)], it.__typename === 'Target' ? ['dueYear', it.dueYear] : ['year', it.year],
        ['owners', it.ofMeasures?.totalCount === 0 ? html`<span class="note">${say('noMeasure')}</span>` : connection(it.ofMeasures, one => html`${go(one)} ${list(one.responsibilities, responsibility(go))}`), 'measures'],
        ['valueKind', it.valueKind ? say(it.valueKind) : null], ['perUnit', it.perUnit ? say('perUnitYes') : null], ['time', time(it.time)],
        ...(it.__typename === 'Target' ? [['baseline', amount(it.baseline)], ['baselineYear', it.baselineYear], ['binding', it.binding ? say(it.binding) : null]] : []),
        ['partOf', it.partOf ? go(it.partOf) : null], ['parts', it.parts?.length ? html`${list(it.parts, one => go(one))}${it.partsAreWhole ? html`<p class="note">${say('partsAreWhole')}</p>` : nothing}` : null],
        ['assessment', it.assessment ? html`${mark(it.assessment.status)} <p class="note">${it.assessment.reason}${it.assessment.selfReported ? ` ${say('selfReported')}` : ''}</p>` : it.dueYear ? null : html`<span class="note">${say('notAssessed')}</span>`],
        ['revisedBy', list(it.revisedBy, one => html`${mark(one.direction)} ${go(one.later, inWords(one.later.quantity))} <span class="note">${one.later.statedIn.year} ${one.later.statedIn.label}</span>`)],
      ];
    case 'Measure':
      return [
        ['number', it.number], ['stage', mark(it.stage)], ['time', time(it.time)], ['partOf', it.partOfMeasure ? go(it.partOfMeasure) : null],
        ['responsibilities', list(it.responsibilities, responsibility(go))],
        ...['functions', 'instruments', 'targetGroups', 'sectors', 'places'].map(field => [field, labels(it[field])]),
        ['serves', list(it.serves, one => go(one))], ['targets', list(it.targets, one => go(one))], ['parameters', list(it.parameters, one => go(one))], ['parts', list(it.partsOfMeasure, one => go(one))],
        ['continues', list(it.continues, one => html`${go(one.earlier)} <span class="note">${say('confidence')} ${say(one.confidence)}</span>`)],
        ['continuedBy', list(it.continuedBy, one => html`${go(one.later)} <span class="note">${say('confidence')} ${say(one.confidence)}</span>`)],
      ];
    case 'Responsibility':
      return [
        ['measure', go(it.measure)], ['agency', go(it.agency)], ['writtenAs', isNamed(it) ? it.writtenAs : null], ['role', mark(roleKey(it), it.role)], ['roleBasis', isNamed(it) && it.roleBasis === 'FIRST_LISTED' ? null : roleKnown(it)], ['basis', say(it.basis)],
        ['holdings', it.holdings ? html`${holdings(it.holdings, go) ?? say('holderNone')} <p class="note">${say('holderNote')}</p>` : null],
      ];
    case 'PolicyParameter':
      return [['parameterKind', say(it.parameterKind), 'kind'], ['quantity', amount(it.quantity)], ['base', it.base], ['payers', list(it.payers, one => go(one))], ['measure', it.ofMeasure ? go(it.ofMeasure) : null], ['time', time(it.time)]];
    case 'Reference':
      return [['text', it.text], ['documentNumber', it.documentNumber], ['relation', say(it.relation)], ['to', it.citedDocument ? go(it.citedDocument) : null]];
    case 'Goal':
      return [['time', time(it.time)], ['targets', connection(it.ofTargets, one => go(one))], ['measures', connection(it.ofMeasures, one => go(one))]];
    default:
      return [['mentionedIn', connection(it.mentionedIn, one => go(one))]];
  }
}

/** A statement's fields, review, evidence and absences. `it`: its details; `go(node, words)`: a link to a node, by its label where no words are given. */
export function factFields(it, go = link) {
  const absences = new Map((it.absences ?? []).map(one => [one.property, one.reason]));
  const rows = [];
  for (const [field, value, property = field] of fields(it, go)) {
    const reason = absences.get(property);
    absences.delete(property);
    if (value !== null && value !== undefined && value !== '') rows.push(html`<dt>${say(field)}</dt><dd>${value}</dd>`);
    else if (reason && reason !== 'NOT_APPLICABLE') rows.push(html`<dt>${say(field)}</dt><dd>${absence(reason)}</dd>`);
  }
  const rest = [...absences].filter(([property]) => !property.startsWith('review.'));
  const { review } = it;
  return html`
    ${isSuperseded(it) ? html`<p class="mark broken-mark">${say('superseded')}</p>` : nothing}
    <dl>${rows}
      <dt>${say('status')}</dt>
      <dd>${mark(review.status)} ${unreviewed(it)}
        ${review.confidence ? html`<span class="note">${say('confidence')}${say('colon')}${say(review.confidence)}</span>` : nothing}
        ${review.by ? html`<p class="note">${say('by', { by: review.by, at: date(review.at?.slice(0, 10)) })}${review.note ? say('colon') + review.note : ''}</p>` : nothing}</dd>
      ${it.section?.heading ? html`<dt>${say('section')}</dt><dd>${it.section.heading}</dd>` : nothing}
    </dl>
    <h3>${say('spans')}</h3>
    <ul class="plain spans">${it.evidence.map(one => html`
      <li>${one.superseded ? html`<q class="broken" lang="zh">${one.quote}</q> <p class="mark broken-mark">${say('superseded')}</p>` : html`
        <a class="quote ${one.quoteMatches === false ? 'broken' : ''}" lang="zh" href=${to(location.pathname, { at: `${one.start}-${one.end}`, fact: it.id })}
          @click=${stay({ at: `${one.start}-${one.end}`, fact: it.id })}>${one.quote}</a> <span class="note">${number(one.start)}–${number(one.end)}</span>
        ${one.quoteMatches === false ? html`<p class="mark broken-mark">${say('broken')}</p>` : nothing}`}</li>`)}</ul>
    ${rest.length ? html`<details><summary>${say('otherAbsences', { count: rest.length })}</summary>
      <ul class="plain">${rest.map(([property, reason]) => html`<li><code>${property}</code> ${absence(reason)}</li>`)}</ul></details>` : nothing}`;
}

/** Where there is a page about more than this statement: the way to it. */
export function factLinks(it) {
  if (it.indicator) return html`<p><a class="button" href=${to('/indicator/' + it.indicator.id.slice(10), { figure: it.id })}>${say('toIndicator')}</a></p>`;
  // A programme names nobody: who answers for it is said of measures.
  if (it.__typename === 'Programme') return html`<p><a class="button" href=${to('/search', { q: it.label, kind: 'MEASURE' })}>${say('sameWords')}</a></p>`;
  const measure = it.__typename === 'Measure' ? it : it.measure ?? it.ofMeasure;
  return measure ? html`<p><a class="button" href=${to('/measure/' + measure.id.slice(8))}>${say('toMeasure')}</a></p>` : nothing;
}

/** Other statements at the place of this one, at most ten. */
export function besides(fact, facts) {
  const main = fact.spans[0];
  if (!main) return nothing;
  const all = facts.filter(other => other !== fact && other.spans.some(span => span.main && span.start < main.end && span.end > main.start));
  return all.length ? html`<h3>${say('atPlace')}</h3>
    <ul class="plain">${all.slice(0, 10).map(other => html`
      <li><span class="mark fact-mark" data-kind=${other.kind}>${say(other.kind)}</span>
        <a href=${to(location.pathname, { fact: other.id })} @click=${stay({ fact: other.id, at: null })}>${other.label}</a></li>`)}
      ${all.length > 10 ? html`<li class="note">${say('moreOf', { count: all.length - 10 })}</li>` : nothing}</ul>` : nothing;
}
