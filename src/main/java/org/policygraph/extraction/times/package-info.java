/** Days, years and periods as sentences, titles and headings name them. */
@NullMarked
package org.policygraph.extraction.times;

import org.jspecify.annotations.NullMarked;
