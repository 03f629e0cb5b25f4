/**
 * What goes wrong on demand, so that tests can break things and see what is left.
 *
 * <p>Start at {@link org.actionsync.simulator.faults.Faults}: it holds the {@linkplain
 * org.actionsync.simulator.faults.FaultRule rules} and tells which of them strike a call. A rule
 * says what goes wrong ({@link org.actionsync.simulator.faults.FaultKind}), where (service, method,
 * path, key) and when (by number, in turns or by chance). A list of rules with call numbers is a
 * script. The same rules and the same calls in the same order give the same faults.
 *
 * <p>{@link org.actionsync.simulator.faults.FaultyEndpoint} carries them out: each fault is an
 * endpoint around an endpoint, so that it is plain whether it acts before or after the service did
 * what it was asked. Faults are no part of the services' stored state, but what a service did or
 * was left without under a fault is.
 *
 * <p>Uses {@code simulator.http} and what can be done by hand in both services.
 */
@NullMarked
package org.actionsync.simulator.faults;

import org.jspecify.annotations.NullMarked;
