/**
 * The invented people both services hold at first, and what should become of each of them.
 *
 * <p>Start at {@link org.actionsync.simulator.sample.SampleData}. Every sample person belongs to a
 * named scenario whose expected outcome is written beside it, taken from the product's description
 * and not from any planner.
 *
 * <p>Uses {@code simulator.network} and {@code simulator.builder} to fill their states.
 */
@NullMarked
package org.actionsync.simulator.sample;

import org.jspecify.annotations.NullMarked;
