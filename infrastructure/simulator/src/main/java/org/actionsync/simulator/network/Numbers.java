package org.actionsync.simulator.network;

import org.jspecify.annotations.Nullable;

/** Numbers are stored as digits with the country code and without a plus sign. */
final class Numbers {

  private Numbers() {}

  /**
   * The stored form of what was sent; ten digits are taken for a US number; null if no digits are
   * left.
   */
  static @Nullable String normal(@Nullable String sent) {
    String digits = sent == null ? "" : sent.replaceAll("\\D", "");
    if (digits.isEmpty()) {
      return null;
    }
    return digits.length() == 10 ? "1" + digits : digits;
  }
}
