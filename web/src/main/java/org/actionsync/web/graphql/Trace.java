package org.actionsync.web.graphql;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The name of the request that this thread answers. Every error that the caller gets carries it,
 * and so does every line that is logged meanwhile, so that whoever is told of one finds the other.
 *
 * <p>A caller who has a name for it already says so in the header {@code traceparent} of the W3C.
 */
final class Trace {

  static final String HEADER = "traceparent";

  /** What it is called beside a line of the log. */
  private static final String IN_LOG = "trace";

  /** Version, trace, span and flags; only a later version may have more behind them. */
  private static final Pattern TRACEPARENT =
      Pattern.compile(
          "(?!ff)(?!00.{53}-)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})"
              + "-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-.*)?");

  private Trace() {}

  /** From now on this thread answers a request that came with these headers. */
  static void begin(List<String> traceparents) {
    MDC.put(IN_LOG, traceparents.size() == 1 ? read(traceparents.get(0)) : fresh());
  }

  /** Threads are used again: the next lines are of another request, or of none. */
  static void end() {
    MDC.remove(IN_LOG);
  }

  /** The name; one that nobody knows yet when this thread answers no request. */
  static String current() {
    Object known = MDC.get(IN_LOG);
    return known == null ? fresh() : known.toString();
  }

  private static String read(String traceparent) {
    Matcher given = TRACEPARENT.matcher(traceparent);
    return given.matches() ? given.group(1) : fresh();
  }

  private static String fresh() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
