package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Place;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.plan.ChangeText;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.RunId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs, people and review items over GraphQL, as a front end asks for them. */
class RunsApiTest {

  private FakeServer server;

  @BeforeEach
  void a_run_that_plans_to_create_ana() {
    server = new FakeServer();
    Sample.connect(server.store);
    Place group = Place.of(new GroupId("group-1"));
    long scan = server.store.snapshots().begin(group);
    server.store.snapshots().store(group, scan, List.of(ana()), BestEmail.DEFAULT);
    server.store.runs().begin(Sample.run("run-1", 1));
    server.store.plans().add(new RunId("run-1"), List.of(create(), create(), create()));
  }

  @Test
  void a_run_shows_its_changes_and_whom_they_are_about() {
    JsonObject run =
        server
            .ask(
                "{ run(id: \"run-1\") { status trigger phase startedAt linkId link { id }"
                    + " totals { created networkCalls } heldBecause"
                    + " changes(first: 2, side: BUILDER, outcome: PLANNED) { totalCount"
                    + " nodes { side kind reason before asked outcome person { name state activistId"
                    + " } } pageInfo { hasNextPage } } } }")
            .getJsonObject("run");

    assertThat(run.getString("status")).isEqualTo("RUNNING");
    assertThat(run.getJsonObject("link").getString("id")).isEqualTo("link-1");
    JsonObject changes = run.getJsonObject("changes");
    assertThat(changes.getInt("totalCount")).isEqualTo(3);
    assertThat(changes.getJsonArray("nodes")).hasSize(2);
    JsonObject change = changes.getJsonArray("nodes").getJsonObject(0);
    assertThat(change.getString("kind")).isEqualTo("CREATE");
    assertThat(change.isNull("before")).isTrue();
    assertThat(change.getJsonObject("person").getString("name")).isEqualTo("Ana");
    assertThat(changes.getJsonObject("pageInfo").getBoolean("hasNextPage")).isTrue();
  }

  @Test
  void a_person_has_a_timeline_and_an_explanation() {
    JsonObject person =
        server
            .ask(
                "{ people(linkId: \"link-1\", search: \"an\", state: NETWORK_ONLY) { totalCount"
                    + " nodes { id name state timeline(first: 1) { totalCount nodes { change { kind"
                    + " } run { id } } } explanation { field networkNow next } } } }")
            .getJsonObject("people")
            .getJsonArray("nodes")
            .getJsonObject(0);

    assertThat(person.getString("state")).isEqualTo("NETWORK_ONLY");
    JsonObject timeline = person.getJsonObject("timeline");
    assertThat(timeline.getInt("totalCount")).isEqualTo(3);
    assertThat(timeline.getJsonArray("nodes").getJsonObject(0).getJsonObject("run").getString("id"))
        .isEqualTo("run-1");
    assertThat(person.getJsonArray("explanation").getJsonObject(0).getString("next"))
        .isEqualTo("nothing: there is neither a usable e-mail nor a mobile number");
  }

  @Test
  void only_what_was_not_done_can_be_retried() {
    String planned =
        server
            .ask("{ run(id: \"run-1\") { changes(first: 1) { nodes { id } } } }")
            .getJsonObject("run")
            .getJsonObject("changes")
            .getJsonArray("nodes")
            .getJsonObject(0)
            .getString("id");

    assertThat(server.refusal("mutation { retryChange(id: \"" + planned + "\") { id } }"))
        .isEqualTo("CONFLICT");
    assertThat(server.refusal("mutation { retryChange(id: \"4711\") { id } }"))
        .isEqualTo("NOT_FOUND id");
  }

  @Test
  void the_history_of_an_unlinked_campaign_stays() {
    server.store.links().unlink(new LinkId("link-1"));

    JsonObject run =
        server
            .ask("{ runs(linkId: \"link-1\") { nodes { linkId link { id } } } }")
            .getJsonObject("runs")
            .getJsonArray("nodes")
            .getJsonObject(0);

    assertThat(run.getString("linkId")).isEqualTo("link-1");
    assertThat(run.isNull("link")).isTrue();
  }

  @Test
  void a_preview_is_started_and_a_second_run_is_not() {
    assertThat(server.refusal("mutation { previewRun(linkId: \"link-2\") { id } }"))
        .isEqualTo("CONFLICT");
    JsonObject run =
        server
            .ask("mutation { previewRun(linkId: \"link-3\") { id trigger status } }")
            .getJsonObject("previewRun");

    assertThat(run.getString("trigger")).isEqualTo("PREVIEW");
    assertThat(server.launched).containsExactly(new RunId(run.getString("id")));
  }

  @Test
  void questions_are_listed_with_what_can_be_answered() {
    server
        .store
        .reviews()
        .raise(
            new ReviewItem(
                new ReviewId("question"),
                new LinkId("link-1"),
                ReviewItem.Kind.MATCH,
                new RemoteId("a"),
                null,
                "Who is Ana?",
                List.of("Two entities have her e-mail"),
                Sample.NOON,
                null));

    JsonObject items =
        server
            .ask(
                "{ reviewItems(kind: MATCH) { totalCount nodes { kind summary evidence choices"
                    + " settled link { id } } } }")
            .getJsonObject("reviewItems");

    assertThat(items.getInt("totalCount")).isEqualTo(1);
    JsonObject item = items.getJsonArray("nodes").getJsonObject(0);
    assertThat(item.getBoolean("settled")).isFalse();
    assertThat(item.getJsonArray("choices")).hasSize(2); // nobody is named who it could be
    assertThat(item.getJsonObject("link").getString("id")).isEqualTo("link-1");
  }

  private static Contact ana() {
    return new Contact(
        new RemoteId("a"),
        null,
        "Ana",
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        Sample.NOON);
  }

  private static Change create() {
    return new Change(
        Side.BUILDER,
        ChangeKind.CREATE,
        new RemoteId("a"),
        null,
        new Patch(Map.of(Field.GIVEN_NAME, "Ana"), Map.of(), Set.of()),
        Map.of(),
        new ChangeText("Has the magic tag", "", "given name: Ana"));
  }
}
