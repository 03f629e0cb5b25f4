package org.actionsync.application.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.domain.matching.MatchEvidence;
import org.actionsync.domain.plan.PairFacts;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/**
 * The people a run has to look at, a page at a time, with all that is known of them.
 *
 * <p>Everything is seen as the snapshots and the pairs in force stand; pairs that are only proposed
 * count for the run that proposed them.
 */
public interface Cases {

  /**
   * Pairs in force that are not detached, and whose people changed after the scope's scans, or that
   * are open; in the order of their names.
   */
  List<PairCase> pairs(Scope scope, @Nullable PairId after, int limit);

  /**
   * Detached pairs in force whose people are both there, and of whom one came back after the
   * scope's scans or of whom an admin said that they are to go on; in the order of their names.
   */
  List<PairCase> returned(Scope scope, @Nullable PairId after, int limit);

  /**
   * Entities of the scope's type that are not paired and not gone, and that changed after the
   * scope's scan, have an open review item, or share an e-mail or number with an unpaired person of
   * either side who changed; in the order of their identifiers.
   */
  List<Person> entities(Scope scope, @Nullable RemoteId after, int limit);

  /**
   * Activists with the magic tag who are not paired and not gone, chosen as {@link #entities} are.
   */
  List<Person> activists(Scope scope, @Nullable RemoteId after, int limit);

  /**
   * Who shares an e-mail or number with each of these unpaired people. Only people who are not gone
   * count, and only entities of the scope's type.
   *
   * @param subjectsIn the side that all {@code subjects} are on
   */
  Map<RemoteId, MatchEvidence> evidence(Scope scope, Side subjectsIn, List<Contact> subjects);

  /** One pair in force with all that is known of it, whether or not it changed. */
  default Optional<PairCase> pair(Scope scope, PairId id) {
    return pairs(scope, List.of(id)).stream().findFirst();
  }

  /** Those of these pairs that are in force, with all that is known of them, in no order. */
  List<PairCase> pairs(Scope scope, Collection<PairId> ids);

  /** Those of these people of {@code side} who are not gone, as last read, in no order. */
  List<Person> people(Scope scope, Side side, Collection<RemoteId> ids);

  /**
   * What a run looks at.
   *
   * @param link the link
   * @param group the link's group as a place
   * @param campaign the link's campaign as a place
   * @param entityType the type of the entities that take part, compared without case
   * @param magicTag the link's magic tag
   * @param networkScan only activists changed after this scan; 0 for all
   * @param builderScan only entities changed after this scan; 0 for all
   */
  record Scope(
      LinkId link,
      Place group,
      Place campaign,
      String entityType,
      RemoteId magicTag,
      long networkScan,
      long builderScan) {}

  /**
   * A pair and the facts to plan it by.
   *
   * @param pair the pair
   * @param facts what both services said
   */
  record PairCase(Pair pair, PairFacts facts) {}

  /**
   * Somebody who is not paired.
   *
   * @param contact the person as last read
   * @param taggings the person's taggings as last read
   */
  record Person(Contact contact, List<Tagging> taggings) {}
}
