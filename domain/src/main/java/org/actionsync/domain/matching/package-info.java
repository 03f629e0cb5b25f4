/**
 * Finding out who in one service is the same person as who in the other.
 *
 * <p>Start at {@link org.actionsync.domain.matching.Matcher}. It is given the evidence and answers
 * with a {@link org.actionsync.domain.matching.Match}; any doubt is a question for a person and
 * never a guess.
 *
 * <p>Uses {@code domain.contact} and nothing else.
 */
@NullMarked
package org.actionsync.domain.matching;

import org.jspecify.annotations.NullMarked;
