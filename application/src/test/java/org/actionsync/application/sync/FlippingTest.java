package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.review.SettleReview;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A value that flips three times in a day is frozen until a person settles it. */
class FlippingTest {

  private final World world = new World();
  private final SettleReview settle =
      new SettleReview(world.store.reviews(), world.store.pairs(), world.clock);

  @BeforeEach
  void a_pair_in_step() throws Exception {
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"));
    world.entity("ab", named("Ana", "Sample"), email("ana@example.org"));
    world.begun().isInStep();
  }

  /** Two tools insist, one on each side. */
  private void flipThreeTimes() throws Exception {
    world.edit(Side.BUILDER, "ab", named("Anna", "Sample"));
    assertThat(world.changes(world.sync())).hasSize(1);
    world.edit(Side.NETWORK, "ana", named("Ana", "Sample"));
    assertThat(world.changes(world.sync())).hasSize(1);
    world.edit(Side.BUILDER, "ab", named("Anna", "Sample"));
    assertThat(world.changes(world.sync())).hasSize(1);
    world.edit(Side.NETWORK, "ana", named("Ana", "Sample"));
  }

  @Test
  void a_value_that_flips_three_times_is_frozen_and_nothing_else_of_the_pair() throws Exception {
    flipThreeTimes();
    world.edit(Side.NETWORK, "ana", named("Ana", "Changed"));

    Run run = world.sync();

    assertThat(world.onlyChange(run).change().patch().values()).hasSize(1);
    assertThat(world.person(Side.BUILDER, "ab").fullName()).isEqualTo("Anna Changed");
    assertThat(world.questions())
        .extracting(ReviewItem::kind)
        .containsExactly(ReviewItem.Kind.FLIPPING);
    assertThat(world.questions().get(0).evidence())
        .containsExactly("given name: Action Network says Ana, Action Builder says Anna");
    world.isInStep();
    world.clock.advance(Duration.ofDays(3));
    world.isInStep(); // it waits for a person, however long
    assertThat(world.questions()).hasSize(1);
  }

  @Test
  void settled_it_is_written_once_and_moves_again() throws Exception {
    flipThreeTimes();
    world.sync();
    answer("NETWORK");

    assertThat(world.changes(world.sync())).hasSize(1);

    assertThat(world.person(Side.BUILDER, "ab").givenName()).isEqualTo("Ana");
    world.isInStep();
    world.clock.advance(Duration.ofDays(2));
    world.edit(Side.BUILDER, "ab", named("Anna", "Sample"));
    world.sync();
    assertThat(world.person(Side.NETWORK, "ana").givenName()).isEqualTo("Anna");
  }

  @Test
  void settled_and_then_made_alike_by_hand_the_answer_is_done_with() throws Exception {
    flipThreeTimes();
    world.sync();
    answer("NETWORK");
    world.edit(Side.BUILDER, "ab", named("Ana", "Sample"));
    world.isInStep();

    world.clock.advance(Duration.ofDays(2));
    world.edit(Side.BUILDER, "ab", named("Anita", "Sample"));
    world.sync();

    assertThat(world.person(Side.NETWORK, "ana").givenName()).isEqualTo("Anita");
    assertThat(world.person(Side.BUILDER, "ab").givenName()).isEqualTo("Anita");
  }

  @Test
  void a_tag_settled_and_then_made_alike_by_hand_moves_again() throws Exception {
    RemoteId tag = World.label(Side.NETWORK, World.STEWARD);
    for (int time = 0; time < 2; time++) {
      world.tag("ana", World.STEWARD);
      world.sync();
      world.network.untag(new RemoteId("ana"), tag);
      world.sync();
    }
    answer("BUILDER");
    world.tag("ana", World.STEWARD);
    world.isInStep();

    world.clock.advance(Duration.ofDays(2));
    world.network.untag(new RemoteId("ana"), tag);
    world.sync();

    assertThat(world.builder.labelsOf(new RemoteId("ab"))).isEmpty();
    assertThat(world.network.labelsOf(new RemoteId("ana"))).isEmpty();
  }

  @Test
  void left_frozen_it_never_moves_and_nobody_is_asked() throws Exception {
    flipThreeTimes();
    world.sync();
    answer("LEAVE");

    world.isInStep();
    world.clock.advance(Duration.ofDays(2));
    world.edit(Side.BUILDER, "ab", named("Anita", "Sample"));
    world.isInStep();
    assertThat(world.questions()).isEmpty();
    assertThat(world.person(Side.NETWORK, "ana").givenName()).isEqualTo("Ana");
  }

  private void answer(String choice) throws Exception {
    settle.settle(
        world.questions().get(0).id(), new SettleReview.Wish(choice, null, Map.of(), "the admin"));
  }

  @Test
  void three_edits_to_new_values_are_no_flips() throws Exception {
    for (String name : new String[] {"Anna", "Anita", "Anja", "Annabel", "Anneke"}) {
      world.edit(Side.BUILDER, "ab", named(name, "Sample"));
      assertThat(world.changes(world.sync())).hasSize(1);
    }
    assertThat(world.person(Side.NETWORK, "ana").givenName()).isEqualTo("Anneke");
  }

  @Test
  void the_same_over_several_days_is_no_flipping() throws Exception {
    for (int day = 0; day < 4; day++) {
      String name = day % 2 == 0 ? "Anna" : "Ana";
      world.edit(Side.BUILDER, "ab", named(name, "Sample"));
      world.sync();
      world.clock.advance(Duration.ofHours(20));
    }
    assertThat(world.questions()).isEmpty();
  }

  @Test
  void a_tag_flips_too() throws Exception {
    RemoteId tag = World.label(Side.NETWORK, World.STEWARD);
    for (int time = 0; time < 2; time++) {
      world.tag("ana", World.STEWARD);
      world.sync();
      world.network.untag(new RemoteId("ana"), tag);
      world.sync();
    }

    assertThat(world.questions())
        .extracting(ReviewItem::kind)
        .containsExactly(ReviewItem.Kind.FLIPPING);
    assertThat(world.builder.labelsOf(new RemoteId("ab")))
        .containsExactly(World.responseOf(World.STEWARD));
    answer("BUILDER");
    world.sync();
    assertThat(world.network.labelsOf(new RemoteId("ana"))).containsExactly(tag);
  }
}
