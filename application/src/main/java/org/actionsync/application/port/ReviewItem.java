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
 * @param raisedAt when it first came up
 * @param settledAt when it was settled or settled itself; null while open
 */
public record ReviewItem(
    ReviewId id,
    LinkId link,
    Kind kind,
    @Nullable RemoteId activist,
    @Nullable RemoteId entity,
    String summary,
    List<String> evidence,
    Instant raisedAt,
    @Nullable Instant settledAt) {

  /** Copies the list. */
  public ReviewItem {
    evidence = List.copyOf(evidence);
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
    INCOMPLETE
  }

  /** Whether it waits for a person. */
  public boolean isOpen() {
    return settledAt == null;
  }
}
