/**
 * How an indicator moved: its figures in time order, and which of them may be compared. Plain Java.
 */
@NullMarked
package org.policygraph.history;

import org.jspecify.annotations.NullMarked;
