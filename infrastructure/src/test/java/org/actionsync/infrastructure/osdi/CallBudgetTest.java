package org.actionsync.infrastructure.osdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.actionsync.application.port.ApiKey;
import org.actionsync.domain.contact.Side;
import org.junit.jupiter.api.Test;

class CallBudgetTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final FakeTime time = new FakeTime();
  private final CallBudget budget = new CallBudget(4, time, time);

  /** Time that passes only by waiting. */
  private static final class FakeTime implements TimeMeter, BlockingStrategy {

    private long now = 1_000_000;

    @Override
    public long currentTimeNanos() {
      return now;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }

    @Override
    public void park(long nanos) {
      now += nanos;
    }
  }

  @Test
  void no_second_holds_more_than_the_limit_wherever_it_begins() throws Exception {
    assertThat(mostInAnySecond(takes(40))).isLessThanOrEqualTo(4);
  }

  @Test
  void nothing_is_saved_up_while_nobody_calls() throws Exception {
    budget.take();
    time.now += 60 * SECOND;

    assertThat(mostInAnySecond(takes(40))).isLessThanOrEqualTo(4);
  }

  @Test
  void the_limit_is_nearly_used() throws Exception {
    List<Long> takes = takes(41);

    assertThat(takes.get(40) - takes.get(0)).isLessThanOrEqualTo(11 * SECOND);
  }

  @Test
  void a_held_budget_waits_and_then_goes_on_evenly() throws Exception {
    budget.take();
    long held = time.now;
    budget.hold(Duration.ofSeconds(60));
    budget.hold(Duration.ofSeconds(1));

    List<Long> takes = takes(20);

    assertThat(takes.get(0) - held).isGreaterThanOrEqualTo(60 * SECOND);
    assertThat(mostInAnySecond(takes)).isLessThanOrEqualTo(4);
  }

  @Test
  void all_users_of_a_key_share_its_budget() {
    CallBudgets budgets = new CallBudgets(4);
    CallBudget first = budgets.of(Side.NETWORK, new ApiKey("sample-key-one"));

    assertThat(budgets.of(Side.NETWORK, new ApiKey("sample-key-one"))).isSameAs(first);
    assertThat(budgets.of(Side.NETWORK, new ApiKey("sample-key-two"))).isNotSameAs(first);
    assertThat(budgets.of(Side.BUILDER, new ApiKey("sample-key-one"))).isNotSameAs(first);
  }

  private List<Long> takes(int count) throws InterruptedException {
    List<Long> takes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      budget.take();
      takes.add(time.now);
    }
    return takes;
  }

  private static long mostInAnySecond(List<Long> takes) {
    return takes.stream()
        .mapToLong(from -> takes.stream().filter(t -> t >= from && t <= from + SECOND).count())
        .max()
        .orElseThrow();
  }
}
