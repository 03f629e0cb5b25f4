package org.actionsync.web.graphql;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a caller wants.
 *
 * @param first at most that many
 * @param after only behind the one of this cursor; null from the first
 */
record Paging(int first, @Nullable String after) {

  /** What the argument is, for the schema. */
  static final String FIRST = "At most that many, from 1 to 100";

  /** What the argument is, for the schema. */
  static final String AFTER = "Only behind this cursor; from the first without one";

  static final String DEFAULT = "20";
  private static final int MOST = 100;

  /** Checks what a caller gave. A cursor is the id of the one it leads behind. */
  static Paging of(@Nullable Integer first, @Nullable String after) {
    int wanted = first == null ? Integer.parseInt(DEFAULT) : first;
    if (wanted < 1 || wanted > MOST) {
      throw new CodedException(ErrorCode.INVALID, "first is 1 to " + MOST, "first");
    }
    if (after != null && !Ids.couldBeOne(after)) {
      throw new Paging(wanted, after).unknownAfter();
    }
    return new Paging(wanted, after);
  }

  /** The same, if what the cursor stands for is there. */
  Paging checked(boolean known) {
    if (after != null && !known) {
      throw unknownAfter();
    }
    return this;
  }

  CodedException unknownAfter() {
    return new CodedException(ErrorCode.INVALID, "No list has this cursor", "after");
  }
}
