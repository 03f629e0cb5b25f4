package org.actionsync.domain.plan;

import static org.actionsync.domain.contact.Channel.EMAIL;
import static org.actionsync.domain.contact.Channel.MOBILE;
import static org.actionsync.domain.contact.Quality.BAD;
import static org.actionsync.domain.contact.Side.BUILDER;
import static org.actionsync.domain.contact.Side.NETWORK;
import static org.actionsync.domain.contact.Subscription.NEVER_SET;
import static org.actionsync.domain.contact.Subscription.SUBSCRIBED;
import static org.actionsync.domain.contact.Subscription.UNSUBSCRIBED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Somebody;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Lens;
import org.actionsync.domain.mapping.Mapped;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.reconcile.Conflict;
import org.actionsync.domain.reconcile.FieldRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private static final TagKey STEWARD = new TagKey("steward");
  private static final TagKey DAY = new TagKey("day");
  private static final TagKey NIGHT = new TagKey("night");
  private static final TagKey STRONG = new TagKey("strong");
  private static final Instant LATER = Somebody.LONG_AGO.plusSeconds(60);
  private static final PostalAddress ABROAD =
      new PostalAddress("Hauptstr. 1", "Berlin", "", "10115", "DE");

  private static final Lens LENS =
      new Lens(
          List.of(
              Mapped.free("steward"),
              Mapped.choice("day", "Shift"),
              Mapped.choice("night", "Shift"),
              Mapped.level("strong", 1),
              Mapped.oneWay("imported", Direction.TO_BUILDER)),
          BestEmail.DEFAULT);
  private static final Planner PLANNER = planner(true, false);

  @Nested
  class A_new_activist {

    @Test
    void is_made_of_all_that_builder_knows_and_takes_its_best_email() {
      Contact entity =
          Somebody.with("e1")
              .named("Ana", "Ruiz")
              .email("old@example.org", SUBSCRIBED, BAD)
              .email("ana@example.org", SUBSCRIBED)
              .mobile("15035550142", SUBSCRIBED)
              .address(ABROAD)
              .speaking("es")
              .contact();

      Change change = PLANNER.newActivist(entity, List.of(on("response-steward")));

      assertThat(change.side()).isEqualTo(NETWORK);
      assertThat(change.kind()).isEqualTo(ChangeKind.CREATE);
      assertThat(change.activist()).isNull();
      assertThat(change.entity()).isEqualTo(new RemoteId("e1"));
      assertThat(change.patch())
          .isEqualTo(
              new Patch(
                  Map.of(
                      Field.GIVEN_NAME, "Ana",
                      Field.FAMILY_NAME, "Ruiz",
                      Field.EMAIL, "ana@example.org",
                      Field.MOBILE_NUMBER, "15035550142",
                      Field.ADDRESS, ABROAD.toText(),
                      Field.LANGUAGE, "es"),
                  Map.of(STEWARD, true),
                  Set.of()));
      assertThat(change.grants()).isEqualTo(Map.of(EMAIL, SUBSCRIBED, MOBILE, SUBSCRIBED));
    }

    @Test
    void is_subscribed_only_where_builder_says_so_and_always_told_which() {
      assertThat(grants(NEVER_SET, SUBSCRIBED))
          .isEqualTo(Map.of(EMAIL, UNSUBSCRIBED, MOBILE, SUBSCRIBED));
      assertThat(grants(SUBSCRIBED, UNSUBSCRIBED))
          .isEqualTo(Map.of(EMAIL, SUBSCRIBED, MOBILE, UNSUBSCRIBED));
      assertThat(grants(UNSUBSCRIBED, NEVER_SET))
          .isEqualTo(Map.of(EMAIL, UNSUBSCRIBED, MOBILE, UNSUBSCRIBED));
    }

    @Test
    void gets_the_tag_of_the_assessment_but_none_that_only_goes_to_builder() {
      Contact entity = Somebody.with("e1").email("a@example.org").assessed(1).contact();

      assertThat(PLANNER.newActivist(entity, List.of(on("response-imported"))).patch().tags())
          .isEqualTo(Map.of(STRONG, true));
    }

    private Map<Channel, Subscription> grants(Subscription email, Subscription mobile) {
      Contact entity =
          Somebody.with("e1")
              .email("ana@example.org", email)
              .mobile("15035550142", mobile)
              .contact();
      return PLANNER.newActivist(entity, List.of()).grants();
    }
  }

  @Nested
  class A_new_entity {

    @Test
    void is_made_of_all_that_network_knows_and_builder_takes() {
      Contact activist =
          Somebody.with("a1")
              .named("Ana", "Ruiz")
              .email("ana@example.org", SUBSCRIBED)
              .mobile("15035550142", UNSUBSCRIBED)
              .address(ABROAD)
              .contact();

      Change change = PLANNER.newEntity(activist, List.of(on("tag-steward"), on("tag-strong")));

      assertThat(change.side()).isEqualTo(BUILDER);
      assertThat(change.kind()).isEqualTo(ChangeKind.CREATE);
      assertThat(change.activist()).isEqualTo(new RemoteId("a1"));
      assertThat(change.entity()).isNull();
      assertThat(change.patch())
          .isEqualTo(
              new Patch(
                  Map.of(
                      Field.GIVEN_NAME, "Ana",
                      Field.FAMILY_NAME, "Ruiz",
                      Field.EMAIL, "ana@example.org",
                      Field.MOBILE_NUMBER, "15035550142"),
                  Map.of(STEWARD, true),
                  Set.of()));
      assertThat(change.grants()).isEqualTo(Map.of(EMAIL, SUBSCRIBED, MOBILE, UNSUBSCRIBED));
    }

    @Test
    void gets_the_last_answer_only_where_builder_can_hold_one() {
      Contact activist = Somebody.with("a1").named("Ana", null).contact();

      Change change =
          PLANNER.newEntity(
              activist, List.of(on("tag-night", LATER), on("tag-day", Somebody.LONG_AGO)));

      assertThat(change.patch().tags()).isEqualTo(Map.of(NIGHT, true));
    }

    @Test
    void needs_a_first_name() {
      assertThat(PLANNER.hasNameForBuilder(named("Ana"))).isTrue();
      assertThat(PLANNER.hasNameForBuilder(named(null))).isFalse();
      assertThat(PLANNER.hasNameForBuilder(named(" "))).isFalse();
    }

    @Test
    void may_go_by_the_email_if_the_link_says_so() {
      Planner lending = planner(true, true);
      Contact numberOnly = Somebody.with("a1").mobile("15035550142").contact();

      assertThat(lending.hasNameForBuilder(named(null))).isTrue();
      assertThat(lending.hasNameForBuilder(numberOnly)).isFalse();
      assertThat(lending.newEntity(named(null), List.of()).patch().values())
          .isEqualTo(Map.of(Field.GIVEN_NAME, "ana@example.org", Field.EMAIL, "ana@example.org"));
      assertThat(lending.newEntity(named("Ana"), List.of()).patch().values())
          .isEqualTo(Map.of(Field.GIVEN_NAME, "Ana", Field.EMAIL, "ana@example.org"));
      assertThat(PLANNER.newEntity(named("Ana"), List.of()).patch().values())
          .isEqualTo(Map.of(Field.GIVEN_NAME, "Ana", Field.EMAIL, "ana@example.org"));
    }

    private Contact named(@Nullable String given) {
      return Somebody.with("a1").named(given, null).email("ana@example.org").contact();
    }
  }

  @Nested
  class A_pair {

    @Test
    void in_step_needs_nothing_and_is_remembered() {
      PairPlan plan = PLANNER.pair(facts(ana(), List.of(), ana(), List.of()));

      assertThat(plan.changes()).isEmpty();
      assertThat(plan.held()).isEmpty();
      assertThat(plan.isOpen()).isFalse();
      assertThat(plan.goneFrom()).isNull();
      assertThat(plan.observed().network().get(Field.EMAIL)).isEqualTo("ana@example.org");
      assertThat(plan.observed().builder().get(Field.EMAIL)).isEqualTo("ana@example.org");
    }

    @Test
    void gets_one_change_per_side_with_all_that_the_side_has_to_learn() {
      Contact activist =
          Somebody.with("a1")
              .named("Ana", null)
              .email("ana@example.org", SUBSCRIBED)
              .mobile("15035550142", SUBSCRIBED)
              .contact();
      Contact entity =
          Somebody.with("e1")
              .named("Ana", "Ruiz")
              .email("ana@example.org", SUBSCRIBED)
              .speaking("es")
              .contact();

      PairPlan plan =
          PLANNER.pair(
              facts(activist, List.of(on("tag-steward")), entity, List.of(on("response-day"))));

      assertThat(plan.changes()).extracting(Change::side).containsExactly(NETWORK, BUILDER);
      assertThat(plan.changes())
          .extracting(Change::patch)
          .containsExactly(
              new Patch(
                  Map.of(Field.FAMILY_NAME, "Ruiz", Field.LANGUAGE, "es"),
                  Map.of(DAY, true),
                  Set.of()),
              new Patch(
                  Map.of(Field.MOBILE_NUMBER, "15035550142"), Map.of(STEWARD, true), Set.of()));
      assertThat(plan.changes()).extracting(Change::kind).containsOnly(ChangeKind.UPDATE);
      assertThat(plan.changes()).allSatisfy(change -> assertThat(change.grants()).isEmpty());
      assertThat(plan.changes())
          .allSatisfy(
              change -> {
                assertThat(change.person(NETWORK)).isEqualTo(new RemoteId("a1"));
                assertThat(change.person(BUILDER)).isEqualTo(new RemoteId("e1"));
              });
      assertThat(plan.isOpen()).isTrue();
    }

    @Test
    void whose_tags_only_are_added_or_removed_says_so() {
      PairPlan adding = PLANNER.pair(facts(ana(), List.of(on("tag-steward")), ana(), List.of()));
      Baseline met = metWith(List.of(on("tag-steward")), List.of(on("response-steward")));
      PairPlan removing =
          PLANNER.pair(facts(met, ana(), List.of(), ana(), List.of(on("response-steward"))));

      assertThat(adding.changes()).extracting(Change::kind).containsExactly(ChangeKind.ADD_TAG);
      assertThat(removing.changes())
          .extracting(Change::kind)
          .containsExactly(ChangeKind.REMOVE_TAG);
      assertThat(removing.changes().get(0).patch().tags()).isEqualTo(Map.of(STEWARD, false));
    }

    @Test
    void with_a_removal_among_additions_counts_as_a_removal() {
      Baseline met = metWith(List.of(on("tag-day")), List.of(on("response-day")));

      PairPlan plan =
          PLANNER.pair(
              facts(met, ana(), List.of(on("tag-day")), ana(), List.of(on("response-night"))));

      assertThat(plan.changes()).extracting(Change::kind).containsExactly(ChangeKind.REMOVE_TAG);
      assertThat(plan.changes().get(0).patch().tags()).isEqualTo(Map.of(DAY, false, NIGHT, true));
    }

    @Test
    void held_for_a_person_stays_open_without_a_change() {
      Planner asking =
          new Planner(new Terms(LENS, Map.of(Field.GIVEN_NAME, FieldRule.ASK), true, false));
      Contact anna = Somebody.with("a1").named("Anna", null).contact();
      Contact ane = Somebody.with("e1").named("Ane", null).contact();

      PairPlan plan = asking.pair(facts(anna, List.of(), ane, List.of()));

      assertThat(plan.changes()).isEmpty();
      assertThat(plan.held()).containsExactly(new Conflict(Field.GIVEN_NAME, "Anna", "Ane"));
      assertThat(plan.isOpen()).isTrue();
    }

    @Test
    void gone_from_one_side_stops_and_its_past_is_kept() {
      Baseline met = metWith(List.of(), List.of());

      PairPlan noActivist = PLANNER.pair(facts(met, null, List.of(), ana(), List.of()));
      PairPlan noEntity = PLANNER.pair(facts(met, ana(), List.of(), null, List.of()));
      PairPlan neither = PLANNER.pair(facts(met, null, List.of(), null, List.of()));

      assertThat(noActivist).isEqualTo(new PairPlan(List.of(), List.of(), met, NETWORK));
      assertThat(noEntity).isEqualTo(new PairPlan(List.of(), List.of(), met, BUILDER));
      assertThat(neither.changes()).isEmpty();
      assertThat(neither.goneFrom()).isNotNull();
    }

    @Test
    void compares_with_what_builder_said_when_they_last_met() {
      Contact entity =
          Somebody.with("e1")
              .email("best@example.org", SUBSCRIBED)
              .email("a@example.org")
              .contact();
      Contact before = Somebody.with("a1").email("a@example.org", SUBSCRIBED).contact();
      Contact after = Somebody.with("a1").email("new@example.org", SUBSCRIBED).contact();
      Baseline met = PLANNER.pair(facts(before, List.of(), entity, List.of())).observed();

      PairPlan plan = PLANNER.pair(facts(met, after, List.of(), entity, List.of()));

      assertThat(plan.changes()).extracting(Change::side).containsExactly(BUILDER);
      assertThat(plan.changes().get(0).patch().values())
          .isEqualTo(Map.of(Field.EMAIL, "new@example.org"));
    }
  }

  @Nested
  class An_opt_out {

    private final Contact on =
        Somebody.with("x").named("Ana", null).email("a@example.org", SUBSCRIBED).contact();
    private final Contact off =
        Somebody.with("x").named("Anna", null).email("a@example.org", UNSUBSCRIBED).contact();
    private final Baseline met = PLANNER.pair(facts(on, List.of(), on, List.of())).observed();

    @Test
    void goes_first_and_takes_other_changes_along() {
      PairPlan plan = PLANNER.pair(facts(met, off, List.of(), on, List.of()));

      assertThat(plan.changes()).extracting(Change::kind).containsExactly(ChangeKind.OPT_OUT);
      assertThat(plan.changes().get(0).patch())
          .isEqualTo(new Patch(Map.of(Field.GIVEN_NAME, "Anna"), Map.of(), Set.of(EMAIL)));
      assertThat(ChangeKind.OPT_OUT).isLessThan(ChangeKind.CONNECT);
    }

    @Test
    void is_planned_again_until_it_is_written() {
      Baseline observed = PLANNER.pair(facts(met, off, List.of(), on, List.of())).observed();

      PairPlan again = PLANNER.pair(facts(observed, off, List.of(), on, List.of()));

      assertThat(again.changes()).extracting(Change::kind).containsExactly(ChangeKind.OPT_OUT);
    }

    @Test
    void to_network_can_be_switched_off() {
      Planner off = planner(false, false);

      PairPlan fromBuilder = off.pair(facts(met, on, List.of(), this.off, List.of()));
      PairPlan fromNetwork = off.pair(facts(met, this.off, List.of(), on, List.of()));

      assertThat(fromBuilder.changes()).extracting(Change::kind).containsExactly(ChangeKind.UPDATE);
      assertThat(fromBuilder.changes().get(0).patch().optOuts()).isEmpty();
      assertThat(fromNetwork.changes())
          .extracting(Change::kind)
          .containsExactly(ChangeKind.OPT_OUT);
    }

    @Test
    void to_network_is_sent_by_default() {
      PairPlan plan = PLANNER.pair(facts(met, on, List.of(), off, List.of()));

      assertThat(plan.changes()).extracting(Change::kind).containsExactly(ChangeKind.OPT_OUT);
      assertThat(plan.changes()).extracting(Change::side).containsExactly(NETWORK);
    }

    @Test
    void of_a_complete_stranger_does_not_travel() {
      PairPlan plan = PLANNER.pair(facts(on, List.of(), off, List.of()));

      assertThat(plan.changes())
          .allSatisfy(change -> assertThat(change.patch().optOuts()).isEmpty());
    }
  }

  @Nested
  class A_first_address_for_somebody_known {

    private final Contact numberOnly =
        Somebody.with("a1").named("Ana", null).mobile("15035550142", SUBSCRIBED).contact();

    @Test
    void is_not_left_to_networks_default_which_is_subscribed() {
      assertThat(optOutsWith(NEVER_SET)).containsExactly(EMAIL);
      assertThat(optOutsWith(UNSUBSCRIBED)).containsExactly(EMAIL);
    }

    @Test
    void is_given_without_a_status_when_builder_says_subscribed() {
      assertThat(optOutsWith(SUBSCRIBED)).isEmpty();
    }

    @Test
    void counts_as_contact_data_and_not_as_somebody_leaving() {
      PairPlan plan = PLANNER.pair(facts(numberOnly, List.of(), entity(NEVER_SET), List.of()));

      assertThat(plan.changes()).extracting(Change::kind).containsExactly(ChangeKind.UPDATE);
      assertThat(plan.changes().get(0).text().reason())
          .contains("e-mail subscription: given without subscribing it");
    }

    @Test
    void another_address_of_somebody_who_has_one_keeps_the_status() {
      Contact before = Somebody.with("a1").email("old@example.org", SUBSCRIBED).contact();
      Contact entityBefore = Somebody.with("e1").email("old@example.org", SUBSCRIBED).contact();
      Contact entityAfter =
          Somebody.with("e1")
              .email("old@example.org", SUBSCRIBED, BAD)
              .email("new@example.org", NEVER_SET)
              .contact();
      Baseline met = PLANNER.pair(facts(before, List.of(), entityBefore, List.of())).observed();

      PairPlan plan = PLANNER.pair(facts(met, before, List.of(), entityAfter, List.of()));

      assertThat(plan.changes())
          .extracting(Change::patch)
          .containsExactly(new Patch(Map.of(Field.EMAIL, "new@example.org"), Map.of(), Set.of()));
    }

    @Test
    void in_builder_is_given_without_a_status() {
      Contact activist =
          Somebody.with("a1").email("a@example.org", NEVER_SET).mobile("15035550142").contact();
      Contact entity = Somebody.with("e1").mobile("15035550142").contact();

      PairPlan plan = PLANNER.pair(facts(activist, List.of(), entity, List.of()));

      assertThat(plan.changes())
          .extracting(Change::patch)
          .containsExactly(new Patch(Map.of(Field.EMAIL, "a@example.org"), Map.of(), Set.of()));
    }

    private Set<Channel> optOutsWith(Subscription status) {
      PairPlan plan = PLANNER.pair(facts(numberOnly, List.of(), entity(status), List.of()));
      assertThat(plan.changes()).hasSize(1);
      return plan.changes().get(0).patch().optOuts();
    }

    private Contact entity(Subscription status) {
      return Somebody.with("e1")
          .named("Ana", null)
          .email("a@example.org", status)
          .mobile("15035550142", SUBSCRIBED)
          .contact();
    }
  }

  private static Planner planner(boolean optOutsToNetwork, boolean emailAsName) {
    return new Planner(new Terms(LENS, Map.of(), optOutsToNetwork, emailAsName));
  }

  private static Contact ana() {
    return Somebody.with("x").named("Ana", null).email("ana@example.org", SUBSCRIBED).contact();
  }

  private static Baseline metWith(List<Tagging> network, List<Tagging> builder) {
    return PLANNER.pair(facts(ana(), network, ana(), builder)).observed();
  }

  private static PairFacts facts(
      Contact activist, List<Tagging> tags, Contact entity, List<Tagging> responses) {
    return facts(Baseline.NEVER_MET, activist, tags, entity, responses);
  }

  private static PairFacts facts(
      Baseline base,
      @Nullable Contact activist,
      List<Tagging> tags,
      @Nullable Contact entity,
      List<Tagging> responses) {
    return new PairFacts(
        new RemoteId("a1"), new RemoteId("e1"), base, activist, tags, entity, responses);
  }

  private static Tagging on(String tag) {
    return on(tag, Somebody.LONG_AGO);
  }

  private static Tagging on(String tag, Instant at) {
    return new Tagging(new RemoteId("t"), new RemoteId(tag), new RemoteId("x"), at);
  }
}
