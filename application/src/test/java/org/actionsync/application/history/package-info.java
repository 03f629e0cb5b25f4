/**
 * Whole histories by chance: organizers, admins and services do what they may do, in any order, and
 * whatever ActionSync promised has to hold.
 *
 * <p>Start at {@link org.actionsync.application.history.RandomHistoriesTest}; {@code History} is
 * one of them. {@code Town} has the services, {@code Wire} is where they fail, {@code Server} where
 * ActionSync runs and crashes, {@code Townsfolk} and {@code Admin} what people do. {@code Diary}
 * writes everything down, and {@code Promises} judges by the diary and by what the services hold,
 * never by what ActionSync thinks.
 *
 * <p>The same seed is the same history: one thread, a clock that is moved, numbered names.
 */
@NullMarked
package org.actionsync.application.history;

import org.jspecify.annotations.NullMarked;
