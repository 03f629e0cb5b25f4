/**
 * One run, from being due to being reported.
 *
 * <p>Start at {@link org.actionsync.application.sync.StartRun}; then in order: {@link
 * org.actionsync.application.sync.CheckLabels}, {@link org.actionsync.application.sync.ReadPlace},
 * {@link org.actionsync.application.sync.PlanRun}, {@link
 * org.actionsync.application.sync.ApplyChange}, {@link
 * org.actionsync.application.sync.VerifyWrites}, {@link org.actionsync.application.sync.CloseRun}.
 * Only {@code ApplyChange} writes to a service. Each of them can be repeated after an interruption
 * and goes on where the database says it was.
 *
 * <p>Uses the domain, the ports and {@code application.linking}.
 */
@NullMarked
package org.actionsync.application.sync;

import org.jspecify.annotations.NullMarked;
