// Findings on paper: with all that a click would open, and by which conditions they were chosen.
import { html, nothing } from '../../core/libraries.js';
import { set } from '../../core/address.js';
import { nodes } from '../../core/api.js';
import { isDay } from '../../core/days.js';
import { date, number, speaker, today } from '../../core/language.js';

/** More findings than a person would print or read in one go. */
export const MOST = 500;

/** As many are read at a time before printing. */
const AT_A_TIME = 6;

const say = speaker({
  zh: {
    printOnes: '打印这 {count} 项', printAll: '打印全部 {count} 项', tooMany: '超过 {most} 项不能一次打印：缩小条件，或导出全部；一项措施、一个目标的来龙去脉见其审计底稿。',
    reading: '正在读取为何列出：{done}/{count}', printed: '数据修订号 {revision}，截至 {day}，打印于 {today}。', range: '第 {from}–{to} 项，共 {count} 项', conditions: '条件：{conditions}。', pair: '{name}“{value}”', noConditions: '无，列出各类发现', comma: '、', apart: '；', kind: '类型', onlyNew: '只列最近一次公布以后才有的', unread: '“为何列出”未打开的，不在纸上：用页上的打印按钮，则一并打印。',
  },
  en: {
    printOnes: 'Print these {count}', printAll: 'Print all {count}', tooMany: 'More than {most} cannot be printed in one go: narrow the conditions, or export all; the whole story of one measure or target is in its audit pack.',
    reading: 'Reading why they are here: {done} of {count}', printed: 'Data revision {revision}, as of {day}, printed on {today}.', range: '{from}–{to} of {count}', conditions: 'Conditions: {conditions}.', pair: '{name} “{value}”', noConditions: 'none, findings of every kind', comma: ', ', apart: '; ', kind: 'kind', onlyNew: 'only those here since the last publication', unread: 'Where “Why it is here” was not opened, it is not on paper: the print button of the page reads and prints it all.',
  },
});

let wanted = false;

/** Prints what is listed, or lists all first. */
export function printing({ findings }) {
  const shown = nodes(findings).length;
  const { totalCount } = findings;
  if (!shown) return nothing;
  return html`
    <button class="print" @click=${event => onPaper(event.target.closest('main'))}>${say('printOnes', { count: number(shown) })}</button>
    ${shown === totalCount || totalCount > MOST ? nothing : html`
      <button class="print-all" @click=${() => { wanted = true; set({ rows: 'all', after: null, from: null }); }}>${say('printAll', { count: number(totalCount) })}</button>`}
    <span class="reading note" role="status"></span>
    ${totalCount > MOST ? html`<span class="note">${say('tooMany', { most: number(MOST) })}</span>` : nothing}`;
}

/** Prints the page that now lists all, where that was asked for. */
export function printWanted(root) {
  if (wanted) onPaper(root);
  wanted = false;
}

async function onPaper(root) {
  const all = [...root.querySelectorAll('finding-reasons')];
  const status = root.querySelector('.reading');
  let done = 0;
  const further = all.values();
  const read = async () => {
    for (const one of further) {
      await one.read();
      done += 1;
      status.textContent = say('reading', { done, count: all.length });
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, read));
  status.textContent = '';
  // Another page may have come meanwhile.
  if (all.every(one => one.isConnected)) print();
}

/** Which of how many are listed. */
export function range({ findings }, { query }) {
  const asked = Number(query.get('from'));
  const from = query.get('after') && Number.isInteger(asked) && asked > 0 ? asked : 1;
  return { from, to: from + nodes(findings).length - 1 };
}

export const rangeWords = (data, params) => {
  const { from, to } = range(data, params);
  return say('range', { from: number(from), to: number(to), count: number(data.findings.totalCount) });
};

/** What stands only on paper: of which data, and by which conditions. */
export const paperHead = (data, params, kinds) => html`
  <p class="only-print">${say('printed', { revision: data.revision, day: date(isDay(params.query.get('asOf')) ? params.query.get('asOf') : today()), today: date(today()) })}
    ${say('conditions', { conditions: conditions(data, params, kinds) })}</p>
  <p class="only-print unread-reasons note">${say('unread')}</p>`;

function conditions(data, { query }, kinds) {
  const { document } = data;
  return [
    kinds.length ? say('pair', { name: say('kind'), value: kinds.map(kind => say(kind)).join(say('comma')) }) : null,
    query.get('document') ? say('pair', { name: say('document'), value: document ? `${document.year} ${document.label}` : query.get('document') }) : null,
    query.get('new') === '1' && data.fresh ? say('onlyNew') : null,
    query.get('agency') ? say('pair', { name: say('AGENCY'), value: data.agency?.label ?? query.get('agency') }) : null,
  ].filter(Boolean).join(say('apart')) || say('noConditions');
}
