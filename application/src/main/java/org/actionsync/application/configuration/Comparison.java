package org.actionsync.application.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change here, and what stands against that.
 *
 * @param differences all that would become different, in the order of the file
 * @param problems all that stands against it; while there is any, nothing can be applied
 * @param fingerprint stands for exactly these changes: it is another one when the file or what it
 *     would change is different
 */
public record Comparison(List<Difference> differences, List<Problem> problems, String fingerprint) {

  /** Copies the lists. */
  public Comparison {
    differences = List.copyOf(differences);
    problems = List.copyOf(problems);
  }

  /** What happens to something. */
  public enum Kind {
    /** It is not here yet. */
    ADD,
    /** It is here, but otherwise. */
    CHANGE,
    /** It is here, but not in the file. */
    REMOVE
  }

  /**
   * Something that would become different.
   *
   * @param kind what happens to it
   * @param link the campaign link, as people call it
   * @param what what of the link
   * @param before how it is now; null when it is not there
   * @param after how it would be; null when it would not be there any more
   */
  public record Difference(
      Kind kind, String link, String what, @Nullable String before, @Nullable String after) {

    static Difference added(String link, String what, String after) {
      return new Difference(Kind.ADD, link, what, null, after);
    }

    static Difference changed(String link, String what, Object before, Object after) {
      return new Difference(Kind.CHANGE, link, what, String.valueOf(before), String.valueOf(after));
    }

    static Difference removed(String link, String what, String before) {
      return new Difference(Kind.REMOVE, link, what, before, null);
    }
  }

  /**
   * Something that stands against applying the file.
   *
   * @param place where it is in the file, such as {@code links[0].mappings[2].tag}; {@code links}
   *     for what is not in the file
   * @param sentence what it is, for people to read
   */
  public record Problem(String place, String sentence) {

    @Override
    public String toString() {
      return place + ": " + sentence;
    }
  }
}
