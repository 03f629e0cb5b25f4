package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.bounces;
import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.mobile;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.actionsync.application.port.DirectoryUnavailable.Kind;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.review.ReviewRefused;
import org.actionsync.application.review.SettleReview;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.SafetyBrake;
import org.actionsync.domain.reconcile.FieldRule;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Total;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an admin answers is carried out by the next run, and holds for ever. */
class SettledTest {

  private final World world = new World();
  private final SettleReview settle =
      new SettleReview(world.store.reviews(), world.store.pairs(), world.clock);

  private ReviewItem question(Side side, String person) {
    return world.questions().stream()
        .filter(
            item -> {
              var about = side == Side.NETWORK ? item.activist() : item.entity();
              return about != null && about.value().equals(person);
            })
        .findFirst()
        .orElseThrow();
  }

  private ReviewItem answer(ReviewItem item, String choice, @Nullable String counterpart)
      throws Exception {
    return settle.settle(
        item.id(), new SettleReview.Wish(choice, counterpart, Map.of(), "the admin"));
  }

  private ReviewItem answer(ReviewItem item, String choice) throws Exception {
    return answer(item, choice, null);
  }

  /** Nobody is asked anything, and nothing happens, for some hours and a full reading. */
  private void isQuietForEver() throws Exception {
    for (int hour = 0; hour < 3; hour++) {
      world.isInStep();
      assertThat(world.questions()).isEmpty();
    }
    world.clock.advance(World.FULL_EVERY);
    world.isInStep();
    assertThat(world.questions()).isEmpty();
  }

  /** One e-mail on an activist and on two entities. */
  @Nested
  class OneEmailOnTwoEntities {

    @BeforeEach
    void ana_and_two_who_may_be_her() throws Exception {
      world.activist("ana", named("Ana", "Sample"), email("ana@example.org"));
      world.entity("e1", named("Ana", "Sample"), email("ana@example.org"));
      world.entity("e2", named("Ana", "Sample"), email("ana@example.org"));
      world.begun();
      assertThat(world.questions()).hasSize(2);
    }

    @Test
    void the_evidence_stands_side_by_side() {
      ReviewItem item = question(Side.BUILDER, "e1");

      assertThat(item.evidence())
          .containsExactly(
              "Entity e1, Ana Sample, ana@example.org",
              "Activist ana, Ana Sample, ana@example.org",
              "Entity e2, Ana Sample, ana@example.org");
    }

    @Test
    void the_same_is_paired_by_the_next_run_though_nothing_changed() throws Exception {
      ReviewItem settled = answer(question(Side.BUILDER, "e2"), "SAME");
      assertThat(settled.settlement())
          .isEqualTo(new ReviewItem.Settlement("SAME ana", "the admin"));
      assertThat(settled.settledAt()).isEqualTo(world.clock.instant());
      assertThat(world.pairOf(Side.NETWORK, "ana")).isEmpty();

      Run run = world.sync();

      assertThat(run.total(Total.MATCHED)).isEqualTo(1);
      assertThat(world.pairOf(Side.NETWORK, "ana").orElseThrow().entity().value()).isEqualTo("e2");
      world.sync(); // the names meet
      isQuietForEver(); // also about the other, who is not Ana
      assertThat(world.network.everybody()).hasSize(1);
    }

    @Test
    void not_the_same_is_never_paired_and_never_asked_again() throws Exception {
      answer(question(Side.BUILDER, "e1"), "NOT_SAME");
      answer(question(Side.BUILDER, "e2"), "NOT_SAME");

      isQuietForEver();
      world.edit(Side.BUILDER, "e1", named("Ana", "Changed"));
      isQuietForEver();
      assertThat(world.pairOf(Side.NETWORK, "ana")).isEmpty();
      assertThat(world.network.everybody()).hasSize(1); // one e-mail is one activist
    }

    @Test
    void the_ignored_are_never_asked_about_again() throws Exception {
      answer(question(Side.BUILDER, "e1"), "IGNORE");
      answer(question(Side.BUILDER, "e2"), "IGNORE");

      isQuietForEver();
      world.edit(Side.BUILDER, "e1", named("Ana", "Changed"));
      isQuietForEver();
    }

    @Test
    void who_is_no_longer_there_cannot_be_the_same() throws Exception {
      world.network.delete(world.person(Side.NETWORK, "ana").id());
      world.clock.advance(World.FULL_EVERY);
      world.sync();
      answer(question(Side.BUILDER, "e1"), "SAME");
      world.clock.advance(World.FULL_EVERY);

      Run run = world.sync();

      assertThat(run.status()).isEqualTo(RunStatus.DONE);
      assertThat(world.pairOf(Side.BUILDER, "e1")).isEmpty();
    }

    @Test
    void one_person_cannot_be_the_same_as_two() throws Exception {
      answer(question(Side.BUILDER, "e1"), "SAME");
      ReviewItem other = question(Side.BUILDER, "e2");

      assertRefused(other, "SAME", null, ReviewRefused.Why.CONFLICT);
      assertThat(world.store.reviews().find(other.id()).orElseThrow().isOpen()).isTrue();

      world.sync();
      assertThat(world.pairOf(Side.BUILDER, "e1")).isPresent();
    }

    @Test
    void a_wrong_answer_changes_nothing() throws Exception {
      ReviewItem item = question(Side.BUILDER, "e1");

      assertRefused(item, "MAYBE", null, ReviewRefused.Why.INVALID);
      assertRefused(item, "SAME", "nobody", ReviewRefused.Why.UNKNOWN);
      assertThatThrownBy(
              () ->
                  settle.settle(
                      new ReviewId("none"), new SettleReview.Wish("SAME", null, Map.of(), "me")))
          .isInstanceOf(ReviewRefused.class);
      assertThat(world.store.reviews().find(item.id())).contains(item);

      answer(item, "IGNORE");
      assertRefused(item, "SAME", null, ReviewRefused.Why.CONFLICT);
    }
  }

  private void assertRefused(
      ReviewItem item, String choice, @Nullable String counterpart, ReviewRefused.Why why) {
    assertThatThrownBy(() -> answer(item, choice, counterpart))
        .isInstanceOfSatisfying(
            ReviewRefused.class, refused -> assertThat(refused.why()).isEqualTo(why));
  }

  /** Ana's e-mail is an entity's second one, and an admin ignores one of the two. */
  @Nested
  class TheIgnoredSeenFromTheOtherSide {

    @BeforeEach
    void ana_and_an_entity_that_has_her_email_too() throws Exception {
      world.activist("ana", named("Ana", "Sample"), email("ana@example.org"));
      world.entity("e1", named("Bo", "Sample"), email("bo@example.org"), email("ana@example.org"));
    }

    private void herEmailBecomesTheirBest() throws Exception {
      world.edit(Side.BUILDER, "e1", bounces("bo@example.org"));
      isQuietForEver();
      assertThat(world.pairOf(Side.NETWORK, "ana")).isEmpty();
      assertThat(world.network.everybody()).hasSize(1);
      assertThat(world.builder.everybody()).hasSize(1);
    }

    @Test
    void an_ignored_activist_is_not_paired_when_the_entity_is_in_question() throws Exception {
      world.pullIn("ana");
      world.begun();
      answer(question(Side.NETWORK, "ana"), "IGNORE");

      herEmailBecomesTheirBest();
    }

    @Test
    void an_ignored_entity_is_not_paired_when_the_activist_is_in_question() throws Exception {
      world.begun();
      answer(question(Side.BUILDER, "e1"), "IGNORE");
      world.pullIn("ana");

      herEmailBecomesTheirBest();
    }

    @Test
    void an_ignored_activist_who_appears_before_a_create_is_left_alone() throws Exception {
      world.pullIn("ana");
      world.begun();
      answer(question(Side.NETWORK, "ana"), "IGNORE");
      answer(question(Side.BUILDER, "e1"), "IGNORE");
      world.entity("cy", named("Cy", "Sample"), email("cy@example.org"));
      world.batch.beforeWriting(() -> world.edit(Side.NETWORK, "ana", email("cy@example.org")));

      assertThat(world.onlyChange(world.sync()).outcome()).isEqualTo(Outcome.SKIPPED);

      assertThat(world.pairOf(Side.NETWORK, "ana")).isEmpty();
      isQuietForEver();
    }

    @Test
    void an_ignored_entity_that_appears_before_a_create_is_left_alone() throws Exception {
      world.pullIn("ana");
      world.begun();
      answer(question(Side.NETWORK, "ana"), "IGNORE");
      answer(question(Side.BUILDER, "e1"), "IGNORE");
      world.activist("cy", named("Cy", "Sample"), email("cy@example.org"));
      world.pullIn("cy");
      world.batch.beforeWriting(
          () ->
              world.edit(
                  Side.BUILDER,
                  "e1",
                  email("cy@example.org"),
                  bounces("bo@example.org"),
                  bounces("ana@example.org")));

      assertThat(world.onlyChange(world.sync()).outcome()).isEqualTo(Outcome.SKIPPED);

      assertThat(world.pairOf(Side.BUILDER, "e1")).isEmpty();
      isQuietForEver();
      assertThat(world.builder.everybody()).hasSize(1);
    }
  }

  @Test
  void of_several_candidates_one_has_to_be_named() throws Exception {
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"));
    world.pullIn("ana");
    world.entity("e1", named("Ana", "Sample"), email("ana@example.org"));
    world.entity("e2", named("Ana", "Sample"), email("ana@example.org"));
    world.begun();
    ReviewItem item = question(Side.NETWORK, "ana");

    assertRefused(item, "SAME", null, ReviewRefused.Why.INVALID);
    answer(item, "SAME", "e2");
    world.sync();

    assertThat(world.pairOf(Side.NETWORK, "ana").orElseThrow().entity().value()).isEqualTo("e2");
    world.sync();
    isQuietForEver();
  }

  @Test
  void an_activist_who_is_not_the_same_is_created_beside_the_entity() throws Exception {
    world.activist("ana", named("Ana", "Sample"), email("home@example.org"));
    world.pullIn("ana");
    world.entity("e1", named("Bo", "Sample"), email("bo@example.org"), email("home@example.org"));
    world.activist("bo", named("Bo", "Sample"), email("bo@example.org"));
    world.begun();
    answer(question(Side.NETWORK, "ana"), "NOT_SAME");

    assertThat(world.sync().total(Total.CREATED)).isEqualTo(1);

    assertThat(world.builder.everybody()).hasSize(2);
    isQuietForEver();
  }

  @Test
  void an_entity_that_is_not_the_same_is_created_without_the_number_of_somebody_else()
      throws Exception {
    world.activist("bo", email("bo@example.org"), mobile("15035550102"));
    world.entity("e1", named("Ana", "Sample"), email("ana@example.org"), mobile("15035550102"));
    world.begun();
    answer(question(Side.BUILDER, "e1"), "NOT_SAME");

    world.sync();

    assertThat(world.withEmail(Side.NETWORK, "ana@example.org").numbers()).isEmpty();
    assertThat(world.person(Side.NETWORK, "bo").numbers()).hasSize(1);
  }

  @Test
  void a_doubt_found_while_writing_is_remembered_and_not_raised_anew() throws Exception {
    world.neighbour.put(
        Traits.entity(
            "there", named("Bo", "Sample"), email("bo@example.org"), email("ana@example.org")));
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"));
    world.pullIn("ana");
    world.begun();
    ReviewItem item = question(Side.NETWORK, "ana");

    world.isInStep();
    world.isInStep();
    assertThat(world.questions()).extracting(ReviewItem::id).containsExactly(item.id());

    answer(item, "NOT_SAME");
    assertThat(world.sync().total(Total.CREATED)).isEqualTo(1);
    isQuietForEver();
  }

  @Test
  void a_nameless_activist_is_named_by_the_email_or_left_alone() throws Exception {
    world.activist("ana", email("ana@example.org"));
    world.activist("bo", email("bo@example.org"));
    world.pullIn("ana");
    world.pullIn("bo");
    world.begun();

    answer(question(Side.NETWORK, "ana"), "EMAIL_AS_NAME");
    answer(question(Side.NETWORK, "bo"), "IGNORE");
    world.sync();

    assertThat(world.builder.everybody()).hasSize(1);
    assertThat(world.withEmail(Side.BUILDER, "ana@example.org").givenName())
        .isEqualTo("ana@example.org");
    world.sync();
    isQuietForEver();
  }

  @Test
  void whoever_is_refused_is_asked_for_once_whatever_was_answered_before() throws Exception {
    world.activist("ana", email("ana@example.org"));
    world.pullIn("ana");
    world.begun();
    answer(question(Side.NETWORK, "ana"), "EMAIL_AS_NAME");
    world.builder.refuses(person -> true);
    assertThat(world.onlyChange(world.sync()).outcome()).isEqualTo(Outcome.REFUSED);

    isQuietForEver();

    world.builder.refuses(person -> false);
    world.edit(Side.NETWORK, "ana", named("Ana", "Sample"));
    assertThat(world.sync().total(Total.CREATED)).isEqualTo(1);
  }

  /** Both sides of a pair were edited, and the link asks. */
  @Nested
  class InConflict {

    @BeforeEach
    void two_fields_in_conflict() throws Exception {
      world.activist("ana", named("Ana", "Sample"), email("ana@example.org"));
      world.entity("ab", named("Ana", "Sample"), email("ana@example.org"));
      world.begun().isInStep();
      world.settings(
          new LinkSettings(
              Map.of(Field.GIVEN_NAME, FieldRule.ASK, Field.FAMILY_NAME, FieldRule.ASK),
              true,
              false,
              SafetyBrake.DEFAULT));
      world.edit(Side.NETWORK, "ana", named("Anna", "North"));
      world.edit(Side.BUILDER, "ab", named("Anita", "South"));
      world.sync();
    }

    @Test
    void each_field_has_its_own_answer() throws Exception {
      ReviewItem item = question(Side.NETWORK, "ana");
      settle.settle(
          item.id(),
          new SettleReview.Wish("NETWORK", null, Map.of("FAMILY_NAME", "BUILDER"), "the admin"));

      world.sync();

      assertThat(world.person(Side.NETWORK, "ana").fullName()).isEqualTo("Anna South");
      assertThat(world.person(Side.BUILDER, "ab").fullName()).isEqualTo("Anna South");
      isQuietForEver();
    }

    @Test
    void both_may_be_left_and_a_new_edit_is_a_new_question() throws Exception {
      answer(question(Side.NETWORK, "ana"), "LEAVE");
      isQuietForEver();
      assertThat(world.person(Side.NETWORK, "ana").givenName()).isEqualTo("Anna");
      assertThat(world.person(Side.BUILDER, "ab").givenName()).isEqualTo("Anita");

      world.edit(Side.NETWORK, "ana", named("Annabel", "North"));
      world.edit(Side.BUILDER, "ab", named("Anja", "South"));
      world.sync();

      assertThat(world.questions())
          .extracting(ReviewItem::kind)
          .containsExactly(ReviewItem.Kind.CONFLICT);
    }

    @Test
    void an_unknown_value_is_refused() {
      ReviewItem item = question(Side.NETWORK, "ana");
      assertThatThrownBy(
              () ->
                  settle.settle(
                      item.id(),
                      new SettleReview.Wish("NETWORK", null, Map.of("SHOE", "BUILDER"), "me")))
          .isInstanceOf(ReviewRefused.class);
      assertThat(world.store.reviews().find(item.id())).contains(item);
    }
  }

  /** An e-mail that was to be written to Ana is Bo's. */
  @Nested
  class SomebodyElses {

    @BeforeEach
    void bos_email() throws Exception {
      world.activist("ana", named("Ana", "Sample"), email("ana@example.org"));
      world.entity("ab", named("Ana", "Sample"), email("ana@example.org"));
      world.begun().isInStep();
      world.activist("bo", email("bo@example.org"));
      world.edit(Side.BUILDER, "ab", email("bo@example.org"), bounces("ana@example.org"));
      world.sync();
    }

    @Test
    void left_it_is_not_asked_again() throws Exception {
      answer(question(Side.NETWORK, "ana"), "LEAVE");

      isQuietForEver();
    }

    @Test
    void asked_again_it_is_written_once_it_is_free() throws Exception {
      world.network.delete(world.person(Side.NETWORK, "bo").id());
      answer(question(Side.NETWORK, "ana"), "ASK_AGAIN");

      world.sync();

      assertThat(world.withEmail(Side.NETWORK, "bo@example.org").id().value()).isEqualTo("ana");
      isQuietForEver();
    }

    @Test
    void asked_again_and_put_right_by_hand_a_later_email_is_not_overwritten() throws Exception {
      world.network.delete(world.person(Side.NETWORK, "bo").id());
      answer(question(Side.NETWORK, "ana"), "ASK_AGAIN");
      world.edit(Side.NETWORK, "ana", email("bo@example.org"));
      world.isInStep();

      world.edit(Side.NETWORK, "ana", email("new@example.org"));
      world.sync();

      assertThat(world.withEmail(Side.NETWORK, "new@example.org").id().value()).isEqualTo("ana");
      assertThat(world.withEmail(Side.BUILDER, "new@example.org").id().value()).isEqualTo("ab");
      isQuietForEver();
    }

    @Test
    void asked_again_of_a_service_that_fails_it_is_not_forgotten() throws Exception {
      world.network.delete(world.person(Side.NETWORK, "bo").id());
      answer(question(Side.NETWORK, "ana"), "ASK_AGAIN");
      world.network.breaksOn(person -> person.value().equals("ana"), Kind.UNREACHABLE);
      assertThat(world.onlyChange(world.sync()).outcome()).isEqualTo(Outcome.SET_ASIDE);
      world.network.breaksOn(person -> false, Kind.UNREACHABLE);

      world.sync();

      assertThat(world.withEmail(Side.NETWORK, "bo@example.org").id().value()).isEqualTo("ana");
      isQuietForEver();
    }

    @Test
    void asked_again_of_a_service_that_always_fails_it_is_given_up() throws Exception {
      world.network.delete(world.person(Side.NETWORK, "bo").id());
      answer(question(Side.NETWORK, "ana"), "ASK_AGAIN");
      world.network.breaksOn(person -> person.value().equals("ana"), Kind.UNREACHABLE);
      for (int run = 0; run < 3; run++) {
        assertThat(world.onlyChange(world.sync()).outcome()).isEqualTo(Outcome.SET_ASIDE);
      }

      world.isInStep();
    }

    @Test
    void asked_again_and_edited_before_the_write_it_is_not_forgotten() throws Exception {
      world.network.delete(world.person(Side.NETWORK, "bo").id());
      answer(question(Side.NETWORK, "ana"), "ASK_AGAIN");
      world.batch.beforeWriting(() -> world.edit(Side.NETWORK, "ana", email("other@example.org")));
      assertThat(world.onlyChange(world.sync()).outcome()).isEqualTo(Outcome.SKIPPED);

      world.sync();

      assertThat(world.withEmail(Side.NETWORK, "bo@example.org").id().value()).isEqualTo("ana");
      isQuietForEver();
    }

    @Test
    void asked_again_in_vain_it_is_a_question_again_and_not_tried_for_ever() throws Exception {
      answer(question(Side.NETWORK, "ana"), "ASK_AGAIN");

      world.sync();

      assertThat(world.questions()).hasSize(1);
      world.isInStep();
    }
  }
}
