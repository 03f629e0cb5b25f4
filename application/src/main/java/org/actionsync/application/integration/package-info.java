/**
 * Connecting groups and organizations, and looking around in them.
 *
 * <p>Start at {@link org.actionsync.application.integration.ConnectGroup}. A key is always tried
 * before it is stored, and whatever cannot be done is refused with a {@link
 * org.actionsync.application.integration.SetUpRefused} before anything is stored.
 *
 * <p>Uses the ports and the domain.
 */
@NullMarked
package org.actionsync.application.integration;

import org.jspecify.annotations.NullMarked;
