/** SHA-256, by which files, texts, names and tokens are told apart. Uses nothing of the project. */
@NullMarked
package org.policygraph.fingerprint;

import org.jspecify.annotations.NullMarked;
