/**
 * Source texts as they lie in the mounted folder: decoded, measured and cut in Unicode code points;
 * knows nothing of the graph and uses only the JDK.
 */
@NullMarked
package org.policygraph.source;

import org.jspecify.annotations.NullMarked;
