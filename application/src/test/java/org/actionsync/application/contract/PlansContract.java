package org.actionsync.application.contract;

import static org.actionsync.application.contract.Sample.NOON;
import static org.actionsync.application.contract.Sample.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.LeaseLost;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.plan.ChangeText;
import org.actionsync.domain.plan.UndoPlan;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Plans} promises. */
public abstract class PlansContract {

  private static final RunId RUN = new RunId("run-1");

  private static final Patch NAME = new Patch(Map.of(Field.GIVEN_NAME, "Ana"), Map.of(), Set.of());
  private static final Patch TAGS =
      new Patch(
          Map.of(),
          Map.of(new TagKey("x"), true, new TagKey("y"), false, new TagKey("z"), false),
          Set.of());
  private static final Patch LEAVE =
      new Patch(Map.of(Field.LANGUAGE, "es"), Map.of(), Set.of(Channel.EMAIL, Channel.MOBILE));

  private final Storage storage = storage();
  private final Plans plans = storage.plans();

  /** An empty storage. */
  protected abstract Storage storage();

  @BeforeEach
  void begin() {
    Sample.connect(storage);
    storage.runs().begin(run("run-1", 1));
    storage.runs().begin(run("run-3", 3));
  }

  private static Change change(Side side, ChangeKind kind, String person, Patch patch) {
    boolean creates = kind == ChangeKind.CREATE;
    return new Change(
        side,
        kind,
        creates && side == Side.NETWORK ? null : new RemoteId("a-" + person),
        creates && side == Side.BUILDER ? null : new RemoteId("e-" + person),
        patch,
        creates ? Map.of(Channel.EMAIL, Subscription.UNSUBSCRIBED) : Map.of(),
        new ChangeText("Because " + person, "before", "asked"));
  }

  @Test
  void changes_are_kept_as_planned() {
    Change create = change(Side.NETWORK, ChangeKind.CREATE, "1", NAME);
    Change leave = change(Side.BUILDER, ChangeKind.OPT_OUT, "2", LEAVE);
    plans.add(RUN, List.of(create, leave));

    List<PlannedChange> planned = plans.page(RUN, null, null, null, 10).items();

    assertThat(planned).extracting(PlannedChange::change).containsExactly(create, leave);
    assertThat(planned).allMatch(p -> p.outcome() == Outcome.PLANNED && p.at() == null);
    assertThat(planned).allMatch(p -> p.run().equals(RUN));
    assertThat(plans.find(planned.get(0).id())).contains(planned.get(0));
    assertThat(plans.find(new ChangeId("nobody"))).isEmpty();
  }

  @Test
  void next_follows_the_order_of_kinds_then_the_plan() {
    List<ChangeKind> shuffled =
        List.of(
            ChangeKind.ADD_TAG,
            ChangeKind.UPDATE,
            ChangeKind.CREATE,
            ChangeKind.REMOVE_TAG,
            ChangeKind.OPT_OUT,
            ChangeKind.CONNECT,
            ChangeKind.UPDATE);
    for (int i = 0; i < shuffled.size(); i++) {
      plans.add(RUN, List.of(change(Side.BUILDER, shuffled.get(i), "" + i, NAME)));
    }
    plans.add(RUN, List.of(change(Side.NETWORK, ChangeKind.OPT_OUT, "other-lane", LEAVE)));

    List<String> order = new ArrayList<>();
    for (var next = plans.next(RUN, Side.BUILDER);
        next.isPresent();
        next = plans.next(RUN, Side.BUILDER)) {
      order.add(next.get().change().text().reason());
      plans.record(next.get().became(Outcome.DONE, "got", null, NOON));
    }

    assertThat(order)
        .containsExactly(
            "Because 4",
            "Because 5",
            "Because 2",
            "Because 1",
            "Because 6",
            "Because 3",
            "Because 0");
    assertThat(plans.next(RUN, Side.NETWORK)).isPresent();
  }

  @Test
  void an_uncertain_change_comes_again() {
    plans.add(RUN, List.of(change(Side.BUILDER, ChangeKind.UPDATE, "1", NAME)));
    PlannedChange change = plans.next(RUN, Side.BUILDER).orElseThrow();

    PlannedChange uncertain = change.became(Outcome.UNCERTAIN, null, "No answer", NOON);
    plans.record(uncertain);

    assertThat(plans.next(RUN, Side.BUILDER)).contains(uncertain);
    assertThat(plans.remaining(RUN)).isEqualTo(new Plans.Remaining(1, 1));
  }

  @Test
  void an_outcome_is_kept_with_whom_it_made() {
    plans.add(RUN, List.of(change(Side.BUILDER, ChangeKind.CREATE, "1", NAME)));
    PlannedChange planned = plans.next(RUN, Side.BUILDER).orElseThrow();
    PlannedChange connected =
        planned
            .about(new RemoteId("a-1"), new RemoteId("e-found"), ChangeKind.CONNECT)
            .became(Outcome.DONE, "it said", "nothing", NOON);

    plans.record(connected);

    assertThat(plans.find(planned.id())).contains(connected);
    assertThat(plans.next(RUN, Side.BUILDER)).isEmpty();
    assertThat(plans.remaining(RUN)).isEqualTo(new Plans.Remaining(0, 1));
  }

  @Test
  void dropping_forgets_what_has_no_outcome() {
    plans.add(
        RUN,
        List.of(
            change(Side.BUILDER, ChangeKind.OPT_OUT, "1", LEAVE),
            change(Side.BUILDER, ChangeKind.UPDATE, "2", NAME)));
    PlannedChange first = plans.next(RUN, Side.BUILDER).orElseThrow();
    plans.record(first.became(Outcome.UNCERTAIN, null, null, NOON));

    plans.drop(RUN);

    assertThat(plans.page(RUN, null, null, null, 10).items())
        .extracting(PlannedChange::id)
        .containsExactly(first.id());
  }

  @Test
  void what_a_side_said_before_and_afterwards_is_kept() {
    Profile before = new Profile(Map.of(Field.GIVEN_NAME, "Anna"), Set.of(), Map.of());
    Profile after = new Profile(Map.of(Field.GIVEN_NAME, "ANA"), Set.of(), Map.of());
    Change update = change(Side.BUILDER, ChangeKind.UPDATE, "1", NAME);
    Change undo = undoing(update, before);
    plans.add(RUN, List.of(undo));

    PlannedChange planned = plans.next(RUN, Side.BUILDER).orElseThrow();
    assertThat(planned.change()).isEqualTo(undo);
    assertThat(planned.after()).isNull();
    PlannedChange done = planned.became(Outcome.DONE, "got", null, NOON).sent(NAME, after);
    plans.record(done);

    assertThat(plans.find(planned.id())).contains(done);
    assertThat(done.after()).isEqualTo(after);
  }

  private static Change undoing(Change change, Profile before) {
    return new Change(
        change.side(),
        change.kind(),
        change.activist(),
        change.entity(),
        change.patch(),
        change.grants(),
        change.text(),
        before,
        true);
  }

  @Test
  void as_many_are_counted_as_are_listed_whatever_becomes_of_them() {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Side side = i % 2 == 0 ? Side.NETWORK : Side.BUILDER;
      changes.add(change(side, ChangeKind.UPDATE, "" + i, NAME));
    }
    plans.add(RUN, changes);
    plans.addSetAside(RUN, List.of(changes.get(1)), "Cannot be read", NOON);
    plans.leaveOut(RUN, List.of(new UndoPlan.LeftOut(changes.get(0), "was edited since")));
    assertThat(counted()).isEqualTo(10);

    List<PlannedChange> planned = plans.page(RUN, null, null, null, 9).items();
    int which = 0;
    for (Outcome outcome : Outcome.values()) {
      plans.sending(planned.get(which).became(Outcome.UNCERTAIN, null, null, NOON));
      plans.record(planned.get(which).became(outcome, null, null, NOON));
      assertThat(counted()).isEqualTo(10);
      which++;
    }
    plans.toReadBack(RUN, planned.stream().map(PlannedChange::id).toList());
    PlannedChange done = plans.nextToReadBack(RUN).orElseThrow();
    plans.readBack(done.became(Outcome.IGNORED, null, "It was not kept", NOON));
    assertThat(plans.count(RUN, Outcome.IGNORED, null)).isEqualTo(2);
    assertThat(counted()).isEqualTo(10);

    plans.drop(RUN);
    assertThat(counted()).isEqualTo(8);
    plans.add(RUN, changes);
    assertThat(counted()).isEqualTo(16);
  }

  /** How many there are, after comparing what is counted with what is listed. */
  private long counted() {
    for (Outcome outcome : orNone(Outcome.values())) {
      for (Side side : orNone(Side.values())) {
        assertThat(plans.count(RUN, outcome, side))
            .as("%s %s", outcome, side)
            .isEqualTo(plans.page(RUN, outcome, side, null, 99).items().size());
      }
    }
    long toDo = plans.count(RUN, Outcome.PLANNED, null) + plans.count(RUN, Outcome.UNCERTAIN, null);
    assertThat(plans.isCarriedOut(RUN)).isEqualTo(toDo == 0);
    assertThat(plans.remaining(RUN))
        .isEqualTo(new Plans.Remaining(toDo, plans.count(RUN, null, null)));
    return plans.count(RUN, null, null);
  }

  /** All of them, and null. */
  private static <T> List<T> orNone(T[] all) {
    List<T> values = new ArrayList<>(Arrays.asList(all));
    values.add(null);
    return values;
  }

  @Test
  void what_cannot_be_taken_back_is_listed_and_planned_anew_with_the_rest() {
    Change nothing = change(Side.BUILDER, ChangeKind.UPDATE, "1", Patch.EMPTY);
    plans.leaveOut(RUN, List.of(new UndoPlan.LeftOut(nothing, "was edited since")));
    plans.add(RUN, List.of(change(Side.NETWORK, ChangeKind.DETACH, "2", Patch.EMPTY)));

    PlannedChange left = plans.page(RUN, Outcome.SKIPPED, null, null, 9).items().get(0);
    assertThat(left.error()).isEqualTo("was edited since");
    assertThat(left.change()).isEqualTo(nothing);
    assertThat(plans.remaining(RUN)).isEqualTo(new Plans.Remaining(1, 2));
    assertThat(plans.next(RUN, Side.BUILDER)).isEmpty();

    plans.drop(RUN);
    assertThat(plans.count(RUN, null, null)).isZero();
  }

  @Test
  void what_was_done_for_a_pair_is_told_newest_first() {
    RunId elsewhere = new RunId("run-3");
    plans.add(
        RUN,
        List.of(
            change(Side.BUILDER, ChangeKind.UPDATE, "1", NAME),
            change(Side.NETWORK, ChangeKind.UPDATE, "1", TAGS),
            change(Side.NETWORK, ChangeKind.UPDATE, "2", NAME),
            change(Side.BUILDER, ChangeKind.ADD_TAG, "1", TAGS)));
    plans.add(elsewhere, List.of(change(Side.BUILDER, ChangeKind.UPDATE, "1", NAME)));
    List<PlannedChange> planned = plans.page(RUN, null, null, null, 9).items();
    for (PlannedChange change : planned.subList(0, 3)) {
      plans.record(change.became(Outcome.DONE, null, null, NOON));
    }
    PlannedChange other = plans.next(elsewhere, Side.BUILDER).orElseThrow();
    plans.record(other.became(Outcome.DONE, null, null, NOON));

    assertThat(plans.doneFor(Sample.pair("p", "a-1", "e-1")))
        .extracting(PlannedChange::id)
        .containsExactly(planned.get(1).id(), planned.get(0).id());
  }

  @Test
  void what_was_ignored_in_part_was_done_too() {
    Patch tag = new Patch(Map.of(), Map.of(new TagKey("x"), true), Set.of());
    Patch both = new Patch(NAME.values(), tag.tags(), Set.of());
    Change update =
        new Change(
            Side.NETWORK,
            ChangeKind.UPDATE,
            new RemoteId("a-1"),
            new RemoteId("e-1"),
            both,
            Map.of(),
            new ChangeText("Because", "before", "asked"),
            new Profile(Map.of(Field.GIVEN_NAME, "Anna"), Set.of(), Map.of()),
            false);
    plans.add(RUN, List.of(update, update));
    Profile said = new Profile(NAME.values(), Set.of(), Map.of());
    for (PlannedChange one : plans.page(RUN, null, null, null, 9).items()) {
      plans.record(one.became(Outcome.DONE, null, null, NOON).sent(both, said));
    }
    List<PlannedChange> done = plans.page(RUN, null, null, null, 9).items();
    plans.toReadBack(RUN, done.stream().map(PlannedChange::id).toList());
    PlannedChange inPart = done.get(0).dropped("tag x: off", tag, said);
    PlannedChange entirely = done.get(1).dropped("Anna", both, done.get(1).change().before());

    plans.readBack(inPart);
    plans.readBack(entirely);

    assertThat(plans.find(inPart.id())).contains(inPart);
    assertThat(plans.find(entirely.id())).contains(entirely);
    assertThat(inPart.landed()).isEqualTo(NAME);
    assertThat(entirely.landed()).isEqualTo(Patch.EMPTY);
    assertThat(plans.doneFor(Sample.pair("p", "a-1", "e-1"))).containsExactly(inPart);
  }

  @Test
  void what_is_to_be_read_back_is_read_back_once_and_in_order() {
    plans.add(
        RUN,
        List.of(
            change(Side.BUILDER, ChangeKind.ADD_TAG, "1", TAGS),
            change(Side.NETWORK, ChangeKind.UPDATE, "2", NAME),
            change(Side.BUILDER, ChangeKind.UPDATE, "3", NAME),
            change(Side.BUILDER, ChangeKind.UPDATE, "4", NAME)));
    List<PlannedChange> planned = plans.page(RUN, null, null, null, 9).items();
    for (PlannedChange change : planned.subList(0, 3)) {
      plans.record(change.became(Outcome.DONE, null, null, NOON));
    }
    assertThat(plans.nextToReadBack(RUN)).isEmpty();

    plans.toReadBack(RUN, List.of(planned.get(2).id(), planned.get(0).id(), planned.get(3).id()));
    plans.toReadBack(RUN, List.of(planned.get(0).id()));

    assertThat(plans.nextToReadBack(new RunId("run-3"))).isEmpty();
    PlannedChange first = plans.nextToReadBack(RUN).orElseThrow();
    assertThat(first.id()).isEqualTo(planned.get(0).id());
    plans.readBack(first.found("tag x: on"));
    PlannedChange second = plans.nextToReadBack(RUN).orElseThrow();
    assertThat(second.id()).isEqualTo(planned.get(2).id());
    plans.readBack(second);
    assertThat(plans.nextToReadBack(RUN)).as("the fourth was not done").isEmpty();
    assertThat(plans.find(first.id())).contains(first.found("tag x: on"));
  }

  @Test
  void the_brake_is_told_how_many_parts_there_are() {
    plans.add(
        RUN,
        List.of(
            change(Side.NETWORK, ChangeKind.CREATE, "1", NAME),
            change(Side.BUILDER, ChangeKind.CREATE, "2", NAME),
            change(Side.BUILDER, ChangeKind.UPDATE, "3", NAME),
            change(Side.NETWORK, ChangeKind.REMOVE_TAG, "4", TAGS),
            change(Side.NETWORK, ChangeKind.OPT_OUT, "5", LEAVE)));
    plans.add(new RunId("run-3"), List.of(change(Side.NETWORK, ChangeKind.CREATE, "6", NAME)));

    assertThat(plans.counts(RUN))
        .containsEntry(BrakeKind.CREATE, 2L)
        .containsEntry(BrakeKind.REMOVE_TAG, 2L)
        .containsEntry(BrakeKind.OPT_OUT, 2L)
        .containsEntry(BrakeKind.CONTACT_CHANGE, 2L)
        .containsEntry(BrakeKind.DETACH, 0L);
  }

  @Test
  void changes_are_paged_and_filtered() {
    plans.add(
        RUN,
        List.of(
            change(Side.NETWORK, ChangeKind.UPDATE, "1", NAME),
            change(Side.BUILDER, ChangeKind.UPDATE, "2", NAME),
            change(Side.BUILDER, ChangeKind.UPDATE, "3", NAME)));
    PlannedChange one = plans.next(RUN, Side.NETWORK).orElseThrow();
    plans.record(one.became(Outcome.REFUSED, null, "422", NOON));

    Slice<PlannedChange> first = plans.page(RUN, null, null, null, 2);
    assertThat(first.items()).hasSize(2);
    assertThat(first.more()).isTrue();
    Slice<PlannedChange> rest = plans.page(RUN, null, null, first.items().get(1).id(), 2);
    assertThat(rest.items())
        .extracting(p -> p.change().text().reason())
        .containsExactly("Because 3");
    assertThat(rest.more()).isFalse();
    assertThat(plans.page(RUN, Outcome.REFUSED, null, null, 9).items()).hasSize(1);
    assertThat(plans.page(RUN, null, Side.BUILDER, null, 9).items()).hasSize(2);
    assertThat(plans.count(RUN, Outcome.PLANNED, Side.BUILDER)).isEqualTo(2);
    assertThat(plans.count(RUN, Outcome.PLANNED, Side.NETWORK)).isZero();
    assertThat(plans.count(RUN, null, null)).isEqualTo(3);
  }

  private PlannedChange next() {
    return plans.next(RUN, Side.NETWORK).orElseThrow();
  }

  @Test
  void who_failed_lets_the_others_go_first() {
    plans.add(
        RUN,
        List.of(
            change(Side.NETWORK, ChangeKind.OPT_OUT, "ana", LEAVE),
            change(Side.NETWORK, ChangeKind.ADD_TAG, "bo", TAGS)));
    PlannedChange first = next();

    plans.record(first.became(Outcome.UNCERTAIN, null, "No answer", NOON).failed(1));

    PlannedChange other = next();
    assertThat(other.change().activist()).isEqualTo(new RemoteId("a-bo"));
    assertThat(plans.find(first.id()).orElseThrow().attempts()).isEqualTo(1);
    plans.record(other.became(Outcome.PLANNED, null, "No answer", NOON).failed(2));
    assertThat(next().id()).isEqualTo(first.id());
    assertThat(plans.remaining(RUN).planned()).isEqualTo(2);
  }

  @Test
  void who_is_set_aside_is_not_to_be_done_any_more() {
    plans.add(RUN, List.of(change(Side.NETWORK, ChangeKind.UPDATE, "ana", NAME)));

    plans.record(next().failed(3).became(Outcome.SET_ASIDE, null, "Failed", NOON));

    assertThat(plans.next(RUN, Side.NETWORK)).isEmpty();
    assertThat(plans.remaining(RUN)).isEqualTo(new Plans.Remaining(0, 1));
    assertThat(plans.count(RUN, Outcome.SET_ASIDE, Side.NETWORK)).isEqualTo(1);
  }

  @Test
  void failures_are_told_with_the_last_answer() {
    assertThat(plans.failing(RUN, Side.NETWORK)).isEqualTo(new Plans.Failing(0, null, null));
    plans.add(
        RUN,
        List.of(
            change(Side.NETWORK, ChangeKind.UPDATE, "ana", NAME),
            change(Side.NETWORK, ChangeKind.UPDATE, "bo", NAME),
            change(Side.NETWORK, ChangeKind.UPDATE, "cy", NAME),
            change(Side.BUILDER, ChangeKind.UPDATE, "di", NAME)));
    plans.record(next().became(Outcome.DONE, null, null, NOON));
    plans.record(next().became(Outcome.PLANNED, null, "x", NOON.plusSeconds(2)).failed(1));
    plans.record(next().became(Outcome.PLANNED, null, "x", NOON.plusSeconds(1)).failed(1));

    assertThat(plans.failing(RUN, Side.NETWORK))
        .isEqualTo(new Plans.Failing(2, NOON.plusSeconds(1), NOON));
    assertThat(plans.failing(RUN, Side.NETWORK).answeredSince()).isFalse();
    assertThat(plans.failing(RUN, Side.BUILDER)).isEqualTo(new Plans.Failing(0, null, null));
  }

  private List<ChangeId> unanswered(String... people) {
    return plans
        .unanswered(
            new LinkId("link-1"), Arrays.stream(people).map(p -> new RemoteId("a-" + p)).toList())
        .stream()
        .map(PlannedChange::id)
        .toList();
  }

  @Test
  void what_got_no_answer_is_told_until_a_planned_run_is_complete() {
    for (String person : List.of("lost", "aside", "done", "planned", "other")) {
      plans.add(RUN, List.of(change(Side.NETWORK, ChangeKind.UPDATE, person, NAME)));
    }
    List<PlannedChange> all = plans.page(RUN, null, null, null, 10).items();
    plans.record(all.get(0).became(Outcome.UNCERTAIN, null, "No answer", NOON));
    plans.record(all.get(1).became(Outcome.SET_ASIDE, null, "No answer", NOON));
    plans.record(all.get(2).became(Outcome.DONE, "got", null, NOON));
    plans.record(all.get(4).became(Outcome.UNCERTAIN, null, "No answer", NOON));
    String[] asked = {"lost", "aside", "done", "planned"};
    List<ChangeId> both = List.of(all.get(0).id(), all.get(1).id());

    assertThat(unanswered(asked)).isEqualTo(both);
    assertThat(unanswered()).isEmpty();

    complete(later("run-5", Trigger.UNDO).plannedFrom(1, 1), both, asked);
    complete(later("run-6", Trigger.PERSON), both, asked);
    complete(later("run-7", Trigger.HOURLY).plannedFrom(1, 1), List.of(), asked);
  }

  private static Run later(String name, Trigger trigger) {
    return Run.starting(new RunId(name), new LinkId("link-1"), trigger, NOON);
  }

  private void complete(Run later, List<ChangeId> expected, String... asked) {
    storage.runs().find(RUN).filter(r -> r.status() == RunStatus.RUNNING).ifPresent(this::end);
    assertThat(storage.runs().begin(later)).isTrue();
    assertThat(unanswered(asked)).isNotEmpty();
    end(later);
    assertThat(unanswered(asked)).isEqualTo(expected);
  }

  private void end(Run run) {
    RunStatus how = run.id().equals(RUN) ? RunStatus.INTERRUPTED : RunStatus.DONE;
    storage.runs().save(run.ending(how, NOON, List.of()));
  }

  @Test
  void the_change_before_is_the_newest_on_the_same_side_about_the_same_person() {
    Change ana = change(Side.NETWORK, ChangeKind.UPDATE, "ana", NAME);
    plans.add(RUN, List.of(ana, ana, change(Side.BUILDER, ChangeKind.UPDATE, "ana", NAME)));
    plans.add(new RunId("run-3"), List.of(ana));
    PlannedChange last = plans.next(new RunId("run-3"), Side.NETWORK).orElseThrow();
    plans.add(RUN, List.of(change(Side.NETWORK, ChangeKind.UPDATE, "bo", NAME), ana));

    List<ChangeId> mine =
        plans.page(RUN, null, Side.NETWORK, null, 10).items().stream()
            .filter(c -> new RemoteId("a-ana").equals(c.change().activist()))
            .map(PlannedChange::id)
            .toList();
    PlannedChange first = plans.find(mine.get(0)).orElseThrow();
    PlannedChange second = plans.find(mine.get(1)).orElseThrow();
    assertThat(plans.before(first)).isEmpty();
    assertThat(plans.before(second)).contains(first);
    assertThat(plans.before(last)).isEmpty();
  }

  @Test
  void the_last_create_is_the_newest_answered_one_made_from_this_person() {
    Change first = creating("ana");
    plans.add(RUN, List.of(first, creating("bo")));
    plans.add(RUN, List.of(change(Side.BUILDER, ChangeKind.UPDATE, "ana", NAME)));
    RemoteId ana = new RemoteId("a-ana");
    assertThat(plans.lastCreate(new LinkId("link-1"), Side.BUILDER, ana)).isEmpty();
    PlannedChange refused =
        next(Side.BUILDER, "ana").became(Outcome.REFUSED, null, "no", NOON.plusSeconds(1));
    plans.record(refused);
    plans.add(RUN, List.of(creating("ana"))); // nothing became of this one yet

    assertThat(plans.lastCreate(new LinkId("link-1"), Side.BUILDER, ana)).contains(refused);
    assertThat(plans.lastCreate(new LinkId("link-2"), Side.BUILDER, ana)).isEmpty();
    assertThat(plans.lastCreate(new LinkId("link-1"), Side.NETWORK, ana)).isEmpty();
    assertThat(plans.lastCreate(new LinkId("link-1"), Side.BUILDER, new RemoteId("a-bo")))
        .isEmpty();
  }

  private PlannedChange next(Side side, String person) {
    return plans.page(RUN, Outcome.PLANNED, side, null, 10).items().stream()
        .filter(planned -> planned.change().kind() == ChangeKind.CREATE)
        .filter(planned -> new RemoteId("a-" + person).equals(planned.change().activist()))
        .findFirst()
        .orElseThrow();
  }

  private static Change creating(String person) {
    return change(Side.BUILDER, ChangeKind.CREATE, person, NAME);
  }

  @Test
  void what_could_not_be_planned_is_set_aside_at_once() {
    Change nothing = change(Side.NETWORK, ChangeKind.UPDATE, "ana", Patch.EMPTY);

    plans.addSetAside(RUN, List.of(nothing), "A fault", NOON);

    PlannedChange stored = plans.page(RUN, null, null, null, 10).items().get(0);
    assertThat(stored.change()).isEqualTo(nothing);
    assertThat(stored.outcome()).isEqualTo(Outcome.SET_ASIDE);
    assertThat(stored.error()).isEqualTo("A fault");
    assertThat(stored.at()).isEqualTo(NOON);
    assertThat(plans.remaining(RUN).planned()).isZero();
  }

  @Test
  void a_run_that_was_stopped_while_it_plans_plans_nothing_more() {
    Change change = change(Side.NETWORK, ChangeKind.UPDATE, "ana", NAME);
    stop();

    assertThatThrownBy(() -> plans.add(RUN, List.of(change))).isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> plans.leaveOut(RUN, List.of(new UndoPlan.LeftOut(change, "edited"))))
        .isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> plans.addSetAside(RUN, List.of(change), "A fault", NOON))
        .isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> plans.drop(RUN)).isInstanceOf(LeaseLost.class);

    assertThat(plans.remaining(RUN).all()).isZero();
  }

  @Test
  void what_is_about_to_be_sent_is_uncertain_until_its_outcome_is_known() {
    plans.add(RUN, List.of(change(Side.NETWORK, ChangeKind.UPDATE, "ana", NAME)));
    PlannedChange sending = next().became(Outcome.UNCERTAIN, null, null, NOON);

    plans.sending(sending);

    assertThat(next()).isEqualTo(sending);
  }

  @Test
  void nothing_of_a_run_that_was_stopped_is_sent() {
    plans.add(RUN, List.of(change(Side.NETWORK, ChangeKind.UPDATE, "ana", NAME)));
    PlannedChange planned = next();
    stop();

    assertThatThrownBy(() -> plans.sending(planned.became(Outcome.UNCERTAIN, null, null, NOON)))
        .isInstanceOf(LeaseLost.class);

    assertThat(plans.find(planned.id())).contains(planned);
  }

  private void stop() {
    storage
        .runs()
        .end(
            new RunId("run-1"),
            status -> true,
            now -> now.ending(RunStatus.CANCELLED, NOON, List.of()));
  }
}
