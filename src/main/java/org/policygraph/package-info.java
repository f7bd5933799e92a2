/** Policy Graph: what policy documents say, who answers for it, and where exactly it is written. */
@NullMarked
package org.policygraph;

import org.jspecify.annotations.NullMarked;
