package org.actionsync.application.contract;

import static org.actionsync.application.contract.Sample.NOON;
import static org.actionsync.application.contract.Sample.activist;
import static org.actionsync.application.contract.Sample.contact;
import static org.actionsync.application.contract.Sample.entity;
import static org.actionsync.application.contract.Sample.inBuilder;
import static org.actionsync.application.contract.Sample.inNetwork;
import static org.actionsync.application.contract.Sample.named;
import static org.actionsync.application.contract.Sample.pair;
import static org.actionsync.application.contract.Sample.scope;
import static org.actionsync.application.contract.Sample.tagging;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.actionsync.application.port.Answer;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.Place;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.Quality;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.matching.MatchEvidence;
import org.actionsync.domain.matching.MatchEvidence.Candidate;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Cases} promises. */
public abstract class CasesContract {

  private static final String NUMBER = "15035550142";

  private final Storage storage = storage();
  private final Cases cases = storage.cases();

  /** An empty storage. */
  protected abstract Storage storage();

  @BeforeEach
  void connect() {
    Sample.connect(storage);
    storage.runs().begin(Sample.run("run", 1));
  }

  private long read(Place place, Contact... people) {
    long scan = storage.snapshots().begin(place);
    storage.snapshots().store(place, scan, List.of(people), BestEmail.DEFAULT);
    return scan;
  }

  private void magic(long scan, String... people) {
    for (String person : people) {
      storage.snapshots().storeTaggings(inNetwork(), scan, List.of(tagging("magic-1", person)));
    }
  }

  private MatchEvidence evidence(Side side, Contact subject) {
    return Objects.requireNonNull(
        cases.evidence(scope(0, 0), side, List.of(subject)).get(subject.id()));
  }

  private static List<String> ids(List<Cases.Person> people) {
    return people.stream().map(person -> person.contact().id().value()).toList();
  }

  private static List<String> pairIds(List<Cases.PairCase> pairs) {
    return pairs.stream().map(found -> found.pair().id().value()).toList();
  }

  private static Contact badlyAddressed(String id, String good, String bad) {
    Contact contact = entity(id, good);
    return new Contact(
        contact.id(),
        contact.type(),
        contact.givenName(),
        contact.familyName(),
        List.of(
            contact.emails().get(0),
            new EmailItem(
                new EmailAddress(bad),
                Subscription.NEVER_SET,
                Quality.BAD,
                EmailItem.Kind.OTHER,
                null)),
        List.of(),
        List.of(),
        null,
        null,
        NOON);
  }

  @Test
  void a_pair_comes_with_both_people_and_their_taggings() {
    long network = read(inNetwork(), activist("a1", "one@example.org"));
    long builder = read(inBuilder(), entity("e1", "one@example.org"));
    storage.snapshots().storeTaggings(inNetwork(), network, List.of(tagging("t", "a1")));
    storage.snapshots().storeTaggings(inBuilder(), builder, List.of(tagging("r", "e1")));
    storage.pairs().add(pair("p", "a1", "e1"));

    List<Cases.PairCase> found = cases.pairs(scope(0, 0), null, 10);

    assertThat(pairIds(found)).containsExactly("p");
    assertThat(found.get(0).facts().activist()).isEqualTo(activist("a1", "one@example.org"));
    assertThat(found.get(0).facts().entity()).isEqualTo(entity("e1", "one@example.org"));
    assertThat(found.get(0).facts().activistTaggings()).containsExactly(tagging("t", "a1"));
    assertThat(found.get(0).facts().entityTaggings()).containsExactly(tagging("r", "e1"));
    assertThat(found.get(0).facts().base()).isEqualTo(Baseline.NEVER_MET);
    assertThat(cases.pair(scope(99, 99), new PairId("p"))).contains(found.get(0));
  }

  @Test
  void whoever_is_named_is_looked_up_at_once_whether_or_not_they_changed() {
    read(inNetwork(), activist("a1", "1@example.org"), activist("a2", "2@example.org"));
    long builder = read(inBuilder(), entity("e1"), entity("e2"), entity("e3"), entity("e4"));
    storage.snapshots().storeTaggings(inBuilder(), builder, List.of(tagging("r", "e3")));
    storage.snapshots().gone(inBuilder(), new RemoteId("e4"));
    storage.pairs().add(pair("p1", "a1", "e1"));
    storage.pairs().add(pair("p2", "a2", "e2"));
    List<PairId> names = List.of(new PairId("p2"), new PairId("nobody"), new PairId("p1"));
    List<RemoteId> people =
        List.of(new RemoteId("e4"), new RemoteId("e3"), new RemoteId("nobody"), new RemoteId("e1"));

    assertThat(pairIds(cases.pairs(scope(99, 99), names))).containsExactlyInAnyOrder("p1", "p2");
    assertThat(cases.people(scope(99, 99), Side.BUILDER, people))
        .containsExactlyInAnyOrder(
            new Cases.Person(entity("e3"), List.of(tagging("r", "e3"))),
            new Cases.Person(entity("e1"), List.of()));
    assertThat(cases.people(scope(99, 99), Side.NETWORK, people)).isEmpty();
    assertThat(cases.pairs(scope(99, 99), List.of())).isEmpty();
    assertThat(cases.people(scope(99, 99), Side.BUILDER, List.of())).isEmpty();
  }

  @Test
  void pairs_come_when_one_side_changed_or_something_is_open() {
    long network =
        read(inNetwork(), activist("a1", "1@example.org"), activist("a2", "2@example.org"));
    read(inNetwork(), activist("a3", "3@example.org"), activist("a4", "4@example.org"));
    long builder = read(inBuilder(), entity("e1"), entity("e2"), entity("e3"), entity("e4"));
    storage.pairs().add(pair("p1", "a1", "e1"));
    storage.pairs().add(pair("p2", "a2", "e2").open(true));
    storage.pairs().add(pair("p3", "a3", "e3"));
    storage.pairs().add(pair("p4", "a4", "e4"));

    assertThat(pairIds(cases.pairs(scope(network + 1, builder), null, 10))).containsExactly("p2");
    assertThat(pairIds(cases.pairs(scope(network, builder), null, 10)))
        .containsExactly("p2", "p3", "p4");

    read(inBuilder(), named(entity("e1"), "Renamed"));
    assertThat(pairIds(cases.pairs(scope(network + 1, builder), null, 10)))
        .containsExactly("p1", "p2");
    assertThat(pairIds(cases.pairs(scope(0, 0), null, 3))).containsExactly("p1", "p2", "p3");
    assertThat(pairIds(cases.pairs(scope(0, 0), new PairId("p3"), 3))).containsExactly("p4");
  }

  @Test
  void detached_proposed_and_other_links_pairs_do_not_come() {
    read(inNetwork(), activist("a1", "1@example.org"), activist("a2", "2@example.org"));
    read(inBuilder(), entity("e1"), entity("e2"));
    Pair detached = pair("p1", "a1", "e1");
    storage
        .pairs()
        .add(
            new Pair(
                detached.id(),
                detached.link(),
                detached.activist(),
                detached.entity(),
                true,
                true,
                Baseline.NEVER_MET));
    storage.pairs().propose(new RunId("run"), List.of(pair("p2", "a2", "e2")));

    assertThat(cases.pairs(scope(0, 0), null, 10)).isEmpty();
    assertThat(cases.pair(scope(0, 0), new PairId("p2"))).isEmpty();
  }

  @Test
  void somebody_who_is_gone_is_missing_from_the_facts_and_somebody_never_read_is_no_case() {
    read(inNetwork(), activist("a1", "1@example.org"));
    read(inBuilder(), entity("e1"));
    storage.pairs().add(pair("p1", "a1", "e1"));
    storage.pairs().add(pair("p2", "a2", "e2"));
    for (int i = 0; i < 2; i++) {
      long scan = storage.snapshots().begin(inBuilder());
      storage.snapshots().complete(inBuilder(), scan, NOON, true);
    }

    List<Cases.PairCase> found = cases.pairs(scope(0, 0), null, 10);

    assertThat(pairIds(found)).containsExactly("p1");
    assertThat(found.get(0).facts().entity()).isNull();
    assertThat(found.get(0).facts().activist()).isNotNull();
  }

  @Test
  void unpaired_entities_of_the_type_come_in_order() {
    read(
        inBuilder(),
        entity("e3"),
        entity("e1"),
        entity("e2"),
        contact("other-type", "Employer", List.of(), List.of()));
    storage.pairs().add(pair("p", "a", "e2"));

    assertThat(ids(cases.entities(scope(0, 0), null, 10))).containsExactly("e1", "e3");
    assertThat(ids(cases.entities(scope(0, 0), null, 1))).containsExactly("e1");
    assertThat(ids(cases.entities(scope(0, 0), new RemoteId("e1"), 1))).containsExactly("e3");
  }

  @Test
  void a_proposed_pair_counts_until_it_is_discarded() {
    read(inNetwork(), activist("a1", "1@example.org"));
    long builder = read(inBuilder(), entity("e1", "1@example.org"));
    storage.pairs().propose(new RunId("run"), List.of(pair("p", "a1", "e1")));

    assertThat(cases.entities(scope(0, 0), null, 10)).isEmpty();
    assertThat(builder).isEqualTo(1);

    storage.pairs().discard(pair("p", "a1", "e1").link());
    assertThat(ids(cases.entities(scope(0, 0), null, 10))).containsExactly("e1");
  }

  @Test
  void activists_come_with_the_magic_tag_and_all_their_taggings() {
    long scan =
        read(
            inNetwork(),
            activist("a1", "1@example.org"),
            activist("a2", "2@example.org"),
            activist("a3", "3@example.org"));
    magic(scan, "a1", "a3", "unread");
    storage.snapshots().storeTaggings(inNetwork(), scan, List.of(tagging("x", "a1")));

    List<Cases.Person> found = cases.activists(scope(0, 0), null, 10);

    assertThat(ids(found)).containsExactly("a1", "a3");
    assertThat(found.get(0).taggings())
        .containsExactly(tagging("magic-1", "a1"), tagging("x", "a1"));
    assertThat(ids(cases.activists(scope(0, 0), new RemoteId("a1"), 10))).containsExactly("a3");
  }

  @Test
  void who_did_not_change_comes_only_with_a_reason() {
    long network = read(inNetwork(), activist("a1", "shared@example.org"));
    long builder =
        read(
            inBuilder(),
            entity("quiet", "quiet@example.org"),
            entity("asked", "asked@example.org"),
            entity("sharing", "best@example.com", "shared@example.org"),
            contact("phone", "Person", List.of(), List.of(NUMBER)));
    raise(null, "asked");

    assertThat(ids(cases.entities(scope(network, builder), null, 10))).containsExactly("asked");

    read(inNetwork(), named(activist("a1", "shared@example.org"), "Changed"));
    assertThat(ids(cases.entities(scope(network, builder), null, 10)))
        .containsExactly("asked", "sharing");

    read(inBuilder(), contact("new", "Person", List.of(), List.of(NUMBER)));
    assertThat(ids(cases.entities(scope(network, builder), null, 10)))
        .containsExactly("asked", "new", "phone", "sharing");
  }

  @Test
  void sharing_with_somebody_paired_who_changed_is_no_reason() {
    long network = read(inNetwork(), activist("a1", "shared@example.org"));
    long builder = read(inBuilder(), entity("e1", "shared@example.org"), entity("e2"));
    storage.pairs().add(pair("p", "a1", "e2"));
    read(inNetwork(), named(activist("a1", "shared@example.org"), "Changed"));

    assertThat(cases.entities(scope(network, builder), null, 10)).isEmpty();
  }

  @Test
  void an_unpaired_activist_comes_again_while_a_question_about_them_is_open() {
    long scan = read(inNetwork(), activist("a1", "1@example.org"), activist("a2", "2@example.org"));
    magic(scan, "a1", "a2");
    raise("a2", null);

    assertThat(ids(cases.activists(scope(scan, 0), null, 10))).containsExactly("a2");
  }

  private void answer(Side side, String person, Answer.Says says) {
    String review = "review " + (side == Side.NETWORK ? person + null : null + person);
    raise(side == Side.NETWORK ? person : null, side == Side.BUILDER ? person : null);
    ReviewItem open = storage.reviews().find(new ReviewId(review)).orElseThrow();
    storage
        .reviews()
        .settle(
            open.settled(NOON, new ReviewItem.Settlement("said", "the admin")),
            List.of(
                new Answer(
                    open.link(),
                    side,
                    new RemoteId(person),
                    says,
                    null,
                    new Answer.Value("GIVEN_NAME", "n", "b"))));
  }

  @Test
  void an_answer_makes_unpaired_people_come_though_nothing_changed_unless_they_are_ignored() {
    long scan = read(inNetwork(), activist("a1", "1@example.org"), activist("a2", "2@example.org"));
    magic(scan, "a1", "a2");
    long builder = read(inBuilder(), entity("e1"), entity("e2"));
    answer(Side.NETWORK, "a2", Answer.Says.NOT_SAME);
    answer(Side.BUILDER, "e1", Answer.Says.SAME);
    answer(Side.NETWORK, "a1", Answer.Says.IGNORE);
    answer(Side.BUILDER, "e2", Answer.Says.IGNORE);

    assertThat(ids(cases.activists(scope(scan, builder), null, 10))).containsExactly("a2");
    assertThat(ids(cases.entities(scope(scan, builder), null, 10))).containsExactly("e1");
  }

  @Test
  void a_pair_comes_until_what_was_answered_once_is_carried_out() {
    long scan = read(inNetwork(), activist("a1", "1@example.org"), activist("a2", "2@example.org"));
    long builder = read(inBuilder(), entity("e1"), entity("e2"));
    storage.pairs().add(pair("p1", "a1", "e1"));
    storage.pairs().add(pair("p2", "a2", "e2"));
    answer(Side.NETWORK, "a1", Answer.Says.NETWORK_NOW);
    answer(Side.NETWORK, "a2", Answer.Says.NETWORK);

    assertThat(cases.pairs(scope(scan, builder), null, 10))
        .extracting(one -> one.pair().id().value())
        .containsExactly("p1");
    storage
        .reviews()
        .carriedOut(scope(0, 0).link(), Side.NETWORK, new RemoteId("a1"), List.of("GIVEN_NAME"));
    assertThat(cases.pairs(scope(scan, builder), null, 10)).isEmpty();
  }

  private void raise(@Nullable String activist, @Nullable String entity) {
    storage
        .reviews()
        .raise(
            new ReviewItem(
                new ReviewId("review " + activist + entity),
                pair("any", "a", "e").link(),
                ReviewItem.Kind.MATCH,
                activist == null ? null : new RemoteId(activist),
                entity == null ? null : new RemoteId(entity),
                "Who?",
                List.of(),
                NOON,
                null));
  }

  @Test
  void an_entitys_evidence_tells_its_best_address_from_the_others() {
    read(
        inNetwork(),
        activist("best", "best@example.org"),
        activist("second", "second@example.org"),
        activist("bad", "bad@example.org"),
        activist("nobody", "unrelated@example.org"));
    Contact subject = entity("e1", "best@example.org", "second@example.org");
    Contact withBad = badlyAddressed("e2", "own@example.org", "bad@example.org");
    read(inBuilder(), subject, withBad);

    MatchEvidence evidence = evidence(Side.BUILDER, subject);

    assertThat(evidence.subject()).isEqualTo(subject);
    assertThat(evidence.email()).contains(new EmailAddress("best@example.org"));
    assertThat(evidence.sameEmail())
        .containsExactly(new Candidate(new RemoteId("best"), true, false));
    assertThat(evidence.otherEmail())
        .containsExactly(new Candidate(new RemoteId("second"), true, false));
    assertThat(evidence.twins()).isEmpty();
    assertThat(evidence(Side.BUILDER, withBad).otherEmail()).as("a bad address").isEmpty();
  }

  @Test
  void an_activists_evidence_finds_its_address_anywhere_in_an_entity() {
    Contact subject = activist("a1", "one@example.org");
    read(inNetwork(), subject, activist("a2", "two@example.org"));
    read(
        inBuilder(),
        entity("goes-by", "one@example.org"),
        entity("has-too", "other@example.org", "one@example.org"),
        badlyAddressed("has-bad", "mine@example.org", "one@example.org"),
        contact("employer", "Employer", List.of("one@example.org"), List.of()));

    MatchEvidence evidence = evidence(Side.NETWORK, subject);

    assertThat(evidence.email()).contains(new EmailAddress("one@example.org"));
    assertThat(evidence.sameEmail())
        .containsExactly(new Candidate(new RemoteId("goes-by"), true, false));
    assertThat(evidence.otherEmail())
        .containsExactly(
            new Candidate(new RemoteId("has-bad"), true, false),
            new Candidate(new RemoteId("has-too"), true, false));
  }

  @Test
  void twins_go_by_the_same_address_paired_or_not() {
    Contact subject = entity("e1", "same@example.org");
    read(
        inBuilder(),
        subject,
        entity("e2", "same@example.org"),
        entity("e3", "same@example.org"),
        entity("e4", "own@example.org", "same@example.org"),
        contact("employer", "Employer", List.of("same@example.org"), List.of()));
    storage.pairs().add(pair("p", "a", "e3"));

    assertThat(evidence(Side.BUILDER, subject).twins())
        .containsExactly(new RemoteId("e2"), new RemoteId("e3"));
  }

  @Test
  void without_an_address_twins_share_the_mobile_number_and_have_no_address_either() {
    Contact subject = contact("e1", "Person", List.of(), List.of(NUMBER));
    read(
        inBuilder(),
        subject,
        contact("e2", "Person", List.of(), List.of("15035550143", NUMBER)),
        contact("e3", "Person", List.of("own@example.org"), List.of(NUMBER)));
    read(
        inNetwork(),
        contact("a1", null, List.of(), List.of(NUMBER)),
        contact("a2", null, List.of("a2@example.org"), List.of(NUMBER)));

    MatchEvidence evidence = evidence(Side.BUILDER, subject);

    assertThat(evidence.email()).isEmpty();
    assertThat(evidence.twins()).containsExactly(new RemoteId("e2"));
    assertThat(evidence.sameNumber())
        .containsExactly(
            new Candidate(new RemoteId("a1"), false, false),
            new Candidate(new RemoteId("a2"), true, false));
  }

  @Test
  void candidates_say_whether_they_are_paired_or_proposed_in_this_link() {
    read(
        inNetwork(),
        activist("in-force", "one@example.org"),
        activist("proposed", "one@example.org"),
        activist("elsewhere", "one@example.org"),
        activist("free", "one@example.org"));
    Contact subject = entity("e1", "one@example.org");
    read(inBuilder(), subject);
    storage.pairs().add(pair("p", "in-force", "x"));
    storage.pairs().propose(new RunId("run"), List.of(pair("q", "proposed", "y")));
    Pair other = pair("r", "elsewhere", "z");
    storage
        .pairs()
        .add(
            new Pair(
                other.id(),
                Sample.link(2, 1).id(),
                other.activist(),
                other.entity(),
                false,
                false,
                Baseline.NEVER_MET));

    assertThat(evidence(Side.BUILDER, subject).sameEmail())
        .containsExactly(
            new Candidate(new RemoteId("elsewhere"), true, false),
            new Candidate(new RemoteId("free"), true, false),
            new Candidate(new RemoteId("in-force"), true, true),
            new Candidate(new RemoteId("proposed"), true, true));
  }

  @Test
  void who_is_gone_is_no_evidence() {
    read(inNetwork(), activist("a1", "one@example.org"));
    Contact subject = entity("e1", "one@example.org");
    read(inBuilder(), subject);
    for (int i = 0; i < 2; i++) {
      long scan = storage.snapshots().begin(inNetwork());
      storage.snapshots().complete(inNetwork(), scan, NOON, true);
    }

    assertThat(evidence(Side.BUILDER, subject).sameEmail()).isEmpty();
  }

  @Test
  void an_address_that_somebody_no_longer_has_is_no_evidence() {
    read(inNetwork(), activist("a1", "old@example.org"));
    read(inNetwork(), activist("a1", "new@example.org"));
    Contact subject = entity("e1", "old@example.org");
    read(inBuilder(), subject);

    assertThat(evidence(Side.BUILDER, subject).sameEmail()).isEmpty();
  }

  @Test
  void nobody_in_question_is_no_evidence() {
    assertThat(cases.evidence(scope(0, 0), Side.BUILDER, List.of())).isEmpty();
  }
}
