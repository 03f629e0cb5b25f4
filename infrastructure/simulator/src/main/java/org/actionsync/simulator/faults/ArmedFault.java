package org.actionsync.simulator.faults;

import java.util.Random;

/** A rule with what happened since it was added. Guarded by the {@link Faults} that hold it. */
final class ArmedFault {

  final int id;
  final FaultRule rule;

  /** Drawn from in the order of the calls, so that the same calls meet the same faults. */
  private final Random dice;

  /** Dice of its own, so that what happens does not change when. */
  private final Random chances;

  private int calls;
  private int struck;
  private int rows;
  private int leftInRow;

  ArmedFault(int id, FaultRule rule) {
    this.id = id;
    this.rule = rule;
    this.dice = new Random(rule.when().seed());
    this.chances = new Random(rule.when().seed());
  }

  /** Counts one more call that the rule is about, and tells whether it is struck. */
  boolean strikes() {
    calls++;
    boolean chosen = rule.when().isTurnOf(calls) && dice.nextDouble() < rule.when().rate();
    if (leftInRow > 0) {
      leftInRow--;
    } else if (chosen && !isUsedUp()) {
      rows++;
      leftInRow = rule.when().inARow() - 1;
    } else {
      return false;
    }
    struck++;
    return true;
  }

  /** A number from 0 below the bound, for what a rule leaves to chance. */
  int chance(int bound) {
    return chances.nextInt(bound);
  }

  FaultView view() {
    return FaultView.of(id, rule, calls, struck);
  }

  private boolean isUsedUp() {
    return rule.when().times() > 0 && rows >= rule.when().times();
  }
}
