/**
 * Signs, lines and clauses of a text, and the places in it: what every reader stands on. Places are
 * UTF-16 offsets; {@link org.policygraph.extraction.text.CodePoints} makes code points of them.
 */
@NullMarked
package org.policygraph.extraction.text;

import org.jspecify.annotations.NullMarked;
