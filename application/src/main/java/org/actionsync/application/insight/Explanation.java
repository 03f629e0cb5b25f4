package org.actionsync.application.insight;

import org.jspecify.annotations.Nullable;

/**
 * Why one thing about a person is as it is, and what would happen to it now. Holds personal data.
 *
 * @param field what it is about, for people to read
 * @param networkThen what Action Network said when the two last met; null when they never did
 * @param networkNow what Action Network says now; null when there is nobody there
 * @param builderThen what Action Builder said when the two last met; null when they never did
 * @param builderNow what Action Builder says now; null when there is nobody there
 * @param rule what decides
 * @param next what a run would do now
 */
public record Explanation(
    String field,
    @Nullable String networkThen,
    @Nullable String networkNow,
    @Nullable String builderThen,
    @Nullable String builderNow,
    String rule,
    String next) {}
