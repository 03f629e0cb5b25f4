/**
 * All changes of a run, decided before the first is made.
 *
 * <p>Start at {@link org.actionsync.domain.plan.Planner}. A {@link
 * org.actionsync.domain.plan.Change} is one write to one side; the {@link
 * org.actionsync.domain.plan.SafetyBrake} holds a plan that would do too much of one kind.
 *
 * <p>Uses {@code domain.contact}, {@code domain.mapping}, {@code domain.reconcile} and {@code
 * domain.consent}.
 */
@NullMarked
package org.actionsync.domain.plan;

import org.jspecify.annotations.NullMarked;
