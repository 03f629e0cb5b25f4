package org.actionsync.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.actionsync.application.contract.CallBudgetsContract;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.CallBudgets;
import org.actionsync.application.port.CallBudgets.Limit;
import org.actionsync.domain.contact.Side;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JpaCallBudgetsTest {

  @Nested
  class OnH2 extends CallBudgetsContract {

    @Override
    protected CallBudgets budgets() {
      return Database.emptyH2().callBudgets();
    }
  }

  @Nested
  class OnPostgres extends CallBudgetsContract {

    @Override
    protected CallBudgets budgets() {
      return Database.emptyPostgres().callBudgets();
    }
  }

  private static final ApiKey KEY = Sample.key(1);
  private static final Limit TWO = new Limit(2, Duration.ofMillis(300), Duration.ofSeconds(30));

  /** As if the database's clock had said tomorrow when {@code column} was written. */
  private static void setBack(Database database, String table, String column) {
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    database.inTransaction(
        entities ->
            entities
                .createNativeQuery("update " + table + " set " + column + " = :tomorrow")
                .setParameter("tomorrow", tomorrow)
                .executeUpdate());
  }

  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  void a_clock_that_was_set_back_keeps_no_slot_taken(Database.Kind kind) {
    Database database = kind.empty();
    CallBudgets budgets = database.callBudgets();
    budgets.ask(Side.NETWORK, KEY, TWO);
    budgets.ask(Side.NETWORK, KEY, TWO);
    setBack(database, "call_slot", "free_at");

    assertThat(budgets.ask(Side.NETWORK, KEY, TWO).slot()).isNotNull();
    assertThat(budgets.ask(Side.NETWORK, KEY, TWO).slot()).isNotNull();
    assertThat(budgets.ask(Side.NETWORK, KEY, TWO).slot()).isNull();
  }

  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  void a_clock_that_was_set_back_holds_no_key(Database.Kind kind) {
    Database database = kind.empty();
    CallBudgets budgets = database.callBudgets();
    budgets.hold(Side.NETWORK, KEY, Duration.ofMinutes(5));
    setBack(database, "call_budget", "held_until");

    assertThat(budgets.ask(Side.NETWORK, KEY, TWO).slot()).isNotNull();

    budgets.hold(Side.NETWORK, KEY, Duration.ofMinutes(5));
    assertThat(budgets.ask(Side.NETWORK, KEY, TWO).after())
        .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
  }
}
