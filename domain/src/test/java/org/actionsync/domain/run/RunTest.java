package org.actionsync.domain.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunTest {

  private static final Instant START = Instant.parse("2026-02-01T10:00:00Z");
  private static final Instant END = Instant.parse("2026-02-01T10:05:00Z");
  private static final RunId ID = new RunId("r1");
  private static final LinkId LINK = new LinkId("l1");
  private static final Run RUN = Run.starting(ID, LINK, Trigger.HOURLY, START);

  @Test
  void starts_by_reading_and_has_counted_nothing() {
    assertThat(RUN)
        .isEqualTo(run(RunStatus.RUNNING, RunPhase.READ, 0, false, Map.of(), 0, 0, List.of()));
    assertThat(RUN.finishedAt()).isNull();
    assertThat(RUN.total(Total.CREATED)).isZero();
  }

  @Test
  void goes_through_its_phases() {
    assertThat(RUN.in(RunPhase.APPLY))
        .isEqualTo(run(RunStatus.RUNNING, RunPhase.APPLY, 0, false, Map.of(), 0, 0, List.of()));
  }

  @Test
  void keeps_what_it_was_planned_from() {
    assertThat(RUN.plannedFrom(3, 4).in(RunPhase.APPLY))
        .isEqualTo(run(RunStatus.RUNNING, RunPhase.APPLY, 0, false, Map.of(), 3, 4, List.of()));
  }

  @Test
  void is_complete_only_when_done() {
    Map<Total, Long> counted = Map.of(Total.CREATED, 2L);
    Run half = run(RunStatus.RUNNING, RunPhase.APPLY, 0.5, false, counted, 0, 0, List.of());

    assertThat(half.ending(RunStatus.DONE, END, List.of()))
        .isEqualTo(run(RunStatus.DONE, RunPhase.APPLY, 1, true, counted, 0, 0, List.of()));
    assertThat(half.ending(RunStatus.HELD, END, List.of("too many")))
        .isEqualTo(
            run(RunStatus.HELD, RunPhase.APPLY, 0.5, true, counted, 0, 0, List.of("too many")));
    assertThat(half.total(Total.CREATED)).isEqualTo(2);
  }

  @Test
  void going_on_after_it_was_held_it_has_no_end_and_no_reason() {
    Run held = RUN.plannedFrom(3, 4).ending(RunStatus.HELD, END, List.of("too many"));

    assertThat(held.in(RunPhase.APPLY))
        .isEqualTo(run(RunStatus.RUNNING, RunPhase.APPLY, 0, false, Map.of(), 3, 4, List.of()));
  }

  @Test
  void about_to_stop_it_still_occupies_its_link_but_does_not_go_on() {
    Run stopping = RUN.plannedFrom(3, 4).stopping("disabled");

    assertThat(RUN.isGoingOn()).isTrue();
    assertThat(stopping)
        .isEqualTo(
            run(RunStatus.RUNNING, RunPhase.READ, 0, false, Map.of(), 3, 4, List.of("disabled")));
    assertThat(stopping.isGoingOn()).isFalse();
    assertThat(RUN.ending(RunStatus.DONE, END, List.of()).isGoingOn()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void only_a_running_run_occupies_its_link(RunStatus status) {
    assertThat(status.isUnderWay()).isEqualTo(status == RunStatus.RUNNING);
  }

  @ParameterizedTest
  @EnumSource
  void only_a_plan_that_waits_can_be_approved(RunStatus status) {
    assertThat(status.isApprovable())
        .isEqualTo(status == RunStatus.HELD || status == RunStatus.PREVIEWED);
  }

  @Test
  void names_are_shown_as_they_are_and_cannot_be_blank() {
    assertThat(ID).hasToString("r1");
    assertThat(LINK).hasToString("l1");
    assertThatThrownBy(() -> new RunId(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LinkId("")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Run run(
      RunStatus status,
      RunPhase phase,
      double progress,
      boolean ended,
      Map<Total, Long> totals,
      long network,
      long builder,
      List<String> because) {
    return new Run(
        ID,
        LINK,
        Trigger.HOURLY,
        status,
        phase,
        progress,
        START,
        ended ? END : null,
        totals,
        network,
        builder,
        null,
        because);
  }
}
