package org.actionsync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.actionsync.simulator.network.ActivistView;
import org.actionsync.simulator.network.NetworkControl;
import org.actionsync.simulator.sample.SampleData;
import org.junit.jupiter.api.AfterEach;

/**
 * What tests of Action Network share: a fresh simulator with a clock of its own, and a caller with
 * the union's key.
 */
abstract class NetworkTest {

  static final String UNION = SampleData.UNION;

  final TestClock clock = new TestClock();
  final Simulator simulator = Simulator.start(options().with(clock));
  final Http union = new Http(simulator.networkUrl(), SampleData.UNION_KEY);
  final NetworkControl control = simulator.network();

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

  Http.Reply signUp(String person) {
    return union.post("/people", "{\"person\":" + person + "}");
  }

  ActivistView byEmail(String email) {
    return control.byEmail(UNION, email).orElseThrow();
  }

  ActivistView byId(String id) {
    return control.activist(UNION, id).orElseThrow();
  }

  static String id(JsonNode resource) {
    return resource.path("identifiers").path(0).asText().replace("action_network:", "");
  }

  /** A new activist with an e-mail address; answers the id. */
  String activist(String given, String email) {
    String person = "{\"given_name\":\"%s\",\"email_addresses\":[{\"address\":\"%s\"}]}";
    return id(signUp(person.formatted(given, email)).json());
  }

  /** A new activist with nothing but a number; answers the id. */
  String phoneOnly(String given, String number, String status) {
    String person =
        "{\"given_name\":\"%s\",\"phone_numbers\":[{\"number\":\"%s\",\"status\":\"%s\"}]}";
    return id(signUp(person.formatted(given, number, status)).json());
  }
}
