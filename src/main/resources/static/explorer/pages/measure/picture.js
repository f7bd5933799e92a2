// What the picture of the chain is made of: boxes and the steps between them, without where they stand.
import { to } from '../../core/address.js';
import { date } from '../../core/language.js';
import { isNamed, roleKey, span, whyResponsible } from '../../core/parts.js';
import { documentHref, evidenceHref, href } from '../../core/places.js';
import { pathTo } from '../../core/outline.js';
import { datedWhen, doubt, held } from './holders.js';
import { governments, linksThen, movesOf, upwards } from './links.js';
import { spanOn } from './query.js';
import { say } from './words.js';

/** As many goals are drawn; the page lists all of them. */
const GOALS = 3;

const words = (...parts) => parts.filter(Boolean).join(' · ');

/**
 * The chain on a day as {boxes, steps, reserve}. A box: {id, kind, part, rank, caption, label, title, href}; `part` is where it
 * belongs ('head', 'measure', 'goal', 'lane', 'body' or 'later'), `rank` how far from the agency named, which is 0; `lane` the
 * place of the responsibility that it is first drawn for. A step: {id, source, target, how, words, href}, where `how` is said,
 * inferred, uncertain or none. `reserve`: for each responsibility, the names of the holders that are first drawn for it, for each
 * time in which they are the same. `merged`: who holds several responsibilities is drawn once, and so is what several holders
 * belong to.
 */
export function picture(data, { day, links }, merged) {
  const boxes = new Map();
  const steps = new Map();
  const box = one => boxes.get(one.id) ?? boxes.set(one.id, { caption: '', rank: 0, ...one, title: one.title ?? one.label }).get(one.id);
  const step = (source, target, how, more = {}) => {
    const id = `${source}→${target}`;
    if (!steps.has(id)) steps.set(id, { id, source, target, how, words: '', ...more });
  };
  const { measure } = data;
  const here = { id: 'measure', kind: 'measure', part: 'measure', caption: say('thisMeasure'), label: measure.label, href: measure.evidence.length ? evidenceHref(measure.evidence[0]) : null };
  head(data, links, box, step);
  box(here);
  aims(measure, box, step);
  measure.responsibilities.forEach((one, lane) => lanes(data, { day, links, merged }, { one, lane, box, step }));
  if (!measure.responsibilities.length) {
    box({ id: 'nobody', kind: 'nobody', part: 'lane', lane: 0, label: say('noOwner'), title: say('noOwnerWhy') });
    step('measure', 'nobody', 'none');
  }
  measure.continuedBy.forEach(({ id, later, confidence, reason }) => {
    box({ id, kind: 'later', part: 'later', caption: words(say('later'), later.statedIn.year, say('inferred')), label: later.label, title: words(later.label, say('confidenceOf', { value: say(confidence) }), reason), href: href(later) });
    step('measure', id, 'inferred');
  });
  const deepest = Math.max(0, ...[...boxes.values()].filter(one => one.part === 'lane').map(one => one.rank));
  // Whoever holds it stands in one column, however many steps lead there; what it belongs to beyond.
  boxes.forEach(one => {
    if (one.kind === 'holder' || (one.kind === 'nobody' && one.part === 'lane' && measure.responsibilities.length)) one.rank = Math.max(1, deepest);
    if (one.part === 'body') one.rank += Math.max(1, deepest);
  });
  return { boxes: [...boxes.values()], steps: [...steps.values()], reserve: reserve(data) };
}

/** From the government above who issued the document down to what this measure is part of. */
function head(data, links, box, step) {
  const { measure } = data;
  const { statedIn } = measure;
  const nameThen = agency => linksThen(data).find(one => one.to.id === agency.id)?.to.nameOn ?? agency.label;
  const issuedOn = links.find(one => one.kind === 'ISSUED_BY')?.date ?? statedIn.issued ?? statedIn.published ?? String(statedIn.year);
  const above = governments(data, links);
  above.forEach(one => box({ id: `government/${one.to.id}`, kind: 'body', part: 'head', caption: say('above'), label: nameThen(one.to), href: href(one.to) }));
  const paper = { id: 'document', kind: 'document', part: 'head', caption: words(say('document'), date(issuedOn)), label: statedIn.label, title: statedIn.title, href: href(statedIn) };
  statedIn.issuers.forEach(one => {
    box({ id: `issuer/${one.id}`, kind: 'agency', part: 'head', caption: say('issuedBy'), label: nameThen(one), href: href(one) });
    step(`issuer/${one.id}`, paper.id, 'said');
    upwards(links, one.id).filter(it => above.some(other => other.to.id === it.to.id))
      .forEach(it => step(`government/${it.to.id}`, `${statedIn.issuers.some(issuer => issuer.id === it.from.id) ? 'issuer' : 'government'}/${it.from.id}`, 'said'));
  });
  if (!statedIn.issuers.length) {
    box({ id: 'issuer', kind: 'nobody', part: 'head', caption: say('issuedBy'), label: say('ISSUER_NOT_STATED') });
    step('issuer', paper.id, 'none');
  }
  box(paper);
  let last = paper.id;
  const next = one => {
    step(last, box({ part: 'head', ...one }).id, 'said');
    last = one.id;
  };
  const parents = links.filter(one => one.kind === 'PART_OF').reverse();
  parents.forEach(one => next({ id: one.to.id, kind: 'parent', caption: say('partOf'), label: one.to.label, href: href(one.to) }));
  const section = pathTo(statedIn.outline, measure.section?.id).at(-1);
  if (section && !parents.length) next({ id: section.id, kind: 'parent', caption: say('section'), label: section.label, href: documentHref(statedIn.id, { at: `${section.startOffset}-${section.endOffset}` }) });
  step(last, 'measure', 'said');
}

function aims({ serves }, box, step) {
  serves.slice(0, GOALS).forEach(goal => {
    box({ id: goal.id, kind: 'goal', part: 'goal', caption: say('goals'), label: goal.label, href: href(goal) });
    step('measure', goal.id, 'said');
  });
  if (serves.length > GOALS) box({ id: 'goals', kind: 'goal', part: 'goal', label: say('allOf', { count: serves.length - GOALS }) });
}

/** From the agency named to who holds it on the day, and what that belongs to. */
function lanes(data, { day, links, merged }, { one, lane, box, step }) {
  const { state, holdings } = held(data, spanOn(data.spans, day).answer, one, day);
  const inferred = !isNamed(one);
  const named = box({
    id: one.id, kind: inferred ? 'inferred' : 'named', part: 'lane', lane, label: one.writtenAs, href: href(one.agency),
    caption: words(say(!inferred ? 'names' : one.basis === 'INHERITED' ? 'inherits' : 'fallsTo'), say(roleKey(one))), title: words(one.writtenAs, whyResponsible(one)),
  });
  step('measure', named.id, inferred ? 'inferred' : 'said');
  if (!holdings.length) nobody(data, { one, lane, state, day, merged }, box, step);
  for (const holding of holdings) {
    const moves = movesOf(links, holding);
    const between = moves.slice(0, -1).map(({ drawn }, index) => box({
      id: `step/${one.id}/${drawn.to.id}`, kind: 'agency', part: 'lane', lane, rank: index + 1, label: drawn.toName, href: href(drawn.to),
    }));
    const holder = box({
      id: `holder/${merged ? '' : `${one.id}/`}${holding.agency.id}/${holding.name}`, kind: 'holder', part: 'lane', lane, rank: Math.max(1, moves.length), label: holding.name,
      caption: words(say(day === data.today ? 'holder' : 'holderThen'), span(holding.from, holding.to)),
      title: words(holding.name, holding.uncertain ? doubt(holdings) : state === 'several' ? say('several') : ''),
      href: to(href(holding.agency).split('?')[0], { asOf: day === data.today ? null : day }),
    });
    holder.sure ||= !holding.uncertain;
    let last = named.id;
    moves.forEach(({ change, drawn }, index) => {
      const end = index === moves.length - 1;
      const target = end ? holder.id : between[index].id;
      step(last, target, drawn.uncertain || (end && holding.uncertain) ? 'uncertain' : 'inferred', {
        words: [say(change.kind), when(change)].filter(Boolean).join('\n'), href: drawn.evidence.length ? evidenceHref(drawn.evidence[0]) : null, title: words(change.label, change.function?.label),
      });
      last = target;
    });
    if (!moves.length) step(last, holder.id, holding.uncertain ? 'uncertain' : 'said', { words: one.agency.id === holding.agency.id && holdings.length === 1 ? say('sameBody') : '' });
    let below = holder.id;
    upwards(links, holding.agency.id).forEach((body, index) => {
      const above = box({ id: `body/${merged ? '' : `${one.id}/${holding.agency.id}/`}${body.to.id}`, kind: 'body', part: 'body', lane, rank: index + 1, caption: say('belongs'), label: body.to.nameOn ?? body.to.label, href: href(body.to) });
      step(below, above.id, 'said');
      below = above.id;
    });
  }
}

/** The day of a change where it is known, else the years in which it happened: what is known of their days is told with the steps. */
function when({ date: day, notBefore, notAfter }) {
  const [first, last] = [notBefore, notAfter].map(one => one?.slice(0, 4));
  if (day) return date(day);
  return !first || !last || first === last ? span(first, last) : `${first}–${date(last)}`;
}

/** Before the document nobody holds it yet, which is told once; else nobody is known to. */
function nobody(data, { one, lane, state, day, merged }, box, step) {
  if (state === 'early') {
    const id = merged ? 'early' : `early/${one.id}`;
    box({ id, kind: 'early', part: 'lane', lane, rank: 1, label: say('notYet'), title: say('notYet') + datedWhen(data) });
    step(one.id, id, 'none');
    return;
  }
  const end = one.agency.changes.find(change => change.after.length === 0);
  box({ id: `nobody/${one.id}`, kind: 'nobody', part: 'lane', lane, rank: 1, label: say(day === data.today ? 'holderNoneNow' : 'holderNone'), title: say('holderNoneWhy') });
  step(one.id, `nobody/${one.id}`, 'none', end ? { words: [say(end.kind), when(end)].filter(Boolean).join('\n'), title: end.label } : {});
}

function reserve({ measure, spans }) {
  const lanes = measure.responsibilities.map(() => []);
  for (const { answer } of spans) {
    const drawn = new Set();
    measure.responsibilities.forEach((one, lane) => {
      const holders = (answer.find(it => it.id === one.id)?.holdings ?? []).filter(it => !drawn.has(it.agency.id));
      holders.forEach(it => drawn.add(it.agency.id));
      lanes[lane].push(holders.map(it => it.name));
    });
  }
  return lanes;
}
