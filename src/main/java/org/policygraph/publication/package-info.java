/**
 * How drafts become what is published: review, publication, withdrawal, each as an editor decides
 * and never over what somebody else decided since. May use intake, curation, loading, derivation,
 * the journal, the store, the source texts and the vocabulary.
 */
@NullMarked
package org.policygraph.publication;

import org.jspecify.annotations.NullMarked;
