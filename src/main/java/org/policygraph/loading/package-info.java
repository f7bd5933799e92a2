/**
 * From files to the store: parsed, validated with SHACL, supertypes materialised, rules applied,
 * and written in one transaction or not at all. May use Jena and the store.
 */
@NullMarked
package org.policygraph.loading;

import org.jspecify.annotations.NullMarked;
