package org.actionsync.simulator.http;

/** A service's no, thrown from wherever in a rule it is found out. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  public Refusal(int status, String text) {
    super(text, null, false, false);
    this.status = status;
  }

  /** The answer {@code 404 Not found}, spelled as Action Network spells it. */
  public static Refusal notFound() {
    return new Refusal(404, "Not found");
  }

  /** The HTTP status to answer with. */
  public int status() {
    return status;
  }

  Answer toAnswer() {
    return Answer.error(status, String.valueOf(getMessage()));
  }
}
