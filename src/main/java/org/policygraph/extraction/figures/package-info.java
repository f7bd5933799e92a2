/**
 * Targets, observations and policy parameters: which numbers are figures, of which kind, when and
 * where each holds, and what its indicator is called.
 */
@NullMarked
package org.policygraph.extraction.figures;

import org.jspecify.annotations.NullMarked;
