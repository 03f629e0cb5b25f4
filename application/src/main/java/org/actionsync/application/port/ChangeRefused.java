package org.actionsync.application.port;

/** The service said no to this one change; others may still succeed. */
public final class ChangeRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;

  /** A refusal with the HTTP {@code status} and the service's own words, without the key. */
  public ChangeRefused(int status, String reason) {
    super(reason);
    this.status = status;
  }

  /** The HTTP status, for example 422. */
  public int status() {
    return status;
  }

  /** Whether the service says that what the change is about is not there. */
  public boolean isNotFound() {
    return status == 404;
  }
}
