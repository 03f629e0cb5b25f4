/**
 * Action Builder as a place where people are listed and changed, and where campaigns and responses
 * are looked up.
 *
 * <p>Start at {@link org.actionsync.infrastructure.actionbuilder.BuilderDirectory}. {@code
 * EntityReader} says what its fields mean, {@code EntityWriter} what is sent.
 *
 * <p>Uses the ports and {@code osdi}, through which every call goes.
 */
@NullMarked
package org.actionsync.infrastructure.actionbuilder;

import org.jspecify.annotations.NullMarked;
