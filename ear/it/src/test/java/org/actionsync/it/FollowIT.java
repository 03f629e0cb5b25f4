package org.actionsync.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smallrye.graphql.client.GraphQLClientException;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.actionsync.it.ActionSyncClient.Campaign;
import org.actionsync.it.ActionSyncClient.ConnectGroupInput;
import org.actionsync.it.ActionSyncClient.ConnectOrganizationInput;
import org.actionsync.it.ActionSyncClient.Direction;
import org.actionsync.it.ActionSyncClient.Group;
import org.actionsync.it.ActionSyncClient.Link;
import org.actionsync.it.ActionSyncClient.LinkCampaignInput;
import org.actionsync.it.ActionSyncClient.MapResponseInput;
import org.actionsync.it.ActionSyncClient.Mapping;
import org.actionsync.it.ActionSyncClient.MappingState;
import org.actionsync.it.ActionSyncClient.Organization;
import org.actionsync.it.ActionSyncClient.Role;
import org.actionsync.it.ActionSyncClient.Run;
import org.actionsync.it.ActionSyncClient.RunStatus;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.SimulatorOptions;
import org.actionsync.simulator.faults.FaultKind;
import org.actionsync.simulator.faults.FaultRule;
import org.actionsync.simulator.sample.SampleData;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that nobody here wrote set a link up, run it, and follow the run as it goes on. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FollowIT {

  private static final URI SERVER = GraphQL.SYNCED;
  private static final String PROTOCOL = "graphql-transport-ws";
  private static final String INIT = "{\"type\":\"connection_init\"}";

  /** The server is told that pages from there are welcome. */
  private static final String BOARD = "https://board.example.org";

  private static final String HARBOR = "Harbor Workers Assembly";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Deployment(testable = false)
  @TargetsContainer("synced")
  static EnterpriseArchive ear() {
    return TheEar.thatShips();
  }

  @Test
  void urql_and_graphql_ws_follow_a_run_to_its_end_although_the_socket_breaks() throws Exception {
    try (Simulator services = services()) {
      // Nobody is written quickly, so that the run is still at it when the client is back.
      services
          .faults()
          .add(FaultRule.of(FaultKind.SLOW).in("network").on("POST", "*/people").millis(100));
      String said =
          NodeScript.run(
              "follow.mjs",
              Map.of(
                  "ACTIONSYNC_URL",
                  SERVER.toString(),
                  "USER_NAME",
                  "admin",
                  "USER_PASSWORD",
                  "admin",
                  "SUBDOMAIN",
                  SampleData.SUBDOMAIN,
                  "ORGANIZATION_KEY",
                  SampleData.ORGANIZATION_KEY,
                  "GROUP_KEY",
                  SampleData.HARBOR_KEY,
                  "GROUP_NAME",
                  HARBOR));

      assertThat(said).contains("Followed to its end");
    }
  }

  @Test
  void smallryes_typesafe_client_asks_changes_is_refused_and_follows() {
    ActionSyncClient admin = client("admin");
    try (Simulator services = services()) {
      assertThat(admin.me().roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.VIEWER);
      List<Organization> before = admin.organizations();
      Organization organization =
          before.isEmpty()
              ? admin.connectOrganization(
                  new ConnectOrganizationInput(SampleData.SUBDOMAIN, SampleData.ORGANIZATION_KEY))
              : before.get(0);
      Group group = admin.connectGroup(new ConnectGroupInput(SampleData.HARBOR_KEY, HARBOR));
      Campaign campaign = admin.campaigns(organization.id(), "Cedar").nodes().get(0);
      Link link = admin.linkCampaign(new LinkCampaignInput(campaign.id(), group.id()));

      assertThat(map(admin, campaign, link).state()).isEqualTo(MappingState.ACTIVE);
      assertThat(code(() -> map(admin, campaign, link))).isEqualTo("CONFLICT");
      assertThat(code(() -> client("viewer").startRun(link.id()))).isEqualTo("FORBIDDEN");
      follows(admin, link);
      assertThat(services.calls().total("network")).isPositive();

      admin.unlinkCampaign(link.id());
      admin.disconnectGroup(group.id());
      if (before.isEmpty()) {
        admin.disconnectOrganization(organization.id());
      }
    }
  }

  private static void follows(ActionSyncClient admin, Link link) {
    List<Run> previewed = follow(client("viewer"), admin.previewRun(link.id()));
    assertThat(last(previewed).status()).isEqualTo(RunStatus.PREVIEWED);

    assertThat(admin.enableLink(link.id()).enabled()).isTrue();
    List<Run> told = follow(admin, start(admin, link));

    assertThat(told.subList(0, told.size() - 1))
        .extracting(Run::status)
        .allMatch(status -> status == RunStatus.RUNNING);
    assertThat(last(told).status()).isEqualTo(RunStatus.DONE);
    assertThat(last(told).totals().created()).isPositive();
    assertThat(last(told)).isEqualTo(admin.run(last(told).id()));
    assertThat(follow(admin, last(told)))
        .as("of a run that is over there is one thing to tell")
        .containsExactly(last(told));
  }

  /** An enabled link is due at once: the server may be quicker than we are. */
  private static Run start(ActionSyncClient admin, Link link) {
    try {
      return admin.startRun(link.id());
    } catch (GraphQLClientException refused) {
      assertThat(code(refused)).isEqualTo("CONFLICT");
      return admin.runs(link.id(), 1).nodes().get(0);
    }
  }

  private static List<Run> follow(ActionSyncClient client, Run run) {
    return client.runProgress(run.id()).collect().asList().await().atMost(PATIENCE);
  }

  private static Run last(List<Run> told) {
    return told.get(told.size() - 1);
  }

  private static Mapping map(ActionSyncClient admin, Campaign campaign, Link link) {
    String response = admin.responses(campaign.id(), "captain").nodes().get(0).id();
    return admin.mapResponse(
        new MapResponseInput(link.id(), response, "Cedar captain", Direction.BOTH));
  }

  private static String code(Runnable refused) {
    return code(requireNonNull(catchThrowableOfType(GraphQLClientException.class, refused::run)));
  }

  private static String code(GraphQLClientException failure) {
    return String.valueOf(failure.getErrors().get(0).getExtensions().get("code"));
  }

  @BeforeEach
  void aViewerIsAdmitted() throws Exception {
    GraphQL.as("viewer", SERVER).ask("{ me { name } }");
  }

  @Test
  void nobody_follows_anything() throws Exception {
    assertThat(RawSocket.refused(SERVER, "stranger", null)).isEqualTo(401);
    try (RawSocket nobody = RawSocket.open(SERVER, null, PROTOCOL, null)) {
      assertThat(nobody.says(INIT).closedWith()).isEqualTo(4403);
    }
    try (RawSocket guess = RawSocket.open(SERVER, null, PROTOCOL, null)) {
      assertThat(guess.says(init("Bearer actionsync_guess")).closedWith()).isEqualTo(4403);
    }
  }

  @Test
  void a_page_of_anywhere_shows_its_token_in_the_first_message_until_it_is_revoked()
      throws Exception {
    GraphQL admin = GraphQL.as("admin", SERVER);
    JsonObject issued =
        admin
            .ask(
                "mutation { createApiToken(input: {name: \"board\", role: VIEWER})"
                    + " { text apiToken { id } } }")
            .getJsonObject("data")
            .getJsonObject("createApiToken");
    String text = issued.getString("text");

    try (RawSocket page = RawSocket.open(SERVER, null, PROTOCOL, BOARD)) {
      assertThat(page.says(init("Bearer " + text)).hears())
          .isEqualTo("{\"type\":\"connection_ack\"}");

      admin.ask(
          "mutation { revokeApiToken(id: \""
              + issued.getJsonObject("apiToken").getString("id")
              + "\") { revokedAt } }");
      assertThat(page.closedWith()).isEqualTo(4401);
    }
  }

  private static String init(String authorization) {
    return "{\"type\":\"connection_init\",\"payload\":{\"authorization\":\""
        + authorization
        + "\"}}";
  }

  @Test
  void a_page_of_another_origin_does_not_act_as_whoever_looks_at_it() throws Exception {
    assertThat(RawSocket.refused(SERVER, "admin", "https://evil.example.net")).isEqualTo(403);
    try (RawSocket welcome = RawSocket.open(SERVER, "admin", PROTOCOL, BOARD)) {
      assertThat(welcome.says(INIT).closedWith()).as("without a token of its own").isEqualTo(4403);
    }
    String ours = "http://" + SERVER.getAuthority();
    try (RawSocket console = RawSocket.open(SERVER, "admin", PROTOCOL, ours)) {
      assertThat(console.says(INIT).hears()).isEqualTo("{\"type\":\"connection_ack\"}");
    }
  }

  @Test
  void another_protocol_is_not_spoken() throws Exception {
    try (RawSocket old = RawSocket.open(SERVER, "viewer", null, null)) {
      assertThat(old.closedWith()).isEqualTo(4406);
    }
  }

  @Test
  void what_is_no_message_ends_the_conversation() throws Exception {
    try (RawSocket socket = RawSocket.open(SERVER, "viewer", PROTOCOL, null)) {
      assertThat(socket.says("hello").closedWith()).isEqualTo(4400);
    }
    try (RawSocket socket = RawSocket.open(SERVER, "viewer", PROTOCOL, null)) {
      assertThat(socket.says("x".repeat(70_000)).closedWith()).isEqualTo(1009);
    }
  }

  @Test
  void only_subscriptions_are_answered_and_errors_have_their_code() throws Exception {
    try (RawSocket socket = RawSocket.open(SERVER, "admin", PROTOCOL, null)) {
      socket.says(INIT).hears();

      assertThat(socket.says(question("1", "{ me { name } }")).hears())
          .contains("\"type\":\"error\"", "\"id\":\"1\"", "\"code\":\"INVALID\"");
      assertThat(socket.says(question("2", "subscription { runProgress }")).hears())
          .contains("\"type\":\"error\"", "\"id\":\"2\"", "\"code\":\"INVALID\"");
      assertThat(socket.says(question("3", "subscription { __typename }")).hears())
          .contains("\"type\":\"error\"", "\"id\":\"3\"", "\"code\":\"INVALID\"");
      assertThat(
              socket
                  .says(question("4", "subscription { runProgress(id: \\\"nobody\\\") { id } }"))
                  .hears())
          .contains("\"type\":\"error\"", "\"id\":\"4\"", "\"code\":\"NOT_FOUND\"");
    }
  }

  private static String question(String id, String query) {
    return "{\"type\":\"subscribe\",\"id\":\""
        + id
        + "\",\"payload\":{\"query\":\""
        + query
        + "\"}}";
  }

  private static Simulator services() {
    return Simulator.start(
        SimulatorOptions.forTests().with(new SimulatorOptions.Ports(28091, 28092, 0)));
  }

  private static ActionSyncClient client(String user) {
    return ActionSyncClient.at(SERVER, user);
  }
}
