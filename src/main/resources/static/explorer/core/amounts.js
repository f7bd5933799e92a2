// How an amount is written: as short as people write it, in the units of their language.
import { language, number, speaker } from './language.js';

const say = speaker({ zh: { place: '第 {place} 位', firstPlaces: '前 {place} 位' }, en: { place: 'no. {place}', firstPlaces: 'top {place}' } });

/** Fields of a quantity that `amount` writes. */
export const QUANTITY = /* GraphQL */ `
  fragment Amount on Quantity { value upperValue comparator unit { id symbol english: label(lang: "en") } verbatim }
`;

const SIGNS = { AT_LEAST: '≥ ', MORE_THAN: '> ', AT_MOST: '≤ ', LESS_THAN: '< ', ABOUT: '≈ ' };

/** A place in a ranking is said in words. */
const PLACES = { STATED: 'place', AT_MOST: 'firstPlaces' };

/** Moves the point of a decimal to the left, exactly. */
function shifted(text, places) {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole, fraction = ''] = text.replace('-', '').split('.');
  const digits = whole.padStart(places + 1, '0');
  return sign + digits.slice(0, -places) + '.' + digits.slice(-places) + fraction;
}

/** As short as people write it, 20万 or 200亿, and only where that is exact to two places; in full otherwise. */
export const short = value => parts(value).join('');

/** The digits, and the word that stands for the others. */
function parts(value) {
  const text = String(value);
  const steps = language() === 'zh' ? [[8, '亿'], [4, '万']] : [[9, ' billion'], [6, ' million']];
  for (const [places, word] of steps) {
    if (Math.abs(Number(text)) < 10 ** places) continue;
    const less = shifted(text, places).replace(/\.?0+$/, '');
    if ((less.split('.')[1] ?? '').length <= 2) return [number(less), word];
  }
  return [number(text), ''];
}

/** 300亿–600亿, 30–60 billion: in English a word that both share is said once. */
function reach(value, upperValue) {
  const [low, word] = parts(value);
  const [high, upperWord] = parts(upperValue);
  return `${low}${language() === 'en' && word === upperWord ? '' : word}–${high}${upperWord}`;
}

/** English writes it before the number, by its code. */
const YUAN = 'unit/cny';

const CHINESE = /\p{Script=Han}/u;

/**
 * What a unit is called after a number. In English one that is written in Chinese is called by the words of its English label that
 * stand before the bracket: “Items (jian: patents)” are items.
 */
export function unitWords({ id, symbol, english }) {
  if (symbol === '1') return '';
  if (language() === 'en' && id === YUAN) return 'CNY';
  if (language() === 'zh' || !english || !CHINESE.test(symbol ?? '')) return symbol ?? '';
  const words = english.replace(/\s*\(.*$/, '');
  return words.charAt(0).toLowerCase() + words.slice(1);
}

const one = words => words.replace(/ies$/, 'y').replace(/(ch|sh)es$/, '$1').replace(/s$/, '');

/** ≥ 20万件, ≥ 200,000 items, CNY 30–60 billion. */
export function amount({ value, upperValue, comparator, unit }) {
  if (unit.symbol === '位' && PLACES[comparator]) return say(PLACES[comparator], { place: number(value) });
  const digits = comparator === 'BETWEEN' && upperValue ? reach(value, upperValue) : short(value);
  const sign = SIGNS[comparator] ?? '';
  if (language() === 'zh') return sign + digits + unitWords(unit);
  const words = digits === '1' ? one(unitWords(unit)) : unitWords(unit);
  if (unit.id === YUAN) return `${sign}${words} ${digits}`;
  return sign + digits + (words && words !== '%' ? ' ' : '') + words;
}
