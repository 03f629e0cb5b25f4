/**
 * Deciding what each side must learn from the other.
 *
 * <p>Start at {@link org.actionsync.domain.reconcile.Reconciler#reconcile}. It takes what each side
 * said when the two last met (the <em>baseline</em>) and what each says now, and returns a {@link
 * org.actionsync.domain.reconcile.SyncDecision}. Nothing here reads a clock, a database or a
 * network: the same inputs always give the same answer.
 *
 * <p>{@code ReconcilerTest} is the decision table. Four laws are checked by {@code
 * ReconcilerLawsTest}: swapping the sides mirrors the decision; carrying out a decision leaves
 * nothing but the held fields; that stays true when a service rewrites what it is sent; and what is
 * settled stays settled.
 *
 * <p>Uses {@code domain.contact} and {@code domain.mapping}.
 */
@NullMarked
package org.actionsync.domain.reconcile;

import org.jspecify.annotations.NullMarked;
