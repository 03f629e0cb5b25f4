package org.actionsync.domain.plan;

import java.util.List;

/**
 * What it takes to bring a pair back to what it was.
 *
 * @param changes what is to be done
 * @param leftOut what would have to be done and cannot
 */
public record UndoPlan(List<Change> changes, List<LeftOut> leftOut) {

  /** Copies the lists. */
  public UndoPlan {
    changes = List.copyOf(changes);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Something that stays as it is.
   *
   * @param change with an empty patch: where, and whom it is about
   * @param why why nothing can be done, a line each; for people to read
   */
  public record LeftOut(Change change, String why) {}
}
