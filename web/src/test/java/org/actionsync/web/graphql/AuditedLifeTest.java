package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.ApiTokens.ApiToken;
import org.actionsync.application.port.AuditLog.Difference;
import org.actionsync.application.port.AuditLog.Entry;
import org.actionsync.application.port.AuditLog.Filter;
import org.actionsync.application.port.AuditLog.Kind;
import org.actionsync.application.port.AuditLog.Outcome;
import org.actionsync.application.port.AuditLog.Result;
import org.actionsync.application.port.AuditLog.Thing;
import org.actionsync.application.port.BuilderCatalog.RemoteCampaign;
import org.actionsync.application.port.Maker;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.port.ReviewItem.Details;
import org.actionsync.application.port.Sessions.By;
import org.actionsync.application.port.Sessions.Session;
import org.actionsync.application.port.Users.OneTime;
import org.actionsync.application.port.Users.User;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.plan.ChangeText;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An admin does everything there is to do, and all of it is in the log: no key, nobody's data. */
class AuditedLifeTest {

  private static final List<String> KEYS =
      List.of("key-of-riverside-0001", "key-of-riverside-0002", "organization-key-0003");
  private static final String WRONG_KEY = "wrong-key-0004";

  /**
   * Of people who are kept in step; none of it may be in the log, not even who they are elsewhere.
   */
  private static final List<String> OF_PEOPLE =
      List.of("activist-", "entity-", "ana@example.org", "Ana Quack");

  private FakeServer server;

  @BeforeEach
  void both_services_and_ana_are_there() {
    server = new FakeServer();
    server.services.groupNames.put(KEYS.get(0), "Riverside Workers");
    server.services.groupNames.put(KEYS.get(1), "Riverside Workers");
    server.services.organizationNames.put("riverside", "Riverside Union");
    server.services.organizationKey = KEYS.get(2);
    server.services.campaigns.add(
        new RemoteCampaign(new RemoteId("warehouse"), "Warehouse", false, "Person"));
    server.services.responses.add(
        new Response(new RemoteId("night"), "Work", "Shift", "Night", true, null));
    Sample.connect(server.store);
    server.store.pairs().add(Sample.pair("p1", "activist-ana", "entity-ana"));
    long scan = server.store.snapshots().begin(Sample.inNetwork());
    server
        .store
        .snapshots()
        .store(
            Sample.inNetwork(),
            scan,
            List.of(Sample.activist("activist-ana", "ana@example.org")),
            BestEmail.DEFAULT);
  }

  @Test
  void all_that_is_done_is_written_down_and_no_more_than_that() {
    setsUp();
    imports();
    runs();
    decidesAboutPeople();
    admits();

    Set<String> done = new TreeSet<>();
    log().stream()
        .filter(entry -> AuditedTest.result(entry).outcome() == Outcome.DONE)
        .forEach(entry -> done.add(entry.attempt().action()));
    assertThat(done).isEqualTo(new TreeSet<>(AuditRule.actions()));
    assertThat(log()).allSatisfy(AuditedLifeTest::isComplete);
    assertThat(log().toString()).doesNotContain(KEYS).doesNotContain(WRONG_KEY, FakeServer.SECRET);
    assertThat(log().toString()).doesNotContain(OF_PEOPLE);
  }

  private static void isComplete(Entry entry) {
    Result result = AuditedTest.result(entry);
    if (result.outcome() == Outcome.DONE) {
      assertThat(result.of().id()).as(entry.toString()).isNotNull();
    }
  }

  private List<Entry> log() {
    return server.store.auditLog().page(Filter.ALL, null, 1000).items();
  }

  private Entry newest() {
    return log().get(0);
  }

  private List<Difference> changes() {
    return AuditedTest.result(newest()).changes();
  }

  private Thing of() {
    return AuditedTest.result(newest()).of();
  }

  /** Does it, and answers with the id of what the answer shows. */
  private String does(String mutation) {
    boolean plain = mutation.matches("(disconnect|unlink|unmap|erase).*");
    JsonValue answer =
        server
            .ask("mutation { " + mutation + (plain ? " }" : " { id } }"))
            .get(mutation.substring(0, mutation.indexOf('(')));
    return answer instanceof JsonObject view ? view.getString("id") : "";
  }

  private void setsUp() {
    server.refusal("mutation { connectGroup(input: {apiKey: \"" + WRONG_KEY + "\"}) { id } }");
    server.refusal(
        "mutation { connectGroup(input: {apiKey: \"" + KEYS.get(0) + "\", name: \" \"}) { id } }");
    server.refusal("mutation { renameGroup(id: \"" + KEYS.get(0) + "\", name: \"x\") { id } }");
    String group = does("connectGroup(input: {apiKey: \"" + KEYS.get(0) + "\"})");
    assertThat(of()).isEqualTo(new Thing(Kind.GROUP, group, null));
    assertThat(changes())
        .containsExactly(
            new Difference("name", null, "Riverside Workers"),
            new Difference("key", null, "…0001"),
            new Difference("state", null, "CONNECTED"));
    does("renameGroup(id: \"" + group + "\", name: \"Docks\")");
    does("rotateGroupKey(id: \"" + group + "\", apiKey: \"" + KEYS.get(1) + "\")");
    assertThat(changes()).containsExactly(new Difference("key", "…0001", "…0002"));
    String organization = connectsOrganization();
    String campaign = campaign();
    String link =
        does("linkCampaign(input: {campaignId: \"" + campaign + "\", groupId: \"" + group + "\"})");
    assertThat(of()).isEqualTo(new Thing(Kind.LINK, link, new LinkId(link)));
    assertThat(changes())
        .contains(new Difference("campaign", null, "Warehouse"))
        .contains(new Difference("group", null, "Docks"))
        .contains(new Difference("enabled", null, "false"));
    maps(link);
    does("unlinkCampaign(id: \"" + link + "\")");
    assertThat(changes()).contains(new Difference("campaign", "Warehouse", null));
    does("disconnectGroup(id: \"" + group + "\")");
    does("disconnectOrganization(id: \"" + organization + "\")");
    assertThat(changes()).contains(new Difference("subdomain", "riverside", null));
  }

  private String connectsOrganization() {
    String key = "apiKey: \"" + KEYS.get(2) + "\"";
    String organization =
        does("connectOrganization(input: {subdomain: \"riverside\", " + key + "})");
    assertThat(changes())
        .contains(new Difference("subdomain", null, "riverside"))
        .contains(new Difference("campaigns", null, "Warehouse"));
    server.services.campaigns.add(
        new RemoteCampaign(new RemoteId("cedar"), "Cedar Place", true, "Person"));
    does("refreshCampaigns(organizationId: \"" + organization + "\")");
    assertThat(changes())
        .containsExactly(
            new Difference("campaigns", "Warehouse", "Cedar Place (archived), Warehouse"));
    does("rotateOrganizationKey(id: \"" + organization + "\", " + key + ")");
    return organization;
  }

  private String campaign() {
    return server
        .ask("{ campaigns(search: \"ware\") { nodes { id } } }")
        .getJsonObject("campaigns")
        .getJsonArray("nodes")
        .getJsonObject(0)
        .getString("id");
  }

  private void maps(String link) {
    String mapping =
        does(
            "mapResponse(input: {linkId: \"%s\", responseId: \"night\", newTagName: \"Nights\"})"
                .formatted(link));
    assertThat(of()).isEqualTo(new Thing(Kind.MAPPING, mapping, new LinkId(link)));
    assertThat(changes())
        .contains(new Difference("response", null, "Work › Shift › Night"))
        .contains(new Difference("tag", null, "Nights"));
    does("updateMapping(id: \"" + mapping + "\", direction: TO_NETWORK)");
    assertThat(of().link()).isEqualTo(new LinkId(link));
    assertThat(changes()).containsExactly(new Difference("direction", "BOTH", "TO_NETWORK"));
    does("mapAssessment(input: {linkId: \"" + link + "\", level: 1, newTagName: \"Leaders\"})");
    assertThat(changes()).contains(new Difference("level", null, "1"));
    does("unmap(id: \"" + mapping + "\")");
    does("updateLinkSettings(id: \"" + link + "\", input: {emailAsName: true})");
  }

  private void imports() {
    String file =
        server
            .ask("{ exportConfiguration }")
            .getString("exportConfiguration")
            .replaceFirst("\"emailAsName\": false", "\"emailAsName\": true");
    String given = "configuration: " + Json.createValue(file);
    String fingerprint =
        server
            .ask("{ compareConfiguration(" + given + ") { fingerprint } }")
            .getJsonObject("compareConfiguration")
            .getString("fingerprint");
    server.ask(
        "mutation { importConfiguration("
            + given
            + ", fingerprint: \""
            + fingerprint
            + "\") { stoppedBecause } }");
    assertThat(of()).isEqualTo(new Thing(Kind.CONFIGURATION, "configuration", null));
    assertThat(changes())
        .containsExactly(new Difference("link-1 › e-mail as name", "false", "true"));
  }

  private void runs() {
    does("enableLink(id: \"link-3\")");
    assertThat(changes()).containsExactly(new Difference("enabled", "false", "true"));
    String run = does("startRun(linkId: \"link-3\")");
    assertThat(of()).isEqualTo(new Thing(Kind.RUN, run, new LinkId("link-3")));
    assertThat(changes())
        .containsExactly(
            new Difference("trigger", null, "PERSON"), new Difference("status", null, "RUNNING"));
    does("cancelRun(id: \"" + run + "\")");
    assertThat(changes()).containsExactly(new Difference("status", "RUNNING", "CANCELLED"));
    String preview = does("previewRun(linkId: \"link-3\")");
    ends(preview, RunStatus.PREVIEWED);
    does("discardRun(id: \"" + preview + "\")");
    assertThat(changes()).containsExactly(new Difference("status", "PREVIEWED", "DISCARDED"));
    does("disableLink(id: \"link-3\")");
  }

  private void ends(String run, RunStatus status) {
    Run stored = server.store.runs().find(new RunId(run)).orElseThrow();
    server.store.runs().save(stored.ending(status, Sample.NOON, List.of()));
  }

  private void decidesAboutPeople() {
    String done = writes("run-1", org.actionsync.domain.run.Outcome.DONE);
    String refused = writes("run-2", org.actionsync.domain.run.Outcome.REFUSED);
    undoes("undoRun", "run-1", new Thing(Kind.RUN, "run-1", new LinkId("link-1")));
    undoes("undoChange", done, new Thing(Kind.CHANGE, done, new LinkId("link-1")));
    undoes("undoPerson", "p.p1", new Thing(Kind.PERSON, "p.p1", new LinkId("link-1")));
    does("enableLink(id: \"link-1\")");
    does("retryChange(id: \"" + refused + "\")");
    assertThat(of()).isEqualTo(new Thing(Kind.CHANGE, refused, new LinkId("link-1")));
    server.store.runs().running().forEach(run -> ends(run.id().value(), RunStatus.DONE));
    asks();
    does("settleReview(id: \"who\", input: {choice: \"SAME\", counterpartId: \"activist-bo\"})");
    assertThat(changes())
        .containsExactly(
            new Difference("settled", "false", "true"), new Difference("answer", null, "SAME"));
    does("erasePerson(id: \"p.p1\")");
    assertThat(of()).isEqualTo(new Thing(Kind.PERSON, "p.p1", new LinkId("link-1")));
    assertThat(changes()).containsExactly(new Difference("state", "PAIRED", null));
  }

  /** Has a run write to Ana; answers with the name of the change. */
  private String writes(String name, org.actionsync.domain.run.Outcome outcome) {
    Run run = Sample.run(name, 1);
    server.store.runs().begin(run);
    server.store.plans().add(run.id(), List.of(rename()));
    PlannedChange planned = server.store.plans().next(run.id(), Side.BUILDER).orElseThrow();
    server.store.plans().record(planned.became(outcome, "Ana Quack", "Not Ana Quack", Sample.NOON));
    server.store.runs().save(run.ending(RunStatus.DONE, Sample.NOON, List.of()));
    return planned.id().value();
  }

  private static Change rename() {
    return new Change(
        Side.BUILDER,
        ChangeKind.UPDATE,
        new RemoteId("activist-ana"),
        new RemoteId("entity-ana"),
        new Patch(Map.of(Field.GIVEN_NAME, "Ana Quack"), Map.of(), Set.of()),
        Map.of(),
        new ChangeText("because of Ana Quack", "none", "given name: Ana Quack"));
  }

  private void undoes(String mutation, String id, Thing undone) {
    String run = does(mutation + "(id: \"" + id + "\")");
    assertThat(of()).isEqualTo(undone);
    assertThat(changes()).containsExactly(new Difference("run made for it", null, run));
    ends(run, RunStatus.HELD);
    does("approveRun(id: \"" + run + "\")");
    assertThat(changes()).containsExactly(new Difference("status", "HELD", "RUNNING"));
    ends(run, RunStatus.DONE);
  }

  private void asks() {
    Details candidates =
        new Details(
            List.of(new RemoteId("activist-ana"), new RemoteId("activist-bo")),
            List.of(),
            List.of(),
            false);
    server
        .store
        .reviews()
        .raise(
            new ReviewItem(
                new ReviewId("who"),
                new LinkId("link-1"),
                ReviewItem.Kind.MATCH,
                null,
                new RemoteId("entity-bo"),
                "Is it Ana Quack?",
                List.of("ana@example.org"),
                candidates,
                Sample.NOON,
                null,
                null));
  }

  /** Their name here is made of the one in a service, which is nobody's business after erasure. */
  @Test
  void whoever_is_in_no_pair_is_not_named() {
    long scan = server.store.snapshots().begin(Sample.inNetwork());
    server
        .store
        .snapshots()
        .store(
            Sample.inNetwork(),
            scan,
            List.of(Sample.activist("activist-bo", "bo@example.org")),
            BestEmail.DEFAULT);
    String bo =
        server
            .ask("{ people(linkId: \"link-1\", state: NETWORK_ONLY) { nodes { id } } }")
            .getJsonObject("people")
            .getJsonArray("nodes")
            .getJsonObject(0)
            .getString("id");
    assertThat(bo).contains("activist-bo");

    does("erasePerson(id: \"" + bo + "\")");

    assertThat(of()).isEqualTo(new Thing(Kind.PERSON, null, new LinkId("link-1")));
    assertThat(changes()).containsExactly(new Difference("state", "NETWORK_ONLY", null));
    assertThat(log().toString()).doesNotContain("activist-bo");
  }

  private void admits() {
    server.ask(
        "mutation { createUser(input: {name: \"omar@example.org\", role: VIEWER}) { oneTimePassword } }");
    assertThat(of()).isEqualTo(new Thing(Kind.USER, "omar@example.org", null));
    assertThat(changes())
        .containsExactly(
            new Difference("role", null, "VIEWER"),
            new Difference("has chosen a password", null, "false"),
            new Difference("has to choose one until", null, "2026-03-08T12:00:00Z"));

    server.ask("mutation { changeRole(name: \"omar@example.org\", role: ADMIN) { role } }");
    assertThat(changes()).containsExactly(new Difference("role", "VIEWER", "ADMIN"));
    server.ask("mutation { resetPassword(name: \"Omar@Example.org\") { oneTimePassword } }");
    assertThat(of()).isEqualTo(new Thing(Kind.USER, "omar@example.org", null));
    madeBy("omar@example.org");
    server.ask("mutation { removeUser(name: \" Omar@example.org\") }");
    assertThat(of()).isEqualTo(new Thing(Kind.USER, "omar@example.org", null));
    assertThat(changes())
        .contains(new Difference("role", "ADMIN", null), new Difference("tokens", "desk", null));

    server
        .store
        .sessions()
        .add(
            new Session("a1", "Mei Lin", AccessRole.VIEWER, By.PROVIDER, Sample.NOON, Sample.NOON));
    server.ask("mutation { signOutUser(name: \"Mei Lin\") }");
    assertThat(of()).isEqualTo(new Thing(Kind.USER, "Mei Lin", null));
    assertThat(changes()).containsExactly(new Difference("signed in", "1", null));
    madeBy("Mei Lin");
    server.ask("mutation { signOutUser(name: \"Mei Lin\") }");
    assertThat(changes()).isEmpty();
    OneTime fromMei = new OneTime(Sample.NOON.plusSeconds(60), new Maker("Mei Lin", null));
    server.store.users().add(new User("kim", AccessRole.VIEWER, "hash", fromMei, 0, null));
    server.ask("mutation { signOutUser(name: \"Mei Lin\", revokeTokens: true) }");
    assertThat(changes())
        .containsExactlyInAnyOrder(
            new Difference("tokens", "desk", null),
            new Difference("handed out passwords to", "kim", null));

    String token =
        server
            .ask(
                "mutation { createApiToken(input: {name: \"map\", role: VIEWER}) { apiToken { id } text } }")
            .getJsonObject("createApiToken")
            .getJsonObject("apiToken")
            .getString("id");
    assertThat(of()).isEqualTo(new Thing(Kind.API_TOKEN, token, null));
    server.ask("mutation { revokeApiToken(id: \"" + token + "\") { revokedAt } }");
    assertThat(changes()).containsExactly(new Difference("revoked", "false", "true"));
  }

  /** Gives somebody a token called desk. */
  private void madeBy(String maker) {
    ApiToken token =
        new ApiToken(
            "token-of " + maker,
            "desk",
            AccessRole.ADMIN,
            new Maker(maker, null),
            Sample.NOON,
            null,
            null,
            null);
    server.store.apiTokens().add(token, "hash of " + maker);
  }
}
