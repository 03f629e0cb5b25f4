package org.actionsync.simulator.sample;

import org.jspecify.annotations.Nullable;

/**
 * One invented person, on one side or both.
 *
 * @param scenario which situation they show
 * @param activistId their id in the union group; null if they are not there
 * @param entityId their id in Maple Court; null if they are not there
 */
public record SamplePerson(
    String scenario, @Nullable String activistId, @Nullable String entityId) {}
