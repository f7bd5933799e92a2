/**
 * Numbers with their units and comparisons where they stand, and the words around them; not yet
 * whether they are figures.
 */
@NullMarked
package org.policygraph.extraction.quantities;

import org.jspecify.annotations.NullMarked;
