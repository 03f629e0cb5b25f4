package org.actionsync.domain.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Holds a run that would do suspiciously much of one thing.
 *
 * @param limits how much is allowed per kind; a kind that is not here is not limited
 */
public record SafetyBrake(Map<BrakeKind, BrakeLimit> limits) {

  /** Limits that an ordinary hour of a campaign stays below. */
  public static final SafetyBrake DEFAULT =
      new SafetyBrake(
          Map.of(
              BrakeKind.CREATE, new BrakeLimit(100, 20),
              BrakeKind.REMOVE_TAG, new BrakeLimit(50, 10),
              BrakeKind.OPT_OUT, new BrakeLimit(50, 10),
              BrakeKind.DETACH, new BrakeLimit(25, 5),
              BrakeKind.CONTACT_CHANGE, new BrakeLimit(100, 25)));

  /** Copies the map. */
  public SafetyBrake {
    Map<BrakeKind, BrakeLimit> copied = new EnumMap<>(BrakeKind.class);
    copied.putAll(limits);
    limits = Collections.unmodifiableMap(copied);
  }

  /**
   * Judges a plan.
   *
   * @param counts how much of each kind is planned
   * @param pairs how many pairs the link has
   * @return why the run has to be held, one sentence per kind; empty when it may go on
   */
  public List<String> objections(Map<BrakeKind, Long> counts, long pairs) {
    List<String> objections = new ArrayList<>();
    for (BrakeKind kind : BrakeKind.values()) {
      long planned = counts.getOrDefault(kind, 0L);
      BrakeLimit limit = limits.get(kind);
      if (limit != null && planned > limit.allowed(pairs)) {
        objections.add(
            planned
                + " "
                + kind.sentence()
                + "; at most "
                + limit.allowed(pairs)
                + " without asking");
      }
    }
    return objections;
  }
}
