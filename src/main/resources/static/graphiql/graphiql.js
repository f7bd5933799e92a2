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

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultQuery: exampleQuery,
    defaultEditorToolsVisibility: 'variables',
  }),
);
