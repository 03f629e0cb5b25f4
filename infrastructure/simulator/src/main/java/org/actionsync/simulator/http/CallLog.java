package org.actionsync.simulator.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each key called each endpoint. Keys are known here by their last four characters only.
 */
public final class CallLog {

  /**
   * The calls of one key to one endpoint.
   *
   * @param service {@code network} or {@code builder}
   * @param key the last four characters of the key, {@code none} without one
   * @param method the HTTP method
   * @param path the path with its variables unresolved
   * @param calls how many, refused ones included
   * @param tooMany how many of them were answered 429
   */
  public record Count(
      String service, String key, String method, String path, int calls, int tooMany) {}

  private record Line(String service, String key, String method, String path) {

    String order() {
      return String.join(" ", service, key, path, method);
    }

    Count count(int calls, int tooMany) {
      return new Count(service, key, method, path, calls, tooMany);
    }
  }

  private final Map<String, Count> counts = new TreeMap<>();

  /** The endpoint with its calls counted under the service's name. */
  public Endpoint around(String service, Endpoint endpoint) {
    return call -> {
      Line line = new Line(service, hint(call.key().orElse("")), call.method(), call.template());
      try {
        Answer answer = endpoint.answer(call);
        add(line, answer.status());
        return answer;
      } catch (Refusal refusal) {
        add(line, refusal.status());
        throw refusal;
      }
    };
  }

  /** Everything counted since the last reset, in the order of service, key and path. */
  public synchronized List<Count> counts() {
    return List.copyOf(counts.values());
  }

  /** All calls to one service, whatever the key and the endpoint. */
  public synchronized int total(String service) {
    return counts.values().stream()
        .filter(count -> count.service().equals(service))
        .mapToInt(Count::calls)
        .sum();
  }

  public synchronized void reset() {
    counts.clear();
  }

  private synchronized void add(Line line, int status) {
    int refused = status == 429 ? 1 : 0;
    counts.merge(
        line.order(),
        line.count(1, refused),
        (old, more) -> line.count(old.calls() + 1, old.tooMany() + refused));
  }

  /** Keys too short to hide anything are hidden whole. */
  private static String hint(String key) {
    if (key.isEmpty()) {
      return "none";
    }
    return key.length() < 8 ? "****" : key.substring(key.length() - 4);
  }
}
