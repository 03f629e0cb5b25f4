package org.actionsync.it;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.http.WriteLog.Write;

/**
 * The lives of a server that is killed again and again, and what it wrote in each, as the services
 * saw it.
 *
 * <p>The same write is done again by right only if nobody can know that it was done: it was the
 * last one to its service in a life. Making somebody is never repeated, not even then.
 */
final class Lives {

  private static final String OURS = "actionsync";
  private static final int QUIET_MILLIS = 300;

  private final Simulator simulator;
  private final List<Integer> ends = new ArrayList<>();

  Lives(Simulator simulator) {
    this.simulator = simulator;
  }

  /**
   * The server, or its database, is gone: what it did not record it never will. What was still on
   * its way to a service arrives before this returns.
   */
  void end() throws InterruptedException {
    int before = -1;
    for (int now = calls(); now != before; now = calls()) {
      before = now;
      Thread.sleep(QUIET_MILLIS);
    }
    ends.add(simulator.writes().all().size());
  }

  private int calls() {
    return simulator.calls().total("network") + simulator.calls().total("builder");
  }

  /** Writes that were done again although their answer came, and people who were made again. */
  List<String> doneTwice() {
    List<Write> writes = simulator.writes().all();
    Map<Write, Integer> last = new HashMap<>();
    Map<String, Write> made = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (int i = 0; i < writes.size(); i++) {
      Write write = writes.get(i);
      Integer before = last.put(write, i);
      if (before != null && !mayBeUnknown(writes, before, i)) {
        twice.add("written " + before + " and " + i + " of ends " + ends + ": " + write);
      }
      String identifier = write.service() + " " + ownIdentifier(write);
      if (identifier.contains(OURS) && made.put(identifier, write) != null) {
        twice.add("made again: " + identifier);
      }
    }
    return twice;
  }

  /** Whether the first of two writes was the last to its service in a life, and the second not. */
  private boolean mayBeUnknown(List<Write> writes, int first, int second) {
    int end = ends.stream().filter(each -> each > first).findFirst().orElse(Integer.MAX_VALUE);
    return second >= end
        && writes.subList(first + 1, end).stream()
            .noneMatch(later -> later.service().equals(writes.get(first).service()));
  }

  /** The identifier of ours that a new person gets; empty in a write about somebody known. */
  private static String ownIdentifier(Write write) {
    if (!write.method().equals("POST") || write.body().isBlank()) {
      return "";
    }
    try (JsonReader reader = Json.createReader(new StringReader(write.body()))) {
      JsonObject person = reader.readObject().getJsonObject("person");
      JsonArray identifiers = person == null ? null : person.getJsonArray("identifiers");
      return identifiers == null ? "" : identifiers.getString(0);
    }
  }
}
