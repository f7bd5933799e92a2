/**
 * Links what a document writes to what the registries know: agencies by any name read against the
 * document's own place and date, indicators by label and unit, cited documents by number and title.
 * A link is never guessed: what fits twice stays ambiguous, what fits nothing is proposed as an
 * entry.
 *
 * <p>Plain Java on an immutable snapshot ({@link org.policygraph.linking.Known}); only {@link
 * org.policygraph.linking.RegistryReader} sees Jena. Uses {@code vocabulary} and {@code packaged}:
 * the sheets of {@code curation} are written by key and need no linking, and drafts may be linked
 * without them, so neither of the two knows the other.
 */
@NullMarked
package org.policygraph.linking;

import org.jspecify.annotations.NullMarked;
