/**
 * The store on embedded TDB2 with a Lucene index of labels. The only package that knows TDB2 and
 * Lucene.
 */
@NullMarked
package org.policygraph.store.tdb;

import org.jspecify.annotations.NullMarked;
