package org.actionsync.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
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

/**
 * An admin exports the configuration, edits the file, looks at what it would change, imports it,
 * and gets everything back after a mishap.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ConfigurationIT {

  private final Admin admin = new Admin(GraphQL.SYNCED);

  @Deployment(testable = false)
  @TargetsContainer("synced")
  static EnterpriseArchive ear() {
    return TheEar.thatShips();
  }

  /** A group and a campaign that no other test of this server uses; nothing of it stays. */
  @Test
  void the_configuration_goes_out_into_a_file_and_comes_back() throws Exception {
    var options = SimulatorOptions.forTests().with(new SimulatorOptions.Ports(28091, 28092, 0));
    try (Simulator services = Simulator.start(options)) {
      String known = organization();
      String organization =
          known.isEmpty()
              ? admin.connectOrganization(SampleData.SUBDOMAIN, SampleData.ORGANIZATION_KEY)
              : known;
      String group = harbor();
      String link = link(admin.campaign(organization, "Cedar Place"), group);

      String file = export();
      assertThat(file)
          .contains(SampleData.SUBDOMAIN, "Harbor Workers Assembly")
          .doesNotContain(SampleData.HARBOR_KEY, SampleData.ORGANIZATION_KEY, link, group);
      editAndImport(file);
      int calls = services.calls().total("builder");
      restore(file, link);
      assertThat(services.calls().total("builder"))
          .as("responses are checked")
          .isGreaterThan(calls);

      admin.ask("mutation { unlinkCampaign(id: \"%s\") }", cedarPlace());
      admin.ask("mutation { disconnectGroup(id: \"%s\") }", group);
      if (known.isEmpty()) {
        admin.ask("mutation { disconnectOrganization(id: \"%s\") }", organization);
      }
    }
  }

  private void editAndImport(String file) throws Exception {
    assertThat(compare(file).getJsonArray("differences")).isEmpty();
    String edited =
        file.replaceFirst("\"emailAsName\": false", "\"emailAsName\": true")
            .replaceFirst("\"direction\": \"BOTH\"", "\"direction\": \"TO_NETWORK\"");

    JsonObject diff = compare(edited);
    assertThat(diff.getJsonArray("problems")).isEmpty();
    assertThat(diff.getJsonArray("differences")).hasSize(2);
    assertThat(doneBy(edited, diff)).isEqualTo(2);
    assertThat(export()).isEqualTo(edited);
    assertThat(admin.refusal("%s", mutation(edited, diff))).isEqualTo("CONFLICT");
    assertThat(doneBy(file, compare(file))).isEqualTo(2);
  }

  private void restore(String file, String link) throws Exception {
    admin.ask("mutation { unlinkCampaign(id: \"%s\") }", link);
    assertThat(export()).isNotEqualTo(file);

    // The link, its magic tag and two mappings.
    assertThat(doneBy(file, compare(file))).isEqualTo(4);

    assertThat(export()).isEqualTo(file);
  }

  /** The organization, when another test has connected it; empty otherwise. */
  private String organization() throws Exception {
    var known = admin.ask("{ organizations { id } }").getJsonArray("organizations");
    return known.isEmpty() ? "" : known.getJsonObject(0).getString("id");
  }

  private String harbor() throws Exception {
    return admin
        .ask(
            "mutation { connectGroup(input: {apiKey: \"%s\", name: \"Harbor Workers Assembly\"})"
                + " { id } }",
            SampleData.HARBOR_KEY)
        .getJsonObject("connectGroup")
        .getString("id");
  }

  private String link(String campaign, String group) throws Exception {
    String link = admin.link(campaign, group);
    String response = admin.response(campaign, "Tenancy", "Lease", "Fixed term");
    admin.mapResponse(link, response, admin.tag(group, "Newsletter"));
    admin.mapAssessment(link, "4", admin.tag(group, "Dock committee"));
    return link;
  }

  private String cedarPlace() throws Exception {
    return admin
        .ask("{ campaignLinks { id campaign { name } } }")
        .getJsonArray("campaignLinks")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(link -> link.getJsonObject("campaign").getString("name").contains("Cedar Place"))
        .findFirst()
        .orElseThrow()
        .getString("id");
  }

  private String export() throws Exception {
    return admin.ask("{ exportConfiguration }").getString("exportConfiguration");
  }

  private JsonObject compare(String file) throws Exception {
    return admin
        .ask(
            "%s",
            "{ compareConfiguration(configuration: "
                + quoted(file)
                + ") { differences { kind what } problems { place message } fingerprint } }")
        .getJsonObject("compareConfiguration");
  }

  private int doneBy(String file, JsonObject diff) throws Exception {
    JsonObject imported =
        admin.ask("%s", mutation(file, diff)).getJsonObject("importConfiguration");
    assertThat(imported.isNull("stoppedBecause")).as(imported.toString()).isTrue();
    assertThat(imported.getJsonArray("left")).isEmpty();
    return imported.getJsonArray("done").size();
  }

  private static String mutation(String file, JsonObject diff) {
    return "mutation { importConfiguration(configuration: "
        + quoted(file)
        + ", fingerprint: "
        + quoted(diff.getString("fingerprint"))
        + ") { done { kind what } left { what } stoppedBecause } }";
  }

  private static String quoted(String text) {
    return Json.createValue(text).toString();
  }
}
