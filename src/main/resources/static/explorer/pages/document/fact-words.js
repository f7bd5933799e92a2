// Words for the fields of statements, which the panel of a statement and the form of a correction share.

export const factWords = {
  zh: {
    indicator: '指标', scope: '范围', dimensions: '限定', quantity: '数值', verbatim: '原文写法', valueKind: '值的性质', perUnit: '口径', perUnitYes: '每个单位的值，不是总量',
    time: '时间', dueYear: '到期年份', year: '年份', recurring: '每年', baseline: '基期值', baselineYear: '基期年份', binding: '约束性', BINDING: '约束性', ANTICIPATED: '预期性',
    partOf: '属于', parts: '包括', partsAreWhole: '分项合计即为总数', assessment: '据公布值', notAssessed: '没有写明到期年份，无从到期，不作判断', revisedBy: '后来的目标', measures: '有关措施', targets: '有关目标值', serves: '服务于目标', parameters: '政策参数',
    number: '编号', stage: '阶段', functions: '职能', instruments: '政策工具', targetGroups: '对象', sectors: '行业', places: '地区', responsibilities: '责任单位', continues: '承接此前措施', continuedBy: '后续文件中的措施',
    agency: '机构', writtenAs: '文中写作', role: '角色', roleBasis: '角色依据', basis: '责任依据', holdings: '现承接单位', measure: '措施', text: '所引', documentNumber: '文号', relation: '关系', to: '所引文件',
    parameterKind: '参数类别', base: '基数或单位', payers: '出资单位', mentionedIn: '提及的文件', label: '标签', section: '所在章节', status: '审校', confidence: '机读可靠度', note: '说明', evidence: '原文',
    SUBSIDY_RATE: '补助比例', CAP: '上限', FLOOR: '下限', ELIGIBILITY: '条件', MATCHING_RATIO: '配套比例', PRICE: '价格',
    timeSTATED: '句中写明', timeHEADING: '取自标题', timePLAN_PERIOD: '取自规划期', timeINFERRED: '推断',
    SECTOR: '行业', POPULATION: '人群', ADMINISTRATIVE_LEVEL: '层级', ORGANISATION: '组织', RANKED_AMONG: '排名范围',
    growthRate: '增长率', uncertain: '交接期间，不确定', selfReported: '公布者即责任单位', by: '{by}，{at}', unit: '单位', comparator: '比较', value: '值', upperValue: '上限值', from: '起', until: '止',
    moreOf: '另有 {count} 项', colon: '：', comma: '、', semicolon: '；', quoted: '“{text}”', aside: '（{text}）', years: '{year} 年',
  },
  en: {
    indicator: 'Indicator', scope: 'Area', dimensions: 'Narrowed to', quantity: 'Quantity', verbatim: 'As written', valueKind: 'Kind of value', perUnit: 'Counts', perUnitYes: 'the value for each unit, not the total',
    time: 'Time', dueYear: 'Due', year: 'Year', recurring: 'every year', baseline: 'Baseline', baselineYear: 'Baseline year', binding: 'Binding', BINDING: 'binding', ANTICIPATED: 'anticipated',
    partOf: 'Part of', parts: 'Parts', partsAreWhole: 'the parts are said to add up', assessment: 'By published values', notAssessed: 'no due year is stated: it never falls due, and is not assessed', revisedBy: 'Later targets', measures: 'Measures', targets: 'Targets', serves: 'Serves', parameters: 'Policy parameters',
    number: 'Number', stage: 'Stage', functions: 'Functions', instruments: 'Instruments', targetGroups: 'Target groups', sectors: 'Sectors', places: 'Places', responsibilities: 'Responsible', continues: 'Continues', continuedBy: 'Continued by',
    agency: 'Agency', writtenAs: 'Written as', role: 'Role', roleBasis: 'How the role is known', basis: 'Why responsible', holdings: 'Present holder', measure: 'Measure', text: 'Cited as', documentNumber: 'Document number', relation: 'Relation', to: 'Cited document',
    parameterKind: 'Kind of parameter', base: 'Of, or per', payers: 'Paid by', mentionedIn: 'Mentioned in', label: 'Label', section: 'Section', status: 'Review', confidence: 'Confidence of the reader', note: 'Note', evidence: 'Source text',
    SUBSIDY_RATE: 'subsidy rate', CAP: 'cap', FLOOR: 'floor', ELIGIBILITY: 'condition', MATCHING_RATIO: 'matching ratio', PRICE: 'price',
    timeSTATED: 'stated in the sentence', timeHEADING: 'taken from the heading', timePLAN_PERIOD: 'the planning period', timeINFERRED: 'inferred',
    SECTOR: 'sector', POPULATION: 'population', ADMINISTRATIVE_LEVEL: 'level', ORGANISATION: 'organisation', RANKED_AMONG: 'ranked among',
    growthRate: 'growth rate', uncertain: 'uncertain, during the handover', selfReported: 'reported by a body responsible for it', by: '{by}, {at}', unit: 'Unit', comparator: 'Comparator', value: 'Value', upperValue: 'Upper value', from: 'From', until: 'To',
    moreOf: '{count} more', colon: ': ', comma: ', ', semicolon: '; ', quoted: '“{text}”', aside: ' ({text})', years: '{year}',
  },
};
