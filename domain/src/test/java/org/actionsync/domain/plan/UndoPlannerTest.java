package org.actionsync.domain.plan;

import static org.actionsync.domain.contact.Channel.EMAIL;
import static org.actionsync.domain.contact.Field.ADDRESS;
import static org.actionsync.domain.contact.Field.FAMILY_NAME;
import static org.actionsync.domain.contact.Field.GIVEN_NAME;
import static org.actionsync.domain.contact.Side.BUILDER;
import static org.actionsync.domain.contact.Side.NETWORK;
import static org.actionsync.domain.contact.Subscription.SUBSCRIBED;
import static org.actionsync.domain.contact.Subscription.UNSUBSCRIBED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Somebody;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Lens;
import org.actionsync.domain.mapping.Mapped;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.domain.reconcile.Baseline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UndoPlannerTest {

  private static final TagKey STEWARD = new TagKey("steward");
  private static final TagKey ALWAYS = new TagKey("always");
  private static final TagKey UNMAPPED = new TagKey("unmapped");
  private static final Lens LENS =
      new Lens(List.of(Mapped.free("steward"), Mapped.universal("always")), BestEmail.DEFAULT);
  private static final UndoPlanner PLANNER = new UndoPlanner(LENS);

  private static final String EDITED = "was edited since";
  private static final String BLANK = "was blank before";
  private static final String LIST = "joined a list";
  private static final String NOTHING = "";

  // spotless:off
  static Stream<Arguments> values() {
    return Stream.of(
        arguments("says what was written",           NETWORK, GIVEN_NAME,  "Ana",  "Anna", "Anna", "Anna", "Ana", NOTHING),
        arguments("the same in Action Builder",      BUILDER, GIVEN_NAME,  "Ana",  "Anna", "Anna", "Anna", "Ana", NOTHING),
        arguments("says it as it spelled it",        BUILDER, GIVEN_NAME,  "Ana",  "Anna", "ANNA", "ANNA", "Ana", NOTHING),
        arguments("edited since",                    NETWORK, GIVEN_NAME,  "Ana",  "Anna", "Anna", "Anne", null,  EDITED),
        arguments("never took what was asked",       NETWORK, GIVEN_NAME,  "Ana",  "Anna", "Ana",  "Ana",  null,  NOTHING),
        arguments("says already what it said",       NETWORK, GIVEN_NAME,  "Ana",  "Anna", "Anna", "Ana",  null,  NOTHING),
        arguments("was blank",                       NETWORK, FAMILY_NAME, "",     "Ruiz", "Ruiz", "Ruiz", null,  BLANK),
        arguments("a list in Action Builder",        BUILDER, Field.EMAIL, "a@example.org", "b@example.org", "b@example.org", "b@example.org", null, LIST),
        arguments("one value in Action Network",     NETWORK, Field.EMAIL, "a@example.org", "b@example.org", "b@example.org", "b@example.org", "a@example.org", NOTHING));
  }
  // spotless:on

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void takes_a_value_back_only_while_it_is_ours(
      String situation,
      Side side,
      Field field,
      String before,
      String asked,
      String got,
      String now,
      @Nullable String back,
      String why) {
    Written written =
        written(side, Map.of(field, asked), Map.of(field, before), Map.of(field, got));

    UndoPlan plan = PLANNER.undo(facts(side, field, now), true, List.of(written));

    if (back == null) {
      assertThat(plan.changes()).isEmpty();
    } else {
      Change change = plan.changes().get(0);
      assertThat(change.patch()).isEqualTo(values(Map.of(field, back)));
      assertThat(change.side()).isEqualTo(side);
      assertThat(change.before().get(field)).isEqualTo(now);
      assertThat(change.undoes()).isTrue();
    }
    assertThat(plan.leftOut()).hasSize(why.isEmpty() ? 0 : 1);
    plan.leftOut().forEach(left -> assertThat(left.why()).contains(field.label()).contains(why));
  }

  // spotless:off
  static Stream<Arguments> tags() {
    return Stream.of(
        arguments("put on, still on",                  NETWORK, STEWARD,  true,  true,  false, NOTHING),
        arguments("put on, taken off since",           NETWORK, STEWARD,  true,  false, null,  NOTHING),
        arguments("taken off, still off",              BUILDER, STEWARD,  false, false, true,  NOTHING),
        arguments("taken off, put on since",           BUILDER, STEWARD,  false, true,  null,  NOTHING),
        arguments("a universal response stays",        BUILDER, ALWAYS,   true,  true,  null,  "universal"),
        arguments("its tag does not",                  NETWORK, ALWAYS,   true,  true,  false, NOTHING),
        arguments("no longer mapped",                  NETWORK, UNMAPPED, false, false, null,  "mapping is gone"));
  }
  // spotless:on

  @ParameterizedTest(name = "{0}")
  @MethodSource("tags")
  void takes_a_tag_back(
      String situation,
      Side side,
      TagKey tag,
      boolean written,
      boolean now,
      @Nullable Boolean back,
      String why) {
    Patch patch = new Patch(Map.of(), Map.of(tag, written), Set.of());
    Written done = new Written(change(side, patch, Profile.EMPTY), Profile.EMPTY.with(patch));
    List<Tagging> tagged =
        now
            ? List.of(
                new Tagging(
                    new RemoteId("tagging"),
                    new RemoteId((side == NETWORK ? "tag-" : "response-") + tag),
                    new RemoteId("x"),
                    Somebody.LONG_AGO))
            : List.of();

    UndoPlan plan = PLANNER.undo(tagged(side, tagged), true, List.of(done));

    assertThat(plan.changes().stream().map(Change::patch))
        .isEqualTo(
            back == null ? List.of() : List.of(new Patch(Map.of(), Map.of(tag, back), Set.of())));
    assertThat(plan.leftOut()).hasSize(why.isEmpty() ? 0 : 1);
    plan.leftOut().forEach(left -> assertThat(left.why()).contains(why));
  }

  @Test
  void nobody_is_subscribed_again() {
    Patch patch = new Patch(Map.of(), Map.of(), Set.of(EMAIL));
    Profile before = new Profile(Map.of(), Set.of(), Map.of(EMAIL, SUBSCRIBED));
    Contact left =
        Somebody.with("a").named("Ana", null).email("a@example.org", UNSUBSCRIBED).contact();

    UndoPlan plan =
        PLANNER.undo(
            facts(left, entity()),
            true,
            List.of(new Written(change(NETWORK, patch, before), Profile.EMPTY)));

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.leftOut().get(0).why())
        .isEqualTo("e-mail subscription: nobody is subscribed again");
  }

  @Test
  void an_address_that_had_left_comes_back_as_one_that_left() {
    Written written =
        new Written(
            change(
                NETWORK,
                values(Map.of(Field.EMAIL, "new@example.org")),
                new Profile(
                    Map.of(Field.EMAIL, "old@example.org"), Set.of(), Map.of(EMAIL, UNSUBSCRIBED))),
            new Profile(Map.of(Field.EMAIL, "new@example.org"), Set.of(), Map.of()));
    Contact now =
        Somebody.with("a").named("Ana", null).email("new@example.org", SUBSCRIBED).contact();

    UndoPlan plan = PLANNER.undo(facts(now, entity()), true, List.of(written));

    assertThat(plan.changes().get(0).patch())
        .isEqualTo(new Patch(Map.of(Field.EMAIL, "old@example.org"), Map.of(), Set.of(EMAIL)));
  }

  @Test
  void a_chain_of_changes_goes_back_to_its_beginning_and_stops_at_an_edit() {
    Written first = written(NETWORK, GIVEN_NAME, "Ana", "Anna");
    Written second = written(NETWORK, GIVEN_NAME, "Anna", "Anne");
    Written afterAnEdit = written(NETWORK, GIVEN_NAME, "Edited", "Anne");

    assertThat(undone(List.of(second, first))).containsExactly(values(Map.of(GIVEN_NAME, "Ana")));
    assertThat(undone(List.of(afterAnEdit, first)))
        .containsExactly(values(Map.of(GIVEN_NAME, "Edited")));
  }

  @Test
  void an_undo_is_undone_like_any_change() {
    Written first = written(NETWORK, GIVEN_NAME, "Anne", "Ana");
    Written undo = written(NETWORK, GIVEN_NAME, "Ana", "Anne");

    assertThat(undone(List.of(undo))).containsExactly(values(Map.of(GIVEN_NAME, "Ana")));
    assertThat(undone(List.of(undo, first))).isEmpty();
  }

  private static List<Patch> undone(List<Written> newestFirst) {
    return PLANNER.undo(facts(NETWORK, GIVEN_NAME, "Anne"), true, newestFirst).changes().stream()
        .map(Change::patch)
        .toList();
  }

  @Test
  void what_cannot_be_taken_back_is_said_with_what_is() {
    Written written =
        written(
            NETWORK,
            Map.of(GIVEN_NAME, "Anna", FAMILY_NAME, "Ruiz"),
            Map.of(GIVEN_NAME, "Ana"),
            Map.of(GIVEN_NAME, "Anna", FAMILY_NAME, "Ruiz"));
    Contact now = Somebody.with("a").named("Anna", "Ruiz").contact();

    UndoPlan plan = PLANNER.undo(facts(now, entity()), true, List.of(written));

    assertThat(plan.changes().get(0).patch()).isEqualTo(values(Map.of(GIVEN_NAME, "Ana")));
    assertThat(plan.changes().get(0).text().reason())
        .isEqualTo(
            "given name: taken back\nfamily name: was blank before, and neither service lets a"
                + " value be emptied");
    assertThat(plan.leftOut()).isEmpty();
  }

  @Test
  void somebody_who_was_made_stays_and_the_pair_stops() {
    assertThat(kinds(true, List.of(kind(ChangeKind.CREATE)))).containsExactly(ChangeKind.DETACH);
    assertThat(kinds(true, List.of(kind(ChangeKind.CONNECT)))).containsExactly(ChangeKind.DETACH);
    assertThat(kinds(false, List.of(kind(ChangeKind.CREATE)))).isEmpty();
  }

  @Test
  void a_pair_that_an_undo_stopped_goes_on_when_that_is_undone() {
    Written detach = kind(ChangeKind.DETACH);
    Written create = kind(ChangeKind.CREATE);

    assertThat(kinds(false, List.of(detach))).containsExactly(ChangeKind.ATTACH);
    assertThat(kinds(true, List.of(detach))).isEmpty();
    assertThat(kinds(false, List.of(detach, create))).isEmpty();
    assertThat(kinds(true, List.of(kind(ChangeKind.ATTACH), detach, create)))
        .containsExactly(ChangeKind.DETACH);
  }

  @Test
  void whoever_is_gone_is_left_alone() {
    Written written = written(NETWORK, GIVEN_NAME, "Ana", "Anna");

    UndoPlan plan = PLANNER.undo(facts(null, entity()), false, List.of(written));

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.leftOut().get(0).why()).isEqualTo("The person is gone");
  }

  private static List<ChangeKind> kinds(boolean attached, List<Written> newestFirst) {
    return PLANNER.undo(facts(activist(), entity()), attached, newestFirst).changes().stream()
        .map(Change::kind)
        .toList();
  }

  private static Written kind(ChangeKind kind) {
    Patch patch = kind == ChangeKind.CREATE ? values(Map.of(GIVEN_NAME, "Ana")) : Patch.EMPTY;
    Change change = change(BUILDER, patch, Profile.EMPTY);
    return new Written(
        new Change(
            change.side(),
            kind,
            change.activist(),
            change.entity(),
            patch,
            Map.of(),
            change.text()),
        Profile.EMPTY);
  }

  private static Written written(Side side, Field field, String before, String asked) {
    return written(side, Map.of(field, asked), Map.of(field, before), Map.of(field, asked));
  }

  private static Written written(
      Side side, Map<Field, String> asked, Map<Field, String> before, Map<Field, String> got) {
    return new Written(
        change(side, values(asked), new Profile(before, Set.of(), Map.of())),
        new Profile(got, Set.of(), Map.of()));
  }

  private static Patch values(Map<Field, String> values) {
    return new Patch(values, Map.of(), Set.of());
  }

  private static Change change(Side side, Patch patch, Profile before) {
    return new Change(
        side,
        ChangeKind.UPDATE,
        new RemoteId("a"),
        new RemoteId("e"),
        patch,
        Map.of(),
        new ChangeText("", "", ""),
        before,
        false);
  }

  private static PairFacts facts(Side side, Field field, String now) {
    return side == NETWORK
        ? facts(saying("a", field, now), entity())
        : facts(activist(), saying("e", field, now));
  }

  private static Contact saying(String id, Field field, String value) {
    Somebody somebody = Somebody.with(id);
    return switch (field) {
      case GIVEN_NAME -> somebody.named(value, null).contact();
      case FAMILY_NAME -> somebody.named("Ana", value).contact();
      case EMAIL -> somebody.named("Ana", null).email(value).contact();
      default -> throw new AssertionError(ADDRESS);
    };
  }

  private static Contact activist() {
    return Somebody.with("a").named("Ana", null).contact();
  }

  private static Contact entity() {
    return Somebody.with("e").named("Ana", null).contact();
  }

  private static PairFacts facts(@Nullable Contact activist, Contact entity) {
    return new PairFacts(
        new RemoteId("a"),
        new RemoteId("e"),
        Baseline.NEVER_MET,
        activist,
        List.of(),
        entity,
        List.of());
  }

  private static PairFacts tagged(Side side, List<Tagging> taggings) {
    return new PairFacts(
        new RemoteId("a"),
        new RemoteId("e"),
        Baseline.NEVER_MET,
        activist(),
        side == NETWORK ? taggings : List.of(),
        entity(),
        side == BUILDER ? taggings : List.of());
  }
}
