// How a target stands today by what was published, wherever it is only named.
import { nothing } from './libraries.js';
import { mark } from './parts.js';

/** Fields of a node that `standing` shows. */
export const STANDING = /* GraphQL */ `
  fragment Standing on Node { ... on Target { assessment { status } dueYear } }
`;

/** The state of a target; nothing for other nodes, and for a target that never falls due. */
export const standing = node => (node.assessment ? mark(node.assessment.status) : nothing);
