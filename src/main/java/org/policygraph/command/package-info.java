/** The sub-commands of the program. May use everything but GraphQL and the web. */
@NullMarked
package org.policygraph.command;

import org.jspecify.annotations.NullMarked;
