/**
 * Everything that is plugged into anything, on two pages: {@code UseCases} for runs, {@code
 * AdminUseCases} for people.
 *
 * <p>The only place that constructs use cases.
 */
@NullMarked
package org.actionsync.infrastructure.wiring;

import org.jspecify.annotations.NullMarked;
