package org.actionsync.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.port.Cases.PairCase;
import org.actionsync.application.port.Cases.Person;
import org.actionsync.application.port.Pair;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.domain.run.RunId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What it costs to store and to read many people: a few statements a page, however many. */
@ParameterizedClass
@EnumSource
class CostTest {

  private static final int PAGE = 25;

  private final Database database;

  CostTest(Database.Kind kind) {
    database = kind.empty();
  }

  @BeforeEach
  void connect() {
    Sample.connect(database);
  }

  private static List<Contact> activists(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(i -> Sample.activist("a%07d".formatted(i), "p" + i + "@example.org"))
        .toList();
  }

  private static List<Contact> entities(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(
            i ->
                Sample.entity(
                    "e%07d".formatted(i), "p" + i + "@example.org", "o" + i + "@example.com"))
        .toList();
  }

  private long statements(Runnable work) {
    long before = database.statistics().getPrepareStatementCount();
    work.run();
    return database.statistics().getPrepareStatementCount() - before;
  }

  private void readBoth(int count) {
    long network = database.snapshots().begin(Sample.inNetwork());
    long builder = database.snapshots().begin(Sample.inBuilder());
    for (int from = 0; from < count; from += PAGE) {
      List<Contact> page = activists(from, PAGE);
      database.snapshots().store(Sample.inNetwork(), network, page, BestEmail.DEFAULT);
      List<Tagging> tagged =
          page.stream().map(a -> Sample.tagging("magic-1", a.id().value())).toList();
      database.snapshots().storeTaggings(Sample.inNetwork(), network, tagged);
      database
          .snapshots()
          .store(Sample.inBuilder(), builder, entities(from, PAGE), BestEmail.DEFAULT);
    }
  }

  @Test
  void a_page_is_stored_and_stored_again_in_a_few_statements() {
    long scan = database.snapshots().begin(Sample.inBuilder());
    List<Contact> page = entities(0, PAGE);
    Runnable store =
        () -> database.snapshots().store(Sample.inBuilder(), scan, page, BestEmail.DEFAULT);

    assertThat(statements(store)).as("new").isLessThanOrEqualTo(8);
    assertThat(statements(store)).as("the same").isLessThanOrEqualTo(3);
  }

  @Test
  void a_page_of_people_and_its_evidence_cost_the_same_however_many_there_are() {
    readBoth(4 * PAGE);
    for (int limit : List.of(2, PAGE, 4 * PAGE)) {
      List<Person> people = new ArrayList<>();

      assertThat(
              statements(
                  () -> people.addAll(database.cases().entities(Sample.scope(0, 0), null, limit))))
          .isEqualTo(3);
      assertThat(statements(() -> database.cases().activists(Sample.scope(0, 0), null, limit)))
          .isEqualTo(3);

      assertThat(people).hasSize(limit);
      List<Contact> subjects = people.stream().map(Person::contact).toList();
      assertThat(
              statements(
                  () -> database.cases().evidence(Sample.scope(0, 0), Side.BUILDER, subjects)))
          .isLessThanOrEqualTo(5);
    }
  }

  @Test
  void a_page_of_pairs_costs_the_same_however_many_there_are() {
    readBoth(4 * PAGE);
    List<Pair> pairs =
        IntStream.range(0, 4 * PAGE)
            .mapToObj(i -> Sample.pair("p" + i, "a%07d".formatted(i), "e%07d".formatted(i)))
            .toList();
    database.runs().begin(Sample.run("run", 1));
    assertThat(statements(() -> database.pairs().propose(new RunId("run"), pairs)))
        .isLessThanOrEqualTo(5);
    assertThat(statements(() -> database.pairs().confirm(new RunId("run"))))
        .as("one for the lease, one for all pairs, five for what the lists go by")
        .isEqualTo(7);

    for (int limit : List.of(2, PAGE, 4 * PAGE)) {
      List<PairCase> found = new ArrayList<>();
      assertThat(
              statements(
                  () -> found.addAll(database.cases().pairs(Sample.scope(0, 0), null, limit))))
          .isEqualTo(4);
      assertThat(found).hasSize(limit);
    }
  }

  @Test
  void two_thousand_people_a_side_are_stored_and_looked_at_in_seconds() {
    long start = System.nanoTime();

    readBoth(2000);
    int seen = 0;
    for (List<Person> page = database.cases().entities(Sample.scope(0, 0), null, PAGE);
        !page.isEmpty();
        page =
            database
                .cases()
                .entities(Sample.scope(0, 0), page.get(page.size() - 1).contact().id(), PAGE)) {
      seen += page.size();
      database
          .cases()
          .evidence(Sample.scope(0, 0), Side.BUILDER, page.stream().map(Person::contact).toList());
    }

    assertThat(seen).isEqualTo(2000);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }
}
