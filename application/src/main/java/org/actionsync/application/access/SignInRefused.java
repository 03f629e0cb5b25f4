package org.actionsync.application.access;

/** Nobody was recognised. The message gives away nothing about who exists. */
public final class SignInRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final Why why;

  /** What stands against it. */
  public enum Why {
    /** Name and password do not belong together, or not at this moment. */
    UNKNOWN,
    /** The same, and with this attempt the user is locked. */
    LOCKED_NOW,
    /** They do belong together, but the password only serves to choose another. */
    ONE_TIME,
    /** They do belong together, but the password only served to choose another, for a while. */
    OVER
  }

  /** Nobody was recognised; the sentence is for whoever tried. */
  public SignInRefused(Why why, String sentence) {
    super(sentence);
    this.why = why;
  }

  /** What stands against it. */
  public Why why() {
    return why;
  }

  /** Never null, unlike that of other exceptions. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
