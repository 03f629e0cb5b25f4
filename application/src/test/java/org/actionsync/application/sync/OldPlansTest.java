package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.left;
import static org.actionsync.application.sync.Traits.mobile;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to people between the reading of a run and the carrying out of its plan. */
class OldPlansTest {

  private static final String ANA = "ana@example.org";

  private final World world = new World();

  @Test
  void what_was_typed_after_the_reading_is_not_overwritten() throws Exception {
    world.activist("a1", named("Ana", "Sample"), email(ANA));
    world.entity("e1", named("Ana", "Sample"), email(ANA));
    world.begun();
    world.edit(Side.BUILDER, "e1", named("Anna", "Sample"));
    world.batch.beforeWriting(() -> world.edit(Side.NETWORK, "a1", named("Anita", "Sample")));

    Run run = world.sync();

    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(world.person(Side.NETWORK, "a1").givenName()).isEqualTo("Anita");
    Run next = world.sync();
    assertThat(world.person(Side.BUILDER, "e1").givenName()).isEqualTo("Anita");
    assertThat(world.onlyChange(next).change().text().before()).contains("Anna");
  }

  @Test
  void nobody_is_subscribed_in_a_campaign_who_left_after_the_reading() throws Exception {
    world.begun();
    world.activist("a1", named("Ana", "Sample"), email(ANA));
    world.pullIn("a1");
    world.batch.beforeWriting(() -> world.edit(Side.NETWORK, "a1", left(Channel.EMAIL)));

    Run run = world.sync();

    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.SKIPPED);
    world.sync();
    assertThat(world.withEmail(Side.BUILDER, ANA).emails().get(0).status())
        .isEqualTo(Subscription.UNSUBSCRIBED);
  }

  @Test
  void whoever_leaves_between_being_joined_and_being_compared_has_left() throws Exception {
    world.begun();
    world.activist("a1", named("Ana", "Sample"), email(ANA));
    world.pullIn("a1");
    world.batch.beforeWriting(() -> world.entity("e1", named("Ana", "Sample"), email(ANA)));
    world.sync();
    assertThat(world.pairOf(Side.NETWORK, "a1")).isPresent();
    world.edit(Side.NETWORK, "a1", left(Channel.EMAIL));

    world.sync();

    assertThat(world.person(Side.BUILDER, "e1").emails().get(0).status())
        .isEqualTo(Subscription.UNSUBSCRIBED);
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void nobody_is_made_from_somebody_who_was_deleted_while_the_plan_waited(Side made)
      throws Exception {
    Subscription none = Subscription.UNSUBSCRIBED;
    world.entity("e1", named("Ana", "Sample"), email(ANA, none));
    world.activist("a2", named("Bo", "Sample"), email("bo@example.org", none));
    world.pullIn("a2");
    world.enable();
    Run held = world.sync();
    assertThat(held.status()).isEqualTo(RunStatus.HELD);
    world.clock.advance(Duration.ofDays(3));
    Side from = made.opposite();
    world.on(from).delete(new RemoteId(from == Side.BUILDER ? "e1" : "a2"));

    world.decide.approve(held.id());

    assertThat(world.on(made).everybody()).hasSize(1);
    assertThat(world.changes(held))
        .filteredOn(change -> change.change().side() == made)
        .extracting(PlannedChange::outcome)
        .containsExactly(Outcome.SKIPPED);
    assertThat(world.changes(held))
        .filteredOn(change -> change.change().side() == from)
        .extracting(PlannedChange::outcome)
        .containsExactly(Outcome.DONE);
  }

  @Test
  void a_plan_of_just_now_costs_no_look_at_whom_it_does_not_subscribe() throws Exception {
    world.begun();
    world.entity("e1", named("Ana", "Sample"), email(ANA, Subscription.UNSUBSCRIBED));
    long[] before = {0};
    world.batch.beforeWriting(() -> before[0] = world.builder.calls());

    world.sync();

    assertThat(world.network.everybody()).hasSize(1);
    assertThat(world.builder.calls()).isEqualTo(before[0]);
  }

  @Test
  void what_was_read_after_a_plan_is_not_taken_for_written_by_it() throws Exception {
    world.begun();
    world.activist("a1", named("Ana", "Sample"), email(ANA));
    world.pullIn("a1");
    world.batch.beforeWriting(
        () -> world.builder.failsAfter(0, DirectoryUnavailable.Kind.UNREACHABLE));
    assertThat(world.sync().status()).isEqualTo(RunStatus.INTERRUPTED);
    world.builder.recovers();
    world.clock.advance(Duration.ofMinutes(5));
    world.edit(Side.NETWORK, "a1", mobile("15035550142"));
    world.readByOtherLink();

    world.sync();
    world.sync();

    assertThat(world.withEmail(Side.BUILDER, ANA).number(new PhoneNumber("15035550142")))
        .isPresent();
  }
}
