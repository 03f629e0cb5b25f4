package org.actionsync.infrastructure.actionbuilder;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionsync.infrastructure.osdi.PersonParts;
import org.jspecify.annotations.Nullable;

/** The entry point's greeting, in which the organization's name stands. */
final class Greeting {

  private static final Pattern FORM =
      Pattern.compile("Welcome to the (.+) Action Builder API Entry Point!");

  private Greeting() {}

  static Optional<String> name(@Nullable String motd) {
    Matcher greeting = FORM.matcher(motd == null ? "" : motd.strip());
    return greeting.matches()
        ? Optional.ofNullable(PersonParts.text(greeting.group(1)))
        : Optional.empty();
  }
}
