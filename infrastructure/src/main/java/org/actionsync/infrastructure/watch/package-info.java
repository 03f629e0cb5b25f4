/**
 * Telling the world how ActionSync is, four times a minute.
 *
 * <p>Start at {@link org.actionsync.infrastructure.watch.Watch}, the EJB timer. Nothing is decided
 * here.
 *
 * <p>Uses {@code application.insight} and the EAR's health checks.
 */
@NullMarked
package org.actionsync.infrastructure.watch;

import org.jspecify.annotations.NullMarked;
