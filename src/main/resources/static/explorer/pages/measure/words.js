// The words of the page of a measure.
import { speaker } from '../../core/language.js';

export const say = speaker({
  zh: {
    whoToday: '今天由谁负责', whoThen: '{day}由谁负责', chain: '责任链', chainOn: '责任链 · 截至{day}', chainLead: '从文件的要求，到当时列名（或兜底推断）的单位，再到所选日期的承接单位。', moveDay: '移动日期，看由谁承接。',
    over: '历次承接', overTable: '历次承接（表）', overLabel: '{from} 至 {to} 各时段的承接单位', time: '时段', heldBy: '承接单位',
    holderNone: '承接单位不明', holderNoneNow: '现承接单位不明', holderNoneWhy: '登记中没有可查的承接者，不作推测。', notYet: '该日早于文件日期。', datedissued: '文件成文日期为 {day}。', datedpublished: '文件发布日期为 {day}。', datedyear: '文件日期只知为 {day}。',
    several: '各承接其中一部分职能', inferred: '推断', confidence: '可信度 {value}', uncertain: '交接期内', handover: '交接期', tookOver: '承接自{name}，其在文件中的角色：{role}', aside: '{name}（{value}）', mayHaveEnded: '可能已不再负责，由谁承接不明', pair: '{name}：{value}', lane: '{name}：从列名到承接', laneInferred: '{name}：从推断到承接',
    origin: '措施的出处', issuedBy: '发文机关', section: '所在章节', partOf: '上级措施', thisMeasure: '本措施', names: '列名', inherits: '承继', fallsTo: '兜底推断', moved: '其间的变动', belongs: '隶属', above: '发文机关的上级', writtenOn: '所引文件的日期：{day}', unchanged: '其间没有登记的变动',
    sameBody: '同一机构', pictureOf: '责任链图，截至{day}：{answer}。其下有逐步说明。', steps: '逐步说明：每一步的原文、出处与可信度', howsaid: '文件写明或登记所载', howinferred: '推断', howuncertain: '交接期内，不确定',
    noIssuer: '发文机关', noOwner: '没有责任单位', noOwnerWhy: '文中没有为它列出单位，发文机关、发言人也不可作兜底。', nameThen: '当时名称：{name}',
    what: '措施概况', stage: '阶段', number: '编号', when: '时间', recurring: '每年', functions: '职能', instruments: '政策工具', targetGroups: '面向对象', sectors: '领域', places: '地点', goals: '服务的目标', parts: '所含措施',
    targets: '目标值', parameters: '政策参数', due: '应于 {year} 年', owners: '责任单位（按角色）', role: '角色', agency: '单位', howKnown: '角色依据', basis: '责任依据', base: '计算基数', payers: '出资方', reviewed: '审校状态',
    continuity: '前后文件中的同一工作', earlier: '此前', later: '此后', here: '本文件', continuityNote: '由名称、职能推断，文件未明言承接。', continuityNone: '没有在其他文件中找到同一工作。', why: '推断理由', confidenceOf: '可信度：{value}',
    audit: '审计底稿', linkedData: '关联数据', noneListed: '文中未列', allOf: '另有 {count} 项', verbatim: '原文', fromWhere: '时间依据',
    STATEDbasis: '句中写明', HEADINGbasis: '出自标题', PLAN_PERIODbasis: '规划期', INFERREDbasis: '推断',
    SUBSIDY_RATE: '补贴比例', CAP: '上限', FLOOR: '下限', ELIGIBILITY: '申报门槛', MATCHING_RATIO: '配套比例', PRICE: '价格',
  },
  en: {
    whoToday: 'Who answers today', whoThen: 'Who answered on {day}', chain: 'Chain of responsibility', chainOn: 'Chain of responsibility · as of {day}', chainLead: 'From what the document asks, to the agency named at the time (or inferred), to its holder on the chosen day.', moveDay: 'Move the day to see who holds it.',
    over: 'Holders through time', overTable: 'Holders through time (table)', overLabel: 'Who holds it, {from} to {to}', time: 'Time', heldBy: 'Holder',
    holderNone: 'Holder unknown', holderNoneNow: 'Present holder unknown', holderNoneWhy: 'The registry knows of nobody who took it over; nobody is guessed.', notYet: 'Before the date of the document. ', datedissued: 'It was issued on {day}.', datedpublished: 'It was published on {day}.', datedyear: 'Of its date no more than {day} is known.',
    several: 'each holds it for some of its functions', inferred: 'inferred', confidence: 'confidence {value}', uncertain: 'during a handover', handover: 'handover', tookOver: 'took over from {name}, whose role in the document is: {role}', aside: '{name} ({value})', mayHaveEnded: 'may no longer answer; who followed is unknown', pair: '{name}: {value}', lane: '{name}: from naming to holding', laneInferred: '{name}: from inference to holding',
    origin: 'Where the measure stands', issuedBy: 'Issuer', section: 'Section', partOf: 'Part of', thisMeasure: 'This measure', names: 'Named', inherits: 'Inherited', fallsTo: 'Inferred', moved: 'Changes in between', belongs: 'Belongs to', above: 'Above the issuer', writtenOn: 'cited from a document of {day}', unchanged: 'No registered change in between',
    sameBody: 'same body', pictureOf: 'Picture of the chain of responsibility as of {day}: {answer}. It is told step by step below.', steps: 'Step by step: source text, source and confidence of each', howsaid: 'said by a document or the registry', howinferred: 'inferred', howuncertain: 'uncertain, during a handover',
    noIssuer: 'Issuer', noOwner: 'No owner', noOwnerWhy: 'The text lists no agency for it, and neither issuer nor speaker can stand in.', nameThen: 'its name then: {name}',
    what: 'About the measure', stage: 'Stage', number: 'Number', when: 'Time', recurring: 'every year', functions: 'Functions', instruments: 'Instruments', targetGroups: 'For whom', sectors: 'Sectors', places: 'Places', goals: 'Goals it serves', parts: 'Its parts',
    targets: 'Targets', parameters: 'Policy parameters', due: 'due {year}', owners: 'Responsible agencies, by role', role: 'Role', agency: 'Agency', howKnown: 'How the role is known', basis: 'How it is responsible', base: 'Of what', payers: 'Paid by', reviewed: 'Review',
    continuity: 'The same work in other documents', earlier: 'Before', later: 'After', here: 'This document', continuityNote: 'Inferred from names and functions; no document says so.', continuityNone: 'The same work was not found in another document.', why: 'Why it is inferred', confidenceOf: 'Confidence: {value}',
    audit: 'Audit pack', linkedData: 'Linked data', noneListed: 'none listed in the text', allOf: '{count} more', verbatim: 'in words', fromWhere: 'Known from',
    STATEDbasis: 'stated in the sentence', HEADINGbasis: 'from the heading', PLAN_PERIODbasis: 'the planning period', INFERREDbasis: 'inferred',
    SUBSIDY_RATE: 'subsidy rate', CAP: 'cap', FLOOR: 'floor', ELIGIBILITY: 'threshold', MATCHING_RATIO: 'matching ratio', PRICE: 'price',
  },
});
