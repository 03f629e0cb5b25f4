package org.actionsync.application.port;

import java.util.Optional;
import org.actionsync.domain.contact.Side;
import org.jspecify.annotations.Nullable;

/**
 * A service cannot be used now. Ends the step; the run goes on later. Its message never holds a key
 * or personal data.
 */
public final class DirectoryUnavailable extends Exception {

  private static final long serialVersionUID = 1L;

  private final Side side;
  private final Kind kind;
  private final transient @Nullable ApiKey refusedKey;

  /** What is the matter. */
  public enum Kind {
    /** 401 or 403: all links of this key stop until it is replaced. */
    KEY_REFUSED,
    /** Nothing was done, it may be tried again. */
    UNREACHABLE,
    /** No answer came to a write; it may or may not have been done. */
    OUTCOME_UNKNOWN
  }

  /** A failure of {@code side}, said in {@code message} without key or personal data. */
  public DirectoryUnavailable(Side side, Kind kind, String message) {
    this(side, kind, message, null);
  }

  private DirectoryUnavailable(Side side, Kind kind, String message, @Nullable ApiKey refusedKey) {
    super(message);
    this.side = side;
    this.kind = kind;
    this.refusedKey = refusedKey;
  }

  /** {@code side} refused {@code key}, said in {@code message} without it. */
  public static DirectoryUnavailable refusing(Side side, ApiKey key, String message) {
    return new DirectoryUnavailable(side, Kind.KEY_REFUSED, message, key);
  }

  /** The same failure when a part of what was to be written may have been written before it. */
  public DirectoryUnavailable amidWriting() {
    return kind == Kind.UNREACHABLE
        ? new DirectoryUnavailable(side, Kind.OUTCOME_UNKNOWN, String.valueOf(getMessage()))
        : this;
  }

  /** The service in question. */
  public Side side() {
    return side;
  }

  /** What is the matter. */
  public Kind kind() {
    return kind;
  }

  /**
   * The key that was refused, which may have been replaced since the work with it began; empty when
   * nothing was refused.
   */
  public Optional<ApiKey> refusedKey() {
    return Optional.ofNullable(refusedKey);
  }
}
