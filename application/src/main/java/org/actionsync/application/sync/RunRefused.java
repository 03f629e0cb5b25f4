package org.actionsync.application.sync;

/** A run cannot be started, approved, discarded or cancelled as things stand. Changes nothing. */
public final class RunRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final Why why;

  /** What stands against it. */
  public enum Why {
    NO_LINK,
    NO_RUN,
    NO_CHANGE,
    DISABLED,
    /** Another run is at work. */
    BUSY,
    /** A plan waits for approval. */
    HELD,
    /** The run is in a state that does not allow it, or its plan is outdated. */
    NOT_NOW,
    /** A key that the link needs is refused. */
    KEY_REFUSED
  }

  /** A refusal, with a sentence for the person who asked. */
  public RunRefused(Why why, String sentence) {
    super(sentence);
    this.why = why;
  }

  /** What stands against it. */
  public Why why() {
    return why;
  }
}
