/**
 * The door: who comes in, and how we know who it is.
 *
 * <p>Start at {@code Doorkeeper}, through which every request goes. What those who are in may do is
 * decided in {@code web.graphql}, which this package uses, as it does {@code web.socket}; nothing
 * of it is used there.
 */
@NullMarked
package org.actionsync.web.signin;

import org.jspecify.annotations.NullMarked;
