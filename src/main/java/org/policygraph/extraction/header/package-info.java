/**
 * What a document says of itself: title, number, issuer, days, signature, publisher; and its
 * sections and speakers in reading order.
 */
@NullMarked
package org.policygraph.extraction.header;

import org.jspecify.annotations.NullMarked;
