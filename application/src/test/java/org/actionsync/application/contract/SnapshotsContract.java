package org.actionsync.application.contract;

import static org.actionsync.application.contract.Sample.NOON;
import static org.actionsync.application.contract.Sample.at;
import static org.actionsync.application.contract.Sample.email;
import static org.actionsync.application.contract.Sample.entity;
import static org.actionsync.application.contract.Sample.inBuilder;
import static org.actionsync.application.contract.Sample.named;
import static org.actionsync.application.contract.Sample.scope;
import static org.actionsync.application.contract.Sample.tagging;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.LeaseLost;
import org.actionsync.application.port.Place;
import org.actionsync.application.port.Snapshots;
import org.actionsync.application.port.Snapshots.Reading;
import org.actionsync.domain.contact.AddressItem;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.PhoneItem;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.Quality;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.mapping.Tagging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Snapshots} promises; who counts as changed is seen through {@link Cases}. */
public abstract class SnapshotsContract {

  private static final RemoteId E1 = new RemoteId("e1");

  private final Storage storage = storage();
  private final Snapshots snapshots = storage.snapshots();

  /** An empty storage. */
  protected abstract Storage storage();

  @BeforeEach
  void connect() {
    Sample.connect(storage);
  }

  private static Contact everythingKnown() {
    return new Contact(
        E1,
        "Person",
        "Zoë",
        "O'Neil",
        List.of(
            new EmailItem(
                new EmailAddress("zoe+list@example.org"),
                Subscription.SUBSCRIBED,
                Quality.VERIFIED,
                EmailItem.Kind.HOME,
                "action_builder:email-1"),
            email("second@example.com")),
        List.of(
            new PhoneItem(
                new PhoneNumber("15035550142"),
                Subscription.UNSUBSCRIBED,
                Quality.BAD,
                false,
                "action_builder:phone-1")),
        List.of(
            new AddressItem(
                new PostalAddress("1 Main St", "Portland", "OR", "97201", "US"),
                Quality.USER_ADDED,
                "action_builder:address-1")),
        "es",
        3,
        NOON.plusMillis(123));
  }

  private long scan(Contact... people) {
    long scan = snapshots.begin(inBuilder());
    snapshots.store(inBuilder(), scan, List.of(people), BestEmail.DEFAULT);
    return scan;
  }

  private long fullScan(Contact... people) {
    long scan = scan(people);
    snapshots.complete(inBuilder(), scan, NOON, true);
    return scan;
  }

  /** Unpaired entities who changed after this scan. */
  private List<String> changedAfter(long scan) {
    return storage.cases().entities(scope(99, scan), null, 100).stream()
        .map(person -> person.contact().id().value())
        .toList();
  }

  @Test
  void everything_known_of_a_person_is_kept() {
    scan(everythingKnown());

    assertThat(snapshots.person(inBuilder(), E1)).contains(everythingKnown());
    assertThat(snapshots.person(Sample.inNetwork(), E1)).isEmpty();
  }

  @Test
  void scans_are_numbered_per_place() {
    assertThat(snapshots.reading(inBuilder())).isEqualTo(Reading.NONE);
    assertThat(snapshots.begin(inBuilder())).isEqualTo(1);
    assertThat(snapshots.begin(inBuilder())).isEqualTo(2);
    assertThat(snapshots.begin(Sample.inNetwork())).isEqualTo(1);
    assertThat(snapshots.reading(inBuilder())).isEqualTo(new Reading(2, null, null));
  }

  @Test
  void complete_and_full_readings_are_remembered() {
    long first = snapshots.begin(inBuilder());
    snapshots.complete(inBuilder(), first, NOON, true);
    long second = snapshots.begin(inBuilder());
    snapshots.complete(inBuilder(), second, NOON.plusSeconds(60), false);

    assertThat(snapshots.reading(inBuilder()))
        .isEqualTo(new Reading(second, NOON.plusSeconds(60), NOON));
  }

  @Test
  void new_and_different_people_count_as_changed() {
    long first = scan(entity("e1", "one@example.org"), entity("e2", "two@example.org"));
    assertThat(changedAfter(first - 1)).containsExactly("e1", "e2");

    scan(entity("e1", "one@example.org"), named(entity("e2", "two@example.org"), "Renamed"));

    assertThat(changedAfter(first)).containsExactly("e2");
  }

  @Test
  void a_later_time_alone_is_no_change_but_is_kept() {
    long first = scan(entity("e1", "one@example.org"));
    Contact touched = at(entity("e1", "one@example.org"), NOON.plusSeconds(5));

    scan(touched);

    assertThat(changedAfter(first)).isEmpty();
    assertThat(snapshots.person(inBuilder(), E1)).contains(touched);
  }

  @Test
  void somebody_shown_twice_on_a_page_is_kept_as_shown_last() {
    scan(entity("e1", "one@example.org"), named(entity("e1", "one@example.org"), "Later"));

    assertThat(snapshots.person(inBuilder(), E1).orElseThrow().givenName()).isEqualTo("Later");
  }

  @Test
  void what_a_write_showed_is_news_to_everybody_who_planned_before_it() {
    long last = scan(entity("e1", "one@example.org"));
    Contact written = named(entity("e1", "one@example.org"), "Written");

    snapshots.refresh(inBuilder(), written, BestEmail.DEFAULT);
    snapshots.refresh(inBuilder(), entity("e9", "nine@example.org"), BestEmail.DEFAULT);

    assertThat(snapshots.person(inBuilder(), E1)).contains(written);
    assertThat(snapshots.person(inBuilder(), new RemoteId("e9"))).isPresent();
    assertThat(changedAfter(last)).containsExactly("e1", "e9");
    long next = scan(written);
    assertThat(changedAfter(last)).containsExactly("e1", "e9");
    assertThat(changedAfter(next)).isEmpty();
  }

  @Test
  void people_are_gone_after_two_full_scans_in_a_row_without_them() {
    long first = fullScan(entity("e1", "one@example.org"), entity("e2", "two@example.org"));

    fullScan(entity("e2", "two@example.org"));
    assertThat(snapshots.person(inBuilder(), E1)).isPresent();
    fullScan(entity("e2", "two@example.org"));

    assertThat(snapshots.person(inBuilder(), E1)).isEmpty();
    assertThat(snapshots.person(inBuilder(), new RemoteId("e2"))).isPresent();
    assertThat(changedAfter(first)).isEmpty();
  }

  @Test
  void being_seen_between_two_full_scans_starts_the_count_anew() {
    Contact one = entity("e1", "one@example.org");
    fullScan(one);
    fullScan();
    scan(one);
    fullScan();

    assertThat(snapshots.person(inBuilder(), E1)).isPresent();

    fullScan();
    assertThat(snapshots.person(inBuilder(), E1)).isEmpty();
  }

  @Test
  void an_incremental_scan_proves_no_absence() {
    fullScan(entity("e1", "one@example.org"));
    for (int i = 0; i < 3; i++) {
      long scan = scan();
      snapshots.complete(inBuilder(), scan, NOON, false);
    }

    assertThat(snapshots.person(inBuilder(), E1)).isPresent();
  }

  @Test
  void somebody_can_be_looked_at_again_although_nothing_changed() {
    long scan = fullScan(entity("e1"), entity("e2"));
    snapshots.lookAgain(inBuilder(), new RemoteId("e1"));
    snapshots.lookAgain(inBuilder(), new RemoteId("nobody"));
    assertThat(changedAfter(scan)).containsExactly("e1");

    long next = fullScan(entity("e1"), entity("e2"));
    assertThat(changedAfter(scan)).containsExactly("e1");
    assertThat(changedAfter(next)).isEmpty();
  }

  @Test
  void somebody_who_was_gone_and_is_back_counts_as_changed() {
    Contact one = entity("e1", "one@example.org");
    fullScan(one);
    fullScan();
    long gone = fullScan();

    fullScan(one);

    assertThat(snapshots.person(inBuilder(), E1)).contains(one);
    assertThat(changedAfter(gone)).containsExactly("e1");
  }

  @Test
  void a_new_tagging_changes_its_person_and_a_known_one_does_not() {
    long first = scan(entity("e1", "one@example.org"), entity("e2", "two@example.org"));
    snapshots.storeTaggings(inBuilder(), first, List.of(tagging("t", "e1")));

    long second = snapshots.begin(inBuilder());
    Tagging again =
        new Tagging(new RemoteId("another-id"), new RemoteId("t"), E1, NOON.plusSeconds(1));
    snapshots.storeTaggings(inBuilder(), second, List.of(again, tagging("t", "e2")));

    assertThat(changedAfter(first)).containsExactly("e2");
    assertThat(snapshots.taggings(inBuilder(), E1)).containsExactly(again);
  }

  @Test
  void a_tagging_that_was_not_seen_again_is_forgotten_and_changes_its_person() {
    long first = scan(entity("e1", "one@example.org"), entity("e2", "two@example.org"));
    snapshots.storeTaggings(
        inBuilder(), first, List.of(tagging("t", "e1"), tagging("t", "e2"), tagging("u", "e1")));
    snapshots.completeTaggings(inBuilder(), first, new RemoteId("t"), NOON.plusSeconds(1));

    long second = snapshots.begin(inBuilder());
    snapshots.storeTaggings(inBuilder(), second, List.of(tagging("t", "e2")));
    snapshots.completeTaggings(inBuilder(), second, new RemoteId("t"), NOON.plusSeconds(60));

    assertThat(snapshots.taggings(inBuilder(), E1)).containsExactly(tagging("u", "e1"));
    assertThat(changedAfter(first)).containsExactly("e1");
  }

  @Test
  void what_was_read_of_one_place_says_nothing_of_another() {
    Place other = Place.of(Sample.campaign(2).id());
    scan(entity("e1", "one@example.org"));
    long scan = snapshots.begin(other);
    snapshots.complete(other, scan, NOON, true);
    snapshots.complete(other, snapshots.begin(other), NOON, true);

    assertThat(snapshots.person(inBuilder(), E1)).isPresent();
  }

  @Test
  void a_removed_group_takes_what_was_read_of_it_along() {
    Place group2 = Place.of(Sample.group(2).id());
    long scan = snapshots.begin(group2);
    snapshots.store(
        group2, scan, List.of(Sample.activist("a1", "one@example.org")), BestEmail.DEFAULT);
    snapshots.storeTaggings(group2, scan, List.of(tagging("t", "a1")));
    storage.links().unlink(Sample.link(3, 2).id());

    storage.groups().remove(Sample.group(2).id());

    assertThat(snapshots.reading(group2)).isEqualTo(Reading.NONE);
    assertThat(snapshots.person(group2, new RemoteId("a1"))).isEqualTo(Optional.empty());
    assertThat(snapshots.taggings(group2, new RemoteId("a1"))).isEmpty();
  }

  @Test
  void a_reading_that_another_one_followed_stores_nothing_more() {
    long old = scan(entity("e1", "one@example.org"), entity("e2", "two@example.org"));
    snapshots.storeTaggings(inBuilder(), old, List.of(tagging("t", "e1")));
    long present = scan(entity("e1", "new@example.org"));
    snapshots.storeTaggings(inBuilder(), present, List.of(tagging("t", "e1")));

    Contact late = entity("e1", "old@example.org");
    assertThatThrownBy(() -> snapshots.store(inBuilder(), old, List.of(late), BestEmail.DEFAULT))
        .isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> snapshots.storeTaggings(inBuilder(), old, List.of(tagging("t", "e2"))))
        .isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> snapshots.completeTaggings(inBuilder(), old, new RemoteId("t"), NOON))
        .isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> snapshots.complete(inBuilder(), old, NOON, true))
        .isInstanceOf(LeaseLost.class);

    assertThat(snapshots.person(inBuilder(), E1)).contains(entity("e1", "new@example.org"));
    assertThat(snapshots.taggings(inBuilder(), new RemoteId("e2"))).isEmpty();
    assertThat(snapshots.reading(inBuilder()).fullAt()).isNull();
    snapshots.completeTaggings(inBuilder(), present, new RemoteId("t"), NOON.plusSeconds(60));
    assertThat(snapshots.taggings(inBuilder(), E1)).containsExactly(tagging("t", "e1"));
  }

  @Test
  void a_name_that_no_database_can_search_costs_nobody_else() {
    Contact odd = named(entity("e1", "ana@example.org"), "An\u0000a");

    scan(odd, entity("e2", "bo@example.org"));

    assertThat(snapshots.person(inBuilder(), E1)).contains(odd);
    assertThat(snapshots.person(inBuilder(), new RemoteId("e2"))).isPresent();
  }

  /** As long and as many as the adapters let through. */
  @Test
  void somebody_of_whom_a_service_tells_very_much_is_kept() {
    String text = "\"\u00e9".repeat(500);
    Contact talkative =
        new Contact(
            E1,
            "t".repeat(200),
            text,
            text,
            IntStream.range(0, 100)
                .mapToObj(i -> email("x".repeat(300) + i + "@example.org"))
                .toList(),
            List.of(),
            IntStream.range(0, 100)
                .mapToObj(
                    i ->
                        new AddressItem(
                            new PostalAddress(i + text.substring(3), text, text, text, text),
                            Quality.VERIFIED,
                            "i".repeat(200)))
                .toList(),
            "es",
            3,
            NOON);

    scan(talkative);

    assertThat(snapshots.person(inBuilder(), E1)).contains(talkative);
  }
}
