package org.actionsync.web.graphql;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a request that cannot be carried out, in words for the person who asked.
 *
 * <p>Its message is shown to the caller as it is: no keys, no class names, nothing personal.
 */
public final class CodedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final @Nullable String field;

  /** An error that belongs to no argument in particular. */
  public CodedException(ErrorCode code, String message) {
    this(code, message, null);
  }

  /** An error of one argument; {@code field} is its name in the schema, with dots into inputs. */
  public CodedException(ErrorCode code, String message, @Nullable String field) {
    super(requireNonNull(message, "message"));
    this.code = requireNonNull(code, "code");
    this.field = field;
  }

  /** Never null, unlike that of other exceptions. */
  @Override
  public String getMessage() {
    return requireNonNull(super.getMessage());
  }

  /** What the caller can tell this error apart by. */
  public ErrorCode code() {
    return code;
  }

  /** The argument that is to blame, or null if none is. */
  public @Nullable String field() {
    return field;
  }
}
