/**
 * Seeing what was done, what would be done, and why.
 *
 * <p>Start at {@link org.actionsync.application.insight.ExplainPerson}, which answers "Why?" with
 * the rules that runs plan by. The others list runs, people and what happened to them. Nothing here
 * changes anything, and all of it may show personal data.
 *
 * <p>Uses the ports, the domain, {@code application.linking} and the refusals of {@code
 * application.integration}.
 */
@NullMarked
package org.actionsync.application.insight;

import org.jspecify.annotations.NullMarked;
