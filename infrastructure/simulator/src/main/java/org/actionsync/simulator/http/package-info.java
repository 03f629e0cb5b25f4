/**
 * How a simulated service is reached: calls and answers, routes, pages, filters, the call limit and
 * the call log.
 *
 * <p>Start at {@link org.actionsync.simulator.http.Endpoint}: everything between the socket and a
 * service is an endpoint around an endpoint. {@link org.actionsync.simulator.http.HttpFront} opens
 * the port, {@link org.actionsync.simulator.http.Routes} finds the path, {@link
 * org.actionsync.simulator.http.CallLog} counts, {@link org.actionsync.simulator.http.CallLimit}
 * refuses. What goes wrong on purpose ({@code simulator.faults}) is one more such wrapper.
 *
 * <p>Knows nothing of either service. Uses the JDK and Jackson.
 */
@NullMarked
package org.actionsync.simulator.http;

import org.jspecify.annotations.NullMarked;
