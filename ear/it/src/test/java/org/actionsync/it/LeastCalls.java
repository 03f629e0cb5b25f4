package org.actionsync.it;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
 * person and side that it created or changed, and the look-ups that the product demands: before it
 * creates somebody or writes an e-mail or number to Action Network, where somebody comes from
 * before it subscribes them, before it replaces a value and before it takes a tag away; and reading
 * a sample back.
 *
 * @param network calls to Action Network
 * @param builder calls to Action Builder
 */
record LeastCalls(int network, int builder) {

  private static final int PAGE = 25;

  /** What {@code actionsync.verify-sample} is unless it is set. */
  private static final int SAMPLE = 10;

  private static final String SUBSCRIBED = "subscribed";

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
            readNetwork(simulator, before, networkSince),
            readBuilder(simulator, before, builderSince))
        .plus(write(before, after));
  }

  /**
   * The same with reading back what a run wrote: on each side a few changes, evenly spread, of
   * which each takes a look at the person, at their tags, or at both, by what was asked.
   */
  LeastCalls withReadingBack(List<JsonObject> changes) {
    return plus(new LeastCalls(readingBack(changes, "NETWORK"), readingBack(changes, "BUILDER")));
  }

  private LeastCalls plus(LeastCalls more) {
    return new LeastCalls(network + more.network, builder + more.builder);
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

  private static LeastCalls write(State before, State after) {
    LeastCalls calls = new LeastCalls(0, 0);
    for (ActivistView now : after.activists().values()) {
      calls = calls.plus(write(before.activists().get(now.id()), now));
    }
    for (EntityView now : after.entities().values()) {
      calls = calls.plus(write(before.entities().get(now.id()), now));
    }
    return calls;
  }

  private static LeastCalls write(@Nullable ActivistView then, ActivistView now) {
    int lookups = one(isNew(then, now.emailAddress(), ActivistView::emailAddress));
    lookups += one(isNew(then, now.number(), ActivistView::number));
    if (then == null) {
      boolean subscribed =
          Stream.of(Optional.ofNullable(now.email()), Optional.ofNullable(now.mobile()))
              .flatMap(Optional::stream)
              .anyMatch(channel -> SUBSCRIBED.equals(channel.status()));
      return new LeastCalls(1 + lookups, one(subscribed));
    }
    boolean changed = !then.equals(now);
    boolean replaced = !contactData(then).equals(contactData(now));
    boolean untagged = !now.tags().containsAll(then.tags());
    return new LeastCalls(one(changed) + one(replaced) + lookups, one(untagged));
  }

  private static boolean isNew(
      @Nullable ActivistView then,
      @Nullable String now,
      Function<ActivistView, @Nullable String> value) {
    return now != null && (then == null || !now.equals(value.apply(then)));
  }

  private static LeastCalls write(@Nullable EntityView then, EntityView now) {
    if (then == null) {
      boolean subscribed =
          Stream.concat(now.emails().stream(), now.numbers().stream())
              .anyMatch(channel -> SUBSCRIBED.equals(channel.status()));
      return new LeastCalls(one(subscribed), 2); // looked up in the campaign, then created
    }
    boolean changed = !then.equals(now);
    boolean replaced = !contactData(then).equals(contactData(now));
    boolean untagged = !now.responses().containsAll(then.responses());
    return new LeastCalls(one(untagged), one(changed) + one(replaced));
  }

  private static List<Object> contactData(ActivistView view) {
    return Arrays.asList(
        view.givenName(),
        view.familyName(),
        view.emailAddress(),
        view.number(),
        view.address(),
        view.language());
  }

  private static List<Object> contactData(EntityView view) {
    return Arrays.asList(
        view.givenName(),
        view.familyName(),
        view.emails().stream().map(EntityView.Channel::value).toList(),
        view.numbers().stream().map(EntityView.Channel::value).toList(),
        view.addresses(),
        view.language());
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
