package org.actionsync.application.review;

import org.jspecify.annotations.Nullable;

/** A review item cannot be settled like this. Nothing was changed. */
public final class ReviewRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final Why why;
  private final @Nullable String field;

  /** What stands against it. */
  public enum Why {
    /** There is no such item, or nobody of this name. */
    UNKNOWN,
    /** The answer does not fit the question. */
    INVALID,
    /** It was settled before, or what it asks about has changed meanwhile. */
    CONFLICT
  }

  /** A refusal with a sentence for whoever asked; {@code field} names what is to blame, or null. */
  public ReviewRefused(Why why, @Nullable String field, String sentence) {
    super(sentence);
    this.why = why;
    this.field = field;
  }

  /** What stands against it. */
  public Why why() {
    return why;
  }

  /** The part of the answer that is to blame; null when no part is. */
  public @Nullable String field() {
    return field;
  }
}
