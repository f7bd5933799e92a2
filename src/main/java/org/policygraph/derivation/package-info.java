/**
 * What follows from the published graph: supertypes and the conclusions of declared rules, kept by
 * focus, so that a change re-derives only what depends on it. May use Jena and the store.
 */
@NullMarked
package org.policygraph.derivation;

import org.jspecify.annotations.NullMarked;
