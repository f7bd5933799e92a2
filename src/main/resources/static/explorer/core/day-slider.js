// Chooses a day: by month with the slider, exactly with the field, or from one change to the next. The day stands in the address.
import { html, live } from './libraries.js';
import { set } from './address.js';
import { date, speaker } from './language.js';
import { isDay, months } from './days.js';

const say = speaker({
  zh: { chosenDay: '日期', slide: '按月移动日期', before: '上一变动', next: '下一变动', spoken: '{day}：{answer}' },
  en: { chosenDay: 'Day', slide: 'Move the day by month', before: 'Previous change', next: 'Next change', spoken: '{day}: {answer}' },
});

let waiting;

/** While the slider moves, not every month on its way is worth an answer. */
function choose(day, today, wait) {
  clearTimeout(waiting);
  waiting = setTimeout(() => set({ asOf: day === today ? null : day }, { replace: true }), wait);
}

/**
 * `day`: the chosen one, between `from` and `today`. `stops`: days at which something changes, in order. `answer`: what holds on the
 * chosen day, in words, which a screen reader tells with the day.
 */
export function daySlider({ day, from, today, stops, answer, wait = 60 }) {
  const all = months(from, today);
  const here = all.reduce((found, one, index) => (one <= day ? index : found), 0);
  const before = stops.filter(one => one < day).at(-1);
  const next = stops.find(one => one > day);
  const go = to => () => choose(to, today, 0);
  return html`
    <div class="day-slider">
      <input type="range" min="0" max=${all.length - 1} .value=${live(String(here))} aria-label=${say('slide')}
        aria-valuetext=${say('spoken', { day: date(day), answer })} @input=${event => choose(all[event.target.value], today, wait)}>
      <div class="day-choice">
        <button ?disabled=${!before} @click=${go(before)}><span aria-hidden="true">◀</span> ${say('before')}</button>
        <label>${say('chosenDay')} <input type="date" min=${from} max=${today} .value=${live(day)} @change=${event => isDay(event.target.value) && choose(event.target.value, today, 0)}></label>
        <button ?disabled=${!next} @click=${go(next)}>${say('next')} <span aria-hidden="true">▶</span></button>
        <button ?disabled=${day === today} @click=${go(today)}>${say('today')}</button>
      </div>
    </div>`;
}
