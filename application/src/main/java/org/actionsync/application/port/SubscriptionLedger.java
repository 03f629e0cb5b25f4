package org.actionsync.application.port;

import java.time.Instant;
import java.util.List;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/**
 * Every subscription that was ever asked for, with its evidence. Nothing is changed afterwards but
 * what became of it, and nothing is removed; of somebody who is erased only the identifiers go.
 *
 * <p>An entry is written before the call that asks for it, so that a crash in between leaves an
 * entry too many, never a subscription without one.
 */
public interface SubscriptionLedger {

  /** Writes entries down; committed when this returns. */
  void enter(List<Entry> entries);

  /** Stores what became of an entry. What was settled before stays as it is. */
  void settle(String id, Fate fate, @Nullable RemoteId person, Instant now);

  /** Entries of the link of which it is not known what became of them, oldest first. */
  List<Granted> open(LinkId link);

  /**
   * Entries of a link, newest first.
   *
   * @param after only behind this entry; null from the newest
   * @param first at most that many
   */
  Slice<Granted> page(LinkId link, @Nullable String after, int first);

  /** Whether {@code id} names an entry. */
  boolean has(String id);

  /** How many entries a link has in all. */
  long count(LinkId link);

  /**
   * A subscription that is about to be asked for.
   *
   * @param link the link
   * @param run the run
   * @param change the change that makes the person
   * @param side where the person is made and subscribed
   * @param source whom they are made from, on the other side; null once they were erased
   * @param channel what they are subscribed by
   * @param evidence why
   * @param at when it was written down
   */
  record Entry(
      LinkId link,
      RunId run,
      ChangeId change,
      Side side,
      @Nullable RemoteId source,
      Channel channel,
      Evidence evidence,
      Instant at) {}

  /**
   * What the other side said of the very address or number, looked up immediately before.
   *
   * @param said what it said
   * @param saidAt when it last changed the person, by its own clock
   * @param lookedUpAt when it was looked up
   */
  record Evidence(Subscription said, Instant saidAt, Instant lookedUpAt) {}

  /**
   * An entry, and what became of it.
   *
   * @param id our name for it
   * @param entry what was written down
   * @param fate what became of it
   * @param person who was made or found; null before that, and once they were erased
   * @param settledAt when it was known; null before
   */
  record Granted(
      String id, Entry entry, Fate fate, @Nullable RemoteId person, @Nullable Instant settledAt) {}

  /** What became of a subscription that was asked for. */
  enum Fate {
    /** Not known: no answer came, or not yet. */
    OPEN,
    /** The person was made with it. */
    MADE,
    /** The person was not made. */
    NOT_MADE,
    /** No answer came, and the person was found to be there afterwards. */
    FOUND
  }
}
