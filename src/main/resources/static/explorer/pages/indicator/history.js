// The history of an indicator in one area, with all that its chart shows.
import { ask } from '../../core/api.js';
import { QUANTITY } from '../../core/amounts.js';
import { EVIDENCE } from '../../core/parts.js';
import { PLACE } from '../../core/places.js';

const HISTORY = /* GraphQL */ `
  query IndicatorHistory($id: ID!, $scope: ID!, $asOf: Date!) {
    indicator(id: $id) {
      history(scope: $scope, asOf: $asOf) {
        scope { id label }
        points { kind year from to statedYear series quantity { ...Amount } figure { ...Stated } }
        undated { quantity { ...Amount } ...Stated }
        undatedBaselines { baseline { ...Amount } quantity { ...Amount } ...Stated }
        targetRevisions { direction ratio reason earlier { id } later { id } }
        assessments { status reason selfReported target { id } deciding { id } }
      }
    }
  }
  fragment Stated on Figure {
    __typename id valueKind growthRate perUnit dimensions { writtenAs } time { from to recurring basis }
    statedIn { id label year } evidence { ...Span } absences { property reason } partOf { label } parts { id }
    ... on Target {
      ofMeasures: measures(first: 10) { totalCount edges { node { ...Place responsibilities { role roleBasis basis writtenAs agency { ...Place } holdings(asOf: $asOf) { name uncertain agency { ...Place } } } } } }
      binding reports { outcome timing reason selfReported observation { id } }
    }
  }
  ${QUANTITY} ${EVIDENCE} ${PLACE}
`;

export const historyOf = (id, scope, asOf, signal) => ask(HISTORY, { id, scope, asOf }, signal);
