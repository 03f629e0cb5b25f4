/**
 * Deciding what each side must learn from the other.
 *
 * <p>Start at {@link org.actionsync.domain.reconcile.Reconciler#reconcile}. It takes what each side
 * said when the two last met (the <em>baseline</em>) and what each says now, and returns a {@link
 * org.actionsync.domain.reconcile.SyncDecision}. Nothing here reads a clock, a database or a
 * network: the same inputs always give the same answer.
 *
 * <p>{@code ReconcilerTest} and {@code TagReconcilerTest} are the decision tables. Laws are checked
 * over a thousand random pasts: swapping the sides mirrors the decision ({@code
 * ReconcilerLawsTest}); carrying out a decision leaves nothing but the held fields, also when a
 * service rewrites what it is sent, and what is settled stays settled ({@code SyncLawsTest}).
 *
 * <p>Uses {@code domain.contact} and {@code domain.mapping}.
 */
@NullMarked
package org.actionsync.domain.reconcile;

import org.jspecify.annotations.NullMarked;
