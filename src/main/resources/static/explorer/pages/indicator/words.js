// Words of the page of an indicator, for all of its modules.
import { language, number, speaker } from '../../core/language.js';

export const say = speaker({
  zh: {
    scope: '区域', csv: '数据表 CSV', audit: '审计底稿', linked: '关联数据', links: '这一指标的数据', alsoNamed: '又称：{names}', unitIs: '单位：{unit}', HIGHER: '越高越好', LOWER: '越低越好', NEUTRAL: '无所谓高低',
    chart: '图', tableHeading: '各数值', table: '图中各数值，附原文', targetsHeading: '目标与公布值', revisionsHeading: '目标的变化', relatedHeading: '相近而不同的指标', undatedHeading: '没有年份的数值', undatedNote: '文中没有写明年份，时间轴上没有位置。',
    oneObserved: '{when}公布 {value}', oneTarget: '目标：{when} {value}', oneBaseline: '{when}基期 {value}', andTarget: '{when} {value}', year: '{year} 年', years: '{from}–{to} 年', 
    headStatus: '{chain}；目标{status}', headApart: '{chain}；两者不可比', headMany: '{kinds}，互不可比，图中不连线', headUndated: '{count} 个数值，文中都没有年份', headUndatedOne: '{value}，文中没有年份',
    countTARGET: '{count} 个目标值', countOneTARGET: '1 个目标值', countOBSERVATION: '{count} 个公布值', countOneOBSERVATION: '1 个公布值', countBASELINE: '{count} 个基期值', countOneBASELINE: '1 个基期值', comma: '、', narrowed: '（{limits}）', valueKind: '数值类型', headNone: '图谱所收文件中没有这个指标的数值', headNoneHere: '图谱所收文件中没有这个指标在此区域的数值',
    noneHint: '指标已登记，但还没有公布的表述提到它的数值。可从上方搜索相近的指标。',
    familyLEVEL: '存量', familyAMOUNT: '一段时间内的数量', familyUNKNOWN: '数量（文中未明是存量还是增量）', familyGROWTH_RATE: '增长率', familyMULTIPLE: '倍数', familySHARE: '比重', familyRANK: '位次', familySCORE: '得分', perUnit: '每一个体', panelApart: '单位或数值类型不同，与上图不可比，另用一轴。',
    notJoined: '未连线的点不可比：限定、时段长短不同，或数值类型不明。', statedIn: '{year} 年文件', setIn: '{year} 年提出的目标', labelsLeftOut: '位置不够，{count} 个点没有标注；表中都有。', everyYear: '每年', today: '今天',
    legend: '图例', legendTARGET: '目标值', legendOBSERVATION: '公布值', legendBASELINE: '基期值', legendUp: '不低于／超过', legendDown: '不高于／不足', legendWithin: '这一位次之内', legendAbout: '约（画作上下一成）', legendRange: '区间', legendSpan: '所指时段', legendKnown: '可比的公布值', legendAim: '到目标（可比）', legendJudged: '据以判断的公布值',
    when: '年份', kind: '类型', value: '数值', meaning: '口径', from: '出处', standing: '判断', partOf: '属于 {whole}', partsOf: '含 {count} 个分项', showAll: '显示全部 {count} 行', capped: '先列 {count} 行。',
    selfReported: '由责任单位自己公布', notSelfReported: '由责任单位以外公布', deciding: '据以判断', why: '判断理由全文', reports: '对照过的公布值', reportREACHED: '据公布值达到', reportSHORT: '据公布值未达到', reportVAGUE: '公布值含糊', reportNOT_COMPARABLE: '不可比', reportBEFORE: '提出目标时或之前',
    DUE: '到期时', EARLIER: '期限之前', LATER: '期限之后', timingUNKNOWN: '时间不明',
    noteOPEN: '所选日期时尚未到期。', noteNOT_OBSERVED: '已到期；图谱所收文件中没有可据以判断的可比公布值。', noteMET: '所公布的到期数值达到目标。', noteMISSED: '所公布的到期数值没有达到目标。', noteREACHED_BY_LATER_DATE: '期限之后的公布值达到目标；到期时是否达到，没有公布值。', noteINCONCLUSIVE: '公布值相互矛盾、过于含糊，或只说到期以外的时间，无法判定。',
    times: '{ratio} 倍', answersFor: '由谁负责：', ofMeasure: '所属措施：', noMeasure: '图谱没有把这个目标归到哪项措施，由谁负责不明。', moreMeasures: '另有 {count} 项措施', binding: '约束性', anticipated: '预期性', moreFindings: '文件很多，审计发现只查了前 {count} 份。', findingsFailed: '审计发现没能读到，此处可能缺少“后续文件未再提及”等标记。', nothingHere: '没有有年份的数值，无图可画。', noTargets: '图谱所收文件没有给这个指标定目标。',
    chosen: '所选', clear: '取消选择', figureElsewhere: '所选数值不在此区域的数值之中。', scopeCount: '{label}（{count}）', pointLabel: '{kind} {value}，{when}，{document}', place: '第 {place} 位', firstPlaces: '前 {place} 位',
  },
  en: {
    scope: 'Area', csv: 'Table as CSV', audit: 'Audit pack', linked: 'Linked data', links: 'Data of this indicator', alsoNamed: 'Also: {names}', unitIs: 'Unit: {unit}', HIGHER: 'higher is better', LOWER: 'lower is better', NEUTRAL: 'neither way is better',
    chart: 'Chart', tableHeading: 'The values', table: 'The values of the chart with their source text', targetsHeading: 'Targets and published values', revisionsHeading: 'How the target changed', relatedHeading: 'Indicators that look alike and are not', undatedHeading: 'Values without a year', undatedNote: 'The text names no year: they have no place on the axis.',
    oneObserved: '{value} published for {when}', oneTarget: 'target {value} for {when}', oneBaseline: '{value} in {when} as baseline', andTarget: '{value} for {when}', year: '{year}', years: '{from}–{to}',
    headStatus: '{chain}; target: {status}', headApart: '{chain}; the two are not comparable', headMany: '{kinds}, none comparable with another, so no line joins them', headUndated: '{count} values, none with a year in the text', headUndatedOne: '{value}, without a year in the text',
    countTARGET: '{count} targets', countOneTARGET: '1 target', countOBSERVATION: '{count} published values', countOneOBSERVATION: '1 published value', countBASELINE: '{count} baselines', countOneBASELINE: '1 baseline', comma: ', ', narrowed: '({limits})', valueKind: 'kind of value', headNone: 'No document in the graph gives a value of this indicator', headNoneHere: 'No document in the graph gives a value of this indicator for this area',
    noneHint: 'The indicator is registered, but no published statement tells a value of it. Search above for similar indicators.',
    familyLEVEL: 'Level', familyAMOUNT: 'Amount over a time', familyUNKNOWN: 'Amount (the text leaves open whether a level or an increase)', familyGROWTH_RATE: 'Growth rate', familyMULTIPLE: 'Multiple', familySHARE: 'Share', familyRANK: 'Rank', familySCORE: 'Score', perUnit: 'for each one', panelApart: 'Another unit or kind of value: not comparable with the chart above, on an axis of its own.',
    notJoined: 'Points without a line are not comparable: narrowed differently, for times of other lengths, or of an unknown kind.', statedIn: 'document of {year}', setIn: 'target set in {year}', labelsLeftOut: 'No room for the labels of {count} points; the table has them all.', everyYear: 'a year', today: 'today',
    legend: 'Legend', legendTARGET: 'Target', legendOBSERVATION: 'Published value', legendBASELINE: 'Baseline', legendUp: 'at least / more than', legendDown: 'at most / less than', legendWithin: 'this place or better', legendAbout: 'about (drawn as a tenth to either side)', legendRange: 'between', legendSpan: 'the time it is for', legendKnown: 'comparable published values', legendAim: 'to a target (comparable)', legendJudged: 'the published value that decides',
    when: 'Year', kind: 'Kind', value: 'Value', meaning: 'What is counted', from: 'Source', standing: 'Standing', partOf: 'part of {whole}', partsOf: 'has {count} parts', showAll: 'Show all {count} rows', capped: 'The first {count} rows.',
    selfReported: 'published by a body responsible for it', notSelfReported: 'published by a body not responsible for it', deciding: 'Decided by', why: 'The full reason', reports: 'Published values held against it', reportREACHED: 'reached by the published value', reportSHORT: 'short of it by the published value', reportVAGUE: 'published value vague', reportNOT_COMPARABLE: 'not comparable', reportBEFORE: 'from when the target was set, or before',
    DUE: 'at the due time', EARLIER: 'before the due time', LATER: 'after the due time', timingUNKNOWN: 'time unknown',
    noteOPEN: 'Not yet due on the chosen day.', noteNOT_OBSERVED: 'Due; no document in the graph has a comparable published value to decide by.', noteMET: 'The value published for the due time reaches the target.', noteMISSED: 'The value published for the due time falls short of the target.', noteREACHED_BY_LATER_DATE: 'A value published for a later time reaches the target; for the due time none is published.', noteINCONCLUSIVE: 'The published values contradict each other, are too vague, or speak of another than the due time.',
    times: '{ratio} times', answersFor: 'Who answers:', ofMeasure: 'by the measure:', noMeasure: 'The graph links this target to no measure: who answers for it is unknown.', moreMeasures: '{count} more measures', binding: 'binding', anticipated: 'anticipated', moreFindings: 'Many documents: findings were looked for in the first {count} only.', findingsFailed: 'The findings could not be read: marks such as “not mentioned again” may be missing here.', nothingHere: 'No value has a year: there is nothing to draw.', noTargets: 'No document in the graph sets a target for this indicator.',
    chosen: 'Chosen', clear: 'Clear the choice', figureElsewhere: 'The chosen value is not among those of this area.', scopeCount: '{label} ({count})', pointLabel: '{kind} {value}, {when}, {document}', place: 'no. {place}', firstPlaces: 'top {place}',
  },
});

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
export function short(value) {
  const text = String(value);
  const steps = language() === 'zh' ? [[8, '亿'], [4, '万']] : [[9, ' bn'], [6, ' m']];
  for (const [places, word] of steps) {
    if (Math.abs(Number(text)) < 10 ** places) continue;
    const less = shifted(text, places).replace(/\.?0+$/, '');
    if ((less.split('.')[1] ?? '').length <= 2) return number(less) + word;
  }
  return number(text);
}

/** ≥ 20万件. */
export function amount(quantity) {
  if (quantity.unit.symbol === '位' && PLACES[quantity.comparator]) return say(PLACES[quantity.comparator], { place: number(quantity.value) });
  const symbol = quantity.unit.symbol === '1' ? '' : quantity.unit.symbol;
  const upper = quantity.comparator === 'BETWEEN' && quantity.upperValue ? '–' + short(quantity.upperValue) : '';
  const gap = language() === 'en' && symbol && symbol !== '%' ? ' ' : '';
  return (SIGNS[quantity.comparator] ?? '') + short(quantity.value) + upper + gap + symbol;
}
