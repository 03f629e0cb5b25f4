package org.actionsync.application.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when, from where, and what was before and after. Entries are added; nothing can
 * change or remove one. No entry has a key, or anything of the people who are kept in step but our
 * own names for them.
 *
 * <p>An entry is written down in two parts: that somebody is about to do something, before it is
 * done, and what came of it. A crash in between leaves an entry without a result, never a change
 * without an entry.
 */
public interface AuditLog {

  /**
   * Writes down that somebody is about to do something; committed when this returns.
   *
   * @return our name for the entry
   */
  String begin(Attempt attempt);

  /**
   * Writes down what came of it; committed when this returns.
   *
   * @throws IllegalStateException if there is no such entry, or it has a result: that one stays
   */
  void end(String id, Result result);

  /**
   * Entries, newest first by when they were begun.
   *
   * @param after only behind this entry; null from the newest
   * @param first at most that many
   */
  Slice<Entry> page(Filter filter, @Nullable String after, int first);

  /** Whether {@code id} names an entry. */
  boolean has(String id);

  /** How many entries {@link #page} would list in all. */
  long count(Filter filter);

  /**
   * Somebody who is signed in.
   *
   * @param name the name they signed in with
   * @param roles what they might do then
   * @param address where the request came from
   */
  record Actor(String name, List<String> roles, String address) {

    /** Copies the list. */
    public Actor {
      roles = List.copyOf(roles);
    }
  }

  /** What something can be done to. */
  enum Kind {
    ORGANIZATION,
    GROUP,
    LINK,
    MAPPING,
    RUN,
    CHANGE,
    REVIEW_ITEM,
    PERSON,
    USER,
    API_TOKEN,
    /** All links, mappings and settings. */
    CONFIGURATION
  }

  /**
   * What something is done to.
   *
   * @param kind what it is
   * @param id our name for it; null while it is still to be made, when there is none of the name
   *     that was given, and for people whose name here is made of their name in a service
   * @param link the link it belongs to; null when it belongs to none
   */
  record Thing(Kind kind, @Nullable String id, @Nullable LinkId link) {}

  /**
   * That somebody is about to do something.
   *
   * @param at when
   * @param by who
   * @param action the name of the operation
   * @param of to what
   */
  record Attempt(Instant at, Actor by, String action, Thing of) {}

  /** What came of it. */
  enum Outcome {
    /** It was done. */
    DONE,
    /** A rule stood against it, or whoever wanted it may not. Nothing was changed. */
    REFUSED,
    /**
     * A bug of ours, the database was lost, or whoever wanted it was put out meanwhile. It may have
     * been done in part.
     */
    FAILED
  }

  /**
   * What came of it.
   *
   * @param outcome in a word
   * @param code why not, as the caller was told; null when it was done
   * @param of what it was done to, which is now there if it was to be made
   * @param changes what is different now
   * @param at when
   */
  record Result(
      Outcome outcome, @Nullable String code, Thing of, List<Difference> changes, Instant at) {

    /** Copies the list; a reason is there unless it was done. */
    public Result {
      changes = List.copyOf(changes);
      if (outcome != Outcome.DONE) {
        requireNonNull(code, "code");
      }
    }
  }

  /**
   * One thing that is different now.
   *
   * @param what what it is called
   * @param before null when it was not there
   * @param after null when it is not there any more
   */
  record Difference(String what, @Nullable String before, @Nullable String after) {}

  /**
   * An entry.
   *
   * @param id our name for it
   * @param attempt what was begun
   * @param result what came of it; null when nobody knows, because the server stopped or lost its
   *     database before it could be written down
   */
  record Entry(String id, Attempt attempt, @Nullable Result result) {}

  /**
   * Which entries to list; null means any.
   *
   * @param actor only of who signed in with exactly this name
   * @param action only of exactly this operation
   * @param link only what belongs to this link, before or after
   * @param from only from then on
   * @param until only before then
   */
  record Filter(
      @Nullable String actor,
      @Nullable String action,
      @Nullable LinkId link,
      @Nullable Instant from,
      @Nullable Instant until) {

    /** Everything. */
    public static final Filter ALL = new Filter(null, null, null, null, null);
  }
}
