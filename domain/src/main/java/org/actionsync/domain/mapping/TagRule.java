package org.actionsync.domain.mapping;

import java.util.Optional;

/**
 * How a mapped tag may travel.
 *
 * @param direction which sides it may be written to
 * @param addOnly whether it is never taken away, as with universal responses
 * @param choice the single-choice field it belongs to, of whose responses an entity can have one
 */
public record TagRule(Direction direction, boolean addOnly, Optional<String> choice) {

  /** Travels both ways, can be removed, does not exclude another. */
  public static final TagRule FREE = new TagRule(Direction.BOTH, false, Optional.empty());
}
