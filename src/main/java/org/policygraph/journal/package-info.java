/**
 * The journal of publications: a chain of RDF Patches in a folder, and the one gate through which a
 * store is published to, so that journal and store never disagree.
 *
 * <p>May use the store's interface, fingerprints and Jena's RDF Patch; knows no engine.
 */
@NullMarked
package org.policygraph.journal;

import org.jspecify.annotations.NullMarked;
