package org.actionsync.application.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/** Everybody a link knows of, for people to look at. Holds personal data. */
public interface People {

  /**
   * People of a link, by our name for them.
   *
   * @param search whose words are wanted, see {@link org.actionsync.domain.contact.SearchWords};
   *     null for all
   * @param state only in this state; null for all
   * @param after only behind this person; null from the first
   * @param first at most that many
   */
  Slice<PersonLine> page(
      Cases.Scope scope,
      @Nullable String search,
      @Nullable State state,
      @Nullable String after,
      int first);

  /** Of those whom a search finds no more than so many are counted. */
  int MOST_FOUND = 500;

  /**
   * How many people {@link #page} would list in all; empty when a search finds more than {@link
   * #MOST_FOUND}.
   */
  OptionalLong count(Cases.Scope scope, @Nullable String search, @Nullable State state);

  /** The person of this name, see {@link PersonLine#id}. */
  Optional<PersonLine> find(String id);

  /** The person who is this activist or entity in the link, unless gone or never seen. */
  default Optional<PersonLine> of(LinkId link, Side side, RemoteId person) {
    return Optional.ofNullable(of(link, side, List.of(person)).get(person));
  }

  /** The same of many, without those who are gone or were never seen. */
  Map<RemoteId, PersonLine> of(LinkId link, Side side, Collection<RemoteId> people);

  /** The changes about this person, newest first. */
  List<PlannedChange> history(PersonLine person, int first);

  /** Where somebody stands in a link. */
  enum State {
    PAIRED,
    NETWORK_ONLY,
    BUILDER_ONLY,
    DETACHED,
    IN_REVIEW
  }

  /**
   * Somebody in one line.
   *
   * @param id our name for this person in this link; never changes while the person stays paired,
   *     or stays unpaired
   * @param link the link
   * @param name given and family name, or what else is known; null when nothing is
   * @param state where the person stands
   * @param pair the pair, when there is one
   * @param activist who it is in Action Network; null when nobody
   * @param entity who it is in Action Builder; null when nobody
   */
  record PersonLine(
      String id,
      LinkId link,
      @Nullable String name,
      State state,
      @Nullable PairId pair,
      @Nullable RemoteId activist,
      @Nullable RemoteId entity) {

    /** Who it is on {@code side}; null when nobody. */
    public @Nullable RemoteId on(Side side) {
      return side == Side.NETWORK ? activist : entity;
    }
  }
}
