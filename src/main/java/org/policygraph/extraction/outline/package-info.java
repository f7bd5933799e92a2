/**
 * The structure of a document: its numbered parts, its headings with and without a number, its
 * lists of duties, which of its lines are cells of a table, and how far its measures are.
 */
@NullMarked
package org.policygraph.extraction.outline;

import org.jspecify.annotations.NullMarked;
