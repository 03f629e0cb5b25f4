package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.port.Campaign;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.run.LinkId;
import org.actionsync.infrastructure.persistence.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a question costs in statements, in the very databases: as many for a long list as for a
 * short one.
 */
@ParameterizedClass
@EnumSource
class QueryCostTest {

  private static final String LINKS =
      "{ campaignLinks { id enabled lastCompleteAt nextDueAt freshness stale previewed"
          + " magicTag { id name }"
          + " settings { version optOutsToNetwork emailAsName fields { field rule }"
          + " brake { kind number percent } }"
          + " campaign { id name archived link { id } organization { id name campaignCount } }"
          + " group { id name state links { id } }"
          + " mappings { id kind level direction state version problems notes response { id name }"
          + " tag { id name } }"
          + " counts { pairs detached inReview }"
          + " lastRun { id status totals { read created } link { id } } } }";

  private final Database database;

  QueryCostTest(Database.Kind kind) {
    database = kind.empty();
  }

  @Test
  void fifty_links_with_all_that_hangs_on_them_cost_as_many_statements_as_five() {
    links(5);
    long five = statements(LINKS);
    database.emptied();
    links(50);
    long fifty = statements(LINKS);

    assertThat(fifty).isEqualTo(five).isLessThanOrEqualTo(25);
    JsonObject last = server().ask(LINKS).getJsonArray("campaignLinks").getJsonObject(49);
    assertThat(last.getJsonObject("lastRun").getString("id")).isEqualTo("run-50");
    assertThat(last.getJsonArray("mappings")).hasSize(2);
    assertThat(last.getJsonObject("counts").getInt("pairs")).isEqualTo(1);
    assertThat(last.getJsonObject("counts").getInt("inReview")).isEqualTo(1);
    assertThat(last.getJsonObject("campaign").getJsonObject("organization").getString("id"))
        .isEqualTo("org-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ runs(first: 50) { totalCount nodes { id totals { read } link { id group { name } } } } }",
        "{ reviewItems(first: 50) { totalCount nodes { id link { id campaign { name } } } } }",
        "{ groups { id links { id mappings { id } } } }",
        "{ campaigns(first: 50) { nodes { id organization { name } link { lastRun { id } } } } }"
      })
  void other_lists_cost_as_many_statements_long_as_short(String question) {
    links(5);
    long five = statements(question);
    database.emptied();
    links(50);

    assertThat(statements(question)).isEqualTo(five).isLessThanOrEqualTo(12);
  }

  @Test
  void why_fifty_people_are_as_they_are_costs_as_many_statements_as_why_five_are() {
    links(1);
    people(60);
    String why = "explanation { field networkThen networkNow builderThen builderNow rule next }";

    long five = statements(people(5, why));
    assertThat(statements(people(50, why))).isEqualTo(five).isLessThanOrEqualTo(30);

    JsonArray nodes = server().ask(people(50, why)).getJsonObject("people").getJsonArray("nodes");
    assertThat(nodes).hasSize(50);
    assertThat(nodes)
        .allSatisfy(
            person -> assertThat(person.asJsonObject().getJsonArray("explanation")).isNotEmpty());
  }

  /**
   * A part of a list within a list: no more than one statement for each side, and at most 100 such
   * people.
   */
  @Test
  void the_timelines_of_fifty_people_cost_one_statement_for_each_side_of_them() {
    links(1);
    people(60);
    String timeline = "timeline(first: 3) { nodes { change { id } run { id } } }";

    assertThat(statements(people(50, timeline)) - statements(people(50, "name")))
        .isLessThanOrEqualTo(2 * 50);
  }

  private static String people(int first, String what) {
    return "{ people(linkId: \"link-1\", first: " + first + ") { nodes { id " + what + " } } }";
  }

  private FakeServer server() {
    return new FakeServer(database);
  }

  private long statements(String question) {
    FakeServer server = server();
    long before = database.statistics().getPrepareStatementCount();
    server.ask(question);
    return database.statistics().getPrepareStatementCount() - before;
  }

  private void links(int count) {
    database.organizations().add(Sample.organization(1), Sample.key(1001));
    database.organizations().add(Sample.organization(2), Sample.key(1002));
    database.organizations().saveCampaigns(campaigns(count));
    for (int i = 1; i <= count; i++) {
      LinkId link = new LinkId("link-" + i);
      boolean enabled = i % 2 == 0;
      database.groups().add(Sample.group(i), Sample.key(i));
      database.links().add(Sample.link(i, i));
      database.links().change(link, l -> l.enabled(enabled, Sample.NOON));
      database.links().saveMapping(link, mapping(i, "spanish"));
      database.links().saveMapping(link, mapping(i, "arabic"));
      database.runs().begin(Sample.run("run-" + i, i));
      database.pairs().add(pair(i, i));
      database.reviews().raise(question(i));
    }
  }

  private static List<Campaign> campaigns(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Sample::campaign).toList();
  }

  private static Mapping mapping(int link, String what) {
    return Sample.mapping(what + "-" + link);
  }

  private static Pair pair(int link, int number) {
    return new Pair(
        new PairId("pair-" + link + "-" + number),
        new LinkId("link-" + link),
        new RemoteId("a-" + number),
        new RemoteId("e-" + number),
        false,
        false,
        Baseline.NEVER_MET);
  }

  private static ReviewItem question(int link) {
    return new ReviewItem(
        new ReviewId("question-" + link),
        new LinkId("link-" + link),
        ReviewItem.Kind.MATCH,
        null,
        new RemoteId("somebody"),
        "Who is this?",
        List.of(),
        ReviewItem.Details.of(List.of()),
        Sample.NOON,
        null,
        null);
  }

  private void people(int count) {
    long network = database.snapshots().begin(Sample.inNetwork());
    long builder = database.snapshots().begin(Sample.inBuilder());
    store(network, builder, "only-a", "only-e");
    store(network, builder, "a-1", "e-1"); // who are a pair already
    for (int i = 2; i <= count; i++) {
      store(network, builder, "a-" + i, "e-" + i);
      database.pairs().add(pair(1, i));
    }
  }

  private void store(long network, long builder, String activist, String entity) {
    database
        .snapshots()
        .store(
            Sample.inNetwork(),
            network,
            List.of(Sample.activist(activist, activist + "@example.org")),
            BestEmail.DEFAULT);
    database
        .snapshots()
        .store(
            Sample.inBuilder(),
            builder,
            List.of(Sample.entity(entity, entity + "@example.org")),
            BestEmail.DEFAULT);
  }
}
