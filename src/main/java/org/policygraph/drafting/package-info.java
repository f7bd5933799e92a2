/**
 * From what the reader finds in a text to a draft annotation sheet, and from a draft to the sheet
 * that a person made of it: corrections recorded beside it, which are applied again when the reader
 * reads the text anew. May use extraction, linking, curation, packaged files, fingerprints, source
 * and vocabulary.
 */
@NullMarked
package org.policygraph.drafting;

import org.jspecify.annotations.NullMarked;
