package org.actionsync.simulator.builder;

import java.util.Set;

/**
 * A field of a section, global to the organization. Responses to it are {@link Response}s.
 *
 * @param section the section it stands in
 * @param name its name
 * @param type {@code standard}, {@code number}, {@code date}, {@code address}, {@code notes}
 * @param traits what else is true of it
 */
public record Field(String section, String name, String type, Set<Trait> traits) {

  /** Switches of a field. */
  public enum Trait {
    /** Only admins add responses. */
    LOCKED,
    /** Several responses at a time. */
    MULTIPLE,
    /** One response for all campaigns; cannot be deleted over the API. */
    UNIVERSAL,
    /** The same standard response can be given again. */
    APPENDING
  }

  public Field {
    traits = Set.copyOf(traits);
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  boolean isNote() {
    return type.startsWith("note");
  }

  boolean is(String otherSection, String otherName) {
    return section.equals(otherSection) && name.equals(otherName);
  }

  String key() {
    return section + " › " + name;
  }
}
