package org.actionsync.application.contract;

import static org.actionsync.application.contract.Sample.NOON;
import static org.actionsync.application.contract.Sample.activist;
import static org.actionsync.application.contract.Sample.contact;
import static org.actionsync.application.contract.Sample.entity;
import static org.actionsync.application.contract.Sample.inBuilder;
import static org.actionsync.application.contract.Sample.inNetwork;
import static org.actionsync.application.contract.Sample.pair;
import static org.actionsync.application.contract.Sample.run;
import static org.actionsync.application.contract.Sample.scope;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.People;
import org.actionsync.application.port.People.PersonLine;
import org.actionsync.application.port.People.State;
import org.actionsync.application.port.Place;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.plan.ChangeText;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link People} promises. */
public abstract class PeopleContract {

  private static final LinkId LINK = new LinkId("link-1");

  private final Storage storage = storage();
  private final People people = storage.people();

  /** An empty storage. */
  protected abstract Storage storage();

  /**
   * One of each state: a1 and e1 paired, a2 and e2 detached, a3 and e3 alone, e4 in review. The
   * pairs have names in another order than their people.
   */
  @BeforeEach
  void oneOfEach() {
    Sample.connect(storage);
    read(
        inNetwork(),
        activist("a1", "one@example.org"),
        activist("a2", "two@example.org"),
        activist("a3", "three@example.com"));
    read(
        inBuilder(),
        entity("e1", "100%_sure@example.org"),
        entity("e2"),
        contact("e3", "Person", List.of(), List.of("15035550142")),
        entity("e4", "four@example.org"),
        contact("employer", "Employer", List.of(), List.of()));
    storage.pairs().add(pair("9", "a1", "e1"));
    Pair two = pair("2", "a2", "e2");
    storage
        .pairs()
        .add(
            new Pair(
                two.id(), LINK, two.activist(), two.entity(), true, false, Baseline.NEVER_MET));
    storage
        .reviews()
        .raise(
            new ReviewItem(
                new ReviewId("r"),
                LINK,
                ReviewItem.Kind.MATCH,
                null,
                new RemoteId("e4"),
                "Who?",
                List.of(),
                NOON,
                null));
  }

  private void read(Place place, Contact... contacts) {
    long scan = storage.snapshots().begin(place);
    storage.snapshots().store(place, scan, List.of(contacts), BestEmail.DEFAULT);
  }

  private List<PersonLine> found(@Nullable String search, @Nullable State state) {
    List<PersonLine> found = people.page(scope(0, 0), search, state, null, 100).items();
    assertThat(people.count(scope(0, 0), search, state)).hasValue(found.size());
    return found;
  }

  private static String words(PersonLine line) {
    return line.state() + " " + line.activist() + " " + line.entity() + " " + line.name();
  }

  @Test
  void a_search_without_a_word_finds_everybody() {
    assertThat(found("\0", null)).isEqualTo(found(null, null)).isNotEmpty();
  }

  @Test
  void everybody_stands_somewhere() {
    assertThat(found(null, null))
        .extracting(PeopleContract::words)
        .containsExactlyInAnyOrder(
            "PAIRED a1 e1 Given a1 Family",
            "DETACHED a2 e2 Given a2 Family",
            "NETWORK_ONLY a3 null Given a3 Family",
            "BUILDER_ONLY null e3 Given e3 Family",
            "IN_REVIEW null e4 Given e4 Family");
  }

  /** An employer has no part in a campaign of people, found or not, asked about or not. */
  @Test
  void entities_of_another_type_are_not_listed() {
    storage
        .reviews()
        .raise(
            new ReviewItem(
                new ReviewId("r2"),
                LINK,
                ReviewItem.Kind.MATCH,
                null,
                new RemoteId("employer"),
                "Who?",
                List.of(),
                NOON,
                null));

    assertThat(found(null, State.IN_REVIEW)).extracting(PersonLine::entity).hasToString("[e4]");
    assertThat(found("given", State.IN_REVIEW)).extracting(PersonLine::entity).hasToString("[e4]");
    assertThat(found("given", State.BUILDER_ONLY))
        .extracting(PersonLine::entity)
        .hasToString("[e3]");
    assertThat(found("given employer", null)).isEmpty();
  }

  @Test
  void each_state_can_be_asked_for() {
    for (State state : State.values()) {
      assertThat(found(null, state)).extracting(PersonLine::state).containsExactly(state);
    }
  }

  @Test
  void people_are_searched_by_name_address_and_number_on_either_side() {
    assertThat(found("GIVEN A3", null))
        .extracting(PersonLine::state)
        .containsExactly(State.NETWORK_ONLY);
    assertThat(found("@example.com", null)).hasSize(1);
    assertThat(found("5550142", null))
        .extracting(PersonLine::state)
        .containsExactly(State.BUILDER_ONLY);
    assertThat(found("given e1", null)).extracting(PersonLine::state).containsExactly(State.PAIRED);
    assertThat(found("nobody", null)).isEmpty();
  }

  @Test
  void each_word_of_a_search_begins_a_word_of_one_side() {
    assertThat(found("family giv a3", null)).hasSize(1);
    assertThat(found("example.com thr", null)).hasSize(1);
    assertThat(found("+1 (503) 555-0142", null)).hasSize(1);
    assertThat(found("iven", null)).isEmpty();
    assertThat(found("a1 e1", null)).isEmpty();
  }

  @Test
  void signs_of_the_search_language_stand_for_themselves() {
    assertThat(found("100%_sure", null)).hasSize(1);
    assertThat(found("o%e@", null)).isEmpty();
    assertThat(found("t_o@", null)).isEmpty();
    assertThat(found("!", null)).isEmpty();
  }

  @Test
  void people_are_paged_in_order_without_losing_or_repeating_anybody() {
    for (String search : new String[] {null, "given", "giv fam"}) {
      for (int first : List.of(1, 2)) {
        assertThat(paged(search, first))
            .isEqualTo(found(search, null))
            .extracting(PersonLine::id)
            .containsExactly("a.link-1.a3", "e.link-1.e3", "e.link-1.e4", "p.2", "p.9");
      }
    }
  }

  private List<PersonLine> paged(@Nullable String search, int first) {
    List<PersonLine> paged = new ArrayList<>();
    String after = null;
    boolean more = true;
    while (more) {
      Slice<PersonLine> page = people.page(scope(0, 0), search, null, after, first);
      paged.addAll(page.items());
      after = page.items().get(page.items().size() - 1).id();
      more = page.more();
    }
    return paged;
  }

  @Test
  void everybody_is_found_by_name_and_by_who_they_are() {
    for (PersonLine line : found(null, null)) {
      assertThat(people.find(line.id())).contains(line);
      if (line.activist() != null) {
        assertThat(people.of(LINK, Side.NETWORK, line.activist())).contains(line);
      }
      if (line.entity() != null) {
        assertThat(people.of(LINK, Side.BUILDER, line.entity())).contains(line);
      }
    }
  }

  @Test
  void an_unknown_name_is_nobody() {
    for (String name : List.of("", "x", "p.", "p.nobody", "a.link-1.nobody", "a..a3", "e.no.e3")) {
      assertThat(people.find(name)).as(name).isEmpty();
    }
    assertThat(people.of(LINK, Side.NETWORK, new RemoteId("nobody"))).isEmpty();
  }

  @Test
  void history_is_what_was_planned_for_the_person_in_this_link_newest_first() {
    storage.runs().begin(run("run-1", 1));
    storage.runs().begin(run("run-3", 3));
    storage
        .plans()
        .add(
            new RunId("run-1"),
            List.of(
                change("older", "a1", "e1"),
                change("other", "a9", "e9"),
                change("newer", null, "e1")));
    storage.plans().add(new RunId("run-3"), List.of(change("elsewhere", "a1", "e1")));
    PersonLine paired = people.of(LINK, Side.NETWORK, new RemoteId("a1")).orElseThrow();

    assertThat(people.history(paired, 10))
        .extracting(planned -> planned.change().text().reason())
        .containsExactly("newer", "older");
    assertThat(people.history(paired, 1)).hasSize(1);
  }

  private static Change change(String reason, @Nullable String activist, String entity) {
    return new Change(
        Side.BUILDER,
        ChangeKind.UPDATE,
        activist == null ? null : new RemoteId(activist),
        new RemoteId(entity),
        new Patch(Map.of(Field.GIVEN_NAME, "Ana"), Map.of(), Set.of()),
        Map.of(),
        new ChangeText(reason, "", ""));
  }
}
