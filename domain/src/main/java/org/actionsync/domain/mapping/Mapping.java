package org.actionsync.domain.mapping;

import java.util.List;
import java.util.Optional;
import org.actionsync.domain.contact.TagKey;
import org.jspecify.annotations.Nullable;

/**
 * One response, or one assessment level, joined to one tag.
 *
 * @param key the mapping's own identifier, and the shared name of what it maps
 * @param response what it maps in Action Builder; null when it maps an assessment level
 * @param level the assessment level it maps, from 1; null when it maps a response
 * @param tag what it maps in Action Network
 * @param direction which way it travels; always {@link Direction#TO_NETWORK} for a level
 * @param state whether it takes part in runs
 * @param problems what the linter found, for people to read
 * @param version 1, and one more after every change of the direction, as whoever stores it counts;
 *     what a run finds out does not count
 */
public record Mapping(
    TagKey key,
    @Nullable Response response,
    @Nullable Integer level,
    Tag tag,
    Direction direction,
    MappingState state,
    List<String> problems,
    int version) {

  /** A mapping whose direction nobody has changed yet. */
  public Mapping(
      TagKey key,
      @Nullable Response response,
      @Nullable Integer level,
      Tag tag,
      Direction direction,
      MappingState state,
      List<String> problems) {
    this(key, response, level, tag, direction, state, problems, 1);
  }

  /**
   * Copies the list; throws {@link IllegalArgumentException} unless exactly one of response and
   * level is there, or when a level would travel to Action Builder.
   */
  public Mapping {
    problems = List.copyOf(problems);
    if ((response == null) == (level == null)) {
      throw new IllegalArgumentException("A mapping has either a response or a level: " + key);
    }
    if (level != null && direction != Direction.TO_NETWORK) {
      throw new IllegalArgumentException("Assessments go one way, to Action Network: " + key);
    }
  }

  /** Whether it takes part in runs. */
  public boolean isActive() {
    return state == MappingState.ACTIVE;
  }

  /** The rule that its tag follows. */
  public TagRule rule() {
    if (response == null) {
      return new TagRule(direction, false, Optional.empty());
    }
    boolean addOnly = Boolean.TRUE.equals(response.universal());
    Optional<String> choice =
        response.singleChoice()
            ? Optional.of(response.section() + "\n" + response.field())
            : Optional.empty();
    return new TagRule(direction, addOnly, choice);
  }

  /** The same mapping in another state with these problems. */
  public Mapping in(MappingState newState, List<String> newProblems) {
    return new Mapping(key, response, level, tag, direction, newState, newProblems, version);
  }

  /** The same mapping, travelling another way. */
  public Mapping directed(Direction newDirection) {
    return new Mapping(key, response, level, tag, newDirection, state, problems, version);
  }

  /** The same mapping of what is called and marked otherwise now. */
  public Mapping naming(@Nullable Response newResponse, Tag newTag) {
    return new Mapping(key, newResponse, level, newTag, direction, state, problems, version);
  }
}
