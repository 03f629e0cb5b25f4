/**
 * Telling the world when something goes wrong, once, and when it is good again.
 *
 * <p>Start at {@link org.actionsync.application.alert.RaiseAlerts}: it compares what is wrong now
 * with what is known to be wrong, and notes each change of state together with the notices that are
 * due for it. {@link org.actionsync.application.alert.TellNotices} hands them out, one after the
 * other, until each was told.
 *
 * <p>Uses the ports and {@code application.insight}. Knows neither e-mail nor HTTP.
 */
@NullMarked
package org.actionsync.application.alert;

import org.jspecify.annotations.NullMarked;
