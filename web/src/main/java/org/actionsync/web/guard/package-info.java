/**
 * What every request passes before anybody is asked who they are, and what every answer says to
 * browsers: filters, in the order in which web.xml names them.
 *
 * <p>{@code AnswerHeaders} comes first, so that no answer leaves without its headers; {@code
 * PlainRequests} turns away methods and addresses that no honest client sends; {@link
 * org.actionsync.web.guard.Origins} says pages of which other origins may ask, and {@code
 * CrossOrigin} holds to it.
 *
 * <p>Uses the words of refusals of {@code web.graphql}, and configuration.
 */
@NullMarked
package org.actionsync.web.guard;

import org.jspecify.annotations.NullMarked;
