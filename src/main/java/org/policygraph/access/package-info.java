/** Who may write. Uses nothing of the project; Jackson for its file. */
@NullMarked
package org.policygraph.access;

import org.jspecify.annotations.NullMarked;
