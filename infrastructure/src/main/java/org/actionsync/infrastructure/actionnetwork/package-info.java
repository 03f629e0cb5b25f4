/**
 * Action Network as a place where people are listed and changed, and where tags are made.
 *
 * <p>Start at {@link org.actionsync.infrastructure.actionnetwork.NetworkDirectory}. {@code
 * PersonReader} says what its fields mean, {@code Updates} which of its calls carries a change.
 *
 * <p>Uses the ports and {@code osdi}, through which every call goes.
 */
@NullMarked
package org.actionsync.infrastructure.actionnetwork;

import org.jspecify.annotations.NullMarked;
