/**
 * Action Network, as far as ActionSync uses it: groups, activists, tags, taggings, actions.
 *
 * <p>Start at {@link org.actionsync.simulator.network.ActionNetworkSim} for the calls, at {@code
 * PersonWriter} for the rules of writing people, and at {@code
 * org.actionsync.simulator.network.NetworkControl} for what people do in the web interface. All
 * state is in {@link org.actionsync.simulator.network.NetworkState}, which is also the lock.
 *
 * <p>Uses {@code simulator.http} and Jackson.
 */
@NullMarked
package org.actionsync.simulator.network;

import org.jspecify.annotations.NullMarked;
