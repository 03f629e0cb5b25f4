package org.actionsync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.actionsync.simulator.builder.EntityView;
import org.actionsync.simulator.builder.ResponseView;
import org.actionsync.simulator.faults.FaultKind;
import org.actionsync.simulator.faults.FaultRule;
import org.actionsync.simulator.faults.FaultRule.Subject;
import org.actionsync.simulator.network.ActivistView;
import org.actionsync.simulator.sample.SampleData;
import org.junit.jupiter.api.Test;

/** What goes wrong inside a service: with what it stores, lists, finds, and whom it lets in. */
class InsideFaultsTest extends NetworkTest {

  private static final String MAPLE = SampleData.MAPLE_COURT;
  private static final String PEOPLE = "/campaigns/" + MAPLE + "/people";
  private static final String NORA =
      "{\"given_name\":\"Nora\",\"email_addresses\":[{\"address\":\"nora@example.org\"}]}";

  private final Http organization =
      new Http(simulator.builderUrl(SampleData.SUBDOMAIN), SampleData.ORGANIZATION_KEY);

  private void strike(FaultRule rule) {
    simulator.faults().add(rule);
  }

  private String entity(String given) {
    String body = "{\"person\":{\"given_name\":\"" + given + "\"}}";
    return id(organization.post(PEOPLE, body).json()).replace("action_builder:", "");
  }

  private EntityView entityOf(String id) {
    return simulator.builder().entity(MAPLE, id).orElseThrow();
  }

  private boolean isEntityThere(String id) {
    return simulator.builder().entity(MAPLE, id).isPresent();
  }

  @Test
  void a_key_is_revoked_in_the_middle_until_the_rule_goes() {
    strike(FaultRule.of(FaultKind.KEY_REVOKED).in("network").nth(2));

    assertThat(union.get("/tags").status()).isEqualTo(200);
    Http.Reply refused = signUp(NORA);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.error()).endsWith(SampleData.UNION_KEY);
    assertThat(control.byEmail(UNION, "nora@example.org")).isEmpty();
    assertThat(union.get("/tags").status()).isEqualTo(403);
    assertThat(union.get("").json().path("_links").has("osdi:tags")).isFalse();
    assertThat(new Http(simulator.networkUrl(), SampleData.HARBOR_KEY).get("/tags").status())
        .isEqualTo(200);
    control.replaceKey(UNION, "another-key");
    assertThat(new Http(simulator.networkUrl(), "another-key").get("/tags").status())
        .isEqualTo(200);
    control.replaceKey(UNION, SampleData.UNION_KEY);
    simulator.faults().clear();
    assertThat(union.get("/tags").status()).isEqualTo(200);
  }

  @Test
  void the_key_of_an_organization_is_revoked() {
    strike(FaultRule.of(FaultKind.KEY_REVOKED).in("builder").times(1));

    assertThat(organization.get("/campaigns").status()).isEqualTo(401);
    assertThat(organization.post(PEOPLE, "{\"person\":{\"given_name\":\"N\"}}").status())
        .isEqualTo(401);
    assertThat(simulator.builder().entities(MAPLE)).hasSize(600);
    simulator.faults().clear();
    assertThat(organization.get("/campaigns").status()).isEqualTo(200);
  }

  @Test
  void a_page_is_repeated_and_the_last_ones_are_missed() {
    strike(FaultRule.of(FaultKind.PAGE_REPEATED).nth(3));

    List<String> read = readNetwork();
    assertThat(read.subList(75, 100)).isEqualTo(read.subList(50, 75));
    assertThat(missed(read)).hasSize(25);
    assertThat(missed(readNetwork())).isEmpty();
  }

  @Test
  void a_page_is_left_out_and_the_first_ones_are_read_again() {
    List<String> everybody = readBuilder();
    strike(FaultRule.of(FaultKind.PAGE_LEFT_OUT).in("builder").nth(3));

    List<String> read = readBuilder();
    assertThat(everybody).hasSize(600).doesNotHaveDuplicates();
    assertThat(read.subList(0, 75)).isEqualTo(everybody.subList(0, 75));
    assertThat(read.subList(75, 100)).isEqualTo(everybody.subList(100, 125));
    assertThat(read.subList(575, 600)).isEqualTo(everybody.subList(0, 25));
  }

  @Test
  void people_move_between_pages_during_a_read() {
    strike(FaultRule.of(FaultKind.PEOPLE_MOVED).every(10));

    List<String> read = readNetwork();
    assertThat(read).hasSize(2000);
    assertThat(missed(read)).hasSizeBetween(1, 80);
    assertThat(new TreeSet<>(read)).hasSize(2000 - missed(read).size());
    simulator.faults().clear();
    assertThat(missed(readNetwork())).isEmpty();
  }

  @Test
  void a_link_to_the_next_page_leads_to_itself() {
    strike(FaultRule.of(FaultKind.NEXT_TO_ITSELF).nth(2));

    assertThat(next("/people?page=1")).endsWith("/people?page=2");
    assertThat(next("/people?page=2")).endsWith("/people?page=2");
    assertThat(next("/people?page=2")).endsWith("/people?page=3");
  }

  @Test
  void a_write_is_dropped_although_the_answer_claims_it() {
    String abe = activist("Abe", "abe@example.org");
    ActivistView before = byId(abe);
    strike(FaultRule.of(FaultKind.WRITE_DROPPED));
    later();

    assertThat(
            union
                .put("/people/" + abe, "{\"given_name\":\"A\"}")
                .json()
                .path("given_name")
                .asText())
        .isEqualTo("A");
    Http.Reply made = signUp(NORA);
    assertThat(made.status()).isEqualTo(200);
    assertThat(union.get("/people/" + id(made.json())).status()).isEqualTo(404);
    assertThat(byId(abe)).isEqualTo(before);
    assertThat(control.activists(UNION)).hasSize(2001);
    simulator.faults().clear();
    assertThat(id(signUp(NORA).json())).as("ids are not given twice").isNotEqualTo(id(made.json()));
  }

  @Test
  void a_tagging_is_dropped_in_action_builder() {
    String nora = entity("Nora");
    strike(FaultRule.of(FaultKind.WRITE_DROPPED).on("POST", "*/people"));
    String tag = BuilderTest.tag("Tenant info", "Role", "Prospect");
    String body = "{\"person\":{\"identifiers\":[\"action_builder:%s\"]},\"add_tags\":[%s]}";

    assertThat(organization.post(PEOPLE, body.formatted(nora, tag)).status()).isEqualTo(200);
    assertThat(entityOf(nora).responses()).isEmpty();
    simulator.faults().clear();
    organization.post(PEOPLE, body.formatted(nora, tag));
    assertThat(entityOf(nora).responses()).containsExactly("Tenant info › Role › Prospect");
  }

  @Test
  void a_write_is_ignored_and_the_answer_shows_it() {
    String abe = activist("Abe", "abe@example.org");
    String nora = entity("Nora");
    strike(FaultRule.of(FaultKind.WRITE_IGNORED));

    Http.Reply put = union.put("/people/" + abe, "{\"given_name\":\"A\"}");
    assertThat(put.status()).isEqualTo(200);
    assertThat(put.json().path("given_name").asText()).isEqualTo("Abe");
    Http.Reply other = organization.put(PEOPLE + "/" + nora, "{\"given_name\":\"N\"}");
    assertThat(other.json().path("given_name").asText()).isEqualTo("Nora");
    assertThat(byId(abe).givenName()).isEqualTo("Abe");
    assertThat(entityOf(nora).givenName()).isEqualTo("Nora");
  }

  @Test
  void writes_about_one_person_go_wrong_and_others_do_not() {
    String abe = activist("Abe", "abe@example.org");
    String kim = activist("Kim", "kim@example.org");
    strike(FaultRule.of(FaultKind.WRITE_DROPPED).with(new Subject(abe, null, null)));
    strike(FaultRule.of(FaultKind.WRITE_DROPPED).with(new Subject("nora@example.org", null, null)));

    union.put("/people/" + abe, "{\"given_name\":\"A\"}");
    union.put("/people/" + kim, "{\"given_name\":\"K\"}");
    signUp(NORA);
    assertThat(byId(abe).givenName()).isEqualTo("Abe");
    assertThat(byId(kim).givenName()).isEqualTo("K");
    assertThat(control.byEmail(UNION, "nora@example.org")).isEmpty();
  }

  @Test
  void values_are_rewritten() {
    strike(FaultRule.of(FaultKind.VALUES_REWRITTEN));

    JsonNode answer =
        signUp(
                "{\"given_name\":\"Nora\",\"email_addresses\":[{\"address\":\"nora@example.org\"}],"
                    + "\"postal_addresses\":[{\"address_lines\":[\"1 Alder Row\"],\"locality\":\"Salem\"}]}")
            .json();
    assertThat(answer.path("given_name").asText()).isEqualTo("NORA");
    ActivistView nora = byEmail("nora@example.org");
    assertThat(nora.givenName()).isEqualTo("NORA");
    assertThat(Objects.requireNonNull(nora.address()).line()).isEqualTo("1 ALDER ROW");
    assertThat(Objects.requireNonNull(nora.address()).locality()).isEqualTo("SALEM");
    assertThat(entityOf(entity("Abe")).givenName()).isEqualTo("ABE");
  }

  @Test
  void people_are_merged_and_deleted_meanwhile() {
    String nora = activist("Nora", "nora@example.org");
    String abe = activist("Abe", "abe@example.org");
    strike(merged(nora, abe).in("network").nth(1));
    strike(FaultRule.of(FaultKind.PERSON_DELETED).in("network").nth(2));

    assertThat(union.get("/people/" + nora).status()).isEqualTo(404);
    assertThat(control.activist(UNION, abe)).isPresent();
    assertThat(union.put("/people/" + abe, "{}").status()).isEqualTo(404);
    assertThat(control.activist(UNION, abe)).isEmpty();
    assertThat(control.activists(UNION)).hasSize(2000);
  }

  @Test
  void entities_are_merged_deleted_and_moved_out_meanwhile() {
    String nora = entity("Nora");
    String abe = entity("Abe");
    String kim = entity("Kim");
    String lou = entity("Lou");
    strike(merged(nora, abe).in("builder").nth(1));
    strike(FaultRule.of(FaultKind.PERSON_DELETED).with(new Subject(kim, null, null)).nth(1));
    strike(
        FaultRule.of(FaultKind.PERSON_MOVED_OUT)
            .with(new Subject(lou, SampleData.CEDAR_PLACE, null))
            .nth(1));

    assertThat(organization.get(PEOPLE + "/" + nora).status()).isEqualTo(404);
    assertThat(isEntityThere(abe)).isTrue();
    assertThat(isEntityThere(kim)).isFalse();
    assertThat(isEntityThere(lou)).isFalse();
    assertThat(simulator.builder().entity(SampleData.CEDAR_PLACE, lou)).isPresent();
    assertThat(simulator.builder().entities(MAPLE)).hasSize(601);
  }

  @Test
  void whoever_it_hits_is_chosen_by_the_seed() {
    strike(FaultRule.of(FaultKind.PERSON_DELETED).rate(1, 5).nth(1));
    union.get("/tags");
    Set<String> left = idsOfActivists();
    simulator.reset();
    strike(FaultRule.of(FaultKind.PERSON_DELETED).rate(1, 5).nth(1));
    union.get("/tags");

    assertThat(left).hasSize(1999);
    assertThat(idsOfActivists()).isEqualTo(left);
  }

  @Test
  void tags_are_renamed_and_deleted_meanwhile() {
    strike(
        FaultRule.of(FaultKind.TAG_RENAMED)
            .with(new Subject(null, "Interested", "Prospect"))
            .nth(1));
    strike(FaultRule.of(FaultKind.TAG_DELETED).with(new Subject(null, null, "Newsletter")).nth(2));

    assertThat(union.get("/tags").text())
        .contains("Interested", "Newsletter")
        .doesNotContain("Prospect");
    assertThat(union.get("/tags").text()).doesNotContain("Newsletter");
    assertThat(control.groups().get(0).tags()).doesNotContain("Prospect", "Newsletter");
  }

  @Test
  void responses_are_renamed_switched_off_and_deleted_meanwhile() {
    List<ResponseView> active = active();
    FaultRule inBuilder = FaultRule.of(FaultKind.TAG_RENAMED).in("builder");
    strike(inBuilder.with(new Subject(null, null, active.get(0).id())).nth(1));
    strike(
        FaultRule.of(FaultKind.RESPONSE_OFF)
            .with(new Subject(null, null, active.get(1).id()))
            .nth(1));
    strike(
        FaultRule.of(FaultKind.TAG_DELETED)
            .in("builder")
            .with(new Subject(null, null, active.get(2).id()))
            .nth(1));

    organization.get("/campaigns/" + MAPLE + "/tags");
    assertThat(active().get(0).name()).isEqualTo(active.get(0).name() + " (renamed)");
    assertThat(active()).hasSize(active.size() - 2);
    assertThat(simulator.builder().responses(MAPLE))
        .extracting(ResponseView::id)
        .contains(active.get(1).id())
        .doesNotContain(active.get(2).id());
  }

  @Test
  void a_clock_is_wrong_while_the_rule_is_in_force() {
    strike(FaultRule.of(FaultKind.CLOCK_SKEW).in("network").millis(-90_000));
    String nora = activist("Nora", "nora@example.org");

    assertThat(byId(nora).modified()).isEqualTo(clock.instant().minusSeconds(90));
    assertThat(entityOf(entity("Abe")).modified()).isEqualTo(clock.instant());
    assertThat(union.get("/tags").date()).isEqualTo("Wed, 01 Apr 2026 09:58:30 GMT");
    assertThat(organization.get("/campaigns").date()).isEqualTo("Wed, 01 Apr 2026 10:00:00 GMT");
    simulator.faults().clear();
    assertThat(byId(activist("Kim", "kim@example.org")).modified()).isEqualTo(clock.instant());
  }

  @Test
  void a_filter_finds_a_write_only_after_a_while() {
    String abe = activist("Abe", "abe@example.org");
    later();
    strike(FaultRule.of(FaultKind.FILTER_LAG).millis(3000));
    String nora = activist("Nora", "nora@example.org");
    String kim = entity("Kim");
    control.edit(UNION, abe).email("abel@example.org");

    assertThat(found(union, "/people", "email_address eq 'nora@example.org'")).isEmpty();
    assertThat(found(union, "/people", "email_address eq 'abe@example.org'")).hasSize(1);
    assertThat(found(union, "/people", "email_address eq 'abel@example.org'")).isEmpty();
    assertThat(found(union, "/people", "modified_date gt '2026-04-01T10:00:30Z'")).isEmpty();
    assertThat(found(organization, PEOPLE, "identifier eq 'action_builder:" + kim + "'")).isEmpty();
    assertThat(union.get("/people/" + nora).status()).isEqualTo(200);
    assertThat(union.get("/people?page=81").json().path("_embedded").path("osdi:people"))
        .as("lists without a filter do not lag")
        .hasSize(2);
    clock.goOn(Duration.ofSeconds(3));
    assertThat(found(union, "/people", "email_address eq 'nora@example.org'")).hasSize(1);
    assertThat(found(union, "/people", "email_address eq 'abe@example.org'")).isEmpty();
    assertThat(found(union, "/people", "email_address eq 'abel@example.org'")).hasSize(1);
    assertThat(found(union, "/people", "modified_date gt '2026-04-01T10:00:30Z'")).hasSize(2);
    assertThat(found(organization, PEOPLE, "identifier eq 'action_builder:" + kim + "'"))
        .hasSize(1);
  }

  @Test
  void an_archived_campaign_refuses_writes() {
    String nora = entity("Nora");
    simulator.builder().archive(MAPLE, true);

    Http.Reply refused = organization.put(PEOPLE + "/" + nora, "{\"given_name\":\"N\"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(organization.post(PEOPLE, "{\"person\":{\"given_name\":\"A\"}}").status())
        .isEqualTo(422);
    assertThat(organization.delete(PEOPLE + "/" + nora).status()).isEqualTo(422);
    assertThat(organization.get(PEOPLE + "/" + nora).status()).isEqualTo(200);
    assertThat(entityOf(nora).givenName()).isEqualTo("Nora");
    simulator.builder().archive(MAPLE, false);
    assertThat(organization.put(PEOPLE + "/" + nora, "{\"given_name\":\"N\"}").status())
        .isEqualTo(200);
  }

  private static FaultRule merged(String person, String into) {
    return FaultRule.of(FaultKind.PERSON_MERGED).with(new Subject(person, into, null));
  }

  private List<ResponseView> active() {
    return simulator.builder().responses(MAPLE).stream().filter(ResponseView::active).toList();
  }

  private Set<String> idsOfActivists() {
    return control.activists(UNION).stream().map(ActivistView::id).collect(Collectors.toSet());
  }

  private List<String> readNetwork() {
    return union.all("/people", "osdi:people").stream().map(NetworkTest::id).toList();
  }

  private List<String> readBuilder() {
    return organization.all(PEOPLE, "osdi:people").stream().map(BuilderTest::id).toList();
  }

  private Set<String> missed(List<String> read) {
    Set<String> missed = idsOfActivists();
    read.forEach(missed::remove);
    return missed;
  }

  private String next(String path) {
    return union.get(path).json().path("_links").path("next").path("href").asText();
  }

  private static List<JsonNode> found(Http service, String path, String filter) {
    return service.all(path + "?" + Http.filter(filter), "osdi:people");
  }
}
