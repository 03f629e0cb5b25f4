package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.mobile;
import static org.actionsync.application.sync.Traits.named;
import static org.actionsync.application.sync.Traits.ofType;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
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
import org.actionsync.domain.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Activists with the magic tag are pulled into the campaign. */
class CreateEntityTest {

  private final World world = new World();

  @BeforeEach
  void somebody_in_the_group_only() throws Exception {
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"));
    world.begun().isInStep();
    assertThat(world.builder.everybody()).isEmpty();
  }

  @Test
  void the_magic_tag_pulls_in() throws Exception {
    world.tag("ana", World.STEWARD);
    world.pullIn("ana");

    Run run = world.sync();

    Contact entity = world.withEmail(Side.BUILDER, "ana@example.org");
    assertThat(entity.givenName()).isEqualTo("Ana");
    assertThat(entity.emails().get(0).status()).isEqualTo(Subscription.SUBSCRIBED);
    assertThat(world.builder.labelsOf(entity.id()))
        .containsExactly(World.responseOf(World.STEWARD));
    assertThat(world.onlyChange(run).change().kind()).isEqualTo(ChangeKind.CREATE);
    world.isInStep();
  }

  @Test
  void a_building_with_the_same_address_is_somebody_else() throws Exception {
    world.entity("hall", email("ana@example.org"), ofType("Building"));
    world.pullIn("ana");

    Run run = world.sync();

    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.DONE);
    assertThat(world.pairOf(Side.BUILDER, "hall")).isEmpty();
    assertThat(world.builder.everybody()).hasSize(2);
  }

  @Test
  void losing_the_magic_tag_later_changes_nothing() throws Exception {
    world.pullIn("ana");
    world.sync();
    world.network.untag(world.person(Side.NETWORK, "ana").id(), World.MAGIC);

    world.isInStep();
    assertThat(world.builder.everybody()).hasSize(1);
    assertThat(world.pairOf(Side.NETWORK, "ana")).isPresent();
  }

  @Test
  void an_opt_out_comes_along() throws Exception {
    world.edit(Side.NETWORK, "ana", Traits.left(Channel.EMAIL));
    world.pullIn("ana");

    world.sync();

    assertThat(world.withEmail(Side.BUILDER, "ana@example.org").emails().get(0).status())
        .isEqualTo(Subscription.UNSUBSCRIBED);
  }

  @Test
  void who_appeared_in_the_campaign_meanwhile_is_paired_and_not_made_again() throws Exception {
    world.pullIn("ana");
    world.batch.beforeWriting(
        () -> world.entity("ab", named("Ana", "Sample"), email("ana@example.org")));

    Run run = world.sync();

    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(world.pairOf(Side.BUILDER, "ab")).isPresent();
    world.isInStep();
    assertThat(world.builder.everybody()).hasSize(1);
  }

  @Test
  void an_entity_of_another_linked_campaign_is_connected_instead_of_made() throws Exception {
    Contact there =
        world.neighbour.put(
            Traits.entity("there", named("Ana Maria", "Sample"), email("ana@example.org")));
    world.pullIn("ana");

    Run run = world.sync();

    assertThat(world.onlyChange(run).change().kind()).isEqualTo(ChangeKind.CONNECT);
    assertThat(world.builder.everybody()).extracting(Contact::id).containsExactly(there.id());
    assertThat(world.pairOf(Side.BUILDER, "there")).isPresent();
    world.sync();
    world.isInStep();
  }

  @Test
  void an_entity_elsewhere_that_goes_by_another_email_is_a_question() throws Exception {
    world.neighbour.put(
        Traits.entity(
            "there", named("Bo", "Sample"), email("bo@example.org"), email("ana@example.org")));
    world.pullIn("ana");

    world.sync();

    assertThat(world.builder.everybody()).isEmpty();
    assertThat(world.questions()).extracting(ReviewItem::kind).contains(ReviewItem.Kind.MATCH);
  }

  @Test
  void two_candidates_in_other_campaigns_are_a_question() throws Exception {
    world.neighbour.put(Traits.entity("one", named("Ana", "S"), email("ana@example.org")));
    world.neighbour.put(Traits.entity("two", named("Ana", "T"), email("ana@example.org")));
    world.pullIn("ana");

    world.sync();

    assertThat(world.builder.everybody()).isEmpty();
    assertThat(world.questions()).extracting(ReviewItem::kind).contains(ReviewItem.Kind.MATCH);
  }

  @Test
  void without_a_name_somebody_is_a_question_until_they_have_one() throws Exception {
    world.activist("bo", email("bo@example.org"));
    world.pullIn("bo");

    world.isInStep();
    assertThat(world.questions())
        .extracting(ReviewItem::kind)
        .containsExactly(ReviewItem.Kind.INCOMPLETE);

    world.edit(Side.NETWORK, "bo", named("Bo", "Sample"));
    world.sync();
    assertThat(world.withEmail(Side.BUILDER, "bo@example.org").givenName()).isEqualTo("Bo");
    assertThat(world.questions()).isEmpty();
  }

  @Test
  void the_question_is_gone_when_somebody_adds_the_person_by_hand() throws Exception {
    world.activist("bo", email("bo@example.org"));
    world.pullIn("bo");
    world.sync();
    world.entity("bo-in-ab", named("Bo", "Sample"), email("bo@example.org"));

    world.sync();

    assertThat(world.pairOf(Side.NETWORK, "bo")).isPresent();
    assertThat(world.questions()).isEmpty();
  }

  @Test
  void the_email_is_the_name_when_the_link_says_so() throws Exception {
    world.settings(new LinkSettings(Map.of(), true, true, SafetyBrake.DEFAULT));
    world.activist("bo", email("bo@example.org"));
    world.pullIn("bo");

    world.sync();

    assertThat(world.withEmail(Side.BUILDER, "bo@example.org").givenName())
        .isEqualTo("bo@example.org");
    assertThat(world.person(Side.NETWORK, "bo").givenName()).isNull();
    world.isInStep();
    assertThat(world.person(Side.NETWORK, "bo").givenName()).isNull();
  }

  @Test
  void after_a_lost_answer_the_run_goes_on_and_nobody_is_made_twice() throws Exception {
    world.activist("bo", named("Bo", "Sample"), mobile("15035550102"));
    world.pullIn("ana");
    world.pullIn("bo");
    world.builder.losesTheNextAnswer();

    Run run = world.sync();

    assertThat(run.status()).isEqualTo(RunStatus.DONE);
    assertThat(world.builder.everybody()).hasSize(2);
    world.sync();
    world.isInStep();
    assertThat(world.pairOf(Side.NETWORK, "ana")).isPresent();
    assertThat(world.pairOf(Side.NETWORK, "bo")).isPresent();
  }

  @Test
  void whoever_was_made_unheard_is_found_by_the_e_mail_of_then() throws Exception {
    world.pullIn("ana");
    world.builder.losesTheNextAnswer();
    world.builder.findsAfter(Duration.ofMinutes(1));
    world.sync();
    assertThat(world.builder.everybody()).hasSize(1);
    world.builder.findsAfter(Duration.ZERO);
    world.edit(Side.NETWORK, "ana", email("other@example.org"));

    world.sync();

    assertThat(world.builder.everybody()).hasSize(1);
    assertThat(world.store.reviews().countOpen(World.LINK, ReviewItem.Kind.MATCH)).isPositive();
  }
}
