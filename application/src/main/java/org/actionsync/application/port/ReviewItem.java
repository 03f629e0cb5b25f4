package org.actionsync.application.port;

import java.time.Instant;
import java.util.List;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/**
 * Something only a person can decide. Holds personal data: for the screen, never for a log.
 *
 * @param id our name for it
 * @param link the link it came up in
 * @param kind what it is about
 * @param activist whom it is about in Action Network; null when nobody there in particular
 * @param entity whom it is about in Action Builder; null when nobody there in particular
 * @param summary the question in one sentence
 * @param evidence what speaks for what, a line each
 * @param details what an answer can refer to
 * @param raisedAt when it first came up
 * @param settledAt when it was settled or settled itself; null while open
 * @param settlement what was answered; null while open and when it settled itself
 */
public record ReviewItem(
    ReviewId id,
    LinkId link,
    Kind kind,
    @Nullable RemoteId activist,
    @Nullable RemoteId entity,
    String summary,
    List<String> evidence,
    Details details,
    Instant raisedAt,
    @Nullable Instant settledAt,
    @Nullable Settlement settlement) {

  /** Copies the list. */
  public ReviewItem {
    evidence = List.copyOf(evidence);
  }

  /** An item whose answer refers to nothing in particular. */
  public ReviewItem(
      ReviewId id,
      LinkId link,
      Kind kind,
      @Nullable RemoteId activist,
      @Nullable RemoteId entity,
      String summary,
      List<String> evidence,
      Instant raisedAt,
      @Nullable Instant settledAt) {
    this(
        id,
        link,
        kind,
        activist,
        entity,
        summary,
        evidence,
        Details.NONE,
        raisedAt,
        settledAt,
        null);
  }

  /** What a review item is about. */
  public enum Kind {
    /** Who is who. */
    MATCH,
    /** Which value is right. */
    CONFLICT,
    /** An e-mail or number that belongs to somebody else. */
    TAKEN,
    /** Somebody cannot be created as they are. */
    INCOMPLETE,
    /** A value goes to and fro, and was frozen. */
    FLIPPING,
    /** Somebody of a detached pair is there again. */
    BACK,
    /** A service does not carry out an opt-out; it is asked in every run until it does. */
    OPT_OUT
  }

  /**
   * What an answer can refer to.
   *
   * @param candidates who the person may be, on the other side
   * @param twins who is like the person, on the person's own side
   * @param values the values in question
   * @param foundWhileWriting whether it came up when somebody was to be created, so that planning
   *     does not see the doubt
   */
  public record Details(
      List<RemoteId> candidates,
      List<RemoteId> twins,
      List<Answer.Value> values,
      boolean foundWhileWriting) {

    /** Nothing in particular. */
    public static final Details NONE = new Details(List.of(), List.of(), List.of(), false);

    /** Copies the lists. */
    public Details {
      candidates = List.copyOf(candidates);
      twins = List.copyOf(twins);
      values = List.copyOf(values);
    }

    /** Only these values. */
    public static Details of(List<Answer.Value> values) {
      return new Details(List.of(), List.of(), values, false);
    }
  }

  /**
   * What an admin answered.
   *
   * @param choice the choice, in words of the item's own
   * @param by the name the admin signed in with
   */
  public record Settlement(String choice, String by) {}

  /** Whether it waits for a person. */
  public boolean isOpen() {
    return settledAt == null;
  }

  /** The same item with the summary, evidence and details of {@code later}. */
  public ReviewItem takingOver(ReviewItem later) {
    return new ReviewItem(
        id,
        link,
        kind,
        activist,
        entity,
        later.summary,
        later.evidence,
        later.details,
        raisedAt,
        settledAt,
        settlement);
  }

  /** The same item, settled; {@code answer} is null when it settled itself. */
  public ReviewItem settled(Instant at, @Nullable Settlement answer) {
    return new ReviewItem(
        id, link, kind, activist, entity, summary, evidence, details, raisedAt, at, answer);
  }
}
