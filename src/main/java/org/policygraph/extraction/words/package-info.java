/**
 * The word lists of the reader: cue words, measure words, endings and short names, a file each
 * beside the class, so that a person may add one. A line is a word, or a word and what it stands
 * for with a tab between.
 */
@NullMarked
package org.policygraph.extraction.words;

import org.jspecify.annotations.NullMarked;
