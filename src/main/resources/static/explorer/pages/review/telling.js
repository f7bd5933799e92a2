// What a person who reviews by ear is told: what was done, and what is looked at now.
import { speaker } from '../../core/language.js';
import { speak } from '../../core/spoken.js';

const say = speaker({
  zh: {
    place: '{kind}，{status}，第 {at} 条，共 {count} 条：{label}', tellACCEPT: '已核准：{label}。', tellREJECT: '已否定：{label}。', tellCORRECT: '已更正：{label}。', tellADD: '已录入。',
    first: '这是第一条。', last: '这是最后一条。', closed: '已关闭，没有改动。',
  },
  en: {
    place: '{kind}, {status}, {at} of {count}: {label}', tellACCEPT: 'Accepted: {label}. ', tellREJECT: 'Rejected: {label}. ', tellCORRECT: 'Corrected: {label}. ', tellADD: 'Entered. ',
    first: 'This is the first one.', last: 'This is the last one.', closed: 'Closed, nothing was changed.',
  },
});

export const end = by => speak(say(by < 0 ? 'first' : 'last'));
export const closed = () => speak(say('closed'));

/** What was done is said together with what is looked at next, when that is drawn. */
export function told(data, what, one) {
  data.told = say('tell' + what, one);
}

/** Says what was done and which statement is looked at, where that is news. */
export function tell(data, kept, chosen) {
  const other = chosen && data.said !== chosen.id;
  if (!data.told && !other) return;
  const now = other ? say('place', { kind: say(chosen.kind), status: say(chosen.statement.review.status), at: kept.indexOf(chosen) + 1, count: kept.length, label: chosen.label }) : '';
  speak((data.told ?? '') + now);
  Object.assign(data, { told: null, said: chosen?.id });
}
