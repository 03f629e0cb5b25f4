package org.actionsync.domain.plan;

import static org.actionsync.domain.plan.BrakeKind.CREATE;
import static org.actionsync.domain.plan.BrakeKind.DETACH;
import static org.actionsync.domain.plan.BrakeKind.REMOVE_TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SafetyBrakeTest {

  private static final SafetyBrake BRAKE =
      new SafetyBrake(Map.of(CREATE, new BrakeLimit(10, 20), DETACH, new BrakeLimit(0, 0)));

  @ParameterizedTest
  @CsvSource({
    "10, 20, 0, 10",
    "10, 20, 50, 10",
    "10, 20, 55, 11",
    "10, 20, 59, 11",
    "0, 0, 1000, 0",
    "0, 100, 7, 7"
  })
  void the_larger_of_number_and_share_is_allowed(int number, int percent, long pairs, long most) {
    assertThat(new BrakeLimit(number, percent).allowed(pairs)).isEqualTo(most);
  }

  @Test
  void up_to_the_limit_a_run_goes_on() {
    assertThat(BRAKE.objections(Map.of(CREATE, 10L), 50)).isEmpty();
    assertThat(BRAKE.objections(Map.of(CREATE, 20L), 100)).isEmpty();
    assertThat(BRAKE.objections(Map.of(), 0)).isEmpty();
  }

  @Test
  void one_more_holds_it_and_says_why() {
    assertThat(BRAKE.objections(Map.of(CREATE, 11L), 50))
        .containsExactly("11 people would be created; at most 10 without asking");
    assertThat(BRAKE.objections(Map.of(CREATE, 21L), 100))
        .containsExactly("21 people would be created; at most 20 without asking");
  }

  @Test
  void every_kind_has_its_own_limit_and_its_own_reason() {
    assertThat(BRAKE.objections(Map.of(CREATE, 11L, DETACH, 1L, REMOVE_TAG, 9999L), 10))
        .containsExactly(
            "11 people would be created; at most 10 without asking",
            "1 people disappeared from one side; at most 0 without asking");
  }

  @ParameterizedTest
  @EnumSource
  void by_default_every_kind_is_limited_also_in_an_empty_campaign(BrakeKind kind) {
    assertThat(SafetyBrake.DEFAULT.objections(Map.of(kind, 1000L), 0)).hasSize(1);
    assertThat(SafetyBrake.DEFAULT.objections(Map.of(kind, 1L), 0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, -1", "0, 101"})
  void a_limit_has_to_make_sense(int number, int percent) {
    assertThatThrownBy(() -> new BrakeLimit(number, percent))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(number + ", " + percent);
  }

  @Test
  void the_ends_of_the_scale_are_allowed() {
    assertThat(new BrakeLimit(0, 100)).isEqualTo(new BrakeLimit(0, 100));
  }
}
