/**
 * Writing down what admins do, and looking it up.
 *
 * <p>Start at {@link org.actionsync.application.audit.KeepAuditLog}: every operation that can
 * change something is announced to it before, and its result after. Which operations there are, and
 * what of them is written down, is known to whoever offers them.
 *
 * <p>Uses the ports.
 */
@NullMarked
package org.actionsync.application.audit;

import org.jspecify.annotations.NullMarked;
