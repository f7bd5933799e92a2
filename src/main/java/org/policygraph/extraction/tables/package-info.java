/**
 * Tables of responsible agencies and of indicators: drawn with signs, parted by tabs or blanks, a
 * cell a line, or run together.
 */
@NullMarked
package org.policygraph.extraction.tables;

import org.jspecify.annotations.NullMarked;
