package org.actionsync.domain.contact;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * An e-mail address in the one spelling we compare by: trimmed and lower-case.
 *
 * <p>Both services treat capitals as the same mailbox, so two people match when their addresses are
 * equal here. This refuses only what could never be an address: the services have accepted it.
 *
 * @param value the address, never blank
 */
public record EmailAddress(String value) {

  /** Normalizes and checks; throws {@link IllegalArgumentException} for what cannot be one. */
  public EmailAddress {
    requireNonNull(value, "value");
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!looksRight(value)) {
      throw new IllegalArgumentException("Not an e-mail address: '" + value + "'");
    }
  }

  /** Whether {@code text} can be read as an address. */
  public static boolean isOne(String text) {
    return looksRight(text.strip());
  }

  private static boolean looksRight(String text) {
    int at = text.indexOf('@');
    return at >= 1
        && at == text.lastIndexOf('@')
        && at < text.length() - 1
        && text.chars().noneMatch(Character::isWhitespace);
  }

  /** Masked, because this is what ends up in logs; screens use {@link #value}. */
  @Override
  public String toString() {
    return value.charAt(0) + "…" + value.substring(value.indexOf('@'));
  }
}
