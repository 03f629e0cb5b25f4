package org.actionsync.domain.reconcile;

import static org.actionsync.domain.contact.Channel.EMAIL;
import static org.actionsync.domain.contact.Channel.MOBILE;
import static org.actionsync.domain.contact.Field.FAMILY_NAME;
import static org.actionsync.domain.contact.Field.GIVEN_NAME;
import static org.actionsync.domain.contact.Field.MOBILE_NUMBER;
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
import java.util.TreeSet;
import org.actionsync.domain.consent.OptOuts;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Sighting;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.TagRule;
import org.actionsync.domain.reconcile.SyncDecision.InStep;
import org.actionsync.domain.reconcile.SyncDecision.Update;
import org.junit.jupiter.api.Test;

class BaselineTest {

  private static final TagKey STEWARD = new TagKey("steward");
  private static final TagKey PAUSED = new TagKey("paused");
  private static final Instant SOME_TIME = Instant.parse("2026-02-01T10:00:00Z");

  // ---- what came of a write without an answer

  @Test
  void what_a_side_shows_of_what_it_was_asked_and_did_not_say_before_has_arrived() {
    Patch asked =
        new Patch(
            Map.of(GIVEN_NAME, "Anna", FAMILY_NAME, "Ruiz"),
            Map.of(STEWARD, true, PAUSED, false),
            Set.of(EMAIL));
    Baseline met = met(names("Ana", "Ruiz"), names("Ana", "Ruiz"));

    Patch arrived = met.arrived(NETWORK, asked, names("Anna", "Ruiz").with(asked));

    assertThat(arrived)
        .isEqualTo(new Patch(Map.of(GIVEN_NAME, "Anna"), Map.of(STEWARD, true), Set.of()));
    assertThat(met.arrived(NETWORK, asked, names("Anne", "Ruiz"))).isEqualTo(Patch.EMPTY);
  }

  // ---- reading both sides

  @Test
  void two_who_never_met_said_nothing_at_all() {
    assertThat(Baseline.NEVER_MET).isEqualTo(new Baseline(Profile.EMPTY, Profile.EMPTY));
  }

  @Test
  void each_side_is_remembered_as_it_spelled_it() {
    Baseline observed =
        Baseline.NEVER_MET.observed(
            named("Ana"), named("ANA"), Update.NOTHING, Set.of(), Set.of(STEWARD));

    assertThat(observed).isEqualTo(new Baseline(named("Ana"), named("ANA")));
    assertThat(observed.on(NETWORK)).isEqualTo(named("Ana"));
    assertThat(observed.on(BUILDER)).isEqualTo(named("ANA"));
  }

  @Test
  void what_is_still_to_be_written_is_not_past_yet() {
    FieldMove open = new FieldMove(BUILDER, GIVEN_NAME, "Anna", "Ana", Reason.CHANGED_THERE);

    Baseline observed =
        met(names("Ana", "Ruiz"), names("Ana", "Ruiz"))
            .observed(
                names("Anna", "Ruiz y"),
                names("Ana", "Ruiz y"),
                new Update(List.of(open), List.of(), List.of()),
                Set.of(),
                Set.of());

    assertThat(observed).isEqualTo(met(names("Ana", "Ruiz y"), names("Ana", "Ruiz y")));
  }

  @Test
  void what_is_held_is_not_past_before_it_is_settled() {
    Conflict held = new Conflict(GIVEN_NAME, "Anna", "Ane");

    Baseline observed =
        met(named("Ana"), named("Ana"))
            .observed(
                named("Anna"),
                named("Ane"),
                new Update(List.of(), List.of(), List.of(held)),
                Set.of(),
                Set.of());

    assertThat(observed).isEqualTo(met(named("Ana"), named("Ana")));
  }

  @Test
  void a_tag_still_to_be_written_is_not_past_yet_and_settled_ones_are() {
    TagKey member = new TagKey("member");
    TagKey left = new TagKey("left");
    TagMove open = new TagMove(BUILDER, STEWARD, true, Reason.TAG_ADDED);

    Baseline observed =
        met(tagged(left), tagged(left))
            .observed(
                tagged(STEWARD, member),
                tagged(member),
                new Update(List.of(), List.of(open), List.of()),
                Set.of(),
                Set.of(STEWARD, member, left));

    assertThat(observed).isEqualTo(met(tagged(member), tagged(member)));
  }

  @Test
  void the_past_of_a_mapping_that_is_paused_is_kept() {
    Baseline observed =
        met(tagged(PAUSED), tagged(PAUSED))
            .observed(tagged(STEWARD), tagged(STEWARD), Update.NOTHING, Set.of(), Set.of(STEWARD));

    assertThat(observed).isEqualTo(met(tagged(PAUSED, STEWARD), tagged(PAUSED, STEWARD)));
  }

  @Test
  void wishes_are_remembered_except_where_an_opt_out_still_has_to_be_written() {
    Profile then = consenting(SUBSCRIBED, SUBSCRIBED);
    Profile now = consenting(UNSUBSCRIBED, UNSUBSCRIBED);

    Baseline observed =
        met(then, then).observed(now, then, Update.NOTHING, Set.of(EMAIL), Set.of());

    assertThat(observed).isEqualTo(met(consenting(SUBSCRIBED, UNSUBSCRIBED), then));
  }

  @Test
  void a_wish_first_seen_now_is_remembered_as_it_is() {
    Profile now = consenting(UNSUBSCRIBED, NEVER_SET);

    Baseline observed =
        Baseline.NEVER_MET.observed(now, now, Update.NOTHING, Set.of(EMAIL), Set.of());

    assertThat(observed).isEqualTo(met(now, now));
  }

  // ---- after a write

  @Test
  void a_write_that_landed_moves_the_past_of_both_by_the_written_fields_only() {
    Baseline landed =
        met(names("Ana", "Ruiz"), names("Ana", "Ruiz"))
            .landed(BUILDER, patch(GIVEN_NAME, "Anna"), names("ANNA", "Somebody else"));

    assertThat(landed).isEqualTo(met(names("Anna", "Ruiz"), names("ANNA", "Ruiz")));
  }

  @Test
  void the_same_the_other_way_round() {
    Baseline landed =
        met(names("Ana", "Ruiz"), names("Ana", "Ruiz"))
            .landed(NETWORK, patch(FAMILY_NAME, "Díaz"), names("Ana", "Diaz"));

    assertThat(landed).isEqualTo(met(names("Ana", "Diaz"), names("Ana", "Díaz")));
  }

  @Test
  void a_new_number_comes_with_a_status_of_its_own() {
    Profile then = consenting(SUBSCRIBED, SUBSCRIBED);
    Profile after =
        new Profile(
            Map.of(MOBILE_NUMBER, "15035550142"),
            Set.of(),
            Map.of(EMAIL, UNSUBSCRIBED, MOBILE, UNSUBSCRIBED));

    Baseline landed = met(then, then).landed(NETWORK, patch(MOBILE_NUMBER, "15035550142"), after);

    assertThat(landed.network().consent())
        .isEqualTo(Map.of(EMAIL, SUBSCRIBED, MOBILE, UNSUBSCRIBED));
    assertThat(landed.builder().consent()).isEqualTo(then.consent());
  }

  @Test
  void somebody_who_left_while_their_address_was_written_is_news_for_the_other_side() {
    Profile then = consenting(SUBSCRIBED, SUBSCRIBED);
    Profile left = consenting(UNSUBSCRIBED, SUBSCRIBED);

    Baseline landed = met(then, then).landed(NETWORK, patch(Field.EMAIL, "ana@example.com"), left);

    assertThat(landed.network().consent()).isEqualTo(then.consent());
    assertThat(OptOuts.toTell(BUILDER, landed, withEmail(left), withEmail(then)))
        .containsExactly(EMAIL);
  }

  private static Profile withEmail(Profile profile) {
    return new Profile(Map.of(Field.EMAIL, "ana@example.com"), Set.of(), profile.consent());
  }

  @Test
  void whoever_is_subscribed_by_the_time_of_a_write_can_be_seen_to_leave_afterwards() {
    Profile before = consenting(UNSUBSCRIBED, NEVER_SET);
    Profile joined = consenting(SUBSCRIBED, NEVER_SET);

    Baseline landed = met(before, before).landed(NETWORK, patch(GIVEN_NAME, "Anna"), joined);

    assertThat(landed.network().consent(EMAIL)).isEqualTo(SUBSCRIBED);
    assertThat(landed.builder().consent(EMAIL)).isEqualTo(UNSUBSCRIBED);
  }

  @Test
  void a_value_that_only_the_builder_ever_had_is_not_shared() {
    Profile number = new Profile(Map.of(MOBILE_NUMBER, "15035550142"), Set.of(), Map.of());

    assertThat(met(Profile.EMPTY, number).shared().get(MOBILE_NUMBER)).isEmpty();
    assertThat(met(number, number).shared()).isEqualTo(number);
  }

  @Test
  void an_opt_out_that_landed_is_past_on_both_sides() {
    Profile then = consenting(SUBSCRIBED, SUBSCRIBED);

    Baseline landed =
        met(then, then)
            .landed(
                BUILDER,
                new Patch(Map.of(), Map.of(), Set.of(EMAIL)),
                consenting(UNSUBSCRIBED, SUBSCRIBED));

    Profile left = consenting(UNSUBSCRIBED, SUBSCRIBED);
    assertThat(landed).isEqualTo(met(left, left));
  }

  @Test
  void an_opt_out_that_the_service_dropped_stays_news() {
    Profile then = consenting(SUBSCRIBED, SUBSCRIBED);

    Baseline landed =
        met(then, then).landed(NETWORK, new Patch(Map.of(), Map.of(), Set.of(EMAIL)), then);

    assertThat(landed).isEqualTo(met(then, then));
  }

  @Test
  void a_refused_change_is_conceded_for_all_that_it_was_about_and_for_nothing_else() {
    Profile network =
        new Profile(
            Map.of(GIVEN_NAME, "Anna", FAMILY_NAME, "New"),
            Set.of(STEWARD, PAUSED),
            Map.of(EMAIL, UNSUBSCRIBED, MOBILE, UNSUBSCRIBED));
    Profile then =
        new Profile(
            Map.of(GIVEN_NAME, "Ana", FAMILY_NAME, "Ruiz"),
            Set.of(),
            Map.of(EMAIL, SUBSCRIBED, MOBILE, SUBSCRIBED));

    Baseline conceded =
        met(then, then)
            .conceded(
                new Patch(Map.of(GIVEN_NAME, "Anna"), Map.of(STEWARD, true), Set.of(EMAIL)),
                network,
                then);

    Profile networkThen =
        new Profile(
            Map.of(GIVEN_NAME, "Anna", FAMILY_NAME, "Ruiz"),
            Set.of(STEWARD),
            Map.of(EMAIL, SUBSCRIBED, MOBILE, SUBSCRIBED)); // an opt-out is never given up
    assertThat(conceded).isEqualTo(met(networkThen, then));
  }

  // ---- tags after a write, of which neither service says whether it took

  @Test
  void a_tag_that_arrived_is_ours_and_both_are_in_step() {
    assertThat(decide(addedInBuilder(), tagged(STEWARD), tagged(STEWARD))).isEqualTo(new InStep());
  }

  @Test
  void a_tag_that_was_dropped_is_neither_asked_again_nor_taken_away() {
    assertThat(decide(addedInBuilder(), tagged(STEWARD), tagged())).isEqualTo(new InStep());
  }

  @Test
  void a_tag_taken_away_soon_after_it_was_carried_over_is_taken_away_there_too() {
    assertThat(decide(addedInBuilder(), tagged(), tagged(STEWARD)))
        .isEqualTo(only(new TagMove(BUILDER, STEWARD, false, Reason.TAG_REMOVED)));
  }

  @Test
  void a_tag_put_on_again_soon_after_it_was_taken_away_is_put_on_there_too() {
    Baseline removed =
        met(tagged(STEWARD), tagged(STEWARD))
            .landed(NETWORK, new Patch(Map.of(), Map.of(STEWARD, false), Set.of()), tagged());

    assertThat(decide(removed, tagged(), tagged(STEWARD)))
        .isEqualTo(only(new TagMove(NETWORK, STEWARD, true, Reason.TAG_ADDED)));
    assertThat(decide(removed, tagged(), tagged())).isEqualTo(new InStep());
    assertThat(decide(removed, tagged(STEWARD), tagged())).isEqualTo(new InStep());
  }

  @Test
  void a_removal_that_was_dropped_after_an_addition_that_arrived_is_not_undone() {
    Baseline removed =
        addedInBuilder()
            .landed(BUILDER, new Patch(Map.of(), Map.of(STEWARD, false), Set.of()), tagged());

    assertThat(decide(removed, tagged(), tagged(STEWARD))).isEqualTo(new InStep());
  }

  @Test
  void what_was_told_is_forgotten_once_it_was_read_or_conceded() {
    Baseline told = addedInBuilder();

    assertThat(told.told()).isEqualTo(Map.of(STEWARD, BUILDER));
    assertThat(
            told.observed(
                tagged(STEWARD), tagged(STEWARD), Update.NOTHING, Set.of(), Set.of(STEWARD)))
        .isEqualTo(met(tagged(STEWARD), tagged(STEWARD)));
    assertThat(
            told.conceded(
                new Patch(Map.of(), Map.of(STEWARD, true), Set.of()), tagged(STEWARD), tagged()))
        .isEqualTo(met(tagged(STEWARD), tagged()));
  }

  @Test
  void a_tag_that_was_seen_afterwards_is_past_so_that_taking_it_off_is_news() {
    Patch tag = new Patch(Map.of(), Map.of(STEWARD, true), Set.of());

    Baseline seen = addedInBuilder().readBack(BUILDER, tag, tagged(STEWARD));
    Baseline dropped = addedInBuilder().readBack(BUILDER, tag, tagged());

    assertThat(seen).isEqualTo(met(tagged(STEWARD), tagged(STEWARD)));
    assertThat(dropped).isEqualTo(met(tagged(STEWARD), tagged()));
    assertThat(decide(seen, tagged(STEWARD), tagged()))
        .isEqualTo(only(new TagMove(NETWORK, STEWARD, false, Reason.TAG_REMOVED)));
    assertThat(decide(dropped, tagged(STEWARD), tagged())).isEqualTo(new InStep());
  }

  @Test
  void a_value_that_is_not_there_afterwards_was_no_edit() {
    Baseline landed =
        met(names("Ana", "Ruiz"), names("Anna", "Ruiz"))
            .landed(NETWORK, patch(GIVEN_NAME, "Anna"), names("Anna", "Ruiz"));

    Baseline readBack =
        landed.readBack(NETWORK, patch(GIVEN_NAME, "Anna"), names("Ana", "Somebody else"));

    assertThat(readBack).isEqualTo(met(names("Ana", "Ruiz"), names("Anna", "Ruiz")));
  }

  @Test
  void an_opt_out_that_is_not_there_afterwards_is_news_again() {
    Profile on = withEmail(consenting(SUBSCRIBED, SUBSCRIBED));
    Profile left = withEmail(consenting(UNSUBSCRIBED, SUBSCRIBED));
    Patch leave = new Patch(Map.of(), Map.of(), Set.of(EMAIL));
    Baseline landed = met(on, on).landed(NETWORK, leave, left);
    assertThat(OptOuts.toTell(NETWORK, landed, on, left)).isEmpty();

    Baseline readBack = landed.readBack(NETWORK, leave, on);

    assertThat(OptOuts.toTell(NETWORK, readBack, on, left)).containsExactly(EMAIL);
  }

  @Test
  void what_was_told_is_kept_while_its_mapping_is_paused() {
    Baseline observed =
        addedInBuilder().observed(tagged(), tagged(), Update.NOTHING, Set.of(), Set.of());

    assertThat(observed).isEqualTo(addedInBuilder());
  }

  @Test
  void what_was_taken_back_on_one_side_leaves_the_others_past_alone() {
    Baseline undone =
        met(names("Anna", "Ruiz"), names("Anna", "Ruiz"))
            .undone(BUILDER, patch(GIVEN_NAME, "Ana"), names("ANA", "Somebody else"));

    assertThat(undone).isEqualTo(met(names("Anna", "Ruiz"), names("ANA", "Ruiz")));
    assertThat(decide(undone, names("Anna", "Ruiz"), names("ANA", "Ruiz")))
        .isEqualTo(new SyncDecision.InStep());
  }

  @Test
  void a_tag_that_was_taken_back_is_past_although_no_service_reports_it() {
    Patch off = new Patch(Map.of(), Map.of(STEWARD, false), Set.of());

    assertThat(addedInBuilder().undone(BUILDER, off, tagged(STEWARD)))
        .isEqualTo(met(tagged(STEWARD), tagged()));
    assertThat(addedInBuilder().undone(NETWORK, off, tagged(STEWARD)))
        .isEqualTo(met(tagged(), tagged(STEWARD)));
  }

  private static Baseline addedInBuilder() {
    return met(tagged(), tagged())
        .landed(BUILDER, new Patch(Map.of(), Map.of(STEWARD, true), Set.of()), tagged());
  }

  private static SyncDecision decide(Baseline base, Profile network, Profile builder) {
    return Reconciler.reconcile(
        base,
        new Sighting(network, SOME_TIME, Map.of()),
        new Sighting(builder, SOME_TIME, Map.of()),
        new Rules(Map.of(), Map.of(STEWARD, TagRule.FREE), (Side side, Field f, String v) -> true));
  }

  private static Update only(TagMove move) {
    return new Update(List.of(), List.of(move), List.of());
  }

  private static Baseline met(Profile network, Profile builder) {
    return new Baseline(network, builder);
  }

  private static Patch patch(Field field, String value) {
    return new Patch(Map.of(field, value), Map.of(), Set.of());
  }

  private static Profile named(String given) {
    return new Profile(Map.of(GIVEN_NAME, given), Set.of(), Map.of());
  }

  private static Profile names(String given, String family) {
    return new Profile(Map.of(GIVEN_NAME, given, FAMILY_NAME, family), Set.of(), Map.of());
  }

  private static Profile tagged(TagKey... tags) {
    return new Profile(Map.of(), new TreeSet<>(List.of(tags)), Map.of());
  }

  private static Profile consenting(Subscription email, Subscription mobile) {
    Map<Channel, Subscription> consent = Map.of(EMAIL, email, MOBILE, mobile);
    return new Profile(Map.of(), Set.of(), consent);
  }
}
