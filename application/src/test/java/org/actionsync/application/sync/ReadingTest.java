package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;

import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.Total;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After the first run only people who changed are read, and everybody at intervals. */
class ReadingTest {

  private static final int PEOPLE = 60; // three pages on each side

  private final World world = new World();

  @BeforeEach
  void many_in_step() throws Exception {
    for (int i = 0; i < PEOPLE; i++) {
      world.activist("a" + i, named("Ana", "Sample"), email("p" + i + "@example.org"));
      world.entity("e" + i, named("Ana", "Sample"), email("p" + i + "@example.org"));
    }
    world.begun();
    world.log.reads().clear();
  }

  @Test
  void without_changes_one_page_of_nobody_is_read_on_each_side() throws Exception {
    Run run = world.sync();

    assertThat(world.log.reads()).hasSize(2).allMatch(read -> read.people() == 0);
    assertThat(run.total(Total.READ)).isZero();
    // The tags, the people, who has the mapped tag and who the magic tag; no magic tag over there.
    assertThat(run.total(Total.NETWORK_CALLS)).isEqualTo(4);
    assertThat(run.total(Total.BUILDER_CALLS)).isEqualTo(3);
  }

  @Test
  void only_who_changed_is_read_and_written_with_one_call_between_two_looks() throws Exception {
    world.edit(Side.NETWORK, "a7", named("Anna", "Sample"));

    Run run = world.sync();

    assertThat(run.total(Total.READ)).isEqualTo(1);
    assertThat(run.total(Total.NETWORK_CALLS)).isEqualTo(4);
    assertThat(run.total(Total.BUILDER_CALLS)).isEqualTo(6);
    assertThat(world.person(Side.BUILDER, "e7").givenName()).isEqualTo("Anna");
  }

  @Test
  void everybody_is_read_again_after_the_interval() throws Exception {
    world.sync();
    world.clock.advance(World.FULL_EVERY);
    Run full = world.sync();
    Run after = world.sync();

    assertThat(full.total(Total.READ)).isEqualTo(2 * PEOPLE);
    assertThat(after.total(Total.READ)).isZero();
  }

  @Test
  void what_changed_just_before_the_last_reading_is_read_once_more() throws Exception {
    world.sync();
    world.log.reads().clear();
    world.sync();

    var since = world.log.reads().get(0).modifiedAfter();
    var lastReading = world.clock.instant().minusSeconds(3600);
    assertThat(since).isBefore(lastReading).isAfter(lastReading.minusSeconds(600));
  }
}
