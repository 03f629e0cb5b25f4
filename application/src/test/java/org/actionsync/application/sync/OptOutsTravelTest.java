package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.left;
import static org.actionsync.application.sync.Traits.mobile;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.plan.SafetyBrake;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.Total;
import org.actionsync.domain.run.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Opt-outs travel both ways, each channel on its own; nobody is ever subscribed again. */
class OptOutsTravelTest {

  private final World world = new World();

  @BeforeEach
  void a_pair_in_step() throws Exception {
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"), mobile("15035550101"));
    world.entity("ab", named("Ana", "Sample"), email("ana@example.org"), mobile("15035550101"));
    world.begun();
  }

  @ParameterizedTest
  @CsvSource({"NETWORK,EMAIL", "NETWORK,MOBILE", "BUILDER,EMAIL", "BUILDER,MOBILE"})
  void leaving_one_side_leaves_the_other_on_that_channel_only(Side side, Channel channel)
      throws Exception {
    world.edit(side, side == Side.NETWORK ? "ana" : "ab", left(channel));

    Run run = world.sync();

    Contact other = world.person(side.opposite(), side == Side.NETWORK ? "ab" : "ana");
    Channel untouched = channel == Channel.EMAIL ? Channel.MOBILE : Channel.EMAIL;
    assertThat(status(other, channel)).isEqualTo(Subscription.UNSUBSCRIBED);
    assertThat(status(other, untouched)).isEqualTo(Subscription.SUBSCRIBED);
    assertThat(world.onlyChange(run).change().kind()).isEqualTo(ChangeKind.OPT_OUT);
    assertThat(run.total(Total.OPTED_OUT)).isEqualTo(1);
    world.isInStep();
  }

  @Test
  void leaving_one_campaign_leaves_the_other_campaign_of_the_group_too() throws Exception {
    world.neighbour.put(
        Traits.entity(
            "nb", named("Ana", "Sample"), email("ana@example.org", Subscription.SUBSCRIBED)));
    world.startOther(Trigger.PREVIEW);
    world.enableOther();
    world.startOther(Trigger.PERSON);
    world.startOther(Trigger.PERSON); // finds all in step, so that only news is looked at
    world.edit(Side.BUILDER, "ab", left(Channel.EMAIL));

    world.sync();
    world.startOther(Trigger.PERSON);

    Contact there = world.neighbour.everybody().get(0);
    assertThat(status(there, Channel.EMAIL)).isEqualTo(Subscription.UNSUBSCRIBED);
  }

  @Test
  void an_opt_out_refused_with_something_else_is_asked_again_alone() throws Exception {
    world.network.refuses(person -> true);
    world.edit(Side.BUILDER, "ab", left(Channel.EMAIL), named("Anna", "Sample"));
    assertThat(world.onlyChange(world.sync()).outcome()).isEqualTo(Outcome.REFUSED);
    world.network.refuses(person -> false);

    Run run = world.sync();

    assertThat(world.onlyChange(run).change().patch().values()).isEmpty();
    assertThat(status(world.person(Side.NETWORK, "ana"), Channel.EMAIL))
        .isEqualTo(Subscription.UNSUBSCRIBED);
    world.isInStep();
  }

  @Test
  void leaving_the_builder_stays_there_when_the_link_says_so() throws Exception {
    world.settings(new LinkSettings(Map.of(), false, false, SafetyBrake.DEFAULT));
    world.edit(Side.BUILDER, "ab", left(Channel.EMAIL));

    world.isInStep();
  }

  @Test
  void who_subscribes_again_on_one_side_is_not_subscribed_on_the_other() throws Exception {
    world.edit(Side.NETWORK, "ana", left(Channel.EMAIL));
    world.sync();
    world.edit(Side.NETWORK, "ana", email("ana@example.org", Subscription.SUBSCRIBED));

    world.isInStep();
    assertThat(status(world.person(Side.BUILDER, "ab"), Channel.EMAIL))
        .isEqualTo(Subscription.UNSUBSCRIBED);
  }

  @Test
  void an_update_to_the_network_carries_a_status_only_for_an_opt_out() throws Exception {
    world.edit(Side.BUILDER, "ab", named("Anna", "Sample"));
    world.sync();
    world.edit(Side.BUILDER, "ab", left(Channel.MOBILE));
    world.sync();

    assertThat(world.log.edits())
        .extracting(edit -> edit.optOuts())
        .containsExactly(Set.of(), Set.of(Channel.MOBILE));
  }

  @Test
  void an_old_status_is_no_act_that_was_seen() throws Exception {
    world.activist("bo", email("bo@example.org", Subscription.UNSUBSCRIBED));
    world.entity("bo-in-ab", email("bo@example.org"));

    world.sync();

    Contact entity = world.person(Side.BUILDER, "bo-in-ab");
    assertThat(status(entity, Channel.EMAIL)).isEqualTo(Subscription.SUBSCRIBED);
    world.isInStep();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void an_opt_out_that_a_service_drops_is_asked_again_until_it_holds(Side left) throws Exception {
    world.on(left.opposite()).drops(edit -> true);
    world.edit(left, left == Side.NETWORK ? "ana" : "ab", left(Channel.EMAIL));

    for (int time = 1; time <= 4; time++) {
      Run run = world.sync();
      assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.IGNORED);
      assertThat(world.questions()).hasSize(time < 3 ? 0 : 1);
    }
    assertThat(world.questions().get(0).kind()).isEqualTo(ReviewItem.Kind.OPT_OUT);

    world.on(left.opposite()).drops(edit -> false);
    assertThat(world.onlyChange(world.sync()).outcome()).isEqualTo(Outcome.DONE);
    Contact other = world.person(left.opposite(), left == Side.NETWORK ? "ab" : "ana");
    assertThat(status(other, Channel.EMAIL)).isEqualTo(Subscription.UNSUBSCRIBED);
    world.isInStep();
    assertThat(world.questions()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_refused_opt_out_is_never_given_up(Side left) throws Exception {
    world.on(left.opposite()).refuses(person -> true);
    world.edit(left, left == Side.NETWORK ? "ana" : "ab", left(Channel.MOBILE));

    for (int time = 1; time <= 4; time++) {
      assertThat(world.onlyChange(world.sync()).outcome()).isEqualTo(Outcome.REFUSED);
    }
    assertThat(world.questions())
        .extracting(ReviewItem::kind)
        .containsExactly(ReviewItem.Kind.OPT_OUT);

    world.on(left.opposite()).refuses(person -> false);
    world.sync();
    Contact other = world.person(left.opposite(), left == Side.NETWORK ? "ab" : "ana");
    assertThat(status(other, Channel.MOBILE)).isEqualTo(Subscription.UNSUBSCRIBED);
    world.isInStep();
  }

  private static Subscription status(Contact contact, Channel channel) {
    return channel == Channel.EMAIL
        ? contact.emails().get(0).status()
        : contact.numbers().get(0).status();
  }
}
