package org.actionsync.simulator.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.ConnectionLost;
import org.actionsync.simulator.http.Json;

/**
 * What goes wrong with answers. What the service refused it refused: only the answer to what was
 * done is lost.
 */
final class AnswerFaults {

  private AnswerFaults() {}

  static Answer error(Answer answer) {
    return answer.isSuccess() ? Answer.error(500, "Internal Server Error") : answer;
  }

  static Answer lost(Answer answer) {
    if (answer.isSuccess()) {
      throw ConnectionLost.withoutAnswer();
    }
    return answer;
  }

  static Answer cut(Answer answer) {
    if (answer.isSuccess()) {
      throw ConnectionLost.inTheMiddleOf(answer);
    }
    return answer;
  }

  static Answer slow(Answer answer, long millis) {
    try {
      Thread.sleep(millis);
      return answer;
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw ConnectionLost.withoutAnswer();
    }
  }

  static Answer tooMany(int seconds) {
    return Answer.error(429, "Too many requests").with("Retry-After", String.valueOf(seconds));
  }

  /** Answers without a link to a next page stay as they are. */
  static Answer nextToItself(Answer answer) {
    JsonNode page = read(answer);
    JsonNode links = page.path("_links");
    if (!links.has("next")) {
      return answer;
    }
    ((ObjectNode) links).set("next", links.path("self"));
    return new Answer(answer.status(), answer.type(), page.toString(), answer.headers());
  }

  static JsonNode read(Answer answer) {
    try {
      return Json.MAPPER.readTree(answer.body());
    } catch (JsonProcessingException notJson) {
      return Json.object();
    }
  }
}
