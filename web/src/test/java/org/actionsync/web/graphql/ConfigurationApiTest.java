package org.actionsync.web.graphql;

import static org.actionsync.web.graphql.AuditedTest.result;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.port.AuditLog.Difference;
import org.actionsync.application.port.AuditLog.Entry;
import org.actionsync.application.port.AuditLog.Filter;
import org.actionsync.application.port.AuditLog.Kind;
import org.actionsync.application.port.AuditLog.Outcome;
import org.actionsync.application.port.AuditLog.Thing;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.run.LinkId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The configuration as a file, as an admin who keeps it in version control uses it. */
class ConfigurationApiTest {

  private static final String DIFF =
      "{ differences { kind link what before after } problems { place message } fingerprint }";
  private static final String IMPORT = "{ done { kind what } left { kind what } stoppedBecause }";

  private FakeServer server;

  @BeforeEach
  void three_links_and_a_mapping_are_there() {
    server = new FakeServer();
    Sample.connect(server.store);
    server.store.links().saveMapping(new LinkId("link-1"), Sample.mapping("spanish"));
    server.services.responses.add(
        new Response(
            new RemoteId("r-spanish"), "Skills", "Languages", "Speaks spanish", false, null));
  }

  private String export() {
    return server.ask("{ exportConfiguration }").getString("exportConfiguration");
  }

  private JsonObject compare(String file, String more) {
    return server
        .ask("{ compareConfiguration(configuration: " + quoted(file) + more + ") " + DIFF + " }")
        .getJsonObject("compareConfiguration");
  }

  private static String importing(String file, String fingerprint, String more) {
    return "mutation { importConfiguration(configuration: "
        + quoted(file)
        + ", fingerprint: "
        + quoted(fingerprint)
        + more
        + ") "
        + IMPORT
        + " }";
  }

  /** A JSON text is a GraphQL text too. */
  private static String quoted(String text) {
    return Json.createValue(text).toString();
  }

  @Test
  void the_file_has_one_fact_on_a_line_and_no_secret() {
    String file = export();

    assertThat(file)
        .startsWith("{\n")
        .endsWith("}\n")
        .contains("\"version\": 1,")
        .contains("\"organization\": \"sample1\",")
        .contains("\"section\": \"Skills\",")
        .doesNotContain("1001", "1002") // what the sample's keys end with, and so their hints
        .doesNotContain("link-1", "group-1", "campaign-1");
    assertThat(file.lines().filter(line -> line.contains("\": \"")))
        .isNotEmpty()
        .allMatch(line -> line.split("\": \"").length == 2);
  }

  @Test
  void a_file_that_was_just_written_changes_nothing() {
    assertThat(compare(export(), ", removeOthers: true").getJsonArray("differences")).isEmpty();
  }

  @Test
  void a_change_is_made_in_the_file_looked_at_and_applied() {
    String file =
        export()
            .replaceFirst("\"emailAsName\": false", "\"emailAsName\": true")
            .replace("\"direction\": \"BOTH\"", "\"direction\": \"TO_NETWORK\"");

    JsonObject diff = compare(file, "");
    assertThat(diff.getJsonArray("problems")).isEmpty();
    assertThat(diff.getJsonArray("differences").toString())
        .isEqualTo(
            "[{\"kind\":\"CHANGE\",\"link\":\"sample1 › Campaign 1\",\"what\":\"e-mail as name\","
                + "\"before\":\"false\",\"after\":\"true\"},"
                + "{\"kind\":\"CHANGE\",\"link\":\"sample1 › Campaign 1\","
                + "\"what\":\"mapping of Skills › Languages › Speaks spanish\","
                + "\"before\":\"tag 'spanish', BOTH\",\"after\":\"tag 'spanish', TO_NETWORK\"}]");

    JsonObject imported = server.ask(importing(file, diff.getString("fingerprint"), ""));

    assertThat(imported.getJsonObject("importConfiguration").getJsonArray("done")).hasSize(2);
    assertThat(export()).isEqualTo(file);
  }

  @Test
  void after_a_mishap_the_file_brings_everything_back() {
    String file = export();
    server.services.tags.add(Sample.mapping("spanish").tag());
    server.services.tags.add(Sample.link(1, 1).magicTag());
    server.ask("mutation { unlinkCampaign(id: \"link-1\") }");
    assertThat(export()).isNotEqualTo(file);

    server.ask(importing(file, compare(file, "").getString("fingerprint"), ""));

    assertThat(export()).isEqualTo(file);
  }

  @Test
  void the_audit_log_has_what_an_import_changed() {
    String file = export().replaceFirst("\"emailAsName\": false", "\"emailAsName\": true");

    server.ask(importing(file, compare(file, "").getString("fingerprint"), ""));

    Entry entry = server.store.auditLog().page(Filter.ALL, null, 100).items().get(0);
    assertThat(entry.attempt().action()).isEqualTo("importConfiguration");
    assertThat(result(entry).of()).isEqualTo(new Thing(Kind.CONFIGURATION, "configuration", null));
    assertThat(result(entry).changes())
        .containsExactly(new Difference("link-1 › e-mail as name", "false", "true"));
  }

  @Test
  void an_import_that_a_service_stops_says_how_far_it_came() {
    server.services.tags.add(Sample.mapping("spanish").tag());
    String file = export().replaceFirst("\"emailAsName\": false", "\"emailAsName\": true");
    server.ask("mutation { unmap(id: \"spanish\") }");
    String fingerprint = compare(file, "").getString("fingerprint");
    server.services.failing = Side.BUILDER;
    server.services.callsLeft = 1; // for the comparison

    JsonObject stopped =
        server.ask(importing(file, fingerprint, "")).getJsonObject("importConfiguration");

    assertThat(stopped.getJsonArray("done")).hasSize(1);
    assertThat(stopped.getJsonArray("left")).hasSize(1);
    assertThat(stopped.getString("stoppedBecause"))
        .startsWith("links[0].mappings[0]: Action Builder cannot be used now");
    Entry entry = server.store.auditLog().page(Filter.ALL, null, 100).items().get(0);
    assertThat(result(entry).outcome()).isEqualTo(Outcome.DONE);
    assertThat(result(entry).changes()).hasSize(1);

    server.services.down = null;
    server.ask(importing(file, compare(file, "").getString("fingerprint"), ""));
    assertThat(export()).isEqualTo(file);
  }

  @Test
  void what_changed_since_it_was_compared_is_a_conflict() {
    String file = export().replaceFirst("\"emailAsName\": false", "\"emailAsName\": true");
    String fingerprint = compare(file, "").getString("fingerprint");
    server.ask(
        "mutation { updateLinkSettings(id: \"link-1\", input: {emailAsName: true}) { id } }");
    String now = export();

    assertThat(server.refusal(importing(file, fingerprint, ""))).isEqualTo("CONFLICT fingerprint");
    assertThat(server.refusal(importing(file, fingerprint, ", removeOthers: true")))
        .isEqualTo("CONFLICT fingerprint");
    assertThat(export()).isEqualTo(now);
  }

  @Test
  void problems_are_listed_and_have_no_fingerprint() {
    String file = export().replace("\"sample1\"", "\"elsewhere\"");

    JsonObject diff = compare(file, "");

    assertThat(diff.getJsonArray("problems")).hasSize(3);
    assertThat(diff.isNull("fingerprint")).isTrue();
    assertThat(server.refusal(importing(file, "any", ""))).isEqualTo("CONFLICT configuration");
  }

  /** A name of a tag that is to be made, a level, and no identifiers: a file written by hand. */
  private static final String BY_HAND =
      """
      {"version": 1, "links": [{
        "campaign": {"organization": "sample1", "id": "c-2"},
        "group": {"name": "Group 1"},
        "magicTag": {"name": "AB: Campaign 2"},
        "mappings": [{"level": 1, "tag": {"name": "Leaders"}, "direction": "TO_NETWORK"}]}]}
      """;

  @Test
  void a_file_that_was_written_by_hand_needs_no_more_than_it_wants_to_say() {
    JsonObject diff = compare(BY_HAND, "");

    assertThat(diff.getJsonArray("problems")).isEmpty();
    assertThat(diff.getJsonArray("differences")).hasSize(1);
  }

  /** What stands before the arrow is replaced by what stands behind it; both go as they are. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "{\"version\": 1|version: 1|This is not JSON",
        "\"version\": 1,|\"version\": 1, \"version\": 1,|This is not JSON, or a name stands twice",
        "\"version\": 1,|`\"version\": 2,`|version: Only version 1 is known here",
        "\"version\": 1,|\"version\": \"1\",|version: This must be a whole number",
        "\"version\": 1,|\"version\": 1e999999999,|version: This must be a whole number",
        "\"version\": 1,|\"version\": 1e9999999999,|This is not JSON",
        "\"version\": 1,|\"version\": 1.5,|version: This must be a whole number",
        "\"version\": 1,||version: This is missing",
        "\"version\": 1,|\"version\": 1, \"keys\": [],|keys: There is nothing of this name",
        "[{\"level\"|{\"level\"|This is not JSON",
        "\"id\": \"c-2\"|\"id\": \"../people\"|links[0].campaign.id: This is not an identifier",
        "\"id\": \"c-2\"|\"id\": 2|links[0].campaign.id: This must be a text",
        "\"organization\": \"sample1\",||links[0].campaign.organization: This is missing",
        "{\"name\": \"Group 1\"}|\"Group 1\"|links[0].group: This must be an object",
        "{\"name\": \"Group 1\"}|{\"name\": \"G\", \"key\": \"s\"}|links[0].group.key: There is nothing",
        "\"AB: Campaign 2\"|\" \"|links[0].magicTag.name: A name cannot be blank",
        "\"AB: Campaign 2\"|\"a\\u0000b\"|links[0].magicTag.name: A name stands on one line",
        "\"AB: Campaign 2\"|\"a\\ud800b\"|links[0].magicTag.name: This has half a character",
        "\"mappings\"|\"enabled\": \"yes\", \"mappings\"|links[0].enabled: This must be true or false",
        "\"mappings\"|\"enabled\": null, \"mappings\"|links[0].enabled: This must be true or false",
        "\"mappings\"|\"settings\": {\"fields\": {\"SHOES\": \"ASK\"}}, \"mappings\"|links[0].settings.fields.SHOES: This must be one of",
        "\"mappings\"|\"settings\": {\"fields\": {\"EMAIL\": \"MINE\"}}, \"mappings\"|links[0].settings.fields.EMAIL: This must be one of",
        "\"mappings\"|\"settings\": {\"fields\": []}, \"mappings\"|links[0].settings.fields: This must be an object",
        "\"mappings\"|\"settings\": {\"brakes\": {\"CREATE\": {\"number\": -1, \"percent\": 1}}}, \"mappings\"|links[0].settings.brakes.CREATE.number: This must be",
        "\"mappings\"|\"settings\": {\"brakes\": {\"CREATE\": {\"number\": 1, \"percent\": 101}}}, \"mappings\"|links[0].settings.brakes.CREATE.percent: This must be",
        "\"mappings\"|\"mappigns\"|links[0].mappigns: There is nothing of this name",
        "\"level\": 1|\"level\": 0|links[0].mappings[0].level: This must be",
        "\"level\": 1,||links[0].mappings[0]: A mapping has either a response or a level",
        "\"level\": 1|\"level\": 1, \"response\": {}|links[0].mappings[0]: A mapping has either",
        "\"TO_NETWORK\"|\"SIDEWAYS\"|links[0].mappings[0].direction: This must be one of BOTH",
        "\"TO_NETWORK\"|\"BOTH\"|links[0].mappings[0].direction: Assessments go one way",
        "{\"name\": \"Leaders\"}|{\"name\": \"L\", \"id\": \"a b\"}|links[0].mappings[0].tag.id: This is not",
        "[{\"level\"|[{\"level\": 1, \"tag\": {\"name\": \"L\"}, \"direction\": \"TO_NETWORK\"}, {\"level\"|links[0].mappings[1]: This response or level stands twice"
      })
  void a_bad_file_is_refused_with_its_place(String what, String by, String message) {
    String file = BY_HAND.replace(what, by == null ? "" : by);
    assertThat(file).isNotEqualTo(BY_HAND);
    String before = export();
    int calls = server.services.calls;

    for (String question : List.of(comparing(file), importing(file, "any", ""))) {
      JsonObject error = server.error(question);
      assertThat(error.getJsonObject("extensions").getString("code")).isEqualTo("INVALID");
      assertThat(error.getJsonObject("extensions").getString("field")).isEqualTo("configuration");
      assertThat(error.getString("message")).startsWith(message);
    }
    assertThat(export()).isEqualTo(before);
    assertThat(server.services.calls).isEqualTo(calls);
  }

  private static String comparing(String file) {
    return "{ compareConfiguration(configuration: " + quoted(file) + ") " + DIFF + " }";
  }

  @Test
  void a_file_of_hostile_size_or_depth_is_refused() {
    String link = BY_HAND.substring(BY_HAND.indexOf("[{") + 1, BY_HAND.lastIndexOf("]}"));

    assertThat(server.refusal(comparing(" ".repeat(1_000_001)))).isEqualTo("INVALID configuration");
    for (int deep : List.of(21, 999, 1001, 500_000)) {
      assertThat(server.refusal(comparing("[".repeat(deep)))).isEqualTo("INVALID configuration");
    }
    assertThat(server.refusal(comparing(BY_HAND.replace(": 1,", ": " + "9".repeat(500_000) + ","))))
        .isEqualTo("INVALID configuration");
    assertThat(server.error(comparing(BY_HAND.replace(link, link + "," + link))).toString())
        .contains("links[1].campaign: This campaign stands twice in the file");
    assertThat(
            server.refusal(comparing("{\"version\": 1, \"links\": [" + "1,".repeat(1000) + "1]}")))
        .isEqualTo("INVALID configuration");
    assertThat(server.refusal(comparing(""))).isEqualTo("INVALID configuration");
  }
}
