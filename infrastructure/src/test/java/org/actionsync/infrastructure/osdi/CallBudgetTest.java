package org.actionsync.infrastructure.osdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.transaction.RollbackException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.actionsync.application.fake.InMemoryCallBudgets;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.CallBudgets;
import org.actionsync.application.port.CallBudgets.Limit;
import org.actionsync.domain.contact.Side;
import org.junit.jupiter.api.Test;

/** How one node waits for the calls that a key may make. */
class CallBudgetTest {

  private static final ApiKey KEY = new ApiKey("sample-key-one");
  private static final Duration GAP = Duration.ofMillis(100);
  private static final Limit TWO = new Limit(2, GAP, Duration.ofSeconds(30));

  private final InMemoryCallBudgets shared = new InMemoryCallBudgets(Clock.systemUTC());
  private final CallBudget budget = budget(shared);

  private static CallBudget budget(CallBudgets shared) {
    return new CallBudget(shared, Side.NETWORK, KEY, TWO, CallMeter.NONE);
  }

  @Test
  void calls_of_two_nodes_wait_for_each_other() throws Exception {
    CallBudget otherNode = budget(shared);
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      CallBudget node = i % 2 == 0 ? budget : otherNode;
      CallBudgets.Slot slot = node.take();
      times.add(System.nanoTime());
      node.giveBack(slot);
    }

    for (int i = 2; i < times.size(); i++) {
      assertThat(Duration.ofNanos(times.get(i) - times.get(i - 2))).isGreaterThanOrEqualTo(GAP);
    }
  }

  @Test
  void after_a_call_too_many_nobody_calls_for_as_long_as_told() throws Exception {
    long before = System.nanoTime();
    budget.busy(Duration.ofMillis(300), true);

    budget(shared).take();

    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .isGreaterThanOrEqualTo(Duration.ofMillis(300));
  }

  @Test
  void an_interrupted_thread_does_not_call() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class).isThrownBy(budget::take);
  }

  @Test
  void without_the_database_no_call_is_made() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(budget(new Lost())::take)
        .withMessage("database lost");
  }

  @Test
  void an_answer_counts_for_more_than_its_slot() throws Exception {
    CallBudgets.Slot slot = budget.take();

    budget(new Lost()).giveBack(slot); // does not throw
  }

  private static final class Lost implements CallBudgets {

    @Override
    public Turn ask(Side side, ApiKey key, Limit limit) {
      throw new IllegalStateException("database lost");
    }

    @Override
    public void answered(Slot slot) {
      throw new IllegalStateException("database lost");
    }

    @Override
    public void hold(Side side, ApiKey key, Duration wait) {
      throw new IllegalStateException("database lost");
    }
  }

  /** The container throws it undeclared, through methods that declare nothing. */
  @Test
  void an_answer_counts_for_more_than_a_commit_that_failed() throws Exception {
    CallBudgets.Slot slot = budget.take();

    budget(new Uncommitted()).giveBack(slot); // does not throw
  }

  private static final class Uncommitted implements CallBudgets {

    @Override
    public Turn ask(Side side, ApiKey key, Limit limit) {
      throw Uncommitted.<RuntimeException>sneaky(new RollbackException("not committed"));
    }

    @Override
    public void answered(Slot slot) {
      throw Uncommitted.<RuntimeException>sneaky(new RollbackException("not committed"));
    }

    @Override
    public void hold(Side side, ApiKey key, Duration wait) {
      throw Uncommitted.<RuntimeException>sneaky(new RollbackException("not committed"));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> E sneaky(Exception checked) throws E {
      throw (E) checked;
    }
  }
}
