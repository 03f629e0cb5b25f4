/**
 * Every port in memory, with the same promises as the real adapters but no database and no network.
 *
 * <p>Start at {@link org.actionsync.application.fake.InMemoryStore}, which holds all that would be
 * stored and hands out the ports that see it. Uses the ports and the domain.
 */
@NullMarked
package org.actionsync.application.fake;

import org.jspecify.annotations.NullMarked;
