/**
 * Releases: dated dumps of the whole graph that a paper or an audit file can cite, each a folder
 * that is made at once and never changed.
 *
 * <p>May use the store's interface, the journal, fingerprints, Jena's way to write terms and
 * Jackson; knows no engine. What is released is the published graph and nothing beside it: source
 * texts and drafts are no part of a release.
 */
@NullMarked
package org.policygraph.release;

import org.jspecify.annotations.NullMarked;
