package org.actionsync.domain.reconcile;

import java.util.List;

/**
 * Tells a value that goes to and fro from one that is edited. Two tools that each insist on their
 * own value, or a service that puts its own back, would otherwise have us write for ever.
 */
public final class Flips {

  /** So often a value may be told within a day before it must not return to where it was. */
  public static final int ALLOWED = 3;

  private Flips() {}

  /**
   * Whether telling {@code next} would be one time too many to and fro.
   *
   * @param toldWithinADay what was told of the value within a day, to either side, oldest first
   * @param next what would be told now
   */
  public static boolean isFlipping(List<String> toldWithinADay, String next) {
    return toldWithinADay.size() >= ALLOWED && toldWithinADay.contains(next);
  }
}
