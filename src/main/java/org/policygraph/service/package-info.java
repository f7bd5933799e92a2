/** The running service: its settings, and the store that is opened, loaded and closed with it. */
@NullMarked
package org.policygraph.service;

import org.jspecify.annotations.NullMarked;
