package org.actionsync.simulator.http;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each key called each endpoint, and how fast. Keys are known here by their last four
 * characters only.
 *
 * <p>Told in two places: {@link #around} everything that answers, and {@link #aroundLimit} the call
 * limit alone, so that a 429 because of the limit can be told from one that a fault gave.
 */
public final class CallLog {

  /** Stands for an answer that never came. */
  private static final int NO_ANSWER = 0;

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

  private final Clock clock;
  private final Map<String, Count> counts = new TreeMap<>();
  private final Map<String, TrafficCount> traffic = new TreeMap<>();

  /** An empty log; the clock tells when a call arrived. */
  public CallLog(Clock clock) {
    this.clock = clock;
  }

  /** The endpoint with its calls counted under the service's name. */
  public Endpoint around(String service, Endpoint endpoint) {
    return call -> {
      Line line = line(service, call);
      arrived(line);
      int status = NO_ANSWER;
      try {
        Answer answer = endpoint.answer(call);
        status = answer.status();
        return answer;
      } catch (Refusal refusal) {
        status = refusal.status();
        throw refusal;
      } finally {
        answered(line, status);
      }
    };
  }

  /** The endpoint behind the call limit; what is answered 429 here exceeded it. */
  public Endpoint aroundLimit(String service, Endpoint endpoint) {
    return call -> {
      Answer answer = endpoint.answer(call);
      if (answer.status() == 429) {
        limited(line(service, call));
      }
      return answer;
    };
  }

  /** Everything counted since the last reset, in the order of service, key and path. */
  public synchronized List<Count> counts() {
    return List.copyOf(counts.values());
  }

  /** How fast each key called each service since the last reset, in the order of both. */
  public synchronized List<Traffic> traffic() {
    return traffic.values().stream().map(TrafficCount::traffic).toList();
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
    traffic.clear();
  }

  private synchronized void arrived(Line line) {
    trafficOf(line).arrived(clock.instant());
  }

  private synchronized void limited(Line line) {
    trafficOf(line).limited();
  }

  private synchronized void answered(Line line, int status) {
    int refused = status == 429 ? 1 : 0;
    trafficOf(line).answered(status);
    counts.merge(
        line.order(),
        line.count(1, refused),
        (old, more) -> line.count(old.calls() + 1, old.tooMany() + refused));
  }

  private TrafficCount trafficOf(Line line) {
    return traffic.computeIfAbsent(
        line.service() + " " + line.key(),
        any -> new TrafficCount(line.service(), line.key(), clock.instant()));
  }

  private static Line line(String service, Call call) {
    return new Line(service, hint(call.key().orElse("")), call.method(), call.template());
  }

  /** Keys too short to hide anything are hidden whole. */
  private static String hint(String key) {
    if (key.isEmpty()) {
      return "none";
    }
    return key.length() < 8 ? "****" : key.substring(key.length() - 4);
  }
}
