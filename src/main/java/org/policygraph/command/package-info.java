/** The sub-commands of the command line: each reads its options and calls one capability. */
@NullMarked
package org.policygraph.command;

import org.jspecify.annotations.NullMarked;
