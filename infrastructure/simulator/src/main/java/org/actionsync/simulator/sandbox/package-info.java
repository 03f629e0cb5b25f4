/**
 * The sandbox: the real server with simulated services, set up and synced once, for anybody to try.
 *
 * <p>Start at {@code Sandbox#main}. It lays out a server of its own below {@code .sandbox}, starts
 * it, does by GraphQL what an admin would do by hand, and stays in the foreground until it is
 * stopped. What it stores is kept, so a second start goes on from there.
 *
 * <p>Uses the names and keys of {@code simulator.sample}, and the server only from outside:
 * processes and HTTP.
 */
@NullMarked
package org.actionsync.simulator.sandbox;

import org.jspecify.annotations.NullMarked;
