package org.actionsync.domain.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The linter's rules: what speaks against a mapping, and what an admin should know about it.
 *
 * <p>Only what follows from the mappings themselves is judged here. Whether a tag or response still
 * exists is for the services to say.
 */
public final class MappingRules {

  private final Tag magicTag;
  private final List<Mapping> own;
  private final List<Mapping> neighbours;

  /**
   * The rules of one link.
   *
   * @param magicTag the link's magic tag
   * @param own the mappings the link has
   * @param neighbours the mappings of the other links of the same group, whose tags are the same
   */
  public MappingRules(Tag magicTag, List<Mapping> own, List<Mapping> neighbours) {
    this.magicTag = magicTag;
    this.own = List.copyOf(own);
    this.neighbours = List.copyOf(neighbours);
  }

  /**
   * Something that speaks against a mapping.
   *
   * @param about the part that would have to change
   * @param sentence for people to read
   */
  public record Objection(Part about, String sentence) {}

  /** A part of a mapping. */
  public enum Part {
    TAG,
    /** The response or the assessment level. */
    RESPONSE,
    DIRECTION
  }

  /** What speaks against {@code mapping}; nothing when the link may have it. */
  public List<Objection> objections(Mapping mapping) {
    List<Objection> objections = new ArrayList<>();
    if (mapping.tag().id().equals(magicTag.id())) {
      objections.add(
          new Objection(Part.TAG, "The magic tag decides who is pulled in, it cannot be mapped"));
    }
    for (Mapping other : own) {
      if (!other.key().equals(mapping.key())) {
        againstTwice(mapping, other, objections);
      }
    }
    for (Mapping neighbour : neighbours) {
      if (sameTag(mapping, neighbour)) {
        againstContradiction(mapping, neighbour, objections);
      }
    }
    return objections;
  }

  private static void againstTwice(Mapping mapping, Mapping other, List<Objection> objections) {
    if (sameTag(mapping, other)) {
      objections.add(
          new Objection(
              Part.TAG,
              "The tag '" + other.tag().name() + "' is already mapped to " + counterpart(other)));
    }
    if (sameInBuilder(mapping, other)) {
      objections.add(
          new Objection(
              Part.RESPONSE,
              counterpart(other)
                  + " is already mapped to the tag '"
                  + other.tag().name()
                  + "'; one tag each keeps it plain which side said what"));
    }
  }

  /**
   * One tag of the group means one thing. A level is Action Builder's to say and nobody else's, and
   * where one campaign only listens to the tag while another only sets it, neither could ever tell
   * who put it on.
   */
  private static void againstContradiction(
      Mapping mapping, Mapping neighbour, List<Objection> objections) {
    boolean oneIsALevel = mapping.level() != null || neighbour.level() != null;
    if (oneIsALevel && !Objects.equals(mapping.level(), neighbour.level())) {
      objections.add(
          new Objection(
              Part.TAG,
              "In another campaign of this group the tag stands for " + counterpart(neighbour)));
    } else if (opposite(mapping.direction(), neighbour.direction())) {
      objections.add(
          new Objection(
              Part.DIRECTION,
              "In another campaign of this group the same tag is mapped the other way round"));
    }
  }

  /** What an admin should know about {@code mapping}, a sentence each. */
  public static List<String> notes(Mapping mapping) {
    Response response = mapping.response();
    if (response == null) {
      return List.of("Assessments go one way, from Action Builder to Action Network");
    }
    List<String> notes = new ArrayList<>();
    notes.add(
        response.singleChoice()
            ? "Single choice: the latest response wins, tags of the others are removed"
            : "Multiple choice: further responses of the field stay");
    if (Boolean.TRUE.equals(response.universal())) {
      notes.add("Universal: it is only ever added, because it cannot be removed over the API");
    }
    return notes;
  }

  private static boolean sameTag(Mapping one, Mapping other) {
    return one.tag().id().equals(other.tag().id());
  }

  private static boolean sameInBuilder(Mapping one, Mapping other) {
    Response response = one.response();
    Response otherResponse = other.response();
    if (response == null || otherResponse == null) {
      return one.level() != null && Objects.equals(one.level(), other.level());
    }
    return response.id().equals(otherResponse.id());
  }

  private static boolean opposite(Direction one, Direction other) {
    return one != Direction.BOTH && other != Direction.BOTH && one != other;
  }

  private static String counterpart(Mapping mapping) {
    Response response = mapping.response();
    return response == null ? "assessment level " + mapping.level() : response.path();
  }
}
