package org.actionsync.application.contract;

import static org.actionsync.application.contract.Sample.NOON;
import static org.actionsync.application.contract.Sample.pair;
import static org.actionsync.application.contract.Sample.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.application.port.LeaseLost;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.Pairs;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Pairs} promises. */
public abstract class PairsContract {

  private static final LinkId LINK = new LinkId("link-1");
  private static final RunId RUN = new RunId("run-1");
  private static final RunId LATER = new RunId("run-2");

  private static final Baseline MET =
      new Baseline(
          new Profile(
              Map.of(Field.GIVEN_NAME, "Ana", Field.ADDRESS, "1 Main St\nTown\nOR\n97201\nUS"),
              Set.of(new TagKey("spanish")),
              Map.of(Channel.EMAIL, Subscription.SUBSCRIBED)),
          new Profile(
              Map.of(Field.GIVEN_NAME, "ANA"),
              Set.of(),
              Map.of(Channel.MOBILE, Subscription.NEVER_SET)),
          Map.of(new TagKey("spanish"), Side.BUILDER));

  private final Storage storage = storage();
  private final Pairs pairs = storage.pairs();

  /** An empty storage. */
  protected abstract Storage storage();

  @BeforeEach
  void connect() {
    Sample.connect(storage);
    storage.runs().begin(run(RUN.value(), 1));
    storage.runs().begin(run(LATER.value(), 3));
  }

  @Test
  void an_added_pair_is_in_force_with_its_whole_past() {
    Pair met = pair("p", "a", "e").with(MET).open(true);

    pairs.add(met);

    assertThat(pairs.find(met.id())).contains(met);
    assertThat(pairs.of(LINK, Side.NETWORK, new RemoteId("a"))).contains(met);
    assertThat(pairs.of(LINK, Side.BUILDER, new RemoteId("e"))).contains(met);
    assertThat(pairs.of(LINK, Side.NETWORK, new RemoteId("e"))).isEmpty();
    assertThat(pairs.of(new LinkId("link-2"), Side.NETWORK, new RemoteId("a"))).isEmpty();
  }

  @Test
  void only_a_detached_pair_can_be_forgotten_and_then_both_are_free() {
    pairs.add(pair("p", "a", "e").with(MET));
    pairs.add(pair("q", "b", "f").with(MET).detach());
    pairs.propose(RUN, List.of(pair("q", "b", "f").with(MET)));

    pairs.forgetDetached(new PairId("p"));
    pairs.forgetDetached(new PairId("q"));
    pairs.forgetDetached(new PairId("unknown"));
    pairs.confirm(RUN);

    assertThat(pairs.find(new PairId("p"))).isPresent();
    assertThat(pairs.find(new PairId("q"))).isEmpty();
    pairs.add(pair("r", "b", "g"));
    assertThat(pairs.of(LINK, Side.NETWORK, new RemoteId("b"))).contains(pair("r", "b", "g"));
  }

  @Test
  void a_new_pair_is_unseen_until_its_run_is_confirmed() {
    pairs.propose(RUN, List.of(pair("p", "a", "e").with(MET)));
    assertThat(pairs.find(new PairId("p"))).isEmpty();
    assertThat(pairs.of(LINK, Side.NETWORK, new RemoteId("a"))).isEmpty();
    assertThat(pairs.count(LINK)).isEqualTo(new Pairs.Counts(0, 0));

    pairs.confirm(RUN);
    pairs.confirm(RUN);

    assertThat(pairs.find(new PairId("p"))).contains(pair("p", "a", "e").with(MET));
  }

  @Test
  void what_is_found_out_about_a_known_pair_waits_for_confirmation() {
    pairs.add(pair("p", "a", "e"));
    Pair later =
        new Pair(new PairId("p"), LINK, new RemoteId("a"), new RemoteId("e"), true, true, MET);

    pairs.propose(RUN, List.of(later));
    assertThat(pairs.find(new PairId("p"))).contains(pair("p", "a", "e"));

    pairs.confirm(RUN);
    assertThat(pairs.find(new PairId("p"))).contains(later);
  }

  @Test
  void a_run_that_was_stopped_while_it_plans_proposes_nothing_more() {
    pairs.propose(RUN, List.of(pair("p", "a", "e")));
    storage
        .runs()
        .end(RUN, status -> true, now -> now.ending(RunStatus.CANCELLED, NOON, List.of()));

    assertThatThrownBy(() -> pairs.propose(RUN, List.of(pair("q", "a2", "e2"))))
        .isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> pairs.confirm(RUN)).isInstanceOf(LeaseLost.class);

    assertThat(pairs.find(new PairId("p"))).isEmpty();
  }

  @Test
  void what_was_discarded_cannot_be_confirmed() {
    pairs.add(pair("known", "a1", "e1"));
    pairs.propose(RUN, List.of(pair("known", "a1", "e1").open(true), pair("new", "a2", "e2")));

    pairs.discard(LINK);
    pairs.confirm(RUN);

    assertThat(pairs.find(new PairId("known"))).contains(pair("known", "a1", "e1"));
    assertThat(pairs.find(new PairId("new"))).isEmpty();
    pairs.add(pair("other", "a2", "e2"));
    assertThat(pairs.count(LINK)).isEqualTo(new Pairs.Counts(2, 0));
  }

  @Test
  void what_another_run_proposed_is_not_discarded_with_a_run() {
    pairs.add(pair("known", "a1", "e1"));
    pairs.propose(RUN, List.of(pair("known", "a1", "e1").open(true), pair("new", "a2", "e2")));
    pairs.propose(LATER, List.of(pair("later", "a3", "e3")));

    pairs.discard(RUN);
    pairs.confirm(RUN);
    pairs.confirm(LATER);

    assertThat(pairs.find(new PairId("known"))).contains(pair("known", "a1", "e1"));
    assertThat(pairs.find(new PairId("new"))).isEmpty();
    assertThat(pairs.find(new PairId("later"))).contains(pair("later", "a3", "e3"));
  }

  @Test
  void discarding_leaves_other_links_alone() {
    Pair elsewhere =
        new Pair(
            new PairId("elsewhere"),
            new LinkId("link-2"),
            new RemoteId("a"),
            new RemoteId("e"),
            false,
            false,
            MET);
    pairs.propose(RUN, List.of(elsewhere));

    pairs.discard(LINK);
    pairs.confirm(RUN);

    assertThat(pairs.find(elsewhere.id())).contains(elsewhere);
  }

  @Test
  void a_later_proposal_replaces_an_earlier_one_of_another_run() {
    pairs.propose(RUN, List.of(pair("p", "a", "e")));
    pairs.propose(LATER, List.of(pair("p", "a", "e").with(MET)));

    pairs.confirm(RUN);
    assertThat(pairs.find(new PairId("p"))).isEmpty();

    pairs.confirm(LATER);
    assertThat(pairs.find(new PairId("p"))).contains(pair("p", "a", "e").with(MET));
  }

  @Test
  void a_proposal_about_the_same_people_replaces_one_that_nobody_confirmed() {
    pairs.propose(RUN, List.of(pair("first", "a", "e1")));

    pairs.propose(LATER, List.of(pair("second", "a", "e2")));
    pairs.confirm(RUN);
    pairs.confirm(LATER);

    assertThat(pairs.of(LINK, Side.NETWORK, new RemoteId("a"))).contains(pair("second", "a", "e2"));
    assertThat(pairs.find(new PairId("first"))).isEmpty();
  }

  @Test
  void nobody_is_in_two_pairs_of_a_link() {
    pairs.add(pair("p", "a", "e"));

    assertThatThrownBy(() -> pairs.add(pair("q", "a", "other")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> pairs.add(pair("q", "other", "e")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> pairs.propose(RUN, List.of(pair("q", "a", "other"))))
        .isInstanceOf(IllegalStateException.class);

    pairs.confirm(RUN);
    assertThat(pairs.count(LINK)).isEqualTo(new Pairs.Counts(1, 0));
  }

  @Test
  void a_pair_is_changed_from_what_is_stored_now() {
    pairs.add(pair("p", "a", "e"));

    pairs.change(new PairId("p"), stored -> stored.open(true));
    pairs.change(new PairId("p"), stored -> stored.with(MET));

    assertThat(pairs.find(new PairId("p"))).contains(pair("p", "a", "e").open(true).with(MET));
  }

  @Test
  void a_pair_that_is_only_proposed_cannot_be_changed() {
    pairs.propose(RUN, List.of(pair("p", "a", "e")));

    assertThatThrownBy(() -> pairs.change(new PairId("p"), stored -> stored))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void detached_pairs_are_counted_apart() {
    pairs.add(pair("p", "a1", "e1"));
    pairs.add(pair("q", "a2", "e2"));
    pairs.add(
        new Pair(new PairId("r"), LINK, new RemoteId("a3"), new RemoteId("e3"), true, false, MET));

    assertThat(pairs.count(LINK)).isEqualTo(new Pairs.Counts(2, 1));
  }
}
