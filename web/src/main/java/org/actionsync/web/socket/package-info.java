/**
 * GraphQL over WebSockets, in the protocol {@code graphql-transport-ws}: subscriptions, and nothing
 * else.
 *
 * <p>Start at {@code Conversation}, which is the protocol itself and knows nothing of the server.
 * {@code GraphQLSocket} is the socket that the server opens, in the place of SmallRye's own: that
 * one knows neither who asks nor what a code is. {@code Switchboard} has all conversations of this
 * node, their limits and the beat that everything here goes by: no thread waits for anybody. {@code
 * Recognition} is where a text that somebody shows becomes an identity.
 *
 * <p>Uses {@code web.graphql}; nothing of it is used there.
 */
@NullMarked
package org.actionsync.web.socket;

import org.jspecify.annotations.NullMarked;
