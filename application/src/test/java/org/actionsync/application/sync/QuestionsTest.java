package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.bounces;
import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.mobile;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.actionsync.application.port.Answer;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.matching.Doubt;
import org.actionsync.domain.matching.Match;
import org.actionsync.domain.plan.SafetyBrake;
import org.actionsync.domain.reconcile.FieldRule;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Total;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is refused, ignored, somebody else's or in conflict is written down and not repeated. */
class QuestionsTest {

  private final World world = new World();

  @BeforeEach
  void a_pair_in_step() throws Exception {
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"));
    world.entity("ab", named("Ana", "Sample"), email("ana@example.org"));
    world.begun().isInStep();
  }

  @Test
  void a_refused_change_is_not_asked_again_until_something_changes() throws Exception {
    world.network.refuses(person -> person.value().equals("ana"));
    world.edit(Side.BUILDER, "ab", named("Anna", "Sample"));

    Run run = world.sync();

    assertThat(run.status()).isEqualTo(RunStatus.DONE);
    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(world.onlyChange(run).error()).isEqualTo("Not acceptable");
    assertThat(run.total(Total.REFUSED)).isEqualTo(1);
    world.isInStep();

    world.network.refuses(person -> false);
    world.edit(Side.BUILDER, "ab", named("Anita", "Sample"));
    world.sync();
    assertThat(world.person(Side.NETWORK, "ana").givenName()).isEqualTo("Anita");
  }

  @Test
  void one_refusal_does_not_stop_the_others() throws Exception {
    world.entity("bo", named("Bo", "Sample"), email("bo@example.org"));
    world.network.refuses(person -> person.value().equals("ana"));
    world.edit(Side.BUILDER, "ab", named("Anna", "Sample"));

    assertThat(world.sync().total(Total.CREATED)).isEqualTo(1);
  }

  @Test
  void an_ignored_write_is_recorded_as_asked_and_got_and_not_repeated() throws Exception {
    world.network.drops(edit -> true);
    world.edit(Side.BUILDER, "ab", named("Anna", "Sample"));

    Run run = world.sync();

    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(world.onlyChange(run).change().text().asked()).contains("Anna");
    assertThat(world.onlyChange(run).got()).contains("Ana").doesNotContain("Anna");
    world.isInStep();
  }

  @Test
  void a_dropped_tag_is_not_taken_for_removed() throws Exception {
    world.builder.drops(edit -> true);
    world.tag("ana", World.STEWARD);

    world.sync();

    world.isInStep();
    assertThat(world.network.labelsOf(world.person(Side.NETWORK, "ana").id()))
        .containsExactly(World.STEWARD.tag().id());
  }

  @Test
  void an_email_that_is_somebody_elses_is_never_written_to_the_network() throws Exception {
    world.activist("bo", email("bo@example.org"));
    world.edit(Side.BUILDER, "ab", email("bo@example.org"), bounces("ana@example.org"));

    Run run = world.sync();

    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(world.log.edits()).isEmpty();
    assertThat(world.questions())
        .extracting(ReviewItem::kind)
        .containsExactly(ReviewItem.Kind.TAKEN);
    world.isInStep();
    assertThat(world.questions()).hasSize(1);
  }

  @Test
  void a_number_that_is_somebody_elses_stays_theirs_and_the_rest_is_written() throws Exception {
    world.activist("bo", email("bo@example.org"), mobile("15035550102"));
    world.edit(Side.BUILDER, "ab", named("Anna", "Sample"), mobile("15035550102"));

    world.sync();

    assertThat(world.person(Side.NETWORK, "ana").givenName()).isEqualTo("Anna");
    assertThat(world.person(Side.NETWORK, "ana").numbers()).isEmpty();
    assertThat(world.person(Side.NETWORK, "bo").number(new PhoneNumber("15035550102"))).isPresent();
    assertThat(world.questions())
        .extracting(ReviewItem::kind)
        .containsExactly(ReviewItem.Kind.TAKEN);
    world.isInStep();
  }

  @Test
  void of_two_values_that_are_somebody_elses_both_are_asked() throws Exception {
    world.activist("bo", email("bo@example.org"), mobile("15035550102"));
    world.edit(
        Side.BUILDER,
        "ab",
        email("bo@example.org"),
        bounces("ana@example.org"),
        mobile("15035550102"));

    world.sync();

    assertThat(world.questions()).hasSize(1);
    ReviewItem item = world.questions().get(0);
    assertThat(item.summary())
        .isEqualTo("The e-mail and mobile number belong to somebody else in Action Network");
    assertThat(item.details().values())
        .containsExactly(
            new Answer.Value("EMAIL", "", "bo@example.org"),
            new Answer.Value("MOBILE_NUMBER", "", "15035550102"));
    assertThat(item.evidence()).hasSize(4);
    world.isInStep();
    assertThat(world.questions()).containsExactly(item);
  }

  @Test
  void a_number_that_turns_out_to_be_taken_later_joins_the_question_about_the_email()
      throws Exception {
    world.activist("bo", email("bo@example.org"), mobile("15035550102"));
    world.edit(Side.BUILDER, "ab", email("bo@example.org"), bounces("ana@example.org"));
    world.sync();
    world.edit(Side.BUILDER, "ab", mobile("15035550102"));

    world.sync();

    assertThat(world.questions()).hasSize(1);
    assertThat(world.questions().get(0).details().values())
        .extracting(Answer.Value::name)
        .containsExactly("EMAIL", "MOBILE_NUMBER");
  }

  @Test
  void the_question_whose_a_number_is_settles_itself_when_both_sides_say_the_same()
      throws Exception {
    world.activist("bo", email("bo@example.org"), mobile("15035550102"));
    world.edit(Side.BUILDER, "ab", mobile("15035550102"));
    world.sync();

    world.activist("bo", email("bo@example.org"));
    world.edit(Side.NETWORK, "ana", mobile("15035550102"));
    world.isInStep();

    assertThat(world.questions()).isEmpty();
  }

  @Test
  void an_email_that_two_thousand_share_is_asked_about_in_few_words() throws Exception {
    for (int i = 0; i < 2000; i++) {
      world.entity("e" + i, named("No", "Body"), email("none@example.org"));
    }

    assertThat(world.sync().status()).isEqualTo(RunStatus.DONE);

    assertThat(world.store.reviews().countOpen(World.LINK, ReviewItem.Kind.MATCH)).isEqualTo(2000);
    for (ReviewItem item : world.questions()) {
      assertThat(item.evidence()).hasSizeLessThanOrEqualTo(25);
      assertThat(item.evidence()).last().isEqualTo("and 1989 more like this in Action Builder");
      assertThat(item.details().twins()).hasSizeLessThanOrEqualTo(25);
    }
  }

  @Test
  void only_who_is_shown_as_evidence_is_looked_up() {
    List<RemoteId> many =
        IntStream.range(0, 2000).mapToObj(number -> new RemoteId("p" + number)).toList();
    List<RemoteId> found = new ArrayList<>();
    var questions =
        new Questions(
            world.store.reviews(),
            () -> "question",
            World.LINK,
            world.clock,
            (side, person) -> {
              found.add(person);
              return Optional.empty();
            });

    questions.doubt(
        Side.BUILDER,
        Traits.entity("e", named("No", "Body")),
        new Match.Unclear(Doubt.SHARED_EMAIL, many, many));

    assertThat(found).hasSize(20);
    assertThat(world.questions().get(0).evidence())
        .hasSize(23)
        .contains("and 1990 more like this in Action Network")
        .endsWith("and 1990 more like this in Action Builder");
  }

  @Test
  void under_ask_a_conflict_waits_for_a_person_and_settles_itself_when_both_agree()
      throws Exception {
    Map<Field, FieldRule> ask = Map.of(Field.GIVEN_NAME, FieldRule.ASK);
    world.settings(new LinkSettings(ask, true, false, SafetyBrake.DEFAULT));
    world.edit(Side.NETWORK, "ana", named("Anna", "Sample"));
    world.edit(Side.BUILDER, "ab", named("Anita", "Sample"));

    world.isInStep();
    world.isInStep();
    assertThat(world.questions())
        .extracting(ReviewItem::kind)
        .containsExactly(ReviewItem.Kind.CONFLICT);
    assertThat(world.questions().get(0).evidence().get(0)).contains("Anna").contains("Anita");

    world.edit(Side.BUILDER, "ab", named("Anna", "Sample"));
    world.isInStep();
    assertThat(world.questions()).isEmpty();
  }
}
