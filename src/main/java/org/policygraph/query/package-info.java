/**
 * The saved queries: what each is called, what it answers, which parameters it takes and what it
 * returns, read from the headers of their files and held against the queries themselves.
 *
 * <p>May use the store's API and the vocabulary, and Spring for finding files; nothing of HTTP.
 */
@NullMarked
package org.policygraph.query;

import org.jspecify.annotations.NullMarked;
