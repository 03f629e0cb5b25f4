package org.actionsync.infrastructure.actionbuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.BuilderCatalog.RemoteCampaign;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.DirectoryUnavailable.Kind;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Response;
import org.actionsync.infrastructure.osdi.Osdi;
import org.actionsync.infrastructure.osdi.Payload;
import org.actionsync.infrastructure.osdi.ScriptedServer;
import org.actionsync.infrastructure.osdi.TestSettings;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.SimulatorOptions;
import org.actionsync.simulator.sample.SampleData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an admin needs of Action Builder, asked of the simulator. */
class ActionBuilderTest {

  private final Simulator simulator =
      Simulator.start(SimulatorOptions.forTests().with(SampleData.generated(1, 0, 0)));
  private final Osdi osdi = TestSettings.osdi(simulator);
  private final ActionBuilder builder = MapleCourt.builder(osdi);

  @AfterEach
  void stop() {
    osdi.close();
    simulator.close();
  }

  @Test
  void an_organization_greets_with_its_name() throws Exception {
    assertThat(builder.probe(SampleData.SUBDOMAIN, MapleCourt.KEY)).isEqualTo("Riverside Tenants");
  }

  @Test
  void a_wrong_key_is_refused() {
    assertThatExceptionOfType(DirectoryUnavailable.class)
        .isThrownBy(() -> builder.probe(SampleData.SUBDOMAIN, new ApiKey("sample-key-of-nobody")))
        .matches(refused -> refused.kind() == Kind.KEY_REFUSED);
  }

  @Test
  void a_wrong_key_is_refused_even_if_the_entry_point_greets_anybody() throws Exception {
    try (ScriptedServer server = ScriptedServer.start();
        Osdi greeting = TestSettings.osdi(server.uri())) {
      server
          .then(200, Payload.builder("entry-point"))
          .then(401, Payload.builder("error-unauthorized-assumed-shape"));

      assertThatExceptionOfType(DirectoryUnavailable.class)
          .isThrownBy(() -> MapleCourt.builder(greeting).probe("somewhere", MapleCourt.KEY))
          .matches(refused -> refused.kind() == Kind.KEY_REFUSED);
      assertThat(server.lines())
          .containsExactly("GET /api/", "GET /api/campaigns?page=1&per_page=1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "UPPER", "a.b", "evil.example.org/x", "-a", "a-", "a@b", "{sub}"})
  void what_cannot_be_a_subdomain_is_never_called(String subdomain) {
    assertThatExceptionOfType(ChangeRefused.class)
        .isThrownBy(() -> builder.probe(subdomain, MapleCourt.KEY))
        .matches(ChangeRefused::isNotFound);
    assertThat(simulator.calls().total("builder")).isZero();
  }

  @Test
  void a_subdomain_that_leads_elsewhere_is_nobody() throws Exception {
    try (ScriptedServer server = ScriptedServer.start();
        Osdi elsewhere = TestSettings.osdi(server.uri())) {
      server.then(302, Map.of("Location", "https://example.org/"), "");

      assertThatExceptionOfType(ChangeRefused.class)
          .isThrownBy(() -> MapleCourt.builder(elsewhere).probe("nobody", MapleCourt.KEY))
          .matches(ChangeRefused::isNotFound);
    }
  }

  @Test
  void campaigns_are_listed() throws Exception {
    assertThat(builder.campaigns(MapleCourt.ORGANIZATION))
        .contains(
            new RemoteCampaign(
                new RemoteId(SampleData.MAPLE_COURT), "Maple Court organizing", false, "Person"),
            new RemoteCampaign(
                new RemoteId(SampleData.BIRCH_HOUSE), "Birch House organizing", true, "Person"));
  }

  @Test
  void responses_that_are_active_here_and_can_be_mapped_are_listed() throws Exception {
    List<Response> responses = builder.responses(MapleCourt.CAMPAIGN, Cursor.START).items();

    assertThat(responses)
        .extracting(Response::path)
        .contains("Tenant info › Role › Prospect", "Tenancy › Lease › Fixed term")
        .doesNotContain(
            "Tenant info › Role › Stairwell lead", // not active in this campaign
            "Participation › Attendance › Meetings attended"); // a number
    for (Response response : responses) {
      assertThat(builder.response(MapleCourt.CAMPAIGN, response.id())).contains(response);
      assertThat(response.singleChoice()).isEqualTo(!response.field().equals("Role"));
    }
    assertThat(builder.response(MapleCourt.CAMPAIGN, new RemoteId("gone"))).isEmpty();
  }

  @Test
  void an_unknown_campaign_is_a_bug() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> builder.open(new CampaignId("nowhere")));
  }

  @Test
  void names_are_ones_that_our_columns_can_hold() throws Exception {
    try (ScriptedServer server = ScriptedServer.start();
        Osdi odd = TestSettings.osdi(server.uri())) {
      String campaigns =
          """
          {"total_pages": 1, "_embedded": {"action_builder:campaigns": [
            null,
            {"identifiers": ["action_builder:c-1"], "name": "\\u0000Cedar%1$s",
             "default_entity_type": "%1$s"}]}}
          """
              .formatted("x".repeat(2000));
      String greeting =
          "{\"motd\":\"Welcome to the Ri\\u0000ver"
              + "x".repeat(2000)
              + " Action Builder API Entry Point!\"}";
      server.then(200, greeting).then(200, "{}").then(200, campaigns);

      assertThat(MapleCourt.builder(odd).probe("somewhere", MapleCourt.KEY))
          .startsWith("Riverx")
          .hasSize(1000);
      assertThat(MapleCourt.builder(odd).campaigns(MapleCourt.ORGANIZATION))
          .containsExactly(
              new RemoteCampaign(
                  new RemoteId("c-1"), "Cedar" + "x".repeat(995), false, "x".repeat(200)));
    }
  }

  @Test
  void a_response_whose_name_no_column_can_hold_is_not_offered() throws Exception {
    try (ScriptedServer server = ScriptedServer.start();
        Osdi odd = TestSettings.osdi(server.uri())) {
      String responses =
          """
          {"total_pages": 1, "_embedded": {"osdi:tags": [
            {"identifiers": ["action_builder:r-1"], "name": "a\\u0000b",
             "action_builder:section": "S", "action_builder:field": "F"},
            {"identifiers": ["action_builder:r-2"], "name": "n",
             "action_builder:section": "%s", "action_builder:field": "F"},
            {"identifiers": ["action_builder:r-3"], "name": "n",
             "action_builder:section": "S", "action_builder:field": "F"}]}}
          """
              .formatted("x".repeat(1001));
      server.then(200, responses);

      assertThat(MapleCourt.builder(odd).responses(MapleCourt.CAMPAIGN, Cursor.START).items())
          .extracting(Response::id)
          .containsExactly(new RemoteId("r-3"));
    }
  }
}
