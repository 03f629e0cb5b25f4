package org.actionsync.simulator.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The writes that a service did, in the order it did them: for tests that look for a write that was
 * done twice. What was refused is not here; what was done and not answered is.
 */
public final class WriteLog {

  /**
   * One write that was done.
   *
   * @param service {@code network} or {@code builder}
   * @param method the HTTP method
   * @param template the path with its variables unresolved
   * @param path the values of the variables in the path
   * @param body what was sent
   */
  public record Write(
      String service, String method, String template, Map<String, String> path, String body) {

    /** Nothing of it is for logs: the body has people in it. */
    @Override
    public String toString() {
      return service + " " + method + " " + template + " " + path;
    }
  }

  /** A sandbox runs for months. */
  private static final int MOST = 50_000;

  private final Deque<Write> writes = new ArrayDeque<>();

  /** The endpoint with the writes that it does kept under the service's name. */
  public Endpoint around(String service, Endpoint endpoint) {
    return call -> {
      Answer answer = endpoint.answer(call);
      if (!call.isRead() && answer.isSuccess()) {
        add(new Write(service, call.method(), call.template(), call.path(), call.sent().body()));
      }
      return answer;
    };
  }

  /** The last writes since the last reset, oldest first; the oldest of very many are forgotten. */
  public synchronized List<Write> all() {
    return List.copyOf(writes);
  }

  public synchronized void reset() {
    writes.clear();
  }

  private synchronized void add(Write write) {
    writes.add(write);
    if (writes.size() > MOST) {
      writes.remove();
    }
  }
}
