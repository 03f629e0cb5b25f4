package org.actionsync.infrastructure.actionnetwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.DirectoryUnavailable.Kind;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Tag;
import org.actionsync.infrastructure.osdi.Osdi;
import org.actionsync.infrastructure.osdi.Payload;
import org.actionsync.infrastructure.osdi.People;
import org.actionsync.infrastructure.osdi.ScriptedServer;
import org.actionsync.infrastructure.osdi.TestSettings;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.SimulatorOptions;
import org.actionsync.simulator.sample.SampleData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an admin needs of Action Network, asked of the simulator. */
class ActionNetworkTest {

  private final Simulator simulator =
      Simulator.start(SimulatorOptions.forTests().with(SampleData.generated(1, 0, 0)));
  private final Osdi osdi = TestSettings.osdi(simulator);
  private final ActionNetwork network = TestGroup.network(osdi, new ApiKey(SampleData.UNION_KEY));

  @AfterEach
  void stop() {
    osdi.close();
    simulator.close();
  }

  @Test
  void a_group_with_actions_tells_its_name() throws Exception {
    assertThat(network.probe(new ApiKey(SampleData.UNION_KEY))).contains("Riverside Tenants Union");
  }

  @Test
  void a_group_without_actions_has_no_name_to_find() throws Exception {
    assertThat(network.probe(new ApiKey(SampleData.HARBOR_KEY))).isEmpty();
  }

  @Test
  void a_wrong_key_is_refused_and_not_repeated_to_anybody() {
    ApiKey wrong = new ApiKey("sample-key-of-nobody-0000");

    assertThatExceptionOfType(DirectoryUnavailable.class)
        .isThrownBy(() -> network.probe(wrong))
        .matches(refused -> refused.kind() == Kind.KEY_REFUSED)
        .matches(refused -> !String.valueOf(refused.getMessage()).contains(wrong.secret()));
  }

  @Test
  void a_tag_is_made_once() throws Exception {
    Tag made = network.createTag(TestGroup.ID, "Roof committee");

    assertThat(network.createTag(TestGroup.ID, "roof COMMITTEE").id()).isEqualTo(made.id());
    assertThat(network.tag(TestGroup.ID, made.id())).contains(made);
    assertThat(network.tags(TestGroup.ID, Cursor.START).items()).contains(made);
    assertThat(network.tag(TestGroup.ID, new RemoteId("gone"))).isEmpty();
  }

  @Test
  void an_existing_tag_may_be_a_redirect_away() throws Exception {
    try (ScriptedServer server = ScriptedServer.start();
        Osdi redirected = TestSettings.osdi(server.uri())) {
      String there = "https://evil.example.org/api/v2/tags/0b6f4a12-9c3d-4e58-8f21-7a5d3c9e1b04";
      server.then(302, Map.of("Location", there), "").then(200, Payload.network("tag"));

      Tag tag =
          TestGroup.network(redirected, People.KEY).createTag(TestGroup.ID, "Building captain");

      assertThat(tag.name()).isEqualTo("Building captain");
      assertThat(server.lines())
          .containsExactly("POST /api/tags", "GET /api/tags/0b6f4a12-9c3d-4e58-8f21-7a5d3c9e1b04");
    }
  }

  @Test
  void a_tag_whose_name_no_column_can_hold_is_not_offered() throws Exception {
    try (ScriptedServer server = ScriptedServer.start();
        Osdi odd = TestSettings.osdi(server.uri())) {
      String tags =
          """
          {"_embedded": {"osdi:tags": [
            null,
            {"identifiers": ["action_network:t-1"], "name": "%s"},
            {"identifiers": ["action_network:t-2"], "name": "a\\u0000b"},
            {"identifiers": ["action_network:t-3"], "name": "Captain"}]}}
          """
              .formatted("x".repeat(1001));
      server.then(200, tags);

      assertThat(TestGroup.network(odd, People.KEY).tags(TestGroup.ID, Cursor.START).items())
          .containsExactly(new Tag(new RemoteId("t-3"), "Captain"));
    }
  }

  @Test
  void a_groups_name_is_one_that_our_column_can_hold() throws Exception {
    try (ScriptedServer server = ScriptedServer.start();
        Osdi odd = TestSettings.osdi(server.uri())) {
      String sponsor = "{\"_embedded\":{\"e\":[{\"action_network:sponsor\":{\"title\":\"%s\"}}]}}";
      server.then(200, "{}").then(200, sponsor.formatted("\\u0000Riverside " + "x".repeat(2000)));

      assertThat(TestGroup.network(odd, People.KEY).probe(People.KEY).orElseThrow())
          .startsWith("Riverside x")
          .hasSize(1000);
    }
  }
}
