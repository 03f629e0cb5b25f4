package org.actionsync.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The log file of a server, which has one JSON object a line. */
final class JsonLog {

  private final List<JsonObject> lines;

  private JsonLog(List<JsonObject> lines) {
    this.lines = lines;
  }

  /** Reads it; fails if a line is anything else. */
  static JsonLog of(ServerProcess server) throws IOException {
    List<JsonObject> lines = new ArrayList<>();
    for (String line : Files.readAllLines(server.base().resolve("log/server.log"))) {
      try (JsonReader reader = Json.createReader(new StringReader(line))) {
        lines.add(reader.readObject());
      }
    }
    return new JsonLog(lines);
  }

  /** Lines that were written while this request was answered. */
  List<JsonObject> ofTrace(String trace) {
    return lines.stream().filter(line -> carried(line, "trace").equals(trace)).toList();
  }

  /** Lines that ActionSync wrote in a step of a run. */
  List<JsonObject> ofRuns() {
    return lines.stream()
        .filter(line -> line.getString("loggerName").startsWith("org.actionsync."))
        .filter(line -> line.getString("threadName").startsWith("Batch Thread"))
        .toList();
  }

  /**
   * Lines of runs that do not carry one of these runs and the link, and lines that speak of one run
   * and carry another or none.
   */
  List<String> complaints(List<String> runs, String link) {
    List<String> complaints = new ArrayList<>();
    for (JsonObject line : ofRuns()) {
      if (!runs.contains(carried(line, "run")) || !link.equals(carried(line, "link"))) {
        complaints.add(line.toString());
      }
    }
    for (JsonObject line : lines) {
      String message = line.getString("message");
      boolean isOfARun = line.getString("loggerName").startsWith("org.actionsync.");
      runs.stream()
          .filter(run -> isOfARun && message.contains(run) && !run.equals(carried(line, "run")))
          .forEach(run -> complaints.add(line.toString()));
    }
    return complaints;
  }

  private static String carried(JsonObject line, String name) {
    JsonObject carried = line.getJsonObject("mdc");
    return carried == null ? "" : carried.getString(name, "");
  }
}
