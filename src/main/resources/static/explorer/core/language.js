// Both languages. Words that several pages share are in words.js, a page's own beside it.
import { query } from './address.js';
import { words } from './words.js';

const KEPT = 'policygraph.language';

export function language() {
  const asked = query().get('lang') ?? localStorage.getItem(KEPT) ?? navigator.language;
  return asked.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

export const keepLanguage = lang => localStorage.setItem(KEPT, lang);

/**
 * say(key, values): a wording of `own` or of the shared ones in the language of the page; {name} in it is replaced by values.name.
 * An unknown key is a mistake in a page, told on the console, where the tests look for it.
 */
export function speaker(own = { zh: {}, en: {} }) {
  return (key, values = {}) => {
    const lang = language();
    const wording = own[lang][key] ?? words[lang][key];
    if (wording === undefined) {
      console.error(`No ${lang} wording for ${key}`);
      return key;
    }
    return wording.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
  };
}

/** 1234567.5 as people write it: 1,234,567.5. Exact: the text of a decimal never becomes a binary float. */
export function number(text) {
  const [whole, fraction = ''] = String(text).split('.');
  const kept = fraction.replace(/0+$/, '');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (kept ? '.' + kept : '');
}

/** A day, month or year (EDTF level 0) as the language writes it. */
export function date(text) {
  if (!text) return '';
  if (language() === 'en') return text;
  const [year, month, day] = text.split('-').map(Number);
  return `${year}年` + (month ? `${month}月` : '') + (day ? `${day}日` : '');
}

/** Today in China, which the questions are about. */
export const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
