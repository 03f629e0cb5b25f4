package org.actionsync.application.history;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with a history.
 *
 * @param seed its seed
 * @param hours how many hours of it are enough
 * @param broken which promises it breaks
 * @param diary what happened
 */
record Verdict(long seed, int hours, List<String> broken, List<String> diary) {

  /** The verdict of a whole history; nothing when all is well. */
  static Optional<Verdict> of(long seed) {
    return of(seed, Integer.MAX_VALUE);
  }

  private static Optional<Verdict> of(long seed, int atMost) {
    History history = new History(seed, atMost);
    List<String> broken;
    try {
      broken = new Promises(history.happens().calmsDown()).broken();
    } catch (RuntimeException fault) {
      StringWriter trace = new StringWriter();
      fault.printStackTrace(new PrintWriter(trace));
      broken = List.of("A fault of ours: " + trace);
    }
    return broken.isEmpty()
        ? Optional.empty()
        : Optional.of(new Verdict(seed, history.hours(), broken, history.diary.lines()));
  }

  /** The same with as few hours as are enough to go wrong. */
  Verdict shortened() {
    for (int fewer = 0; fewer < hours; fewer++) {
      Optional<Verdict> shorter = of(seed, fewer);
      if (shorter.isPresent()) {
        return shorter.get();
      }
    }
    return this;
  }

  @Override
  public String toString() {
    return String.join("\n", diary)
        + "\n\nSeed "
        + seed
        + " (-Dhistory.seed="
        + seed
        + ", the first "
        + hours
        + " hours) breaks:\n  "
        + String.join("\n  ", broken);
  }
}
