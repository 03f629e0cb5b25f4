/**
 * Action Builder, as far as ActionSync uses it: organizations, campaigns, entities, responses,
 * taggings.
 *
 * <p>Start at {@link org.actionsync.simulator.builder.ActionBuilderSim} for the calls, at {@code
 * EntityWriter}, {@code ContactItems} and {@code ResponseWriter} for the rules of writing, and at
 * {@code org.actionsync.simulator.builder.BuilderControl} for what people do in the web interface.
 * All state is in {@link org.actionsync.simulator.builder.BuilderState}, which is also the lock.
 *
 * <p>Uses {@code simulator.http} and Jackson.
 */
@NullMarked
package org.actionsync.simulator.builder;

import org.jspecify.annotations.NullMarked;
