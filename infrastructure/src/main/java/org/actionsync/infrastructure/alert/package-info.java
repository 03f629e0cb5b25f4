/**
 * Telling the world outside: a webhook, e-mails, a heartbeat address. All are off until their
 * settings are there.
 *
 * <p>Start at {@code Outside}, the {@link org.actionsync.application.port.Messenger}, which hands
 * each notice to its channel. What is told, and when, is decided in {@code application.alert}.
 *
 * <p>Uses the ports, REST and Jakarta Mail.
 */
@NullMarked
package org.actionsync.infrastructure.alert;

import org.jspecify.annotations.NullMarked;
