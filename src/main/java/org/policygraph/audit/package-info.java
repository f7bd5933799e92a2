/**
 * The audit pack: one measure's chain, or one target's or indicator's history, with every piece of
 * evidence, what was concluded from it and why, who reviewed it and from which copy it was read;
 * gathered once, written as a page or as JSON.
 *
 * <p>Asks the contract, in operations that lie beside it as resources; writes markup. Nothing but
 * the doors uses it.
 */
@NullMarked
package org.policygraph.audit;

import org.jspecify.annotations.NullMarked;
