package org.actionsync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.actionsync.simulator.network.ActivistView;
import org.actionsync.simulator.network.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Action Network as documented: how people are made and changed. */
class ActionNetworkWritingTest extends NetworkTest {

  @Test
  void the_documented_requests_give_the_documented_answers() {
    String request = Payload.text("action-network/person-signup-request.json");
    String known = id(union.post("/people", request).json());
    control.edit(UNION, known).customField("Volunteer", "1");
    Http.Reply made = union.post("/people", request);

    assertThat(id(made.json())).isEqualTo(known);
    assertThat(made.status()).isEqualTo(200);
    assertThat(Payload.shape(made.json()))
        .isEqualTo(Payload.shape("action-network/person-signup-response.json"));
    Http.Reply changed =
        union.put(
            "/people/" + id(made.json()),
            Payload.text("action-network/person-update-request.json"));
    assertThat(Payload.shape(changed.json()))
        .isEqualTo(Payload.shape("action-network/person-update-response.json"));
    assertThat(changed.json().path("family_name").asText()).isEqualTo("Okonjo-Reyes");
    assertThat(changed.json().path("custom_fields").path("Building").asText())
        .isEqualTo("Cedar Place");
    assertThat(byEmail("amara.okonjo@example.org").tags()).containsExactly("Building captain");
  }

  @Test
  void a_person_without_e_mail_and_number_is_refused() {
    assertThat(signUp("{\"given_name\":\"Nobody\"}").status()).isEqualTo(400);
    assertThat(union.post("/people", "{}").status()).isEqualTo(400);
    assertThat(union.post("/people", "not json").status()).isEqualTo(400);
  }

  @Test
  void a_body_must_be_declared_as_json() {
    String body = Payload.text("action-network/person-signup-request-minimal.json");
    assertThat(union.send("POST", "/people", body, "text/plain").status()).isEqualTo(400);
  }

  // spotless:off
  @ParameterizedTest(name = "{0} e-mail, {1} sent: {2}")
  @CsvSource({
    "new,          none,         subscribed",
    "new,          unsubscribed, unsubscribed",
    "new,          subscribed,   subscribed",
    "subscribed,   none,         subscribed",
    "unsubscribed, none,         unsubscribed",
    "bouncing,     none,         bouncing",
    "unsubscribed, subscribed,   subscribed",
    "subscribed,   unsubscribed, unsubscribed",
    "subscribed,   bouncing,     subscribed"})
  // spotless:on
  void the_table_of_e_mail_statuses(String had, String sent, String result) {
    if (!had.equals("new")) {
      control.edit(UNION, activist("Nora", "nora@example.org")).emailStatus(had);
    }
    String status = sent.equals("none") ? "" : ",\"status\":\"" + sent + "\"";
    signUp("{\"email_addresses\":[{\"address\":\"NORA@example.org\"" + status + "}]}");

    assertThat(byEmail("nora@example.org").email())
        .isNotNull()
        .extracting(ActivistView.Channel::status)
        .isEqualTo(result);
  }

  // spotless:off
  @ParameterizedTest(name = "{0} number, {1} sent: {2}")
  @CsvSource({
    "new,          none,         unsubscribed",
    "new,          subscribed,   subscribed",
    "subscribed,   none,         subscribed",
    "unsubscribed, subscribed,   subscribed",
    "subscribed,   unsubscribed, unsubscribed"})
  // spotless:on
  void the_table_of_mobile_statuses(String had, String sent, String result) {
    if (!had.equals("new")) {
      phoneOnly("Ines", "15035550199", had);
    }
    String status = sent.equals("none") ? "" : ",\"status\":\"" + sent + "\"";
    signUp("{\"phone_numbers\":[{\"number\":\"15035550199\"" + status + "}]}");

    ActivistView ines = control.byNumber(UNION, "15035550199").orElseThrow();
    assertThat(ines.mobile()).isEqualTo(new ActivistView.Channel("15035550199", result));
  }

  @Test
  void a_known_e_mail_updates_the_same_person_and_leaves_the_rest() {
    String id = activist("Nora", "nora@example.org");
    later();
    JsonNode again =
        signUp(
                "{\"family_name\":\"Lind\",\"email_addresses\":[{\"address\":\"Nora@Example.ORG\"}]}")
            .json();

    assertThat(id(again)).isEqualTo(id);
    assertThat(again.path("given_name").asText()).isEqualTo("Nora");
    assertThat(again.path("family_name").asText()).isEqualTo("Lind");
    assertThat(again.path("modified_date").asText()).isEqualTo("2026-04-01T10:01:00Z");
    assertThat(again.path("created_date").asText()).isEqualTo("2026-04-01T10:00:00Z");
  }

  @Test
  void a_number_moves_between_two_people_with_e_mails_and_takes_its_status_along() {
    String old = activist("Nora", "nora@example.org");
    union.put(
        "/people/" + old,
        "{\"phone_numbers\":[{\"number\":\"15035550199\",\"status\":\"subscribed\"}]}");

    JsonNode heir =
        signUp(
                "{\"email_addresses\":[{\"address\":\"abe@example.org\"}],"
                    + "\"phone_numbers\":[{\"number\":\"+1 (503) 555-0199\"}]}")
            .json();

    assertThat(id(heir)).isNotEqualTo(old);
    assertThat(byId(id(heir)).mobile())
        .isEqualTo(new ActivistView.Channel("15035550199", "subscribed"));
    assertThat(byId(old).mobile()).isNull();
    JsonNode entry = union.get("/people/" + old).json().path("phone_numbers").path(0);
    assertThat(entry.has("number")).isFalse();
    assertThat(entry.path("number_type").asText()).isEqualTo("Mobile");
  }

  @Test
  void a_person_with_nothing_but_a_number_is_merged_into_the_one_with_the_e_mail() {
    String byPhone = phoneOnly("Ines", "15035550199", "subscribed");
    control.edit(UNION, byPhone).tag("Prospect");
    String byMail = activist("Nora", "nora@example.org");

    union.put("/people/" + byMail, "{\"phone_numbers\":[{\"number\":\"15035550199\"}]}");

    assertThat(union.get("/people/" + byPhone).status()).isEqualTo(404);
    assertThat(byId(byMail).mobile())
        .isEqualTo(new ActivistView.Channel("15035550199", "subscribed"));
    assertThat(byId(byMail).givenName()).isEqualTo("Nora");
    assertThat(byId(byMail).tags()).containsExactly("Prospect");
  }

  @Test
  void a_new_e_mail_with_the_number_of_a_phone_only_person_is_that_person() {
    String byPhone = phoneOnly("Ines", "15035550199", "subscribed");

    JsonNode joined =
        signUp(
                "{\"email_addresses\":[{\"address\":\"ines@example.org\"}],"
                    + "\"phone_numbers\":[{\"number\":\"15035550199\"}]}")
            .json();

    assertThat(id(joined)).isEqualTo(byPhone);
    assertThat(byId(byPhone).emailAddress()).isEqualTo("ines@example.org");
  }

  @Test
  void another_number_overwrites_and_is_unsubscribed_unless_said() {
    String id = activist("Nora", "nora@example.org");
    union.put(
        "/people/" + id,
        "{\"phone_numbers\":[{\"number\":\"15035550199\",\"status\":\"subscribed\"}]}");
    union.put("/people/" + id, "{\"phone_numbers\":[{\"number\":\"15035550198\"}]}");

    assertThat(byId(id).mobile())
        .isEqualTo(new ActivistView.Channel("15035550198", "unsubscribed"));
  }

  @Test
  void somebody_elses_e_mail_is_ignored_silently_and_the_rest_is_written() {
    activist("Abe", "abe@example.org");
    String id = activist("Nora", "nora@example.org");

    Http.Reply reply =
        union.put(
            "/people/" + id,
            "{\"given_name\":\"Norah\",\"email_addresses\":[{\"address\":\"ABE@example.org\"}]}");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(byId(id).emailAddress()).isEqualTo("nora@example.org");
    assertThat(byId(id).givenName()).isEqualTo("Norah");
  }

  @Test
  void a_status_alone_changes_that_channel_only() {
    String id = activist("Nora", "nora@example.org");
    union.put(
        "/people/" + id, Payload.text("action-network/person-update-request-replace-phone.json"));

    union.put(
        "/people/" + id,
        Payload.text("action-network/person-update-request-unsubscribe-email.json"));
    assertThat(byId(id).email())
        .isEqualTo(new ActivistView.Channel("nora@example.org", "unsubscribed"));
    assertThat(byId(id).mobile()).isEqualTo(new ActivistView.Channel("15035550188", "subscribed"));

    union.put(
        "/people/" + id,
        Payload.text("action-network/person-update-request-phone-status-only.json"));
    assertThat(byId(id).mobile())
        .isEqualTo(new ActivistView.Channel("15035550188", "unsubscribed"));
  }

  @Test
  void one_address_line_is_kept_the_town_is_filled_in_and_the_country_is_the_us() {
    String id = activist("Nora", "nora@example.org");
    union.put(
        "/people/" + id,
        "{\"postal_addresses\":[{\"address_lines\":[\"1 Alder Row\",\"Apt 3B\"],"
            + "\"region\":\"OR\",\"postal_code\":\"97204\"}]}");

    assertThat(byId(id).address())
        .isEqualTo(new Address("1 Alder Row", "Portland", "OR", "97204", "US"));
    JsonNode address = union.get("/people/" + id).json().path("postal_addresses").path(0);
    assertThat(address.path("location").path("accuracy").asText()).isEqualTo("Rooftop");
  }

  @Test
  void null_empties_neither_names_nor_lines_nor_region_nor_country() {
    String id = activist("Nora", "nora@example.org");
    Address address = new Address("1 Alder Row", "Portland", "OR", "97204", "US");
    control.edit(UNION, id).address(address);
    union.put(
        "/people/" + id,
        "{\"given_name\":null,\"postal_addresses\":[{\"address_lines\":null,\"region\":null,"
            + "\"country\":null,\"locality\":null,\"postal_code\":null}]}");

    assertThat(byId(id).givenName()).isEqualTo("Nora");
    assertThat(byId(id).address()).isEqualTo(new Address("1 Alder Row", null, "OR", null, "US"));
  }

  @Test
  void an_unknown_language_becomes_english_and_one_is_kept() {
    String id = activist("Nora", "nora@example.org");
    assertThat(byId(id).language()).isEqualTo("en");

    union.put("/people/" + id, "{\"languages_spoken\":[\"pt-BR\",\"es\"]}");
    assertThat(byId(id).language()).isEqualTo("pt-BR");
    union.put("/people/" + id, "{\"languages_spoken\":[\"tlh\"]}");
    assertThat(byId(id).language()).isEqualTo("en");
  }

  @Test
  void custom_fields_are_merged_and_unknown_ones_dropped() {
    String id = activist("Nora", "nora@example.org");
    union.put("/people/" + id, "{\"custom_fields\":{\"Building\":\"Maple\",\"Shoe size\":\"42\"}}");
    union.put("/people/" + id, "{\"custom_fields\":{\"Volunteer\":1}}");
    JsonNode fields = union.get("/people/" + id).json().path("custom_fields");
    assertThat(fields.toString()).isEqualTo("{\"Building\":\"Maple\",\"Volunteer\":\"1\"}");

    union.put(
        "/people/" + id,
        Payload.text("action-network/person-update-request-unset-custom-field.json"));
    assertThat(union.get("/people/" + id).json().path("custom_fields").has("Building")).isFalse();
  }

  @Test
  void foreign_identifiers_are_added_and_never_taken_away() {
    String id = activist("Nora", "nora@example.org");
    union.put("/people/" + id, "{\"identifiers\":[\"actionsync:1\"]}");
    union.put("/people/" + id, "{\"identifiers\":[\"actionsync:2\",\"action_network:stolen\"]}");

    assertThat(byId(id).identifiers()).containsExactly("actionsync:1", "actionsync:2");
    String filter = Http.filter("identifier eq 'actionsync:2'");
    assertThat(union.all("/people?" + filter, "osdi:people")).hasSize(1);
  }

  @Test
  void a_write_that_changes_nothing_does_not_move_the_date() {
    String id = activist("Nora", "nora@example.org");
    later();
    union.put("/people/" + id, "{\"given_name\":\"Nora\"}");

    assertThat(union.get("/people/" + id).json().path("modified_date").asText())
        .isEqualTo("2026-04-01T10:00:00Z");
  }

  @Test
  void people_cannot_be_deleted_over_the_api() {
    String id = activist("Nora", "nora@example.org");

    assertThat(union.delete("/people/" + id).status()).isEqualTo(405);
    assertThat(byId(id).givenName()).isEqualTo("Nora");
  }

  @Test
  void a_background_request_is_done_and_answers_nothing() {
    String body = Payload.text("action-network/person-signup-request-create-unsubscribed.json");
    Http.Reply reply = union.post("/people?background_request=true", body);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).isEqualTo("{}");
    assertThat(byEmail("t.wielgosz@example.net").email())
        .isEqualTo(new ActivistView.Channel("t.wielgosz@example.net", "unsubscribed"));
  }

  @Test
  void the_shapes_of_a_mobile_only_person_and_of_one_without_a_number() {
    String mobile = phoneOnly("Ines", "15035550199", "subscribed");
    assertThat(Payload.shape(union.get("/people/" + mobile).json()))
        .isEqualTo(Payload.shape("action-network/person-mobile-only.json"));

    String id = activist("Nora", "nora@example.org");
    assertThat(Payload.shape(union.get("/people/" + id).json()))
        .contains("/phone_numbers[]/number_type STRING", "/phone_numbers[]/status STRING")
        .doesNotContain("/phone_numbers[]/number STRING");
  }
}
