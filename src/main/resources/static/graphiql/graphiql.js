'use strict';

// Everything here comes from this service: no other host is asked for anything.
const exampleQuery = `# 谁负责“实施专利导航工程”？依据在原文何处？
# Who answers for patent navigation, and where does it say so?
{
  measures(filter: { text: "实施专利导航工程" }) {
    edges {
      node {
        label
        statedIn { title issued }
        responsibilities {
          role
          roleBasis
          basis
          writtenAs
          agency { label }
          evidence { quote start end }
        }
      }
    }
  }
}
`;

// Auditors' questions, one file each, opened as tabs beside the first example.
const operations = [
  'bracket-holders',
  'target-reports',
  'target-outcomes',
  'carried-on',
  'agencies-gone',
  'missing-documents',
  'contradictions',
];

async function example(name) {
  const answer = await fetch(`/graphiql/operations/${name}.graphql`);
  return answer.ok ? { query: await answer.text() } : null;
}

Promise.all(operations.map(example)).then((examples) =>
  ReactDOM.createRoot(document.getElementById('graphiql')).render(
    React.createElement(GraphiQL, {
      fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
      defaultQuery: exampleQuery,
      defaultTabs: [{ query: exampleQuery }, ...examples.filter((it) => it !== null)],
      defaultEditorToolsVisibility: 'variables',
    }),
  ),
);
