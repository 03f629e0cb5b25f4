package org.actionsync.it;

import java.util.ArrayList;
import java.util.List;
import org.actionsync.simulator.faults.FaultKind;
import org.actionsync.simulator.faults.FaultRule;

/** A seeded rain of faults: everything that can go wrong without changing what people typed. */
final class Rain {

  private static final double SELDOM = 0.02;
  private static final double OFTEN = 0.05;

  private Rain() {}

  /** The same faults for the same seed and the same calls. */
  static List<FaultRule> of(long seed) {
    List<FaultRule> rain = new ArrayList<>();
    long next = seed * 100;
    for (FaultKind kind :
        List.of(
            FaultKind.ERROR_BEFORE,
            FaultKind.ERROR_AFTER,
            FaultKind.ANSWER_LOST,
            FaultKind.ANSWER_CUT,
            FaultKind.RESET,
            FaultKind.NEXT_TO_ITSELF)) {
      rain.add(FaultRule.of(kind).rate(SELDOM, next++));
    }
    for (FaultKind kind :
        List.of(FaultKind.PAGE_REPEATED, FaultKind.PAGE_LEFT_OUT, FaultKind.PEOPLE_MOVED)) {
      rain.add(FaultRule.of(kind).rate(OFTEN, next++));
    }
    rain.add(FaultRule.of(FaultKind.SLOW).millis(1500).rate(SELDOM / 2, next++));
    rain.add(FaultRule.of(FaultKind.TOO_MANY).seconds(1).inARow(2).rate(SELDOM / 2, next++));
    rain.add(FaultRule.of(FaultKind.DOWN).inARow(4).rate(SELDOM / 4, next++));
    rain.add(FaultRule.of(FaultKind.FILTER_LAG).millis(100));
    rain.add(FaultRule.of(FaultKind.CLOCK_SKEW).in("network").millis(20_000));
    rain.add(FaultRule.of(FaultKind.CLOCK_SKEW).in("builder").millis(-20_000));
    return rain;
  }
}
