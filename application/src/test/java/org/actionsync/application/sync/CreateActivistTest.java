package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.bounces;
import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.mobile;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Total;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entities whom nobody in Action Network is become activists, with the status they gave. */
class CreateActivistTest {

  private final World world = new World();

  @BeforeEach
  void a_link_in_step() throws Exception {
    world.begun();
  }

  @Test
  void subscribed_only_where_the_builder_says_subscribed() throws Exception {
    world.entity(
        "both", named("Ana", ""), email("ana@example.org"), mobile("15035550101", never()));
    world.entity("none", named("Bo", ""), email("bo@example.org", never()));
    world.entity("left", named("Cy", ""), email("cy@example.org", Subscription.UNSUBSCRIBED));

    world.sync();

    assertThat(grants("ana@example.org"))
        .isEqualTo(
            Map.of(
                Channel.EMAIL, Subscription.SUBSCRIBED, Channel.MOBILE, Subscription.UNSUBSCRIBED));
    assertThat(grants("bo@example.org"))
        .isEqualTo(Map.of(Channel.EMAIL, Subscription.UNSUBSCRIBED));
    assertThat(grants("cy@example.org"))
        .isEqualTo(Map.of(Channel.EMAIL, Subscription.UNSUBSCRIBED));
    world.isInStep();
  }

  private static Subscription never() {
    return Subscription.NEVER_SET;
  }

  private Map<Channel, Subscription> grants(String email) {
    return world.log.drafts().stream()
        .filter(draft -> draft.values().containsValue(email))
        .findFirst()
        .orElseThrow()
        .grants();
  }

  @Test
  void the_tags_of_mapped_responses_come_along() throws Exception {
    world.entity("ab", named("Ana", "Sample"), email("ana@example.org"));
    world.respond("ab", World.STEWARD);

    world.sync();

    RemoteId activist = world.withEmail(Side.NETWORK, "ana@example.org").id();
    assertThat(world.network.labelsOf(activist)).containsExactly(World.STEWARD.tag().id());
    world.isInStep();
  }

  @Test
  void without_a_usable_email_or_a_mobile_number_somebody_is_skipped_and_counted()
      throws Exception {
    world.entity(
        "ab", named("Ana", "Sample"), email("ana@example.org"), bounces("ana@example.org"));

    assertThat(world.sync().total(Total.SKIPPED)).isEqualTo(1);
    assertThat(world.network.everybody()).isEmpty();
  }

  @Test
  void who_appeared_meanwhile_is_paired_and_not_made_again() throws Exception {
    world.entity("ab", named("Ana", "Sample"), email("ana@example.org"));
    world.batch.beforeWriting(() -> world.activist("ana", email("ana@example.org")));

    Run run = world.sync();

    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(world.log.drafts()).isEmpty();
    assertThat(world.pairOf(Side.NETWORK, "ana")).isPresent();
    world.sync();
    assertThat(world.person(Side.NETWORK, "ana").givenName()).isEqualTo("Ana");
    world.isInStep();
  }

  @Test
  void a_number_taken_meanwhile_is_a_question_and_goes_when_it_is_free() throws Exception {
    world.entity("ab", named("Ana", "Sample"), email("ana@example.org"), mobile("15035550101"));
    world.batch.beforeWriting(
        () -> world.activist("bo", email("bo@example.org"), mobile("15035550101")));

    Run run = world.sync();

    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(world.questions())
        .extracting(ReviewItem::kind)
        .containsExactly(ReviewItem.Kind.TAKEN);
    assertThat(world.person(Side.NETWORK, "bo").numbers()).hasSize(1);
    world.isInStep();

    world.activist("bo", email("bo@example.org"), mobile("15035550199"));
    world.sync();
    assertThat(world.withEmail(Side.NETWORK, "ana@example.org").numbers()).hasSize(1);
    assertThat(world.questions()).isEmpty();
    world.isInStep();
  }

  @Test
  void a_taken_number_that_is_given_up_is_no_question_any_more() throws Exception {
    world.entity("ab", named("Ana", "Sample"), email("ana@example.org"), mobile("15035550101"));
    world.batch.beforeWriting(
        () -> world.activist("bo", email("bo@example.org"), mobile("15035550101")));
    world.sync();
    assertThat(world.questions())
        .extracting(ReviewItem::kind)
        .containsExactly(ReviewItem.Kind.TAKEN);

    world.builder.put(Traits.entity("ab", named("Ana", "Sample"), email("ana@example.org")));
    world.sync();

    assertThat(world.withEmail(Side.NETWORK, "ana@example.org").givenName()).isEqualTo("Ana");
    assertThat(world.questions()).isEmpty();
    world.isInStep();
  }

  @Test
  void one_email_on_two_entities_is_a_question_and_nothing_is_written() throws Exception {
    world.entity("one", named("Ana", "Sample"), email("shared@example.org"));
    world.entity("two", named("Bo", "Sample"), email("shared@example.org"));

    world.isInStep();

    assertThat(world.questions())
        .extracting(ReviewItem::kind)
        .containsOnly(ReviewItem.Kind.MATCH)
        .hasSize(2);
  }

  @Test
  void a_number_whose_owner_has_an_email_is_a_question() throws Exception {
    world.activist("bo", email("bo@example.org"), mobile("15035550101"));
    world.entity("ab", named("Ana", "Sample"), mobile("15035550101"));

    world.isInStep();

    assertThat(world.questions()).extracting(ReviewItem::kind).contains(ReviewItem.Kind.MATCH);
    assertThat(world.pairOf(Side.BUILDER, "ab")).isEmpty();
  }

  @Test
  void somebody_without_an_email_is_found_by_number() throws Exception {
    world.activist("ana", mobile("15035550101"));
    world.entity("ab", named("Ana", "Sample"), mobile("15035550101"));

    world.sync();

    assertThat(world.pairOf(Side.BUILDER, "ab")).isPresent();
    assertThat(world.network.everybody()).hasSize(1);
    world.isInStep();
  }

  @Test
  void whoever_was_made_unheard_is_found_by_our_identifier_when_the_e_mail_changed()
      throws Exception {
    world.entity("one", named("Ana", "Sample"), email("ana@example.org"));
    world.network.losesTheNextAnswer();
    world.network.findsAfter(Duration.ofMinutes(1));
    world.sync();
    assertThat(world.network.everybody()).hasSize(1);
    world.network.findsAfter(Duration.ZERO);
    world.entity("one", named("Ana", "Sample"), email("other@example.org"));

    world.sync();

    assertThat(world.network.everybody()).hasSize(1);
    assertThat(world.pairOf(Side.BUILDER, "one")).isPresent();
  }

  @Test
  void after_a_lost_answer_the_run_goes_on_and_nobody_is_made_twice() throws Exception {
    world.entity("one", named("Ana", "Sample"), email("ana@example.org"));
    world.entity("two", named("Bo", "Sample"), mobile("15035550102"));
    world.network.losesTheNextAnswer();

    Run run = world.sync();

    assertThat(run.status()).isEqualTo(RunStatus.DONE);
    assertThat(world.changes(run))
        .extracting(PlannedChange::outcome)
        .containsExactlyInAnyOrder(Outcome.DONE, Outcome.SKIPPED);
    assertThat(world.network.everybody()).hasSize(2);
    assertThat(world.log.drafts()).hasSize(2);
    world.sync();
    world.isInStep();
  }

  @Test
  void a_service_that_is_down_before_the_call_leaves_the_change_planned() throws Exception {
    world.entity("ab", named("Ana", "Sample"), email("ana@example.org"));
    world.batch.beforeWriting(
        () -> world.network.failsAfter(0, DirectoryUnavailable.Kind.UNREACHABLE));

    Run run = world.sync();

    assertThat(run.status()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.PLANNED);
    world.network.recovers();
    assertThat(world.sync().id()).isEqualTo(run.id());
    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.DONE);
    world.isInStep();
  }

  @Test
  void who_left_while_an_old_plan_waited_is_not_subscribed_by_it() throws Exception {
    World held = new World();
    held.entity("bo", named("Bo", "Sample"), email("bo@example.org", Subscription.SUBSCRIBED));
    held.entity("cy", named("Cy", "Sample"), email("cy@example.org", Subscription.SUBSCRIBED));
    held.enable();
    Run run = held.sync();
    held.edit(Side.BUILDER, "bo", Traits.left(Channel.EMAIL));
    held.clock.advance(Duration.ofDays(3));

    held.decide.approve(run.id());

    assertThat(held.network.everybody()).hasSize(1);
    assertThat(held.withEmail(Side.NETWORK, "cy@example.org").emails().get(0).status())
        .isEqualTo(Subscription.SUBSCRIBED);
    held.sync();
    assertThat(held.withEmail(Side.NETWORK, "bo@example.org").emails().get(0).status())
        .isEqualTo(Subscription.UNSUBSCRIBED);
    held.isInStep();
  }
}
