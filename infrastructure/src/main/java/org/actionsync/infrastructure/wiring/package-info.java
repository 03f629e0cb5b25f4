/**
 * Everything that is plugged into anything, on one page: {@code UseCases}.
 *
 * <p>The only place that constructs use cases.
 */
@NullMarked
package org.actionsync.infrastructure.wiring;

import org.jspecify.annotations.NullMarked;
