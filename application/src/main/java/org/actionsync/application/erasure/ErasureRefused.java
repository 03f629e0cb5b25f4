package org.actionsync.application.erasure;

/** A person cannot be erased as things stand. Nothing was changed. */
public final class ErasureRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final Why why;

  /** What stands against it. */
  public enum Why {
    /** There is nobody of this name. */
    UNKNOWN,
    /** A run is at work that has to do with the person. */
    BUSY
  }

  /** A refusal with a sentence for whoever asked. */
  ErasureRefused(Why why, String sentence) {
    super(sentence);
    this.why = why;
  }

  /** What stands against it. */
  public Why why() {
    return why;
  }
}
