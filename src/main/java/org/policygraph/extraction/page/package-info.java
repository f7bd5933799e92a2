/**
 * What a page did to a text: lines broken at its width or inside a sentence are joined to be read,
 * and places are told in the text as it was; numbers that a scan broke are places to look at.
 */
@NullMarked
package org.policygraph.extraction.page;

import org.jspecify.annotations.NullMarked;
