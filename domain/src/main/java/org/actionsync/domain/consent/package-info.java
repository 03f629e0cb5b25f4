/**
 * Nobody is written to against their wish.
 *
 * <p>Start at {@link org.actionsync.domain.consent.OptOuts}, the ratchet that carries a leaving
 * from one side to the other, and {@link org.actionsync.domain.consent.Grants}, the only place
 * where a subscription can come from.
 *
 * <p>Uses {@code domain.contact} and {@code domain.reconcile}.
 */
@NullMarked
package org.actionsync.domain.consent;

import org.jspecify.annotations.NullMarked;
