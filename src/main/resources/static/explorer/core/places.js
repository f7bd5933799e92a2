// Where a thing of the graph is shown.
import { to } from './address.js';
import { language } from './language.js';

const key = id => id.slice(id.indexOf('/') + 1).split('/').map(encodeURIComponent).join('/');

/** Fields by which `href` finds the page of any node: spread into an operation that asks for nodes. */
export const PLACE = /* GraphQL */ `
  fragment Place on Node {
    __typename
    id
    label
    ... on Figure { indicator { id } statedIn { id label year } }
    ... on Measure { statedIn { id label year } }
    ... on Goal { statedIn { id label year } }
    ... on PolicyParameter { statedIn { id label year } }
    ... on Programme { statedIn { id label year } }
    ... on Reference { statedIn { id label year } }
    ... on Responsibility { statedIn { id label year } measure { id } }
  }
`;

/** The address of a node's page; the linked data of it where no page of its own exists. */
export function href(node) {
  switch (node.__typename) {
    case 'Document':
      return documentHref(node.id);
    case 'Agency':
    case 'Measure':
    case 'Indicator':
      return to('/' + node.__typename.toLowerCase() + '/' + key(node.id));
    case 'Target':
    case 'Observation':
      return to('/indicator/' + key(node.indicator.id), { figure: node.id });
    case 'Responsibility':
      return to('/measure/' + key(node.measure.id));
    default:
      return node.statedIn ? documentHref(node.statedIn.id, { fact: node.id }) : '/id/' + key('/' + node.id);
  }
}

/** A document's page, `parameters` such as {fact} or {at: "start-end"}. */
export const documentHref = (id, parameters = {}) => to('/document/' + key(id), parameters);

/** Where a hit of a search is shown: of a document whose text has the words, at these words. */
export const hitHref = hit => (hit.quote ? documentHref(hit.node.id, { find: hit.quote }) : href(hit.node));

/** The words that a hit was found by, where they say more than its label: on a Chinese page no label in English, of which `english` is one. */
export const foundBy = ({ snippet, node }) =>
  (snippet && snippet !== node.label && (language() !== 'zh' || (snippet !== node.english && /\p{Script=Han}/u.test(snippet))) ? snippet : null);

/** The characters of a piece of evidence in its document; the document alone where its text has them no more. */
export const evidenceHref = evidence =>
  documentHref(evidence.document.id, evidence.superseded ? {} : { at: `${evidence.start}-${evidence.end}` });

/** An address whose end is no key: nothing can be of that name. */
export class NoKey extends Error {}

const KEY = /^[a-z0-9]+(-+[a-z0-9]+)*$/;

/** The ID that a value of the address means, which may leave the type out; of what can be no ID, one that nothing has. */
export function idLike(type, value) {
  const key = value.startsWith(`${type}/`) ? value.slice(type.length + 1) : value;
  return `${type}/${KEY.test(key) ? key : 'none'}`;
}

/**
 * The ID of the entity that a page is about: type and the rest of the path.
 *
 * @throws NoKey where that is none
 */
export function idOf(type, path) {
  if (!KEY.test(path)) throw new NoKey(path);
  return `${type}/${path}`;
}
