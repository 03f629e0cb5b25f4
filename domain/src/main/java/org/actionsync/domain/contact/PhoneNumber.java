package org.actionsync.domain.contact;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * A phone number as both services store it: digits with the country code, without a plus sign, for
 * example {@code 15035550142}.
 *
 * <p>Numbers typed by people are brought into this form outside of the domain, by a phone library.
 *
 * @param digits 7 to 15 digits, the length that the E.164 numbering plan allows
 */
public record PhoneNumber(String digits) {

  private static final Pattern E164 = Pattern.compile("[1-9][0-9]{6,14}");

  /** Throws {@link IllegalArgumentException} unless {@code digits} has the stored form. */
  public PhoneNumber {
    requireNonNull(digits, "digits");
    if (!E164.matcher(digits).matches()) {
      throw new IllegalArgumentException("Not a number in stored form: '" + digits + "'");
    }
  }

  /** Masked, because this is what ends up in logs; screens use {@link #digits}. */
  @Override
  public String toString() {
    return "…" + digits.substring(digits.length() - 2);
  }
}
