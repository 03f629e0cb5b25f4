package org.actionsync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.actionsync.simulator.builder.BuilderControl;
import org.actionsync.simulator.builder.EntityView;
import org.actionsync.simulator.sample.SampleData;
import org.junit.jupiter.api.AfterEach;

/**
 * What tests of Action Builder share: a fresh simulator with a clock of its own, and a caller with
 * the key.
 */
abstract class BuilderTest {

  static final String MAPLE = SampleData.MAPLE_COURT;
  static final String CEDAR = SampleData.CEDAR_PLACE;
  static final String PEOPLE = "/campaigns/" + MAPLE + "/people";
  static final String TAGS = "/campaigns/" + MAPLE + "/tags";

  final TestClock clock = new TestClock();
  final Simulator simulator = Simulator.start(options().with(clock));
  final Http api =
      new Http(simulator.builderUrl(SampleData.SUBDOMAIN), SampleData.ORGANIZATION_KEY);
  final BuilderControl control = simulator.builder();

  SimulatorOptions options() {
    return SimulatorOptions.forTests();
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  /** A minute later. */
  void later() {
    clock.goOn(Duration.ofMinutes(1));
  }

  static String id(JsonNode resource) {
    return resource.path("identifiers").path(0).asText().replace("action_builder:", "");
  }

  /** A new entity in Maple Court; answers the id. */
  String entity(String given, String email) {
    String body =
        "{\"person\":{\"given_name\":\"%s\",\"email_addresses\":[{\"address\":\"%s\",\"address_type\":\"Home\"}]}}";
    return id(api.post(PEOPLE, body.formatted(given, email)).json());
  }

  /** Writes to a known entity through the signup helper. */
  Http.Reply write(String id, String person, String more) {
    String body = "{\"person\":{\"identifiers\":[\"action_builder:%s\"]%s}%s}";
    return api.post(PEOPLE, body.formatted(id, person, more));
  }

  Http.Reply addTags(String id, String... tags) {
    return write(id, "", ",\"add_tags\":[" + String.join(",", tags) + "]");
  }

  static String tag(String section, String field, String name) {
    return tag(section, field, name, "");
  }

  static String tag(String section, String field, String name, String more) {
    return "{\"action_builder:section\":\"%s\",\"action_builder:field\":\"%s\",\"name\":\"%s\"%s}"
        .formatted(section, field, name, more);
  }

  EntityView byId(String id) {
    return control.entity(MAPLE, id).orElseThrow();
  }

  String modified(String id) {
    return api.get(PEOPLE + "/" + id).json().path("modified_date").asText();
  }
}
