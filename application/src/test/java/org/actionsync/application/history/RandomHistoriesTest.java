package org.actionsync.application.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever people and services do, ActionSync keeps its promises.
 *
 * <p>A failure names its seed and shows the shortest beginning of the history that fails too.
 * {@code -Dhistory.seed=17} replays one, {@code -Dhistory.count} and {@code -Dhistory.from} choose
 * how many and from where; the profile {@code histories} runs 10,000.
 */
@Execution(ExecutionMode.CONCURRENT)
class RandomHistoriesTest {

  private static final int IN_EVERY_BUILD = 200;

  static LongStream seeds() {
    String one = System.getProperty("history.seed", "");
    if (!one.isEmpty()) {
      return LongStream.of(Long.parseLong(one));
    }
    long from = Long.getLong("history.from", 1);
    return LongStream.range(from, from + Long.getLong("history.count", IN_EVERY_BUILD));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void keeps_every_promise(long seed) {
    Verdict.of(seed).ifPresent(verdict -> fail(verdict.shortened().toString()));
  }

  @Test
  void the_same_seed_is_the_same_history() {
    for (long seed = 1; seed <= 5; seed++) {
      assertThat(lines(seed)).isEqualTo(lines(seed));
    }
  }

  private static List<String> lines(long seed) {
    return new History(seed).happens().calmsDown().diary.lines();
  }
}
