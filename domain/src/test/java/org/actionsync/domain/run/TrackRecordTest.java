package org.actionsync.domain.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TrackRecordTest {

  private static final RunId FIRST = new RunId("1");
  private static final RunId SECOND = new RunId("2");
  private static final RunId THIRD = new RunId("3");

  private static final TrackRecord NEW = TrackRecord.startingWith(FIRST);

  @Test
  void runs_fail_in_a_row_while_nothing_lands() {
    assertThat(NEW.failedRuns()).isZero();
    TrackRecord three =
        NEW.noting(FIRST, false).noting(FIRST, false).noting(SECOND, false).noting(THIRD, false);

    assertThat(three).isEqualTo(new TrackRecord(THIRD, false, true, 2));
    assertThat(three.failedRuns()).isEqualTo(3);
  }

  @Test
  void one_write_that_lands_ends_the_row_whenever_it_is_seen() {
    TrackRecord failed = NEW.noting(FIRST, false);

    assertThat(failed.noting(SECOND, true).noting(SECOND, false).failedRuns()).isZero();
    assertThat(failed.noting(SECOND, false).noting(SECOND, true).failedRuns()).isZero();
    assertThat(failed.noting(SECOND, true).noting(THIRD, false).failedRuns()).isEqualTo(1);
  }

  @Test
  void what_was_dropped_is_known_until_a_later_run_sees_none() {
    TrackRecord mixed = NEW.noting(FIRST, false).noting(FIRST, true);

    assertThat(mixed.dropped()).isTrue();
    assertThat(mixed.noting(SECOND, true).dropped()).isFalse();
  }

  @Test
  void noting_the_same_again_changes_nothing() {
    TrackRecord failed = NEW.noting(FIRST, false).noting(SECOND, false);

    assertThat(failed.noting(SECOND, false)).isEqualTo(failed);
  }

  @Test
  void forgiven_it_may_fail_as_often_again_and_is_still_watched() {
    TrackRecord forgiven = NEW.noting(FIRST, false).noting(SECOND, false).forgiven();

    assertThat(forgiven.failedRuns()).isZero();
    assertThat(forgiven.dropped()).isTrue();
    assertThat(forgiven.noting(THIRD, false).failedRuns()).isEqualTo(1);
  }

  @Test
  void runs_cannot_have_failed_less_than_never() {
    assertThatThrownBy(() -> new TrackRecord(FIRST, false, false, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }
}
