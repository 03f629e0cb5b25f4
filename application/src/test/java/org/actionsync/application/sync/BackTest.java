package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.left;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.review.SettleReview;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody of a detached pair is there again: an admin decides whether the pair goes on. */
class BackTest {

  private final World world = new World();
  private final SettleReview settle =
      new SettleReview(world.store.reviews(), world.store.pairs(), world.clock);
  private PairId pair = new PairId("unknown");
  private Contact gone = Traits.entity("unknown");

  @BeforeEach
  void a_steward_who_left_the_campaign() throws Exception {
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"));
    world.entity("ab", named("Ana", "Sample"), email("ana@example.org"));
    world.tag("ana", World.STEWARD);
    world.pullIn("ana");
    world.begun().isInStep();
    pair = world.pairOf(Side.NETWORK, "ana").orElseThrow().id();
    gone = world.person(Side.BUILDER, "ab");
    world.builder.delete(gone.id());
    world.clock.advance(World.FULL_EVERY);
    world.sync();
    world.clock.advance(World.FULL_EVERY);
    world.sync();
    assertThat(world.pairOf(Side.NETWORK, "ana").orElseThrow().detached()).isTrue();
    assertThat(world.questions()).isEmpty();
  }

  private void answer(String choice) throws Exception {
    settle.settle(
        world.questions().get(0).id(), new SettleReview.Wish(choice, null, Map.of(), "the admin"));
  }

  private void comeBack() throws Exception {
    world.builder.put(gone);
    world.sync();
    assertThat(world.questions())
        .extracting(ReviewItem::kind)
        .containsExactly(ReviewItem.Kind.BACK);
    assertThat(world.pairOf(Side.NETWORK, "ana").orElseThrow().detached()).isTrue();
  }

  @Test
  void attached_again_it_is_the_old_pair_and_nothing_is_removed() throws Exception {
    comeBack();
    answer("ATTACH");

    world.sync();

    assertThat(world.pairOf(Side.NETWORK, "ana").orElseThrow().id()).isEqualTo(pair);
    assertThat(world.pairOf(Side.NETWORK, "ana").orElseThrow().detached()).isFalse();
    assertThat(world.network.labelsOf(new RemoteId("ana")))
        .contains(World.label(Side.NETWORK, World.STEWARD));
    assertThat(world.builder.labelsOf(new RemoteId("ab")))
        .containsExactly(World.responseOf(World.STEWARD));
    world.isInStep();
    assertThat(world.questions()).isEmpty();
  }

  @Test
  void who_left_the_list_meanwhile_is_taken_off_and_nobody_is_subscribed() throws Exception {
    world.edit(Side.NETWORK, "ana", left(Channel.EMAIL));
    world.sync();
    comeBack();
    answer("ATTACH");

    world.sync();
    world.sync();

    assertThat(world.person(Side.NETWORK, "ana").emails().get(0).status())
        .isEqualTo(Subscription.UNSUBSCRIBED);
    assertThat(world.person(Side.BUILDER, "ab").emails().get(0).status())
        .isEqualTo(Subscription.UNSUBSCRIBED);
  }

  @Test
  void left_detached_nobody_asks_again() throws Exception {
    comeBack();
    answer("LEAVE");

    world.isInStep();
    world.edit(Side.NETWORK, "ana", named("Anna", "Sample"));
    world.isInStep();
    world.clock.advance(World.FULL_EVERY);
    world.isInStep();
    assertThat(world.questions()).isEmpty();
    assertThat(world.pairOf(Side.NETWORK, "ana").orElseThrow().detached()).isTrue();
  }

  @Test
  void attached_once_a_later_absence_is_a_new_question() throws Exception {
    comeBack();
    answer("ATTACH");
    world.sync();
    world.isInStep();
    world.builder.delete(gone.id());
    world.clock.advance(World.FULL_EVERY);
    world.sync();
    world.clock.advance(World.FULL_EVERY);
    world.sync();

    comeBack();
  }

  @Test
  void somebody_new_who_is_the_same_takes_the_place_of_who_is_gone() throws Exception {
    world.entity("new", named("Ana", "Sample"), email("ana@example.org"));
    world.sync();

    answer("SAME");
    world.sync();

    assertThat(world.pairOf(Side.NETWORK, "ana").orElseThrow().entity().value()).isEqualTo("new");
    assertThat(world.network.labelsOf(new RemoteId("ana")))
        .contains(World.label(Side.NETWORK, World.STEWARD));
    assertThat(world.builder.labelsOf(new RemoteId("new")))
        .containsExactly(World.responseOf(World.STEWARD));
    world.isInStep();
    assertThat(world.questions()).isEmpty();

    world.edit(Side.BUILDER, "new", named("Anna", "Sample"));
    world.sync();
    assertThat(world.person(Side.NETWORK, "ana").givenName()).isEqualTo("Anna");
  }

  @Test
  void whoever_was_promised_to_somebody_gone_can_be_the_same_as_another() throws Exception {
    world.entity("new", named("Ana", "Sample"), email("ana@example.org"));
    world.sync();
    answer("SAME");
    world.sync();
    world.builder.delete(new RemoteId("new"));
    world.clock.advance(World.FULL_EVERY);
    world.sync();
    world.clock.advance(World.FULL_EVERY);
    world.sync();
    world.entity("newer", named("Ana", "Sample"), email("ana@example.org"));
    world.sync();

    answer("SAME");
    world.sync();

    assertThat(world.pairOf(Side.NETWORK, "ana").orElseThrow().entity().value()).isEqualTo("newer");
  }

  @Test
  void somebody_new_with_the_same_email_is_a_question_and_not_created() throws Exception {
    world.entity("new", named("Ana", "Sample"), email("ana@example.org"));

    world.sync();

    assertThat(world.questions())
        .extracting(ReviewItem::kind)
        .containsExactly(ReviewItem.Kind.MATCH);
    assertThat(world.network.everybody()).hasSize(1);
    world.isInStep();
  }
}
