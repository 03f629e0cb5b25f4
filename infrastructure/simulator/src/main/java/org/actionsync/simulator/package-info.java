/**
 * Both services in memory over HTTP, so that everything can be tried without an account and tests
 * can break things.
 *
 * <p>Start at {@link org.actionsync.simulator.Simulator#start}, which is also all that a test
 * needs.
 *
 * <p>Uses the simulator's other packages and no other module of ActionSync: a simulator that shared
 * classes with the adapters could never disagree with them.
 */
@NullMarked
package org.actionsync.simulator;

import org.jspecify.annotations.NullMarked;
