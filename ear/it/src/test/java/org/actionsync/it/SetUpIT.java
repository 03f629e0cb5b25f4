package org.actionsync.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.SimulatorOptions;
import org.actionsync.simulator.sample.SampleData;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a service refuses an admin is told with its code, and nothing is stored. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SetUpIT {

  private static final String CONNECTED = "{ groups { id } organizations { id } }";

  @Deployment(testable = false)
  @TargetsContainer("synced")
  static EnterpriseArchive ear() {
    return TheEar.thatShips();
  }

  @Test
  void services_that_are_down_are_said_to_be() throws Exception {
    JsonObject before = ask(CONNECTED);

    assertThat(refusal(connectGroup(SampleData.UNION_KEY))).isEqualTo("SERVICE_UNAVAILABLE");
    assertThat(refusal(connectOrganization("nowhere", "some-good-key")))
        .isEqualTo("SERVICE_UNAVAILABLE");
    assertThat(ask(CONNECTED)).isEqualTo(before);
  }

  @Test
  void a_wrong_key_and_a_wrong_subdomain_are_said_to_be() throws Exception {
    JsonObject before = ask(CONNECTED);
    var options = SimulatorOptions.forTests().with(new SimulatorOptions.Ports(28091, 28092, 0));
    try (Simulator services = Simulator.start(options)) {
      assertThat(refusal(connectGroup("a-key-of-nobody"))).isEqualTo("KEY_REFUSED input.apiKey");
      assertThat(refusal(connectOrganization("nowhere", SampleData.ORGANIZATION_KEY)))
          .isEqualTo("INVALID input.subdomain");
      assertThat(services.calls().total("network")).isPositive();
    }
    assertThat(ask(CONNECTED)).isEqualTo(before);
  }

  private static String connectGroup(String key) {
    return "mutation { connectGroup(input: {apiKey: \"" + key + "\"}) { id } }";
  }

  private static String connectOrganization(String subdomain, String key) {
    return "mutation { connectOrganization(input: {subdomain: \""
        + subdomain
        + "\", apiKey: \""
        + key
        + "\"}) { id } }";
  }

  private static JsonObject ask(String question) throws Exception {
    return GraphQL.as("admin", GraphQL.SYNCED).ask(question);
  }

  private static String refusal(String mutation) throws Exception {
    JsonObject answer = ask(mutation);
    JsonObject extensions =
        answer.getJsonArray("errors").getJsonObject(0).getJsonObject("extensions");
    return (extensions.getString("code") + " " + extensions.getString("field", "")).strip();
  }
}
