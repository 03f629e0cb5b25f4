/**
 * The questions that only a person can answer.
 *
 * <p>Start at {@link org.actionsync.application.review.ReviewQueue}, which lists them.
 *
 * <p>Uses the ports and the domain.
 */
@NullMarked
package org.actionsync.application.review;

import org.jspecify.annotations.NullMarked;
