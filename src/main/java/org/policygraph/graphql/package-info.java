/**
 * The public GraphQL API: a table of how each field of the contract is read, and one reader that
 * answers a whole selection level by level, so that a relation costs the same for one row and for a
 * thousand. May use the store, the source texts and GraphQL Java; sees no RDF library.
 */
@NullMarked
package org.policygraph.graphql;

import org.jspecify.annotations.NullMarked;
