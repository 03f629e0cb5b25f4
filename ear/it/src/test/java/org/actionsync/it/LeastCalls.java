package org.actionsync.it;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.builder.EntityView;
import org.actionsync.simulator.builder.ResponseView;
import org.actionsync.simulator.network.ActivistView;
import org.actionsync.simulator.sample.SampleData;
import org.actionsync.simulator.sample.SampleMapping;
import org.jspecify.annotations.Nullable;

/**
 * The fewest calls that a run can make: pages of 25 for what it must read, one write for each
 * person and side that it created or changed, and the look-ups that the product demands before it
 * creates somebody or writes an e-mail or number to Action Network; and reading a sample back.
 *
 * @param network calls to Action Network
 * @param builder calls to Action Builder
 */
record LeastCalls(int network, int builder) {

  private static final int PAGE = 25;

  /** What {@code actionsync.verify-sample} is unless it is set. */
  private static final int SAMPLE = 10;

  private static final String SEPARATOR = " › ";

  /**
   * The least for a run that found {@code before} and left {@code after}.
   *
   * @param networkSince only activists changed after this must be read; null for everybody
   * @param builderSince only entities changed after this must be read; null for everybody
   */
  static LeastCalls of(
      Simulator simulator,
      State before,
      State after,
      @Nullable Instant networkSince,
      @Nullable Instant builderSince) {
    return new LeastCalls(
        readNetwork(simulator, before, networkSince) + writeNetwork(before, after),
        readBuilder(simulator, before, builderSince) + writeBuilder(before, after));
  }

  /**
   * The same with reading back what a run wrote: on each side a few changes, evenly spread, of
   * which each takes a look at the person, at their tags, or at both, by what was asked.
   */
  LeastCalls withReadingBack(List<JsonObject> changes) {
    return new LeastCalls(
        network + readingBack(changes, "NETWORK"), builder + readingBack(changes, "BUILDER"));
  }

  private static int readingBack(List<JsonObject> changes, String side) {
    List<JsonObject> done =
        changes.stream()
            .filter(change -> change.getString("side").equals(side))
            .filter(change -> change.getString("outcome").equals("DONE"))
            .toList();
    int size = Math.min(SAMPLE, done.size());
    return IntStream.range(0, size)
        .mapToObj(part -> done.get((2 * part + 1) * done.size() / (2 * size)))
        .mapToInt(change -> looks(change.getString("asked")))
        .sum();
  }

  private static int looks(String asked) {
    List<String> lines = asked.lines().toList();
    boolean tags = lines.stream().anyMatch(line -> line.startsWith("tag "));
    boolean rest = lines.stream().anyMatch(line -> !line.startsWith("tag "));
    return one(tags) + one(rest);
  }

  /** People come without totals, so that only an empty page tells where they end. */
  private static int readNetwork(Simulator simulator, State state, @Nullable Instant since) {
    long people =
        state.activists().values().stream().filter(a -> isAfter(a.modified(), since)).count();
    int calls = pages(tags(simulator)) + fullOrPart(people) + 1;
    List<String> labels =
        Stream.concat(
                SampleData.standard().mappings().stream().map(SampleMapping::tag),
                Stream.of(SampleData.MAGIC_TAG))
            .toList();
    for (String label : labels) {
      calls +=
          pages(state.activists().values().stream().filter(a -> a.tags().contains(label)).count());
    }
    return calls;
  }

  private static int readBuilder(Simulator simulator, State state, @Nullable Instant since) {
    long people =
        state.entities().values().stream().filter(e -> isAfter(e.modified(), since)).count();
    long responses =
        simulator.builder().responses(SampleData.MAPLE_COURT).stream()
            .filter(ResponseView::active)
            .count();
    int calls = pages(responses) + pages(people);
    for (SampleMapping mapping : SampleData.standard().mappings()) {
      if (!mapping.isAssessment()) {
        String path =
            String.join(SEPARATOR, mapping.section(), mapping.field(), mapping.response());
        calls +=
            pages(
                state.entities().values().stream()
                    .filter(e -> e.responses().contains(path))
                    .count());
      }
    }
    return calls;
  }

  private static int writeNetwork(State before, State after) {
    int calls = 0;
    for (ActivistView now : after.activists().values()) {
      ActivistView then = before.activists().get(now.id());
      if (then == null) {
        calls += 1 + one(now.emailAddress() != null) + one(now.number() != null);
      } else if (!then.equals(now)) {
        calls += 1;
        calls += one(!Objects.equals(then.emailAddress(), now.emailAddress()));
        calls += one(!Objects.equals(then.number(), now.number()));
      }
    }
    return calls;
  }

  private static int writeBuilder(State before, State after) {
    int calls = 0;
    for (EntityView now : after.entities().values()) {
      EntityView then = before.entities().get(now.id());
      if (then == null) {
        calls += 2; // looked up in the campaign, then created
      } else if (!then.equals(now)) {
        calls += 1;
      }
    }
    return calls;
  }

  private static long tags(Simulator simulator) {
    return simulator.network().groups().stream()
        .filter(group -> group.id().equals(SampleData.UNION))
        .mapToLong(group -> group.tags().size())
        .sum();
  }

  private static boolean isAfter(Instant modified, @Nullable Instant since) {
    return since == null || modified.isAfter(since);
  }

  /** Even an empty list takes a call to know that it is empty. */
  private static int pages(long items) {
    return Math.max(1, fullOrPart(items));
  }

  private static int fullOrPart(long items) {
    return (int) ((items + PAGE - 1) / PAGE);
  }

  private static int one(boolean needed) {
    return needed ? 1 : 0;
  }
}
