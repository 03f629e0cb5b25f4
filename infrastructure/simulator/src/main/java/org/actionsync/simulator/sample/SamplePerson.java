package org.actionsync.simulator.sample;

import org.jspecify.annotations.Nullable;

/**
 * One invented person, on one side or both, and what should become of them.
 *
 * @param scenario which situation they show
 * @param activistId their id in the union group before the run; null if they are not there
 * @param entityId their id in Maple Court before the run; null if they are not there
 * @param expected where they must be after the first run, taken from the product's description
 */
public record SamplePerson(
    String scenario,
    @Nullable String activistId,
    @Nullable String entityId,
    Expectation expected) {}
