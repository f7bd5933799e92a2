// An agency: its names and changes through time, who answers for its work on a day, what it was named for and what it holds.
import { html, nothing, render } from '../../core/libraries.js';
import { to } from '../../core/address.js';
import { nodes } from '../../core/api.js';
import { date, language } from '../../core/language.js';
import { called, certainty, link, partly, quotes, span, unused } from '../../core/parts.js';
import { idOf } from '../../core/places.js';
import { bounds, changeList, numbered, when } from './changes.js';
import { measureLists, yearEnds, yearTable } from './measures.js';
import { FIRST_DAY, heldOn, loadAgency } from './query.js';
import { names as namesOf } from './names.js';
import { ribbonFigure } from './ribbon-view.js';
import { say } from './words.js';
import { daySlider } from '../../core/day-slider.js';
import { earliest, latest, notChosen } from '../../core/days.js';

export const parameters = ['asOf', 'named', 'held'];

export const load = (params, signal) => loadAgency(idOf('agency', params.path), params.query, signal);

export const title = data => data.agency.label;

export function view(data, params) {
  const { agency, then, day } = data;
  const changes = numbered(agency);
  const stops = [...new Set(changes.filter(one => one.own).flatMap(({ change }) => bounds(change, data.from, data.today)).concat(namesOf(agency, data.from, data.today).map(one => one.from)))].filter(one => one > data.from && one <= data.today).sort();
  return html`
    ${partly(data.errors.length ? data.errors : undefined)}
    ${unused(notChosen(params.query, FIRST_DAY, data.today))}
    <article class="agency">
      <h1>${agency.label}</h1>
      <p class="under"><span>${say('AGENCY')}</span> ${agency.class ? html`<span>${agency.class.label}</span>` : nothing}
        ${agency.parent ? html`<span>${say('parent')} ${link(agency.parent)}${agency.parent.parent ? html` → ${link(agency.parent.parent)}` : nothing}</span>` : nothing}
        ${then.nameOn === agency.label ? nothing : html`<span>${then.nameOn ? say('pair', { name: say('nameOn', { day: date(day) }), value: then.nameOn }) : say('noName', { day: date(day) })}</span>`}</p>
      ${successors(data)}
      <section aria-labelledby="ribbon">
        <h2 id="ribbon">${say('ribbon')}</h2>
        ${agency.changes.length ? nothing : html`<p class="note">${say('noChange')}</p>`}
        ${ribbonFigure(data, changes)}
        ${daySlider({ day, from: data.from, today: data.today, stops, answer: successorWords(data), wait: 150 })}
      </section>
      ${changes.length ? changeList(changes, data) : nothing}
      ${members(data)}
      <section aria-labelledby="years"><h2 id="years">${say('years')}</h2><div class="held-years"></div></section>
      ${measureLists(data, params.query)}
      ${names(agency)}
      ${documents(agency)}
      <p class="actions">
        <a class="button" href=${to('/findings', { agency: agency.id })}>${say('audit')}</a>
        <a class="button" href=${'/id/' + agency.id.split('/').map(encodeURIComponent).join('/')}>${say('linkedData')}</a>
        <button @click=${() => print()}>${say('print')}</button>
      </p>
    </article>`;
}

/** What it holds at the end of each year takes many answers, and comes when the rest stands. */
export function drawn(root, data) {
  const place = root.querySelector('.held-years');
  const abort = new AbortController();
  const { agency } = data;
  render(yearTable(data, agency.held), place);
  if (!agency.held) {
    heldOn(agency.id, yearEnds(data.from, data.today), abort.signal).then(held => {
      agency.held = held;
      if (!abort.signal.aborted) render(yearTable(data, held), place);
    }).catch(error => abort.signal.aborted || render(partly([error]), place));
  }
  return () => abort.abort();
}

/** Before its first registered name it may not have been there: nobody can then have answered for it. */
const early = ({ agency, then, day }) => !then.nameOn && agency.names.length > 0 && agency.names.every(name => name.from && earliest(name.from) > day);

/** It began somewhere in the time that this day is in. */
const begins = ({ agency, day }) => agency.names.length > 0 && agency.names.every(name => name.from && latest(name.from) >= day);

function successorWords(data) {
  if (early(data) || begins(data)) return say('notYet');
  return data.then.successors.map(one => one.name).join(language() === 'zh' ? '、' : ', ') || say('nobody');
}

function successors(data) {
  const { agency, then, day } = data;
  const state = early(data) ? 'early' : !then.successors.length ? 'unknown' : begins(data) || then.successors.some(one => one.uncertain) ? 'handover' : 'held';
  const dead = agency.changes.filter(change => change.after.length === 0);
  return html`
    <section class="who" aria-labelledby="who" data-state=${state}>
      <h2 id="who">${say('answers', { day: date(day) })}</h2>
      <div role="status">
        ${state === 'early' ? html`<p class="who-answer">${say('notYet')}</p>` : state === 'unknown' ? html`
          <p class="who-answer unknown">${say('nobody')}</p><p>${say('nobodyWhy')}</p>
          ${dead.map(change => html`<p>${change.label} <span class="note">${say('confidence', { value: certainty(change.confidence) })} · ${change.source}</span></p>`)}` : html`
          <ul class="plain">${then.successors.map(one => html`
            <li>${one.agency.id === agency.id && begins(data) ? html`<strong>${one.name}</strong> <span class="note">${say('notYet')}</span>` : one.agency.id === agency.id ? html`<strong>${one.name}</strong> <span class="note">${one.uncertain ? nothing : say('itself')}</span>` : html`<a href=${to('/agency/' + one.agency.id.slice('agency/'.length), { asOf: day === data.today ? null : day })}>${one.name}</a>`}
              <span class="note">${functions(one)} ${since(one)} ${one.via.length ? html`· ${say('confidence', { value: certainty(one.confidence) })}` : nothing}</span>
              ${one.uncertain ? html`<span class="mark" data-kind="INCONCLUSIVE">${say('uncertain')}</span> <span class="note">${say(then.successors.length > 1 ? 'holderUncertain' : 'mayHaveEnded')}</span>` : nothing}</li>`)}</ul>`}
      </div>
      <p class="note">${say('pair', { name: say('holder'), value: say('holderNote') })}</p>
    </section>`;
}

/** By which changes it came to whoever answers; else the time of this answer, which ends where the name or what is held changes. */
function since(one) {
  const moved = one.via.filter(change => change.kind !== 'RENAMED').map(change => say('byChange', { kind: say(change.kind), when: when(change) }));
  const holds = one.from || one.to ? [say('holds', { span: span(one.from, one.to) })] : [];
  return (moved.length ? moved : holds).join(language() === 'zh' ? '；' : '; ');
}

/** The functions that passed on the way to whoever answers. */
const functions = one => [...new Set(one.via.filter(change => change.function).map(change => say('forFunction', { function: change.function.label })))].join(language() === 'zh' ? '、' : ', ');

function members({ agency, then, day }) {
  const collective = then.members?.length;
  if (!collective) return nothing;
  return html`
    <section aria-labelledby="members"><h2 id="members">${say('members', { day: date(day) })}</h2>
      <p class="note">${say('total', { count: then.members.length })}</p>
      <ul class="members">${then.members.map(one => html`<li>${called(one, one.nameOn)}</li>`)}</ul></section>`;
}

function names(agency) {
  return html`
    <section aria-labelledby="names"><h2 id="names">${say('names')}</h2>
      <div class="scroll" tabindex="0" role="group" aria-labelledby="names"><table>
        <thead><tr><th scope="col">${say('alsoCalled')}</th><th scope="col">${say('time')}</th><th scope="col">${say('evidence')}</th></tr></thead>
        <tbody>${agency.names.map(one => html`<tr><td>${one.name}</td><td>${span(one.from, one.to) || html`<span class="note">${say('alwaysSo')}</span>`}</td><td>${one.evidence.length ? quotes(one.evidence.slice(0, 5)) : nothing}</td></tr>`)}</tbody>
      </table></div></section>`;
}

function documents(agency) {
  const { totalCount } = agency.documents;
  return html`
    <section aria-labelledby="issued"><h2 id="issued">${say('documents')}</h2>
      ${totalCount ? html`<ul class="rows">${nodes(agency.documents).map(one => html`
        <li><span>${link(one)} <span class="note">${date(one.issued ?? one.published) || one.year} · ${one.type.label}</span></span></li>`)}</ul>
        ${totalCount > agency.documents.edges.length ? html`<p class="note">${say('moreDocuments', { count: totalCount - agency.documents.edges.length })}</p>` : nothing}`
        : html`<p class="note">${say('documentsNone')}</p>`}</section>`;
}
