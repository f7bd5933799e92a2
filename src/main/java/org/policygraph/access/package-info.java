/** Who may write. May use the fingerprint, and Jackson for its file. */
@NullMarked
package org.policygraph.access;

import org.jspecify.annotations.NullMarked;
