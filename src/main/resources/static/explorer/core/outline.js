// The outline of a document: its sections, and the way down to one of them.

/** As deep as outlines are read: `outline { ...Outline }`; a page says in its own fragment `Heading` what it wants of a section. */
export const OUTLINE = /* GraphQL */ `
  fragment Outline on Section {
    ...Heading parts { ...Heading parts { ...Heading parts { ...Heading parts { ...Heading parts { ...Heading parts { ...Heading parts { ...Heading } } } } } } }
  }
`;

/** All sections in the order of the text, each with its depth from 0. */
export function flat(sections, depth = 0) {
  return (sections ?? []).flatMap(section => [{ ...section, depth }, ...flat(section.parts, depth + 1)]);
}

/** From the outermost section to the one of this id; empty where the outline has none. */
export function pathTo(sections, id) {
  for (const section of sections ?? []) {
    if (section.id === id) return [section];
    const inner = pathTo(section.parts, id);
    if (inner.length) return [section, ...inner];
  }
  return [];
}
