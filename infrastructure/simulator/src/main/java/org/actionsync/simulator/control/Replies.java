package org.actionsync.simulator.control;

import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.http.Endpoint;
import org.actionsync.simulator.http.Json;
import org.actionsync.simulator.http.Refusal;

/**
 * How the control endpoint answers: records as JSON, and what is unknown or wrong as 404 or 400.
 */
final class Replies {

  private static final String JSON = "application/json";

  private Replies() {}

  static Answer json(Object value) {
    String body = Json.MAPPER.valueToTree(value).toPrettyString();
    return new Answer(200, JSON, body + "\n", Map.of());
  }

  static Answer done() {
    return json(Json.object().put("done", true));
  }

  static Answer made(String id) {
    return json(Json.object().put("id", id));
  }

  /** The endpoint with its exceptions turned into refusals. */
  static Endpoint explaining(Endpoint endpoint) {
    return call -> {
      try {
        return endpoint.answer(call);
      } catch (NoSuchElementException unknown) {
        throw new Refusal(404, String.valueOf(unknown.getMessage()));
      } catch (IllegalArgumentException wrong) {
        throw new Refusal(400, String.valueOf(wrong.getMessage()));
      }
    };
  }

  /** Whether a person matches {@code ?search=}, by any text in their view. */
  static boolean found(Call call, Object view) {
    String wanted = call.query("search").orElse("").toLowerCase(Locale.ROOT);
    return view.toString().toLowerCase(Locale.ROOT).contains(wanted);
  }
}
