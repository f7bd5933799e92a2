/** Rows found against rows that people annotated: precision and recall, kind by kind. */
@NullMarked
package org.policygraph.extraction.evaluation;

import org.jspecify.annotations.NullMarked;
