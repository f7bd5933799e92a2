/**
 * Pages that nothing of the data can break: every text is escaped on its way in.
 *
 * <p>Uses no other package.
 */
@NullMarked
package org.policygraph.markup;

import org.jspecify.annotations.NullMarked;
