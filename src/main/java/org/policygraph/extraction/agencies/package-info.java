/**
 * Names of public bodies: told from other words, cut out of lists, and read in a field with the
 * words that give each its role.
 */
@NullMarked
package org.policygraph.extraction.agencies;

import org.jspecify.annotations.NullMarked;
