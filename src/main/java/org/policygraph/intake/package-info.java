/**
 * Documents that editors hand in: read, drafted and kept apart from what is published, in a store
 * of their own. May use reading, drafting, curation, loading, the store and its engine, the source
 * texts and the vocabulary.
 */
@NullMarked
package org.policygraph.intake;

import org.jspecify.annotations.NullMarked;
