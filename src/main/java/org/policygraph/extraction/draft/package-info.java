/**
 * What the reader gives out: drafted statements, what a document says of itself, how sure each is,
 * and the places that a person should look at.
 */
@NullMarked
package org.policygraph.extraction.draft;

import org.jspecify.annotations.NullMarked;
