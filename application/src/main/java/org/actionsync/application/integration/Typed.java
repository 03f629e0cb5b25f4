package org.actionsync.application.integration;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionsync.application.port.ApiKey;
import org.actionsync.domain.contact.RemoteId;

/** Reads what an admin typed or pasted, and refuses what cannot be meant. */
public final class Typed {

  private static final int LONGEST_NAME = 255;
  private static final Pattern SUBDOMAIN = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

  /** An address as it is copied from a browser, of which only the subdomain matters. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://)?([^./:@]+)\\.actionbuilder\\.org(?:/.*)?");

  private Typed() {}

  /** A key; refused before any call is made with it when it cannot be one. */
  public static ApiKey key(String field, String text) throws SetUpRefused {
    try {
      return new ApiKey(text);
    } catch (IllegalArgumentException impossible) {
      // Its message would do no harm, but the text it is about is a secret.
      throw SetUpRefused.invalid(
          field, "That is not a key: it has 8 to 200 letters, digits and signs");
    }
  }

  /** A name of 1 to 255 characters on one line, without spaces around it. */
  public static String name(String field, String text) throws SetUpRefused {
    String name = text.strip();
    if (name.isEmpty()) {
      throw SetUpRefused.invalid(field, "A name cannot be blank");
    }
    if (name.length() > LONGEST_NAME) {
      throw SetUpRefused.invalid(field, "A name has at most " + LONGEST_NAME + " characters");
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw SetUpRefused.invalid(field, "A name stands on one line");
    }
    return name;
  }

  /**
   * A subdomain of Action Builder, also when the whole address was pasted. It becomes part of the
   * host that is sent the key, so nothing but letters, digits and hyphens may pass.
   */
  public static String subdomain(String field, String text) throws SetUpRefused {
    String subdomain = text.strip().toLowerCase(Locale.ROOT);
    Matcher address = ADDRESS.matcher(subdomain);
    if (address.matches()) {
      subdomain = address.group(1);
    }
    if (!SUBDOMAIN.matcher(subdomain).matches()) {
      throw SetUpRefused.invalid(
          field, "A subdomain is what stands before .actionbuilder.org: letters, digits, hyphens");
    }
    return subdomain;
  }

  /** What a service calls {@code what}; text that cannot be an identifier names nothing. */
  public static RemoteId remoteId(String field, String what, String text) throws SetUpRefused {
    try {
      return new RemoteId(text);
    } catch (IllegalArgumentException impossible) {
      throw SetUpRefused.unknown(field, what);
    }
  }
}
