package org.actionsync.domain.plan;

/**
 * How much of one kind a run may do without asking: the larger of both measures, so that a small
 * campaign is not held for a handful of people and a large one not let through with a tenth of
 * them.
 *
 * @param number that many in any case
 * @param percent or that share of the link's pairs
 */
public record BrakeLimit(int number, int percent) {

  /** Throws {@link IllegalArgumentException} for a negative number or a percentage out of 0-100. */
  public BrakeLimit {
    if (number < 0 || percent < 0 || percent > 100) {
      throw new IllegalArgumentException(
          "A limit is a number from 0 and a percentage from 0 to 100, not "
              + number
              + ", "
              + percent);
    }
  }

  /** How many are allowed among {@code pairs}. */
  public long allowed(long pairs) {
    return Math.max(number, pairs * percent / 100);
  }
}
