package org.actionsync.simulator.faults;

import org.jspecify.annotations.Nullable;

/**
 * A rule that is in force, for looking at.
 *
 * @param id by which it can be removed
 * @param kind what goes wrong
 * @param service where; null for both services
 * @param method where; null for any
 * @param path where; null for any
 * @param key where: the last characters of the key; null for any
 * @param when which of those calls
 * @param calls how many calls it was about so far
 * @param struck how many of them it struck
 */
public record FaultView(
    int id,
    FaultKind kind,
    @Nullable String service,
    @Nullable String method,
    @Nullable String path,
    @Nullable String key,
    FaultRule.When when,
    int calls,
    int struck) {

  static FaultView of(int id, FaultRule rule, int calls, int struck) {
    FaultRule.Where where = rule.where();
    return new FaultView(
        id,
        rule.kind(),
        where.service(),
        where.method(),
        where.path(),
        where.key(),
        rule.when(),
        calls,
        struck);
  }
}
