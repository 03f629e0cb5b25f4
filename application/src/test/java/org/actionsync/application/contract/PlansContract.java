package org.actionsync.application.contract;

import static org.actionsync.application.contract.Sample.NOON;
import static org.actionsync.application.contract.Sample.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.plan.ChangeText;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.RunId;
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
}
