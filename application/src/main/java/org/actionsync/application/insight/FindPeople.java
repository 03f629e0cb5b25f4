package org.actionsync.application.insight;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.People;
import org.actionsync.application.port.People.PersonLine;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/** Finds people of a link, whether they are paired or not. */
public final class FindPeople {

  private final People people;
  private final LinkTerms terms;

  /** Finds in {@code people}. */
  public FindPeople(People people, LinkTerms terms) {
    this.people = people;
    this.terms = terms;
  }

  /**
   * Whom to list.
   *
   * @param link of this link
   * @param search whose words are wanted, see {@link org.actionsync.domain.contact.SearchWords};
   *     null for all
   * @param state only in this state; null for all
   */
  public record Filter(LinkId link, @Nullable String search, People.@Nullable State state) {}

  /**
   * Those who are to be listed; nobody is looked up before they are asked for.
   *
   * @throws SetUpRefused if there is no such link
   */
  public Listed list(Filter filter) throws SetUpRefused {
    return new Listed(people, scope(filter.link()), search(filter), filter.state());
  }

  /** A list of people of a link. */
  public static final class Listed {

    private final People people;
    private final Cases.Scope scope;
    private final @Nullable String search;
    private final People.@Nullable State state;

    private Listed(
        People people, Cases.Scope scope, @Nullable String search, People.@Nullable State state) {
      this.people = people;
      this.scope = scope;
      this.search = search;
      this.state = state;
    }

    /** Those behind {@code after}, null from the first. */
    public Slice<PersonLine> page(@Nullable String after, int first) {
      return people.page(scope, search, state, after, first);
    }

    /** How many there are in all; empty when a search finds more than {@link People#MOST_FOUND}. */
    public OptionalLong count() {
      return people.count(scope, search, state);
    }
  }

  /** The person of this name. */
  public Optional<PersonLine> find(String id) {
    return people.find(id);
  }

  /**
   * Whom a change or a review item is about.
   *
   * @param activist who it is in Action Network; null when nobody there yet
   * @param entity who it is in Action Builder; null when nobody there yet
   */
  public record Who(@Nullable RemoteId activist, @Nullable RemoteId entity) {

    private Stream<RemoteId> on(Side side) {
      return Stream.ofNullable(side == Side.NETWORK ? activist : entity);
    }
  }

  /** These people of the link, without those who are gone. */
  public Map<Who, PersonLine> find(LinkId link, Collection<Who> wanted) {
    Map<Who, PersonLine> found = new HashMap<>();
    for (Side side : Side.values()) {
      List<Who> missing = wanted.stream().filter(who -> !found.containsKey(who)).toList();
      List<RemoteId> ids = missing.stream().flatMap(who -> who.on(side)).distinct().toList();
      if (!ids.isEmpty()) {
        Map<RemoteId, PersonLine> there = people.of(link, side, ids);
        for (Who who : missing) {
          who.on(side)
              .flatMap(id -> Stream.ofNullable(there.get(id)))
              .forEach(person -> found.put(who, person));
        }
      }
    }
    return found;
  }

  private Cases.Scope scope(LinkId link) throws SetUpRefused {
    return terms.everybody(link).orElseThrow(() -> SetUpRefused.unknown("linkId", "campaign link"));
  }

  private static @Nullable String search(Filter filter) {
    String search = filter.search();
    return search == null || search.isBlank() ? null : search.strip();
  }
}
