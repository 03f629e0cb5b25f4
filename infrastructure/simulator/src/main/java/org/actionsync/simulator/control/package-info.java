/**
 * The control endpoint: looking at both services and editing them as people do in the web
 * interfaces, with curl.
 *
 * <p>Start at {@link org.actionsync.simulator.control.ControlSite}; {@code GET /} on its port
 * explains itself with examples. Everything here is a thin layer of JSON over {@link
 * org.actionsync.simulator.network.NetworkControl} and {@link
 * org.actionsync.simulator.builder.BuilderControl}.
 *
 * <p>Uses the packages of both services and {@code simulator.http}.
 */
@NullMarked
package org.actionsync.simulator.control;

import org.jspecify.annotations.NullMarked;
