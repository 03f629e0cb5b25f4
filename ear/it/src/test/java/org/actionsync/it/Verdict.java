package org.actionsync.it;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionsync.it.Attack.End;
import org.actionsync.it.RawHttp.Reply;

/** What is to be said against how an attack ended. */
final class Verdict {

  private static final Set<String> CODES =
      Set.of(
          "UNAUTHENTICATED",
          "FORBIDDEN",
          "NOT_FOUND",
          "INVALID",
          "CONFLICT",
          "KEY_REFUSED",
          "SERVICE_UNAVAILABLE",
          "HELD");

  /**
   * Classes, stacks, databases, files, versions and secrets: nothing that is anybody's business.
   */
  private static final Pattern LEAK =
      Pattern.compile(
          "\\b(?:java|javax|jakarta|com|io|org|graphql)\\.[a-z]\\w*\\.[\\w.]+"
              + "|[a-z](?:Exception|Error)\\b"
              + "|\\bat [\\w.$]+\\([\\w.]+:\\d+\\)"
              + "|(?i:stack ?trace|hibernate|jdbc|postgresql|undertow|wildfly|jboss|smallrye|weld\\b|sql ?state)"
              + "|(?i:x-powered-by|\\nserver:)"
              + "|/(?:home|tmp|work|opt|usr|root|var)/\\w"
              + "|root:x:0:0"
              + "|key_cipher|planned_change|contact_snapshot|"
              + Pattern.quote(Postgres.PASSWORD));

  private Verdict() {}

  /** Nothing, if all is as it should be. */
  static List<String> on(Attack attack, Reply reply) {
    List<String> complaints = new ArrayList<>();
    String all = withoutWhatWasSent(attack, reply.all());
    Matcher leak = LEAK.matcher(all);
    if (leak.find()) {
      complaints.add("leaks '" + leak.group() + "'");
    }
    if (!isRefusal(reply) && !isOtherwiseFine(attack, reply)) {
      complaints.add("is not refused");
    }
    if (reply.status() == 200 || reply.status() >= 400) {
      requireHeaders(attack, reply, complaints);
    }
    return complaints;
  }

  /** An answer may quote the question. */
  private static String withoutWhatWasSent(Attack attack, String text) {
    String sent = new String(attack.body(), java.nio.charset.StandardCharsets.UTF_8);
    Matcher words = LEAK.matcher(sent);
    String rest = text;
    while (words.find()) {
      rest = rest.replace(words.group(), "");
    }
    return rest;
  }

  static boolean isRefusal(Reply reply) {
    if (reply.status() != 200) {
      return reply.status() >= 400 && reply.status() < 500;
    }
    return json(reply)
        .map(answer -> answer.getJsonArray("errors"))
        .filter(errors -> errors.getValuesAs(JsonObject.class).stream().allMatch(Verdict::isCoded))
        .isPresent();
  }

  private static boolean isCoded(JsonObject error) {
    JsonObject extensions = error.getJsonObject("extensions");
    return extensions != null && CODES.contains(extensions.getString("code", ""));
  }

  private static boolean isOtherwiseFine(Attack attack, Reply reply) {
    return switch (attack.end()) {
      case REFUSED -> false;
      case OR_CUT_OFF -> reply.status() == 0;
      case OR_FINDS_NOTHING ->
          reply.status() == 200
              && json(reply)
                  .filter(answer -> !answer.containsKey("errors"))
                  .map(answer -> answer.getJsonObject("data").values().iterator().next())
                  .filter(Verdict::isEmpty)
                  .isPresent();
    };
  }

  private static boolean isEmpty(JsonValue found) {
    return found.getValueType() == JsonValue.ValueType.OBJECT
        && found.asJsonObject().get("nodes") instanceof JsonArray nodes
        && nodes.isEmpty();
  }

  private static java.util.Optional<JsonObject> json(Reply reply) {
    try (JsonReader reader = Json.createReader(new StringReader(reply.body()))) {
      return java.util.Optional.of(reader.readObject());
    } catch (JsonException notJson) {
      return java.util.Optional.empty();
    }
  }

  /** What the server refuses before the WAR is asked has none. */
  private static void requireHeaders(Attack attack, Reply reply, List<String> complaints) {
    boolean ofTheWar = attack.end() != End.OR_CUT_OFF && reply.body().startsWith("{");
    if (ofTheWar && !reply.headers().contains("Content-Security-Policy: default-src ")) {
      complaints.add("has no policy");
    }
    if (reply.headers().contains("Access-Control-Allow-Origin")) {
      complaints.add("allows another origin");
    }
  }
}
