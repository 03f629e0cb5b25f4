package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.left;
import static org.actionsync.application.sync.Traits.mobile;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.plan.SafetyBrake;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do between our look and our call, or before we hear of it; random histories did. */
class JustThenTest {

  private final World world = new World();

  @BeforeEach
  void a_link_in_step() throws Exception {
    world.begun();
  }

  // Made, and not heard of.

  @ParameterizedTest
  @EnumSource(Side.class)
  void whoever_was_made_unheard_and_got_another_number_is_known_by_our_identifier(Side side)
      throws Exception {
    newPerson(side.opposite());
    world.on(side).losesTheNextAnswer();
    world.on(side).findsAfter(Duration.ofMinutes(1));
    world.sync();
    Contact made = world.on(side).everybody().get(0);
    world.on(side).findsAfter(Duration.ZERO);
    world.on(side).put(made(made, side));

    world.sync();

    assertThat(world.on(side).everybody()).hasSize(1);
    assertThat(world.pairOf(side, made.id().value())).isPresent();
  }

  private void newPerson(Side side) {
    if (side == Side.BUILDER) {
      world.entity("new", named("Ana", "Sample"), mobile("15035550101"));
    } else {
      world.activist("new", named("Ana", "Sample"), mobile("15035550101"));
      world.pullIn("new");
    }
  }

  private static Contact made(Contact made, Side side) {
    String id = made.id().value();
    return side == Side.NETWORK
        ? Traits.activist(id, named("Ana", "Sample"), mobile("15035550199"))
        : Traits.entity(id, named("Ana", "Sample"), mobile("15035550199"));
  }

  @Test
  void whoever_joined_unheard_and_lost_the_email_is_known_by_whom_we_noted() throws Exception {
    world.neighbour.put(Traits.entity("there", named("Ana", "S"), email("ana@example.org")));
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"));
    world.pullIn("ana");
    world.builder.diesAfterTheNextWrite();
    assertThatThrownBy(world::sync).isInstanceOf(IllegalStateException.class);
    world.builder.put(Traits.entity("there", named("Ana", "S")));

    world.resume();

    assertThat(world.builder.everybody()).hasSize(1);
    assertThat(world.pairOf(Side.BUILDER, "there")).isPresent();
  }

  @Test
  void two_of_one_number_do_not_become_one_while_the_first_is_unheard_of() throws Exception {
    world.entity("a", named("Ana", "Sample"), email("ana@example.org"), mobile("15035550101"));
    world.entity("b", named("Bo", "Sample"), mobile("15035550101"));
    world.network.losesTheNextAnswer();
    world.network.findsAfter(Duration.ofMinutes(1));

    world.sync();

    assertThat(world.log.drafts()).hasSize(1);
    assertThat(world.withEmail(Side.NETWORK, "ana@example.org").givenName()).isEqualTo("Ana");
  }

  // Between the look and the call.

  @Test
  void whoever_got_the_email_just_then_stays_who_they_are_and_a_person_is_asked() throws Exception {
    world.activist("bo", named("Bo", "Sample"), email("bo@example.org"));
    world.entity("bo-ab", named("Bo", "Sample"), email("bo@example.org"));
    world.sync();
    world.isInStep();
    world.entity("new", named("Ana", "Sample"), email("ana@example.org"));
    world.network.findsAfter(Duration.ofMinutes(1));
    world.batch.beforeWriting(
        () -> world.edit(Side.NETWORK, "bo", email("ana@example.org"))); // not found yet

    Run run = world.sync();

    assertThat(run.status()).isEqualTo(RunStatus.DONE);
    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(world.pairOf(Side.BUILDER, "new")).isEmpty();
    assertThat(world.questions())
        .filteredOn(item -> item.kind() == ReviewItem.Kind.TAKEN)
        .flatExtracting(ReviewItem::evidence)
        .anyMatch(line -> line.contains("Bo Sample"));
  }

  @Test
  void whoever_is_nobodys_pair_and_got_the_number_just_then_is_not_taken_for_made()
      throws Exception {
    world.activist("bo", named("Bo", "Sample"), email("bo@example.org"));
    world.sync();
    world.entity("new", named("Ana", "Sample"), mobile("15035550101"));
    world.network.findsAfter(Duration.ofMinutes(1));
    world.batch.beforeWriting(
        () -> world.edit(Side.NETWORK, "bo", mobile("15035550101"))); // not found yet

    Run run = world.sync();

    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(world.pairOf(Side.BUILDER, "new")).isEmpty();
    assertThat(world.questions())
        .filteredOn(item -> item.kind() == ReviewItem.Kind.TAKEN)
        .flatExtracting(ReviewItem::evidence)
        .anyMatch(line -> line.contains("Bo Sample"));
  }

  @Test
  void whoever_leaves_by_the_number_that_is_replaced_has_left() throws Exception {
    pairOfOneNumber();
    world.edit(Side.NETWORK, "ana", mobile("15035550199"));
    world.batch.beforeWriting(() -> world.edit(Side.BUILDER, "ab", left(Channel.MOBILE)));

    world.sync();
    world.sync();

    assertThat(world.person(Side.NETWORK, "ana").numbers().get(0).status())
        .isEqualTo(Subscription.UNSUBSCRIBED);
  }

  private void pairOfOneNumber() throws Exception {
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"), mobile("15035550101"));
    world.entity("ab", named("Ana", "Sample"), email("ana@example.org"), mobile("15035550101"));
    world.sync();
    world.isInStep();
  }

  @Test
  void whoever_lost_the_magic_tag_before_a_retry_is_not_made() throws Exception {
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"));
    world.pullIn("ana");
    world.builder.refuses(person -> true);
    Run refused = world.sync();
    world.builder.refuses(person -> false);
    world.network.untag(new RemoteId("ana"), World.MAGIC);
    world.clock.advance(Duration.ofHours(1));

    world.retry.retry(world.onlyChange(refused).id());

    assertThat(world.builder.everybody()).isEmpty();
  }

  // What one side never had.

  @Test
  void a_name_that_takes_the_place_of_the_email_is_told() throws Exception {
    world.settings(new LinkSettings(Map.of(), true, true, SafetyBrake.DEFAULT));
    world.activist("bo", email("bo@example.org"));
    world.pullIn("bo");
    world.sync();
    String entity = world.withEmail(Side.BUILDER, "bo@example.org").id().value();
    world.clock.advance(Duration.ofHours(1));
    world.edit(Side.BUILDER, entity, named("Bo", "Sample"));
    world.edit(Side.NETWORK, "bo", Traits.speaks("en")); // and is the newer

    world.sync();

    assertThat(world.person(Side.NETWORK, "bo").givenName()).isEqualTo("Bo");
  }

  @Test
  void a_better_email_is_told_after_one_that_is_somebody_elses() throws Exception {
    world.activist("bo", named("Bo", "Sample"), email("bo@example.org"));
    world.activist("ana", named("Ana", "Sample"), mobile("15035550101"));
    world.entity("ab", named("Ana", "Sample"), mobile("15035550101"));
    world.sync();
    world.isInStep();
    int edits = world.log.edits().size();
    world.edit(Side.BUILDER, "ab", email("bo@example.org", Subscription.NEVER_SET));
    world.sync();
    assertThat(world.log.edits()).hasSize(edits); // and nobody leaves with an e-mail they lack

    world.edit(Side.BUILDER, "ab", email("ana@example.org", Subscription.SUBSCRIBED));
    world.sync();

    assertThat(world.withEmail(Side.NETWORK, "ana@example.org").id().value()).isEqualTo("ana");
  }

  @Test
  void leaving_the_network_leaves_with_every_address_of_the_entity() throws Exception {
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"));
    world.entity(
        "ab",
        named("Ana", "Sample"),
        email("ana@example.org", Subscription.UNSUBSCRIBED),
        email("further@example.org", Subscription.UNSUBSCRIBED));
    world.sync();
    world.edit(Side.BUILDER, "ab", email("other@example.org", Subscription.SUBSCRIBED));
    world.sync();
    world.edit(Side.NETWORK, "ana", left(Channel.EMAIL));

    world.sync();

    assertThat(world.person(Side.BUILDER, "ab").emails())
        .extracting(item -> item.status())
        .containsOnly(Subscription.UNSUBSCRIBED);
  }
}
