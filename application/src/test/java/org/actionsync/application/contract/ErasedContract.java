package org.actionsync.application.contract;

import static org.actionsync.application.contract.Sample.NOON;
import static org.actionsync.application.contract.Sample.activist;
import static org.actionsync.application.contract.Sample.contact;
import static org.actionsync.application.contract.Sample.entity;
import static org.actionsync.application.contract.Sample.inBuilder;
import static org.actionsync.application.contract.Sample.inNetwork;
import static org.actionsync.application.contract.Sample.pair;
import static org.actionsync.application.contract.Sample.run;
import static org.actionsync.application.contract.Sample.tagging;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.actionsync.application.port.Answer;
import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.Erased;
import org.actionsync.application.port.Erased.Seen;
import org.actionsync.application.port.Erased.Traces;
import org.actionsync.application.port.Erased.Who;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.Place;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.port.SubscriptionLedger;
import org.actionsync.application.port.Undos;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.plan.ChangeText;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Erased} promises: Ana is a1 and e1, Bo is a2 and e2. */
public abstract class ErasedContract {

  private static final LinkId LINK = new LinkId("link-1");
  private static final RemoteId A1 = new RemoteId("a1");
  private static final RemoteId E1 = new RemoteId("e1");
  private static final Traces ANA =
      new Traces(
          Set.of(new Who(Side.NETWORK, A1), new Who(Side.BUILDER, E1)),
          Set.of(new EmailAddress("ana@example.org"), new EmailAddress("home@example.org")),
          Set.of(new PhoneNumber("15035550142")));

  private final Storage storage = storage();
  private final Erased erased = storage.erased();

  /** An empty storage. */
  protected abstract Storage storage();

  @BeforeEach
  void ana_and_bo() {
    Sample.connect(storage);
    read(inNetwork(), activist("a1", "ana@example.org"), activist("a2", "bo@example.org"));
    read(
        inBuilder(),
        contact(
            "e1", "Person", List.of("ana@example.org", "home@example.org"), List.of("15035550142")),
        entity("e2", "bo@example.org"));
    storage.pairs().add(pair("p1", "a1", "e1"));
    storage.pairs().add(pair("p2", "a2", "e2"));
  }

  private void read(Place place, Contact... people) {
    long scan = storage.snapshots().begin(place);
    storage.snapshots().store(place, scan, List.of(people), BestEmail.DEFAULT);
  }

  private List<String> found(Traces traces) {
    return erased.fitting(traces).stream().map(seen -> seen.who().id().value()).sorted().toList();
  }

  private static Traces only(Set<Who> people, Set<EmailAddress> emails, Set<PhoneNumber> numbers) {
    return new Traces(people, emails, numbers);
  }

  @Test
  void people_are_found_by_who_they_are_by_email_and_without_one_by_number() {
    read(
        Place.of(Sample.campaign(2).id()),
        contact("e7", "Person", List.of(), List.of("15035550142")),
        contact("e8", "Person", List.of("cy@example.org"), List.of("15035550142")),
        contact("e9", "Person", List.of("ana@example.org"), List.of()));

    assertThat(found(ANA)).containsExactly("a1", "e1", "e7", "e9");
    assertThat(found(only(Set.of(new Who(Side.BUILDER, A1)), Set.of(), Set.of()))).isEmpty();
    assertThat(found(only(Set.of(), Set.of(new EmailAddress("home@example.org")), Set.of())))
        .containsExactly("e1");
    assertThat(erased.fitting(ANA))
        .contains(
            new Seen(
                Place.of(Sample.campaign(2).id()),
                contact("e9", "Person", List.of("ana@example.org"), List.of())));
  }

  @Test
  void somebody_who_is_gone_is_found_too() {
    storage.snapshots().gone(inNetwork(), A1);

    assertThat(found(ANA)).containsExactly("a1", "e1");
  }

  @Test
  void pairs_are_found_in_every_link_and_also_when_only_proposed() {
    storage
        .pairs()
        .add(
            new Pair(
                new PairId("p3"),
                new LinkId("link-2"),
                A1,
                new RemoteId("e3"),
                false,
                false,
                Baseline.NEVER_MET));
    storage.runs().begin(run("run-1", 3));
    storage
        .pairs()
        .propose(
            new RunId("run-1"),
            List.of(
                new Pair(
                    new PairId("p4"),
                    new LinkId("link-3"),
                    new RemoteId("a4"),
                    E1,
                    false,
                    false,
                    Baseline.NEVER_MET)));

    assertThat(erased.pairedWith(ANA.people()))
        .containsExactlyInAnyOrder(
            new Who(Side.NETWORK, A1),
            new Who(Side.BUILDER, E1),
            new Who(Side.BUILDER, new RemoteId("e3")),
            new Who(Side.NETWORK, new RemoteId("a4")));
    assertThat(erased.pairedWith(Set.of(new Who(Side.BUILDER, A1)))).isEmpty();
  }

  @Test
  void snapshots_taggings_and_pairs_go_and_those_of_others_stay() {
    storage.snapshots().storeTaggings(inNetwork(), 1, List.of(tagging("t", "a1")));
    storage.snapshots().storeTaggings(inNetwork(), 1, List.of(tagging("t", "a2")));

    assertThat(erased.erase("p.p1", ANA)).isTrue();

    assertThat(storage.snapshots().person(inNetwork(), A1)).isEmpty();
    assertThat(storage.snapshots().taggings(inNetwork(), A1)).isEmpty();
    assertThat(storage.snapshots().person(inBuilder(), E1)).isEmpty();
    assertThat(storage.pairs().find(new PairId("p1"))).isEmpty();
    assertThat(found(ANA)).isEmpty();
    assertThat(storage.snapshots().person(inNetwork(), new RemoteId("a2"))).isPresent();
    assertThat(storage.snapshots().taggings(inNetwork(), new RemoteId("a2"))).hasSize(1);
    assertThat(storage.pairs().find(new PairId("p2"))).isPresent();
  }

  @Test
  void changes_of_all_runs_go_and_the_undos_that_name_them() {
    Run first = run("run-1", 1);
    storage.runs().begin(first);
    storage
        .plans()
        .add(first.id(), List.of(change("a1", null), change(null, "e1"), change("a2", "e2")));
    List<PlannedChange> changes = storage.plans().page(first.id(), null, null, null, 10).items();
    storage.runs().save(first.ending(RunStatus.DONE, NOON, List.of()));
    ChangeId gone = changes.get(0).id();
    ChangeId stays = changes.get(2).id();
    keep("undo-1", Undos.What.CHANGE, gone.value());
    keep("undo-2", Undos.What.CHANGE, stays.value());
    keep("undo-3", Undos.What.PAIR, "p1");
    keep("undo-4", Undos.What.PAIR, "p2");

    assertThat(erased.erase("p.p1", ANA)).isTrue();

    assertThat(storage.plans().page(first.id(), null, null, null, 10).items())
        .containsExactly(changes.get(2));
    assertThat(storage.plans().count(first.id(), null, null)).isEqualTo(1);
    assertThat(storage.undos().of(new RunId("undo-1"))).isEmpty();
    assertThat(storage.undos().of(new RunId("undo-2"))).isPresent();
    assertThat(storage.undos().of(new RunId("undo-3"))).isEmpty();
    assertThat(storage.undos().of(new RunId("undo-4"))).isPresent();
  }

  private void keep(String run, Undos.What what, String name) {
    storage.undos().keep(new RunId(run), new Undos.Undone(what, name));
  }

  private static Change change(@Nullable String activist, @Nullable String entity) {
    return new Change(
        Side.BUILDER,
        ChangeKind.UPDATE,
        activist == null ? null : new RemoteId(activist),
        entity == null ? null : new RemoteId(entity),
        new Patch(Map.of(Field.GIVEN_NAME, "Ana"), Map.of(), Set.of()),
        Map.of(),
        new ChangeText("changed", "", ""));
  }

  @Test
  void questions_go_also_those_that_others_were_asked_because_of_the_person() {
    storage.reviews().raise(item("r1", "a1", null, "Activist a1", List.of()));
    storage.reviews().raise(item("r2", null, "e2", "Entity e2, Activist a1", List.of()));
    storage.reviews().raise(item("r3", null, "e5", "Which", List.of(A1)));
    storage.reviews().raise(item("r4", null, "e6", "ANA@example.org is taken", List.of()));
    storage.reviews().raise(item("r5", null, "e7", "Activist a10", List.of(new RemoteId("a10"))));
    storage.snapshots().complete(inBuilder(), 1, NOON, true);
    int before = storage.cases().pairs(Sample.scope(1, 1), null, 10).size();

    assertThat(erased.erase("p.p1", ANA)).isTrue();

    assertThat(storage.reviews().open(LINK, null, null, 10).items())
        .extracting(ReviewItem::id)
        .containsExactly(new ReviewId("r5"));
    assertThat(before).isZero();
    assertThat(storage.cases().pairs(Sample.scope(1, 1), null, 10))
        .extracting(one -> one.pair().id())
        .as("whoever was asked is looked at again")
        .containsExactly(new PairId("p2"));
  }

  private static ReviewItem item(
      String id,
      @Nullable String activist,
      @Nullable String entity,
      String evidence,
      List<RemoteId> candidates) {
    return new ReviewItem(
        new ReviewId(id),
        LINK,
        ReviewItem.Kind.MATCH,
        activist == null ? null : new RemoteId(activist),
        entity == null ? null : new RemoteId(entity),
        "Who?",
        List.of(evidence),
        new ReviewItem.Details(candidates, List.of(), List.of(), false),
        NOON,
        null,
        null);
  }

  @Test
  void answers_about_the_person_go_whoever_they_are_about_besides() {
    RemoteId e2 = new RemoteId("e2");
    RemoteId a2 = new RemoteId("a2");
    ReviewItem asked = item("r", "a9", null, "", List.of());
    storage.reviews().raise(asked);
    storage
        .reviews()
        .settle(
            asked.settled(NOON, new ReviewItem.Settlement("x", "y")),
            List.of(
                Answer.about(LINK, Side.NETWORK, A1, Answer.Says.IGNORE),
                new Answer(LINK, Side.NETWORK, a2, Answer.Says.NOT_SAME, E1, null),
                new Answer(LINK, Side.NETWORK, a2, Answer.Says.NOT_SAME, e2, null)));

    assertThat(erased.erase("p.p1", ANA)).isTrue();

    assertThat(storage.reviews().answers(LINK, Side.NETWORK, List.of(A1, a2)))
        .extracting(Answer::other)
        .containsExactly(e2);
  }

  @Test
  void the_ledger_keeps_that_somebody_was_subscribed_but_not_who() {
    storage.ledger().enter(List.of(entry("e1"), entry("e2")));
    List<SubscriptionLedger.Granted> before = storage.ledger().open(LINK);
    storage.ledger().settle(before.get(0).id(), SubscriptionLedger.Fate.MADE, A1, NOON);

    assertThat(erased.erase("p.p1", ANA)).isTrue();

    List<SubscriptionLedger.Granted> after = storage.ledger().page(LINK, null, 10).items();
    assertThat(after.get(0)).isEqualTo(before.get(1));
    assertThat(after.get(1).entry().source()).isNull();
    assertThat(after.get(1).person()).isNull();
    assertThat(after.get(1).fate()).isEqualTo(SubscriptionLedger.Fate.MADE);
    assertThat(after.get(1).entry().evidence()).isEqualTo(before.get(0).entry().evidence());
  }

  private static SubscriptionLedger.Entry entry(String source) {
    return new SubscriptionLedger.Entry(
        LINK,
        new RunId("run-1"),
        new ChangeId("7"),
        Side.NETWORK,
        new RemoteId(source),
        Channel.EMAIL,
        new SubscriptionLedger.Evidence(Subscription.SUBSCRIBED, NOON, NOON),
        NOON);
  }

  @Test
  void nobody_is_erased_while_a_run_that_has_to_do_with_them_is_at_work() {
    Run sameGroup = run("run-2", 2);
    storage.runs().begin(sameGroup);

    assertThat(erased.erase("p.p1", ANA)).isFalse();

    assertThat(found(ANA)).containsExactly("a1", "e1");
    assertThat(erased.isErased(Side.NETWORK, activist("a1", "ana@example.org"))).isFalse();
    assertThat(erased.wasCalled("p.p1")).isFalse();

    storage.runs().save(sameGroup.ending(RunStatus.DONE, NOON, List.of()));
    storage.runs().begin(run("run-3", 3));
    assertThat(erased.erase("p.p1", ANA)).as("a run of another group").isTrue();
  }

  @Test
  void whoever_was_erased_is_not_stored_again() {
    erased.erase("p.p1", ANA);

    read(
        inNetwork(),
        activist("a1", "new@example.org"),
        activist("a5", "ana@example.org"),
        activist("a6", "cy@example.org"));
    read(
        Place.of(Sample.campaign(2).id()),
        contact("e7", "Person", List.of(), List.of("15035550142")),
        contact("e8", "Person", List.of("cy@example.org"), List.of("15035550142")),
        contact("e9", "Person", List.of("x@example.org", "home@example.org"), List.of()));
    storage.snapshots().refresh(inBuilder(), entity("e1", "new@example.org"), BestEmail.DEFAULT);
    storage
        .snapshots()
        .storeTaggings(inNetwork(), 2, List.of(tagging("magic", "a1"), tagging("magic", "a6")));

    assertThat(storage.snapshots().person(inNetwork(), A1)).isEmpty();
    assertThat(storage.snapshots().taggings(inNetwork(), A1)).isEmpty();
    assertThat(storage.snapshots().taggings(inNetwork(), new RemoteId("a6"))).hasSize(1);
    assertThat(storage.snapshots().person(inBuilder(), E1)).isEmpty();
    assertThat(found(only(ids("a5", "a6", "e7", "e8", "e9"), Set.of(), Set.of())))
        .containsExactly("a6", "e8");
  }

  private static Set<Who> ids(String... ids) {
    return Arrays.stream(ids)
        .map(id -> new Who(id.startsWith("a") ? Side.NETWORK : Side.BUILDER, new RemoteId(id)))
        .collect(Collectors.toSet());
  }

  @Test
  void somebody_else_with_such_an_email_is_not_kept_for_as_long_as_that_is_so() {
    erased.erase("p.p1", ANA);

    read(inBuilder(), entity("e2", "bo@example.org", "ana@example.org"));
    assertThat(storage.snapshots().person(inBuilder(), new RemoteId("e2"))).isEmpty();

    read(inBuilder(), entity("e2", "bo@example.org"));
    assertThat(storage.snapshots().person(inBuilder(), new RemoteId("e2"))).isPresent();
  }

  @Test
  void an_identifier_counts_on_its_own_side_only() {
    erased.erase("p.p1", ANA);

    assertThat(erased.isErased(Side.NETWORK, activist("a1", "x@example.org"))).isTrue();
    assertThat(erased.isErased(Side.BUILDER, activist("a1", "x@example.org"))).isFalse();
  }

  @Test
  void erasing_twice_is_erasing_once() {
    assertThat(erased.wasCalled("p.p1")).isFalse();

    assertThat(erased.erase("p.p1", ANA)).isTrue();
    assertThat(erased.erase("a.link-1.a1", ANA)).isTrue();

    assertThat(erased.wasCalled("p.p1")).isTrue();
    assertThat(erased.wasCalled("a.link-1.a1")).isTrue();
    assertThat(erased.wasCalled("p.p2")).isFalse();
  }
}
