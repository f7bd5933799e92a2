// The words of the page of an agency.
import { speaker } from '../../core/language.js';

export const say = speaker({
  zh: {
    pair: '{name}：{value}', parent: '隶属', class: '类别', noName: '{day}没有登记的名称', nameOn: '{day}的名称', alsoCalled: '登记的名称与简称', names: '名称沿革', time: '时段', alwaysSo: '起止不明',
    answers: '其职责由谁承接（截至{day}）', itself: '由本机构负责', nobody: '没有已知的承接单位', nobodyWhy: '登记与文件都没有说明由谁承接，不作推测。', notYet: '该日本机构可能尚未设立。', forFunction: '{function}职能', confidence: '可信度 {value}', byChange: '经{kind}：{when}', holds: '（这一答案的时段：{span}）',
    ribbon: '沿革', ribbonLead: '色带按真实时间绘制；斜线处为变动可能发生的时段，淡出处起始不明。编号见下文。', ribbonLabel: '{name}及其前身、承接机构的沿革图，{from} 至 {to}', noChange: '登记中没有这个机构的合并、分立、职能划转等变动。', neighbours: '相邻机构的变动', notDrawn: '另有 {count} 项相邻机构的变动没有画出，见下文。',
    passed: '谁的什么职能给了谁', toWhom: '转至', allFunctions: '全部职能', nobodyKnown: '去向不明', newly: '新设',
    dayUnknown: '{span}（确切日期不明）', between: '{from} 至 {to} 之间', by: '不晚于 {to}', notBefore: '不早于 {from}',
    years: '各年负责的措施', leadOrFirst: '牵头或首列', yearsLead: '“文件列名”为当年文件写明由它负责的措施；“年末承接”为当年最后一天由它承接的措施，含由上级措施承继及依发文机关、发言人兜底推断的；标“交接期内”的年末，变动的确切日期不明，两边都可能负责，都计入。', year: '年份', named: '文件列名', holdsThen: '年末承接', noMeasures: '图谱中没有由它负责的措施。',
    measures: '措施', namedList: '文件列名的措施（{count}）', heldList: '截至{day}由它承接的措施（{count}）', namedNone: '没有文件列名由它负责。', heldNone: '该日没有由它承接的措施。', first: '前 {shown} 项，共 {count} 项', allOfThem: '全部见查询结果', fromStart: '回到开头', writtenAs: '文中写作“{name}”', uncertain: '交接期内', mayHaveEnded: '可能已不再负责，由谁承接不明',
    members: '成员（截至{day}）', documents: '发布的文件', documentsNone: '图谱中没有它发布的文件。', linkedData: '关联数据', audit: '审计发现', moreDocuments: '另有 {count} 份',
  },
  en: {
    pair: '{name}: {value}', parent: 'Belongs to', class: 'Kind', noName: 'No registered name on {day}', nameOn: 'Name on {day}', alsoCalled: 'Registered names and short forms', names: 'Names', time: 'Time', alwaysSo: 'start and end unknown',
    answers: 'Who answers for what it answered for (as of {day})', itself: 'the agency itself', nobody: 'No known successor', nobodyWhy: 'Neither registry nor documents say who took over; nobody is guessed.', notYet: 'The agency may not have existed yet.', forFunction: 'for {function}', confidence: 'confidence {value}', byChange: '{kind}: {when}', holds: '(this answer holds {span})',
    ribbon: 'Through time', ribbonLead: 'Bands follow true time; a change fell somewhere in what is hatched, a start that fades in is unknown. The numbers are those of the list below.', ribbonLabel: '{name}, what it came from and what came of it, {from} to {to}', noChange: 'The registry knows of no merger, split or handing over of functions of this agency.', neighbours: 'Changes of its neighbours', notDrawn: '{count} changes of neighbours are not drawn; they are in the list below.',
    passed: 'What passed to whom', toWhom: 'to', allFunctions: 'all functions', nobodyKnown: 'to nobody known', newly: 'newly set up',
    dayUnknown: '{span} (day unknown)', between: 'between {from} and {to}', by: 'by {to}', notBefore: 'not before {from}',
    years: 'What it answered for, by year', leadOrFirst: 'Lead or first listed', yearsLead: '“Named” counts the measures for which documents of the year name it; “held” what it holds on the last day of the year, with what is inherited from the measure above and what falls to the issuer or speaker; where it says “during a handover” the day of a change is not known, either side may answer, and both count it.', year: 'Year', named: 'Named', holdsThen: 'Held at the end', noMeasures: 'No measure in the graph is its own.',
    measures: 'Measures', namedList: 'Measures it is named for ({count})', heldList: 'Measures it holds as of {day} ({count})', namedNone: 'No document names it for a measure.', heldNone: 'It holds no measure on that day.', first: 'the first {shown} of {count}', allOfThem: 'all of them as rows of a query', fromStart: 'Back to the start', writtenAs: 'written “{name}”', uncertain: 'during a handover', mayHaveEnded: 'may no longer answer; who followed is unknown',
    members: 'Members (as of {day})', documents: 'Documents it issued', documentsNone: 'The graph has no document issued by it.', linkedData: 'Linked data', audit: 'Findings', moreDocuments: '{count} more',
  },
});
