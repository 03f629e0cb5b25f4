package org.actionsync.application.access;

import org.actionsync.application.integration.SetUpRefused;

/**
 * Which passwords somebody may choose: long ones. Signs that have to be in it make nothing safer.
 *
 * @param shortest how many characters it has at least
 */
public record PasswordRules(int shortest) {

  private static final int LONGEST = 200;

  /** Whoever sets less than that tries something out, as the sandbox does. */
  private static final int SERIOUS = 8;

  /** At least one character. */
  public PasswordRules {
    if (shortest < 1 || shortest > LONGEST) {
      throw new IllegalArgumentException("Not a length for passwords: " + shortest);
    }
  }

  /** Refuses what is too short, too long, or before anybody's eyes anyway. */
  void check(String field, String user, String password) throws SetUpRefused {
    int length = password.codePointCount(0, password.length());
    if (length < shortest || length > LONGEST) {
      throw SetUpRefused.invalid(
          field, "A password has " + shortest + " to " + LONGEST + " characters");
    }
    if (shortest >= SERIOUS && password.equalsIgnoreCase(user)) {
      throw SetUpRefused.invalid(field, "A password is not the name");
    }
  }
}
