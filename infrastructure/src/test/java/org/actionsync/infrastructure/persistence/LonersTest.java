package org.actionsync.infrastructure.persistence;

import static org.actionsync.application.contract.Sample.NOON;
import static org.actionsync.application.contract.Sample.activist;
import static org.actionsync.application.contract.Sample.contact;
import static org.actionsync.application.contract.Sample.entity;
import static org.actionsync.application.contract.Sample.inBuilder;
import static org.actionsync.application.contract.Sample.inNetwork;
import static org.actionsync.application.contract.Sample.pair;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.erasure.ErasePerson;
import org.actionsync.application.erasure.ErasureRefused;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.Pairs;
import org.actionsync.application.port.People;
import org.actionsync.application.port.Place;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.RunId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens, what is kept for the lists says the same as what it is kept of. */
@ParameterizedClass
@EnumSource
class LonersTest {

  private static final LinkId LINK = new LinkId("link-1");

  private final Database database;

  LonersTest(Database.Kind kind) {
    database = kind.empty();
  }

  /** Links 1 and 2 share the group; the campaign is of link 1 alone. */
  @BeforeEach
  void two_activists_and_three_entities() {
    Sample.connect(database);
    read(inNetwork(), true, activist("a1", "1@example.org"), activist("a2", "2@example.org"));
    read(inBuilder(), true, entity("e1"), entity("e2"), entity("e3"));
  }

  private void read(Place place, boolean full, Contact... people) {
    long scan = database.snapshots().begin(place);
    database.snapshots().store(place, scan, List.of(people), BestEmail.DEFAULT);
    database.snapshots().complete(place, scan, NOON, full);
  }

  private Set<String> loners() {
    return texts("select link || ' ' || person from loner");
  }

  private Set<String> texts(String query) {
    return database.inTransaction(
        entities -> {
          List<?> rows = entities.createNativeQuery(query).getResultList();
          return rows.stream().map(String::valueOf).collect(Collectors.toSet());
        });
  }

  @Test
  void whoever_appears_is_alone_in_each_link_of_the_place() {
    assertThat(loners())
        .containsExactlyInAnyOrder(
            "link-1 a1",
            "link-2 a1",
            "link-1 a2",
            "link-2 a2",
            "link-1 e1",
            "link-1 e2",
            "link-1 e3");
  }

  @Test
  void a_pair_in_force_is_not_alone_and_a_proposed_one_still_is() {
    database.pairs().add(pair("1", "a1", "e1"));
    database.runs().begin(Sample.run("run", 1));
    database.pairs().propose(new RunId("run"), List.of(pair("2", "a2", "e2")));

    assertThat(loners())
        .containsExactlyInAnyOrder("link-2 a1", "link-1 a2", "link-2 a2", "link-1 e2", "link-1 e3");
    assertThat(database.pairs().count(LINK)).isEqualTo(new Pairs.Counts(1, 0));

    database.pairs().confirm(new RunId("run"));

    assertThat(loners()).containsExactlyInAnyOrder("link-2 a1", "link-2 a2", "link-1 e3");
    assertThat(database.pairs().count(LINK)).isEqualTo(new Pairs.Counts(2, 0));
  }

  @Test
  void those_of_a_detached_pair_that_is_forgotten_are_alone_again() {
    database.pairs().add(pair("1", "a1", "e1"));
    database.pairs().change(new PairId("1"), LonersTest::detached);

    assertThat(loners()).doesNotContain("link-1 a1", "link-1 e1");
    assertThat(database.pairs().count(LINK)).isEqualTo(new Pairs.Counts(0, 1));

    database.pairs().forgetDetached(new PairId("1"));

    assertThat(loners()).contains("link-1 a1", "link-1 e1");
    assertThat(database.pairs().count(LINK)).isEqualTo(Pairs.Counts.NONE);
  }

  private static Pair detached(Pair pair) {
    return new Pair(
        pair.id(), pair.link(), pair.activist(), pair.entity(), true, false, pair.baseline());
  }

  @Test
  void whoever_is_gone_is_nowhere_and_comes_back_alone() {
    database.snapshots().gone(inNetwork(), new RemoteId("a1"));
    read(inBuilder(), true, entity("e1"));
    read(inBuilder(), true, entity("e1"));

    assertThat(loners()).containsExactlyInAnyOrder("link-1 a2", "link-2 a2", "link-1 e1");

    read(inNetwork(), false, activist("a1", "1@example.org"));
    read(inBuilder(), false, entity("e3"));

    assertThat(loners())
        .containsExactlyInAnyOrder(
            "link-1 a1", "link-2 a1", "link-1 a2", "link-2 a2", "link-1 e1", "link-1 e3");
  }

  @Test
  void a_new_link_finds_everybody_alone_and_an_old_one_nobody() {
    database.links().unlink(new LinkId("link-2"));

    assertThat(loners()).doesNotContain("link-2 a1", "link-2 a2");

    assertThat(database.links().add(again())).isTrue();

    assertThat(loners()).contains("again a1", "again a2");
  }

  private static CampaignLink again() {
    CampaignLink old = Sample.link(2, 1);
    return new CampaignLink(
        new LinkId("again"),
        old.campaign(),
        old.group(),
        old.enabled(),
        old.magicTag(),
        old.settings(),
        old.previewed(),
        old.progress());
  }

  @Test
  void a_full_read_finds_whoever_was_missed() {
    database.inTransaction(
        entities ->
            entities.createNativeQuery("delete from loner where person = 'a1'").executeUpdate());

    read(inNetwork(), true, activist("a1", "1@example.org"), activist("a2", "2@example.org"));

    assertThat(loners()).contains("link-1 a1", "link-2 a1");
  }

  @Test
  void whoever_is_of_another_type_now_is_alone_as_that() {
    read(inBuilder(), false, contact("e1", "Building", List.of(), List.of()));

    assertThat(texts("select person || ' ' || type_key from loner where side = 'BUILDER'"))
        .containsExactlyInAnyOrder("e1 building", "e2 person", "e3 person");
    assertThat(builderOnly()).containsExactly("e2", "e3");
    assertThat(database.people().count(Sample.scope(0, 0), null, People.State.BUILDER_ONLY))
        .hasValue(2);
  }

  @Test
  void a_full_read_finds_of_what_type_everybody_is() {
    database.inTransaction(
        entities -> entities.createNativeQuery("update loner set type_key = null").executeUpdate());

    read(inBuilder(), true, entity("e1"), entity("e2"), entity("e3"));

    assertThat(builderOnly()).containsExactly("e1", "e2", "e3");
  }

  private List<String> builderOnly() {
    return database
        .people()
        .page(Sample.scope(0, 0), null, People.State.BUILDER_ONLY, null, 100)
        .items()
        .stream()
        .flatMap(line -> Stream.ofNullable(line.entity()))
        .map(RemoteId::value)
        .toList();
  }

  @Test
  void a_full_read_removes_who_is_alone_no_more() {
    database.pairs().add(pair("1", "a1", "e1"));
    database.inTransaction(
        entities ->
            entities
                .createNativeQuery(
                    "insert into loner (link, side, person) values ('link-1', 'NETWORK', 'a1'),"
                        + " ('link-1', 'NETWORK', 'nobody')")
                .executeUpdate());

    assertThat(database.people().page(Sample.scope(0, 0), null, null, null, 100).items())
        .as("a row too many breaks no list")
        .isNotEmpty();

    read(inNetwork(), true, activist("a1", "1@example.org"), activist("a2", "2@example.org"));

    assertThat(loners()).doesNotContain("link-1 a1", "link-1 nobody").contains("link-2 a1");
  }

  @Test
  void erasing_a_pair_leaves_nobody_alone_and_counts_it_no_more() throws ErasureRefused {
    database.pairs().add(pair("1", "a1", "e1"));

    new ErasePerson(database.people(), database.erased()).erase("p.1");

    assertThat(loners())
        .containsExactlyInAnyOrder("link-1 a2", "link-2 a2", "link-1 e2", "link-1 e3");
    assertThat(database.pairs().count(LINK)).isEqualTo(Pairs.Counts.NONE);
  }
}
