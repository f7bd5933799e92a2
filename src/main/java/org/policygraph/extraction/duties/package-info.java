/**
 * Who answers for what: brackets, labelled lines, tables, lists of duties and plain sentences, and
 * the text that each covers.
 */
@NullMarked
package org.policygraph.extraction.duties;

import org.jspecify.annotations.NullMarked;
