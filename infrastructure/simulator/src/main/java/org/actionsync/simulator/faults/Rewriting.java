package org.actionsync.simulator.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.http.Refusal;

/** A service that stores something else than it is sent. */
final class Rewriting {

  private static final List<String> VALUES = List.of("given_name", "family_name", "locality");

  private Rewriting() {}

  /** The call with names, towns and address lines in capitals. */
  static Call capitals(Call call) {
    JsonNode body = read(call);
    JsonNode person = body.has("person") ? body.path("person") : body;
    rewrite(person);
    person.path("postal_addresses").forEach(Rewriting::rewrite);
    Call.Sent sent = call.sent();
    return new Call(
        call.method(),
        call.template(),
        call.path(),
        call.query(),
        new Call.Sent(sent.host(), sent.key(), sent.type(), body.toString()));
  }

  /** What is no JSON object the service refuses in its own words. */
  private static JsonNode read(Call call) {
    try {
      return call.looseJson();
    } catch (Refusal notJson) {
      return TextNode.valueOf(call.sent().body());
    }
  }

  private static void rewrite(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (String name : VALUES) {
        if (object.path(name).isTextual()) {
          object.put(name, capitals(object.path(name).asText()));
        }
      }
      if (object.path("address_lines") instanceof ArrayNode lines) {
        for (int i = 0; i < lines.size(); i++) {
          lines.set(i, TextNode.valueOf(capitals(lines.path(i).asText())));
        }
      }
    }
  }

  private static String capitals(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
