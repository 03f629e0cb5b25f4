package org.actionsync.domain.reconcile;

import static org.actionsync.domain.contact.Field.ADDRESS;
import static org.actionsync.domain.contact.Field.EMAIL;
import static org.actionsync.domain.contact.Field.GIVEN_NAME;
import static org.actionsync.domain.contact.Side.BUILDER;
import static org.actionsync.domain.contact.Side.NETWORK;
import static org.actionsync.domain.reconcile.FieldRule.ASK;
import static org.actionsync.domain.reconcile.FieldRule.NEWEST;
import static org.actionsync.domain.reconcile.FieldRule.NON_BLANK;
import static org.actionsync.domain.reconcile.Reason.BLANK_FILLED;
import static org.actionsync.domain.reconcile.Reason.CHANGED_THERE;
import static org.actionsync.domain.reconcile.Reason.NEWER;
import static org.actionsync.domain.reconcile.Reason.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Sighting;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.reconcile.Rules.Sayable;
import org.actionsync.domain.reconcile.SyncDecision.Cases;
import org.actionsync.domain.reconcile.SyncDecision.Detach;
import org.actionsync.domain.reconcile.SyncDecision.InStep;
import org.actionsync.domain.reconcile.SyncDecision.Update;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The decision table of contact data, one row per situation. Read this before the code. Tags have a
 * table of their own, {@code TagReconcilerTest}.
 */
class ReconcilerTest {

  private static final Instant MORNING = Instant.parse("2026-02-01T08:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-02-01T20:00:00Z");

  private static final Baseline NEVER = Baseline.NEVER_MET;
  private static final Sighting BLANK = said("");
  private static final Sighting ANA = said("Ana");
  private static final Sighting ANA_CAPS = said("ANA");
  private static final Sighting ANNA = said("Anna");
  private static final Sighting ANNA_LATER = later("Anna");
  private static final Sighting ANE = said("Ane");
  private static final Sighting ANE_LATER = later("Ane");
  private static final Sighting BLANK_LATER = later("");

  // spotless:off
  static Stream<Arguments> situations() {
    return Stream.of(
        //         situation                             last met              network      builder      rule              decision
        arguments("first meeting, alike",                NEVER,                ANA,         ANA,         NEWEST,           new InStep()),
        arguments("first meeting, both blank",           NEVER,                BLANK,       BLANK,       NEWEST,           new InStep()),
        arguments("first meeting, blank in builder",     NEVER,                ANA,         BLANK,       NEWEST,           tell(BUILDER, "Ana", "", BLANK_FILLED)),
        arguments("first meeting, blank in network",     NEVER,                BLANK,       ANA,         NEWEST,           tell(NETWORK, "Ana", "", BLANK_FILLED)),
        arguments("the same, even if blank is newer",    NEVER,                BLANK_LATER, ANA,         NEWEST,           tell(NETWORK, "Ana", "", BLANK_FILLED)),
        arguments("the same, even if a person decides",  NEVER,                BLANK,       ANA,         ASK,              tell(NETWORK, "Ana", "", BLANK_FILLED)),
        arguments("first meeting, network is newer",     NEVER,                ANNA_LATER,  ANE,         NEWEST,           tell(BUILDER, "Anna", "Ane", NEWER)),
        arguments("first meeting, builder is newer",     NEVER,                ANNA,        ANE_LATER,   NEWEST,           tell(NETWORK, "Ane", "Anna", NEWER)),
        arguments("first meeting, same age",             NEVER,                ANNA,        ANE,         NEWEST,           hold("Anna", "Ane")),
        arguments("first meeting, network's rule",       NEVER,                ANNA,        ANE_LATER,   FieldRule.NETWORK, tell(BUILDER, "Anna", "Ane", RULE)),
        arguments("first meeting, builder's rule",       NEVER,                ANNA_LATER,  ANE,         FieldRule.BUILDER, tell(NETWORK, "Ane", "Anna", RULE)),
        arguments("first meeting, a person decides",     NEVER,                ANNA_LATER,  ANE,         ASK,              hold("Anna", "Ane")),
        arguments("nothing changed",                     met("Ana", "Ana"),    ANA,         ANA,         NEWEST,           new InStep()),
        arguments("stored in capitals over there",       met("Ana", "ANA"),    ANA,         ANA_CAPS,    NEWEST,           new InStep()),
        arguments("never told, never will be",           met("Ana", ""),       ANA,         BLANK,       NEWEST,           new InStep()),
        arguments("renamed in network",                  met("Ana", "Ana"),    ANNA,        ANA,         NEWEST,           tell(BUILDER, "Anna", "Ana", CHANGED_THERE)),
        arguments("renamed in builder",                  met("Ana", "Ana"),    ANA,         ANNA,        NEWEST,           tell(NETWORK, "Anna", "Ana", CHANGED_THERE)),
        arguments("one change flows against any rule",   met("Ana", "Ana"),    ANNA,        ANA,         FieldRule.BUILDER, tell(BUILDER, "Anna", "Ana", CHANGED_THERE)),
        arguments("and is not asked about",              met("Ana", "Ana"),    ANNA,        ANA,         ASK,              tell(BUILDER, "Anna", "Ana", CHANGED_THERE)),
        arguments("and however old it is",               met("Ana", "Ana"),    ANNA,        later("Ana"), NEWEST,          tell(BUILDER, "Anna", "Ana", CHANGED_THERE)),
        arguments("renamed, and in capitals over there", met("Ana", "ANA"),    ANNA,        ANA_CAPS,    NEWEST,           tell(BUILDER, "Anna", "ANA", CHANGED_THERE)),
        arguments("renamed to what the other always said", met("Ana", "ANA"),  ANA_CAPS,    ANA_CAPS,    NEWEST,           new InStep()),
        arguments("both renamed alike",                  met("Ana", "Ana"),    ANNA,        ANNA,        NEWEST,           new InStep()),
        arguments("both renamed, network is newer",      met("Ana", "Ana"),    ANNA_LATER,  ANE,         NEWEST,           tell(BUILDER, "Anna", "Ane", NEWER)),
        arguments("both renamed, builder is newer",      met("Ana", "Ana"),    ANNA,        ANE_LATER,   NEWEST,           tell(NETWORK, "Ane", "Anna", NEWER)),
        arguments("both renamed in the same second",     met("Ana", "Ana"),    ANNA,        ANE,         NEWEST,           hold("Anna", "Ane")),
        arguments("both renamed, network's rule",        met("Ana", "Ana"),    ANNA,        ANE_LATER,   FieldRule.NETWORK, tell(BUILDER, "Anna", "Ane", RULE)),
        arguments("both renamed, builder's rule",        met("Ana", "Ana"),    ANNA_LATER,  ANE,         FieldRule.BUILDER, tell(NETWORK, "Ane", "Anna", RULE)),
        arguments("both renamed, a person decides",      met("Ana", "Ana"),    ANNA_LATER,  ANE,         ASK,              hold("Anna", "Ane")),
        arguments("both renamed, both have a value",     met("Ana", "Ana"),    ANNA,        ANE_LATER,   NON_BLANK,        tell(NETWORK, "Ane", "Anna", NEWER)),
        arguments("emptied here, renamed there",         met("Ana", "Ana"),    BLANK_LATER, ANNA,        NON_BLANK,        tell(NETWORK, "Anna", "", RULE)),
        arguments("renamed here, emptied there",         met("Ana", "Ana"),    ANNA,        BLANK_LATER, NON_BLANK,        tell(BUILDER, "Anna", "", RULE)),
        arguments("emptied in network",                  met("Ana", "Ana"),    BLANK,       ANA,         NEWEST,           new InStep()),
        arguments("emptied in builder",                  met("Ana", "Ana"),    ANA,         BLANK,       NEWEST,           new InStep()),
        arguments("emptied in both",                     met("Ana", "Ana"),    BLANK,       BLANK,       NEWEST,           new InStep()),
        arguments("filled again after it was emptied",   met("", "Ana"),       ANNA,        ANA,         NEWEST,           tell(BUILDER, "Anna", "Ana", CHANGED_THERE)),
        arguments("gone from network",                   met("Ana", "Ana"),    null,        ANA,         NEWEST,           new Detach(NETWORK)),
        arguments("gone from builder",                   met("Ana", "Ana"),    ANA,         null,        NEWEST,           new Detach(BUILDER)));
  }
  // spotless:on

  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  void decides(
      String situation,
      Baseline base,
      @Nullable Sighting network,
      @Nullable Sighting builder,
      FieldRule rule,
      SyncDecision expected) {
    assertThat(Reconciler.reconcile(base, network, builder, rules(GIVEN_NAME, rule)))
        .isEqualTo(expected);
  }

  // ---- where builder keeps a list, an activist's value joins it; that loses nothing

  // spotless:off
  static Stream<Arguments> listsAtFirst() {
    Sighting one = email("one@example.org", MORNING);
    Sighting two = email("two@example.org", EVENING);
    return Stream.of(
        //         situation                           rule               decision
        arguments("the newer would be builder's",      NEWEST,            email(BUILDER, "one@example.org", "two@example.org")),
        arguments("a value and a value",               NON_BLANK,         email(BUILDER, "one@example.org", "two@example.org")),
        arguments("network's rule",                    FieldRule.NETWORK, email(BUILDER, "one@example.org", "two@example.org")),
        arguments("builder's rule",                    FieldRule.BUILDER, email(NETWORK, "two@example.org", "one@example.org")),
        arguments("a person decides",                  ASK,
                  new Update(List.of(), List.of(), List.of(new Conflict(EMAIL, "one@example.org", "two@example.org"))))
      ).map(row -> arguments(row.get()[0], one, two, row.get()[1], row.get()[2]));
  }
  // spotless:on

  @ParameterizedTest(name = "{0}")
  @MethodSource("listsAtFirst")
  void two_different_emails_at_the_first_meeting(
      String situation, Sighting network, Sighting builder, FieldRule rule, SyncDecision expected) {
    assertThat(Reconciler.reconcile(NEVER, network, builder, rules(EMAIL, rule)))
        .isEqualTo(expected);
  }

  @Test
  void later_on_the_newer_email_wins_also_in_lists() {
    Baseline met =
        new Baseline(profile(EMAIL, "ana@example.org"), profile(EMAIL, "ana@example.org"));
    Sighting one = email("one@example.org", MORNING);
    Sighting two = email("two@example.org", EVENING);

    Update builderWins =
        new Update(
            List.of(new FieldMove(NETWORK, EMAIL, "two@example.org", "one@example.org", NEWER)),
            List.of(),
            List.of());
    assertThat(Reconciler.reconcile(met, one, two, rules(EMAIL, NEWEST))).isEqualTo(builderWins);
  }

  @Test
  void a_field_without_a_rule_of_its_own_follows_the_newer_side() {
    assertThat(Reconciler.reconcile(NEVER, ANNA_LATER, ANE, rules(EMAIL, ASK)))
        .isEqualTo(tell(BUILDER, "Anna", "Ane", NEWER));
  }

  @Test
  void what_a_side_cannot_be_told_is_not_told() {
    Sayable networkOnly = (side, field, value) -> side == NETWORK;
    Rules rules = new Rules(Map.of(), Map.of(), networkOnly);

    assertThat(Reconciler.reconcile(NEVER, ANA, BLANK, rules)).isEqualTo(new InStep());
    assertThat(Reconciler.reconcile(NEVER, BLANK, ANA, rules))
        .isEqualTo(tell(NETWORK, "Ana", "", BLANK_FILLED));
  }

  @Test
  void fields_are_decided_one_by_one() {
    Map<Field, String> then = values("Ana", "ana@example.org", "1\n\n\n\nUS");
    Map<Field, String> network = values("Anna", "ana@example.org", "2\n\n\n\nUS");
    Map<Field, String> builder = values("Ana", "new@example.org", "3\n\n\n\nUS");
    Baseline met =
        new Baseline(new Profile(then, Set.of(), Map.of()), new Profile(then, Set.of(), Map.of()));

    SyncDecision decision =
        Reconciler.reconcile(met, seen(network), seen(builder), rules(ADDRESS, ASK));

    Update expected =
        new Update(
            List.of(
                new FieldMove(BUILDER, GIVEN_NAME, "Anna", "Ana", CHANGED_THERE),
                new FieldMove(NETWORK, EMAIL, "new@example.org", "ana@example.org", CHANGED_THERE)),
            List.of(),
            List.of(new Conflict(ADDRESS, "2\n\n\n\nUS", "3\n\n\n\nUS")));
    assertThat(decision).isEqualTo(expected);
    assertThat(expected.patch(NETWORK).values()).isEqualTo(Map.of(EMAIL, "new@example.org"));
    assertThat(expected.patch(BUILDER).values()).isEqualTo(Map.of(GIVEN_NAME, "Anna"));
    assertThat(expected.unsettledFields()).containsExactlyInAnyOrder(GIVEN_NAME, EMAIL, ADDRESS);
  }

  @Test
  void a_patch_has_only_the_tags_of_its_side() {
    TagMove on = new TagMove(NETWORK, new TagKey("a"), true, Reason.TAG_ADDED);
    TagMove off = new TagMove(BUILDER, new TagKey("b"), false, Reason.TAG_REMOVED);
    Update update = new Update(List.of(), List.of(on, off), List.of());

    assertThat(update.patch(NETWORK).tags()).isEqualTo(Map.of(new TagKey("a"), true));
    assertThat(update.patch(BUILDER).tags()).isEqualTo(Map.of(new TagKey("b"), false));
    assertThat(update.isEmpty()).isFalse();
  }

  @Test
  void every_decision_has_its_own_case() {
    Cases<String> cases =
        new Cases<>() {
          @Override
          public String inStep(InStep decision) {
            return "in step";
          }

          @Override
          public String update(Update decision) {
            return "update";
          }

          @Override
          public String detach(Detach decision) {
            return "gone from " + decision.goneFrom();
          }
        };

    assertThat(new InStep().choose(cases)).isEqualTo("in step");
    assertThat(Update.NOTHING.choose(cases)).isEqualTo("update");
    assertThat(new Detach(BUILDER).choose(cases)).isEqualTo("gone from BUILDER");
  }

  @ParameterizedTest
  @EnumSource
  void every_rule_can_be_told_to_a_person(FieldRule rule) {
    assertThat(rule.sentence()).isNotBlank();
  }

  @Test
  void a_conflict_is_masked_in_logs() {
    assertThat(new Conflict(EMAIL, "ana@example.org", "")).hasToString("conflict on EMAIL");
  }

  private static Update tell(Side to, String value, String instead, Reason reason) {
    FieldMove move = new FieldMove(to, GIVEN_NAME, value, instead, reason);
    return new Update(List.of(move), List.of(), List.of());
  }

  private static Update hold(String network, String builder) {
    return new Update(List.of(), List.of(), List.of(new Conflict(GIVEN_NAME, network, builder)));
  }

  private static Update email(Side to, String value, String instead) {
    return new Update(
        List.of(new FieldMove(to, EMAIL, value, instead, RULE)), List.of(), List.of());
  }

  private static Sighting email(String address, Instant at) {
    return new Sighting(profile(EMAIL, address), at, Map.of());
  }

  private static Baseline met(String network, String builder) {
    return new Baseline(profile(GIVEN_NAME, network), profile(GIVEN_NAME, builder));
  }

  private static Sighting said(String given) {
    return new Sighting(profile(GIVEN_NAME, given), MORNING, Map.of());
  }

  private static Sighting later(String given) {
    return new Sighting(profile(GIVEN_NAME, given), EVENING, Map.of());
  }

  private static Sighting seen(Map<Field, String> values) {
    return new Sighting(new Profile(values, Set.of(), Map.of()), MORNING, Map.of());
  }

  private static Map<Field, String> values(String given, String email, String address) {
    return new EnumMap<>(Map.of(GIVEN_NAME, given, EMAIL, email, ADDRESS, address));
  }

  private static Profile profile(Field field, String value) {
    return new Profile(Map.of(field, value), Set.of(), Map.of());
  }

  private static Rules rules(Field field, FieldRule rule) {
    return new Rules(Map.of(field, rule), Map.of(), (side, f, value) -> true);
  }
}
