package org.actionsync.application.integration;

import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.domain.contact.Side;
import org.jspecify.annotations.Nullable;

/**
 * Something that an admin wants cannot be done. Nothing was changed.
 *
 * <p>Its message is for the admin: no keys, nothing personal.
 */
public final class SetUpRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final Why why;
  private final @Nullable String field;

  /** What stands against it. */
  public enum Why {
    /** There is nothing of this name. */
    UNKNOWN,
    /** What was typed cannot be right. */
    INVALID,
    /** It does not fit what is there already. */
    CONFLICT,
    /** A service does not accept the key. */
    KEY_REFUSED,
    /** A service cannot be used now. */
    UNAVAILABLE
  }

  private SetUpRefused(Why why, @Nullable String field, String sentence) {
    super(sentence);
    this.why = why;
    this.field = field;
  }

  /** What {@code field} names, a {@code what}, is not there. */
  public static SetUpRefused unknown(String field, String what) {
    return new SetUpRefused(Why.UNKNOWN, field, "There is no such " + what);
  }

  /** What was given as {@code field} cannot be right. */
  public static SetUpRefused invalid(String field, String sentence) {
    return new SetUpRefused(Why.INVALID, field, sentence);
  }

  /** It does not fit what is there, and {@code field} could be changed so that it does. */
  public static SetUpRefused conflict(@Nullable String field, String sentence) {
    return new SetUpRefused(Why.CONFLICT, field, sentence);
  }

  /** The stored key of a group or an organization is known to be refused. */
  public static SetUpRefused keyRefused(Side side) {
    return new SetUpRefused(
        Why.KEY_REFUSED, null, name(side) + " does not accept the stored key; replace it first");
  }

  /** A service could not be used with a stored key. */
  public static SetUpRefused by(DirectoryUnavailable outage) {
    return outage.kind() == DirectoryUnavailable.Kind.KEY_REFUSED
        ? keyRefused(outage.side())
        : unavailable(outage);
  }

  /** A service could not be used with the key that was given as {@code keyField}. */
  public static SetUpRefused by(DirectoryUnavailable outage, String keyField) {
    return outage.kind() == DirectoryUnavailable.Kind.KEY_REFUSED
        ? new SetUpRefused(
            Why.KEY_REFUSED, keyField, name(outage.side()) + " does not accept this key")
        : unavailable(outage);
  }

  /** A service said no to what was given as {@code field}. */
  public static SetUpRefused by(ChangeRefused refusal, String field) {
    return invalid(field, "The service refused it: " + refusal.getMessage());
  }

  private static SetUpRefused unavailable(DirectoryUnavailable outage) {
    return new SetUpRefused(
        Why.UNAVAILABLE, null, name(outage.side()) + " cannot be used now: " + outage.getMessage());
  }

  private static String name(Side side) {
    return side == Side.NETWORK ? "Action Network" : "Action Builder";
  }

  /** What stands against it. */
  public Why why() {
    return why;
  }

  /** The name of what was given wrongly; null when it is nothing in particular. */
  public @Nullable String field() {
    return field;
  }

  /** Never null, unlike that of other exceptions. */
  @Override
  public String getMessage() {
    String message = super.getMessage();
    return message == null ? "" : message;
  }
}
