/** Files that the program carries with its classes. Uses nothing of the project. */
@NullMarked
package org.policygraph.packaged;

import org.jspecify.annotations.NullMarked;
