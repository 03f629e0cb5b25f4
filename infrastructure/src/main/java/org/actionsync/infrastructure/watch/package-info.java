/**
 * Telling the world how ActionSync is, every few seconds.
 *
 * <p>Start at {@link org.actionsync.infrastructure.watch.Watch}, the EJB timer. Nothing is decided
 * here.
 *
 * <p>Uses {@code application.insight}, {@code application.alert}, the metrics and the EAR's health
 * checks.
 */
@NullMarked
package org.actionsync.infrastructure.watch;

import org.jspecify.annotations.NullMarked;
