package org.actionsync.web.graphql;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * How much one question may be, so that nobody can keep a server busy with a few lines.
 *
 * @param size of the body
 * @param form of the question itself
 * @param cost how many values the answer may have at most, with lists as long as they were asked
 *     for
 * @param time how long reading for one question may take; what was begun to change is finished
 * @param introspection whether the schema describes itself here
 */
record Limits(Size size, Form form, int cost, Duration time, boolean introspection) {

  /**
   * Of the body.
   *
   * @param bytes of the whole
   * @param nesting how deep its JSON is nested, with the variables in it
   */
  record Size(int bytes, int nesting) {}

  /**
   * Of the question itself.
   *
   * @param tokens words and signs in it
   * @param fields with fragments written out
   * @param same how often one field may stand at one place, under names of its own
   * @param depth how deep fields are nested
   */
  record Form(int tokens, int fields, int same, int depth) {}

  /** What is configured, or else what every question of a front end stays far below. */
  static Limits of(Config config) {
    return new Limits(
        new Size(number(config, "max-body", 1_048_576), number(config, "max-nesting", 32)),
        new Form(
            number(config, "max-tokens", 3_000),
            number(config, "max-fields", 500),
            number(config, "max-same", 20),
            number(config, "max-depth", 15)),
        number(config, "max-cost", 50_000),
        time(config),
        config.getOptionalValue("actionsync.introspection", Boolean.class).orElse(false));
  }

  private static int number(Config config, String name, int otherwise) {
    String full = "actionsync.graphql." + name;
    int limit = config.getOptionalValue(full, Integer.class).orElse(otherwise);
    if (limit < 1) {
      throw new IllegalArgumentException(full + " is at least 1, not " + limit);
    }
    return limit;
  }

  private static Duration time(Config config) {
    String full = "actionsync.graphql.max-time";
    Duration limit = config.getOptionalValue(full, Duration.class).orElse(Duration.ofSeconds(30));
    if (limit.toSeconds() < 1) {
      throw new IllegalArgumentException(full + " is at least a second, not " + limit);
    }
    return limit;
  }
}
