package org.actionsync.web.graphql;

/**
 * Carries a word over between the domain and the schema.
 *
 * <p>The schema has enums of its own, because it is made from the classes of this package alone;
 * they have the same constants, which a test holds against each other.
 */
final class Same {

  private Same() {}

  /** The constant of {@code type} that has the same name. */
  static <E extends Enum<E>> E as(Class<E> type, Enum<?> word) {
    return Enum.valueOf(type, word.name());
  }
}
