/**
 * Numbers for whoever watches many servers, in the server's own registry of Micrometer, from where
 * {@code /metrics} on the management port shows them.
 *
 * <p>{@code Gauges} are read from the database by the timer, not by whoever asks for the metrics:
 * so they are the same on every node and after a restart. Counters count what this node did since
 * it was started, and are to be added up over the nodes: {@code CallCounters} its calls, {@code
 * ChangeCounters} the outcomes that it stored.
 *
 * <p>Nothing here uses the builders of Micrometer, see {@code Series}.
 *
 * <p>Labels are links, sides, kinds and the last characters of keys; never a person.
 */
@NullMarked
package org.actionsync.infrastructure.metrics;

import org.jspecify.annotations.NullMarked;
