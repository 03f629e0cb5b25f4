package org.actionsync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.actionsync.simulator.builder.EntityView;
import org.actionsync.simulator.builder.EntityView.Channel;
import org.actionsync.simulator.network.ActivistView;
import org.actionsync.simulator.network.Address;
import org.actionsync.simulator.sample.SampleData;
import org.junit.jupiter.api.Test;

/** The control endpoint, called as a person calls it with curl: no content type, no key. */
class ControlTest extends NetworkTest {

  private static final String GROUP = "/network/groups/" + UNION;
  private static final String CAMPAIGN = "/builder/campaigns/" + SampleData.MAPLE_COURT;

  private final Http curl = new Http(simulator.controlUrl(), "");

  private Http.Reply send(String path, String body) {
    return curl.send("POST", path, body, "application/x-www-form-urlencoded");
  }

  private EntityView entity(String id) {
    return simulator.builder().entity(SampleData.MAPLE_COURT, id).orElseThrow();
  }

  private static String made(Http.Reply reply) {
    return reply.json().path("id").asText();
  }

  @Test
  void it_explains_itself() {
    Http.Reply reply = curl.get("/");

    assertThat(reply.type()).startsWith("text/plain");
    assertThat(reply.text()).contains("curl " + simulator.controlUrl() + "/calls");
  }

  @Test
  void it_lists_groups_campaigns_people_and_the_sample() {
    assertThat(curl.get("/network/groups").json().findValuesAsText("name"))
        .containsExactly("Riverside Tenants Union", "Harbor Workers Assembly");
    assertThat(curl.get("/builder/campaigns").json().findValuesAsText("name"))
        .containsExactly(
            "Maple Court organizing", "Cedar Place organizing", "Birch House organizing");
    assertThat(curl.get(GROUP + "/people?search=o%27neil").json()).hasSize(1);
    assertThat(curl.get(CAMPAIGN + "/people?search=o%27neil").json()).hasSize(1);
    JsonNode first = curl.get("/sample").json().path(0);
    assertThat(first.path("expected").path("place").asText()).isEqualTo("MATCHED");
  }

  @Test
  void somebody_edits_an_activist() {
    String id =
        made(
            send(
                GROUP + "/people",
                "{\"given_name\":\"Nora\",\"email\":\"n@example.org\",\"tags\":[\"Prospect\"]}"));
    later();
    send(
        GROUP + "/people/" + id,
        "{\"given_name\":\"Norah\",\"email\":\"norah@example.org\",\"number\":\"15035550199\",\"language\":\"es\","
            + "\"address\":{\"line\":\"1 Alder Row\",\"region\":\"OR\",\"country\":\"US\"},"
            + "\"email_status\":\"bouncing\",\"tag\":\"Newsletter\",\"untag\":\"Prospect\"}");

    ActivistView norah = byId(id);
    assertThat(norah.givenName()).isEqualTo("Norah");
    assertThat(norah.email()).isEqualTo(new ActivistView.Channel("norah@example.org", "bouncing"));
    assertThat(norah.number()).isEqualTo("15035550199");
    assertThat(norah.language()).isEqualTo("es");
    assertThat(norah.address()).isEqualTo(new Address("1 Alder Row", null, "OR", null, "US"));
    assertThat(norah.tags()).containsExactly("Newsletter");
    assertThat(norah.modified()).isEqualTo(clock.instant());
  }

  @Test
  void activists_are_merged_and_deleted() {
    String nora = activist("Nora", "nora@example.org");
    String abe = activist("Abe", "abe@example.org");
    send(GROUP + "/people/" + nora, "{\"merge\":\"" + abe + "\"}");
    assertThat(control.activist(UNION, abe)).isEmpty();

    curl.delete(GROUP + "/people/" + nora);
    assertThat(union.get("/people/" + nora).status()).isEqualTo(404);
    assertThat(curl.get(GROUP + "/people/" + nora).status()).isEqualTo(404);
  }

  @Test
  void somebody_edits_an_entity() {
    String id =
        made(
            send(
                CAMPAIGN + "/people",
                "{\"given_name\":\"Nora\",\"email\":\"n@example.org\",\"email_status\":\"subscribed\"}"));
    later();
    send(
        CAMPAIGN + "/people/" + id,
        "{\"family_name\":\"Lind\",\"add_email\":\"new@example.org\",\"remove_email\":\"n@example.org\","
            + "\"email_status\":{\"address\":\"new@example.org\",\"status\":\"unsubscribed\"},"
            + "\"email_quality\":{\"address\":\"new@example.org\",\"quality\":\"bad\"},"
            + "\"add_number\":\"15035550199\",\"assessment\":2,"
            + "\"mobile_status\":{\"number\":\"15035550199\",\"status\":\"subscribed\"},"
            + "\"respond\":[\"Tenant info\",\"Role\",\"Prospect\"]}");

    EntityView nora = entity(id);
    assertThat(nora.familyName()).isEqualTo("Lind");
    assertThat(nora.emails())
        .containsExactly(new Channel("new@example.org", "Home", "unsubscribed", "bad"));
    assertThat(nora.numbers())
        .containsExactly(new Channel("15035550199", "Mobile", "subscribed", null));
    assertThat(nora.assessment()).isEqualTo(2);
    assertThat(nora.responses()).containsExactly("Tenant info › Role › Prospect");
    assertThat(nora.modified()).isEqualTo(clock.instant());
    send(CAMPAIGN + "/people/" + id, "{\"unrespond\":[\"Tenant info\",\"Role\",\"Prospect\"]}");
    assertThat(entity(id).responses()).isEmpty();
  }

  @Test
  void entities_are_removed_merged_and_deleted() {
    String nora =
        made(send(CAMPAIGN + "/people", "{\"given_name\":\"Nora\",\"email\":\"n@example.org\"}"));
    String abe =
        made(send(CAMPAIGN + "/people", "{\"given_name\":\"Abe\",\"email\":\"a@example.org\"}"));
    send(CAMPAIGN + "/people/" + nora, "{\"merge\":\"" + abe + "\"}");
    assertThat(entity(nora).hasEmail("a@example.org")).isTrue();
    assertThat(simulator.builder().entity(SampleData.MAPLE_COURT, abe)).isEmpty();

    send(CAMPAIGN + "/people/" + nora, "{\"add_to_campaign\":\"" + SampleData.CEDAR_PLACE + "\"}");
    curl.delete(CAMPAIGN + "/people/" + nora);
    assertThat(simulator.builder().entity(SampleData.MAPLE_COURT, nora)).isEmpty();
    assertThat(simulator.builder().entity(SampleData.CEDAR_PLACE, nora)).isPresent();
    curl.delete(
        "/builder/campaigns/" + SampleData.CEDAR_PLACE + "/people/" + nora + "?everywhere=true");
    assertThat(simulator.builder().entity(SampleData.CEDAR_PLACE, nora)).isEmpty();
  }

  @Test
  void tags_and_responses_are_renamed_switched_and_deleted() {
    send(
        GROUP + "/tags",
        "{\"add\":\"Rent strike\",\"rename\":{\"from\":\"Prospect\",\"to\":\"Interested\"}}");
    send(GROUP + "/tags", "{\"delete\":\"Newsletter\"}");
    assertThat(control.groups().get(0).tags())
        .contains("Rent strike", "Interested")
        .doesNotContain("Prospect", "Newsletter");

    String response = curl.get(CAMPAIGN + "/responses").json().path(0).path("id").asText();
    send(CAMPAIGN + "/responses/" + response, "{\"name\":\"Captain\",\"active\":false}");
    JsonNode changed = curl.get(CAMPAIGN + "/responses").json().path(0);
    assertThat(changed.path("name").asText()).isEqualTo("Captain");
    assertThat(changed.path("active").asBoolean()).isFalse();
    curl.delete(CAMPAIGN + "/responses/" + response);
    assertThat(curl.get(CAMPAIGN + "/responses").text()).doesNotContain(response);
  }

  @Test
  void a_revoked_key_opens_nothing_from_then_on() {
    send(GROUP, "{\"key\":\"another-key\"}");
    send(CAMPAIGN, "{\"key\":\"another-key\"}");

    assertThat(union.get("/people").status()).isEqualTo(403);
    Http api = new Http(simulator.builderUrl(SampleData.SUBDOMAIN), SampleData.ORGANIZATION_KEY);
    assertThat(api.get("/campaigns").status()).isEqualTo(401);
    assertThat(new Http(simulator.networkUrl(), "another-key").get("/people").status())
        .isEqualTo(200);
  }

  @Test
  void it_counts_limits_and_starts_over() {
    union.get("/tags");
    assertThat(curl.get("/calls").json().path(0).path("calls").asInt()).isEqualTo(1);
    curl.delete("/calls");
    assertThat(curl.get("/calls").json()).isEmpty();

    assertThat(send("/limit", "{\"limit\":3}").json().path("limit").asInt()).isEqualTo(3);
    assertThat(simulator.limit().perSecond()).isEqualTo(3);
    assertThat(send("/limit", "{\"limit\":\"none\"}").json().path("limit").asText())
        .isEqualTo("none");
    assertThat(send("/limit", "{\"limit\":-1}").status()).isEqualTo(400);

    activist("Nora", "nora@example.org");
    send("/reset", "");
    assertThat(control.activists(UNION)).hasSize(2000);
  }

  @Test
  void it_lets_things_go_wrong_and_right_again() {
    send("/faults", "{\"kind\":\"error_before\",\"path\":\"*/tags\",\"nth\":2}");
    send(
        "/faults",
        "{\"faults\":[{\"kind\":\"TOO_MANY\",\"service\":\"network\",\"method\":\"GET\",\"key\":\"2f8e\","
            + "\"from\":3,\"every\":2,\"in_a_row\":1,\"times\":1,\"rate\":1,\"seed\":5,\"seconds\":7},"
            + "{\"kind\":\"SLOW\",\"nth\":99,\"millis\":5}]}");

    assertThat(union.get("/tags").status()).isEqualTo(200);
    assertThat(union.get("/tags").status()).isEqualTo(500);
    assertThat(union.get("/tags").retryAfter()).isEqualTo("7");
    JsonNode rules = curl.get("/faults").json();
    assertThat(rules.findValuesAsText("kind")).containsExactly("ERROR_BEFORE", "TOO_MANY", "SLOW");
    assertThat(rules.findValuesAsText("struck")).containsExactly("1", "1", "0");
    assertThat(rules.path(0).path("calls").asInt()).isEqualTo(3);
    assertThat(curl.get("/traffic").json().path(0).path("tooManyByFault").asInt()).isEqualTo(1);

    curl.delete("/faults/" + rules.path(0).path("id").asText());
    assertThat(curl.get("/faults").json()).hasSize(2);
    curl.delete("/faults");
    assertThat(curl.get("/faults").json()).isEmpty();
    assertThat(send("/faults", "{\"kind\":\"earthquake\"}").error())
        .startsWith("No fault earthquake; known: [ERROR_BEFORE");
    assertThat(send("/faults", "{\"kind\":\"RESET\",\"rate\":2}").error())
        .isEqualTo("rate cannot be 2.0");
    assertThat(send("/faults", "{\"faults\":[{\"kind\":\"RESET\"},{\"kind\":\"x\"}]}").status())
        .isEqualTo(400);
    assertThat(curl.get("/faults").json()).isEmpty();
  }

  @Test
  void it_says_to_whom_a_fault_happens() {
    String nora = activist("Nora", "nora@example.org");
    String abe = activist("Abe", "abe@example.org");
    send(
        "/faults",
        "{\"kind\":\"PERSON_MERGED\",\"service\":\"network\",\"person\":\"%s\",\"other\":\"%s\"}"
            .formatted(nora, abe));
    send(
        "/faults",
        "{\"kind\":\"TAG_RENAMED\",\"service\":\"network\",\"tag\":\"Prospect\",\"other\":\"Interested\"}");
    send(CAMPAIGN, "{\"archived\":true}");

    assertThat(union.get("/tags").text()).contains("Interested").doesNotContain("Prospect");
    assertThat(control.activist(UNION, nora)).isEmpty();
    assertThat(control.activist(UNION, abe)).isPresent();
    assertThat(curl.get("/builder/campaigns").json().path(0).path("archived").asBoolean()).isTrue();
  }

  @Test
  void what_it_does_not_understand_it_refuses_before_doing_anything() {
    String id = activist("Nora", "nora@example.org");

    Http.Reply reply = send(GROUP + "/people/" + id, "{\"given_name\":\"N\",\"shoe\":42}");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.error()).startsWith("Not understood: shoe; known: name, given_name");
    assertThat(byId(id).givenName()).isEqualTo("Nora");
    assertThat(send(GROUP + "/people/nobody", "{}").status()).isEqualTo(404);
    assertThat(send(GROUP + "/people/" + id, "{\"tag\":\"No such tag\"}").status()).isEqualTo(404);
    assertThat(curl.get("/network/groups/none/people").status()).isEqualTo(404);
  }
}
