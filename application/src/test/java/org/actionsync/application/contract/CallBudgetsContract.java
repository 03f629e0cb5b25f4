package org.actionsync.application.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.CallBudgets;
import org.actionsync.application.port.CallBudgets.Limit;
import org.actionsync.application.port.CallBudgets.Slot;
import org.actionsync.application.port.CallBudgets.Turn;
import org.actionsync.domain.contact.Side;
import org.junit.jupiter.api.Test;

/** What {@link CallBudgets} promise. Times are real, because those of a database are. */
public abstract class CallBudgetsContract {

  private static final ApiKey KEY = Sample.key(1);
  private static final Duration GAP = Duration.ofMillis(300);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Limit FOUR = new Limit(4, GAP, LONGEST);
  private static final int TOGETHER = 8;

  private final CallBudgets budgets = budgets();

  /** Budgets of keys that nobody used yet. */
  protected abstract CallBudgets budgets();

  private Slot take(Limit limit) {
    return requireNonNull(budgets.ask(Side.NETWORK, KEY, limit).slot(), "no slot was free");
  }

  private Turn refused(Limit limit) {
    Turn turn = budgets.ask(Side.NETWORK, KEY, limit);
    assertThat(turn.slot()).isNull();
    assertThat(turn.after()).isPositive();
    return turn;
  }

  private static void pass(Duration time) throws InterruptedException {
    Thread.sleep(time.toMillis() + 1);
  }

  @Test
  void so_many_calls_may_be_under_way_as_there_are_slots() {
    for (int i = 0; i < 4; i++) {
      take(FOUR);
    }

    assertThat(refused(FOUR).after()).isLessThanOrEqualTo(GAP);
  }

  @Test
  void a_slot_is_free_again_a_gap_after_its_call_was_answered() throws Exception {
    Limit one = new Limit(1, GAP, LONGEST);
    Slot slot = take(one);
    long before = System.nanoTime();
    budgets.answered(slot);

    pass(refused(one).after());
    take(one);

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(GAP);
  }

  @Test
  void the_wait_is_for_the_slot_that_is_free_next() throws Exception {
    Slot first = take(new Limit(2, Duration.ofMinutes(5), LONGEST));
    Limit two = new Limit(2, Duration.ofMinutes(5), LONGEST);
    take(two);
    budgets.answered(new Slot(first.budget(), first.number(), first.until(), GAP));

    assertThat(refused(two).after()).isLessThanOrEqualTo(GAP);
  }

  @Test
  void whoever_dies_with_a_slot_does_not_keep_it() throws Exception {
    Limit one = new Limit(1, Duration.ofMillis(1), GAP);
    take(one);
    refused(one);

    pass(GAP);

    take(one);
  }

  @Test
  void an_answer_that_comes_too_late_does_not_free_the_slot_of_the_next_call() throws Exception {
    Slot late = take(new Limit(1, Duration.ZERO, Duration.ofMillis(1)));
    pass(Duration.ofMillis(2));
    take(new Limit(1, Duration.ZERO, LONGEST));

    budgets.answered(late);

    refused(new Limit(1, GAP, LONGEST));
  }

  @Test
  void each_key_of_each_side_has_a_budget_of_its_own() {
    Limit one = new Limit(1, GAP, LONGEST);
    take(one);

    assertThat(budgets.ask(Side.BUILDER, KEY, one).slot()).isNotNull();
    assertThat(budgets.ask(Side.NETWORK, Sample.key(2), one).slot()).isNotNull();
    refused(one);
  }

  @Test
  void while_a_key_is_held_nobody_calls_with_it() throws Exception {
    budgets.hold(Side.NETWORK, KEY, GAP);

    Duration wait = refused(FOUR).after();
    assertThat(wait).isLessThanOrEqualTo(GAP);
    assertThat(budgets.ask(Side.BUILDER, KEY, FOUR).slot()).isNotNull();
    pass(wait);
    take(FOUR);
  }

  @Test
  void a_shorter_wait_does_not_end_a_longer_one() {
    take(FOUR);
    budgets.hold(Side.NETWORK, KEY, Duration.ofMinutes(1));
    budgets.hold(Side.NETWORK, KEY, Duration.ofSeconds(1));

    assertThat(refused(FOUR).after()).isGreaterThan(Duration.ofSeconds(50));
  }

  @Test
  void the_name_of_a_budget_does_not_reveal_the_key() {
    assertThat(take(FOUR).budget()).doesNotContain(KEY.secret());
  }

  @Test
  void of_many_who_ask_at_once_no_more_get_a_slot_than_there_are() throws Exception {
    for (int round = 0; round < 5; round++) {
      ApiKey key = Sample.key(10 + round);
      List<Callable<Turn>> all = new ArrayList<>();
      for (int i = 0; i < TOGETHER; i++) {
        all.add(() -> budgets.ask(Side.NETWORK, key, FOUR));
      }
      List<Slot> taken = new ArrayList<>();
      for (Turn turn : together(all)) {
        if (turn.slot() != null) {
          taken.add(turn.slot());
        }
      }
      for (int more = 0; more < TOGETHER; more++) { // somebody may have been told to come back
        Turn turn = budgets.ask(Side.NETWORK, key, FOUR);
        if (turn.slot() != null) {
          taken.add(turn.slot());
        }
      }

      assertThat(taken).extracting(Slot::number).doesNotHaveDuplicates().hasSize(4);
    }
  }

  @Test
  void no_stretch_of_time_holds_more_calls_than_slots_however_long_each_is_on_its_way()
      throws Exception {
    Limit limit = new Limit(4, Duration.ofMillis(50), LONGEST);
    List<Callable<List<Long>>> nodes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Random chance = new Random(i);
      nodes.add(() -> arrivals(limit, chance));
    }

    List<Long> all = together(nodes).stream().flatMap(List::stream).sorted().toList();

    assertThat(all).hasSize(60);
    for (int i = 4; i < all.size(); i++) {
      assertThat(all.get(i) - all.get(i - 4)).isGreaterThanOrEqualTo(limit.gap().toNanos());
    }
  }

  /** When the service saw the calls of one node: some time after they left, and before answers. */
  private List<Long> arrivals(Limit limit, Random chance) throws InterruptedException {
    List<Long> seen = new ArrayList<>();
    while (seen.size() < 20) {
      Turn turn = budgets.ask(Side.NETWORK, KEY, limit);
      if (turn.slot() == null) {
        pass(turn.after());
      } else {
        Thread.sleep(chance.nextInt(20));
        seen.add(System.nanoTime());
        Thread.sleep(chance.nextInt(5));
        budgets.answered(turn.slot());
      }
    }
    return seen;
  }

  private static <T> List<T> together(List<Callable<T>> attempts) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(attempts.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> attempt : threads.invokeAll(attempts)) {
        results.add(attempt.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
