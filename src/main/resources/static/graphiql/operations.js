// Example operations, one for each kind of question.

export const operations = [
  {
    title: { zh: '谁负责“实施专利导航工程”？依据在原文何处？', en: 'Who answers for patent navigation, and where does it say so?' },
    text: /* GraphQL */ `
{
  measures(filter: { text: "实施专利导航工程" }) {
    edges {
      node {
        label
        statedIn { title issued }
        responsibilities { role roleBasis basis writtenAs agency { label } holdings(asOf: "2024-10-01") { name uncertain } evidence { quote start end } }
      }
    }
  }
}`,
  },
  {
    title: { zh: '有效注册商标如何变化，对照哪些目标？', en: 'How did registered trademarks move, and against which targets?' },
    text: /* GraphQL */ `
{
  indicator(id: "indicator/registered-trademarks") {
    label
    history {
      points { kind year series quantity { verbatim } figure { statedIn { title } evidence { quote start } } }
      targetRevisions { direction ratio reason }
      assessments { status reason }
    }
  }
}`,
  },
  {
    title: { zh: '市科技局有过哪些名称、经历过哪些变动？', en: 'Which names and changes has the science bureau had?' },
    text: /* GraphQL */ `
{
  agencies(name: "市科技局") {
    edges {
      node {
        label
        names { name from to }
        changes { kind date notBefore notAfter before { label } after { label } function { label } source }
      }
    }
  }
}`,
  },
  {
    title: { zh: '审计员应看什么？', en: 'What should an auditor look at?' },
    text: /* GraphQL */ `
{
  findings(kinds: [HOLDER_UNKNOWN, TARGET_NOT_OBSERVED], first: 10) {
    totalCount
    edges { node { kind message about { __typename id label } evidence { quote document { title } } } }
  }
}`,
  },
  {
    title: { zh: '某文件的大纲与目标值', en: 'Outline and targets of a document' },
    text: /* GraphQL */ `
{
  document(id: "document/2018-wuhan-ip-operations-plan") {
    title
    outline { number heading parts { number heading } }
    targets(first: 50) { totalCount edges { node { label dueYear quantity { verbatim } assessment { status } evidence { quote start end } } } }
  }
}`,
  },
  {
    title: { zh: '全文搜索', en: 'Full-text search' },
    text: /* GraphQL */ `
{
  search(text: "专利导航", first: 10) {
    totalCount
    edges { node { kind snippet node { id label } } }
  }
}`,
  },
];
