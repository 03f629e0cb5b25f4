package org.actionsync.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.Draft;
import org.actionsync.application.port.Edit;
import org.actionsync.application.port.Label;
import org.actionsync.application.port.Page;
import org.actionsync.domain.contact.AddressItem;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PhoneItem;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.mapping.Tagging;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a group and a campaign promise alike, whichever service it is and however it is reached. */
public abstract class ContactDirectoryContract {

  private static final EmailAddress EMAIL = new EmailAddress("amara.o'neil+union@example.org");
  private static final PhoneNumber NUMBER = new PhoneNumber("15035550142");
  private static final PostalAddress ADDRESS =
      new PostalAddress("418 Alder Row", "Portland", "OR", "97204", "US");

  /** A place where nobody is at the beginning of each test. */
  protected abstract ContactDirectory directory();

  /** One of two tags or responses that exist there. */
  protected abstract Label label(int number);

  /** Lets the time of the service pass. */
  protected abstract void passTime(Duration time);

  @Test
  void nobody_is_there_at_first() throws Exception {
    Page<Contact> page = directory().people(null, Cursor.START);

    assertThat(page.items()).isEmpty();
    assertThat(page.next()).isEmpty();
  }

  @Test
  void a_created_person_is_found_by_id_email_and_number() throws Exception {
    Contact amara = create(amara(Subscription.SUBSCRIBED));

    assertThat(directory().find(amara.id())).contains(amara);
    assertThat(directory().withEmail(EMAIL)).containsExactly(amara);
    assertThat(directory().withNumber(NUMBER)).containsExactly(amara);
  }

  @Test
  void whom_we_made_is_found_by_whom_they_were_made_from() throws Exception {
    Draft drafted = amara(Subscription.SUBSCRIBED);
    Contact amara = create(drafted);
    directory().update(edit(amara, Map.of(Field.EMAIL, "amara@example.net"), Set.of()));

    assertThat(directory().madeFrom(drafted.counterpart()))
        .extracting(Contact::id)
        .containsExactly(amara.id());
    assertThat(directory().madeFrom(new RemoteId("00000000-0000-0000-0000-00000000dead")))
        .isEmpty();
  }

  @Test
  void a_created_person_is_as_drafted() throws Exception {
    Contact amara = create(amara(Subscription.SUBSCRIBED));

    assertThat(amara.givenName()).isEqualTo("Amara");
    assertThat(amara.familyName()).isEqualTo("Okonjo");
    assertThat(amara.emails()).extracting(EmailItem::address).containsExactly(EMAIL);
    assertThat(amara.mobile()).contains(NUMBER);
    assertThat(amara.addresses()).extracting(AddressItem::address).containsExactly(ADDRESS);
    assertThat(amara.language()).isEqualTo("es");
  }

  @Test
  void a_created_person_has_the_status_that_was_granted() throws Exception {
    Contact amara = create(amara(Subscription.SUBSCRIBED));
    Contact linh = create(draft("Linh", "linh@example.com", Subscription.UNSUBSCRIBED));

    assertThat(emailStatus(amara)).isEqualTo(Subscription.SUBSCRIBED);
    assertThat(numberStatus(amara)).isEqualTo(Subscription.UNSUBSCRIBED);
    assertThat(emailStatus(linh)).isEqualTo(Subscription.UNSUBSCRIBED);
  }

  @Test
  void nobody_is_found_who_is_not_there() throws Exception {
    create(amara(Subscription.SUBSCRIBED));

    assertThat(directory().find(new RemoteId("00000000-0000-0000-0000-000000000000"))).isEmpty();
    assertThat(directory().withEmail(new EmailAddress("nobody@example.org"))).isEmpty();
    assertThat(directory().withNumber(new PhoneNumber("15035550199"))).isEmpty();
  }

  @Test
  void everybody_is_listed_exactly_once_over_several_pages() throws Exception {
    List<RemoteId> created = new ArrayList<>();
    for (int i = 0; i < 53; i++) {
      String email = "person" + i + "@example.org";
      created.add(create(draft("Person", email, Subscription.UNSUBSCRIBED)).id());
    }

    assertThat(everybody(null))
        .extracting(Contact::id)
        .containsExactlyInAnyOrderElementsOf(created);
  }

  @Test
  void only_people_changed_after_a_time_are_listed() throws Exception {
    Contact amara = create(amara(Subscription.SUBSCRIBED));
    passTime(Duration.ofMinutes(1));
    Contact linh = create(draft("Linh", "linh@example.com", Subscription.UNSUBSCRIBED));

    assertThat(everybody(amara.modifiedAt())).extracting(Contact::id).containsExactly(linh.id());
    assertThat(everybody(linh.modifiedAt())).isEmpty();
  }

  @Test
  void an_update_changes_what_it_names_and_nothing_else() throws Exception {
    Contact amara = create(amara(Subscription.SUBSCRIBED));
    passTime(Duration.ofMinutes(1));

    Contact after =
        directory().update(edit(amara, Map.of(Field.FAMILY_NAME, "Okonjo-Reyes"), Set.of()));

    assertThat(after.familyName()).isEqualTo("Okonjo-Reyes");
    assertThat(after.givenName()).isEqualTo("Amara");
    assertThat(after.emails()).isEqualTo(amara.emails());
    assertThat(after.numbers()).isEqualTo(amara.numbers());
    assertThat(after.modifiedAt()).isAfter(amara.modifiedAt());
    assertThat(directory().find(amara.id())).contains(after);
  }

  @Test
  void an_update_subscribes_nobody() throws Exception {
    Contact linh = create(draft("Linh", "linh@example.com", Subscription.UNSUBSCRIBED));

    Contact after =
        directory()
            .update(
                edit(
                    linh,
                    Map.of(Field.GIVEN_NAME, "Lin", Field.MOBILE_NUMBER, NUMBER.digits()),
                    Set.of()));

    assertThat(emailStatus(after)).isEqualTo(Subscription.UNSUBSCRIBED);
    assertThat(numberStatus(after)).isNotEqualTo(Subscription.SUBSCRIBED);
  }

  @Test
  void an_opt_out_closes_its_channel_only() throws Exception {
    Draft both = amara(Subscription.SUBSCRIBED);
    Contact amara =
        create(
            new Draft(
                both.counterpart(),
                null,
                both.values(),
                Map.of(
                    Channel.EMAIL, Subscription.SUBSCRIBED,
                    Channel.MOBILE, Subscription.SUBSCRIBED),
                List.of()));

    Contact after = directory().update(edit(amara, Map.of(), Set.of(Channel.MOBILE)));

    assertThat(numberStatus(after)).isEqualTo(Subscription.UNSUBSCRIBED);
    assertThat(emailStatus(after)).isEqualTo(Subscription.SUBSCRIBED);
  }

  @Test
  void labels_are_put_on_while_creating() throws Exception {
    Contact amara = create(amara(Subscription.SUBSCRIBED, label(0), label(1)));

    assertThat(tagged(label(0))).containsExactly(amara.id());
    assertThat(tagged(label(1))).containsExactly(amara.id());
  }

  @Test
  void a_label_is_put_on_and_taken_away_again() throws Exception {
    Contact amara = create(amara(Subscription.SUBSCRIBED));

    directory().update(labels(amara, List.of(label(0)), List.of()));
    assertThat(tagged(label(0))).containsExactly(amara.id());

    directory().update(labels(amara, List.of(), List.of(removal(amara, label(0)))));
    assertThat(tagged(label(0))).isEmpty();
  }

  @Test
  void putting_on_twice_and_taking_away_twice_is_like_once() throws Exception {
    Contact amara = create(amara(Subscription.SUBSCRIBED));
    Edit on = labels(amara, List.of(label(0)), List.of());
    directory().update(on);
    directory().update(on);
    assertThat(tagged(label(0))).containsExactly(amara.id());

    Edit off = labels(amara, List.of(), List.of(removal(amara, label(0))));
    directory().update(off);
    directory().update(off);
    assertThat(tagged(label(0))).isEmpty();
  }

  @Test
  void everything_at_once_is_done() throws Exception {
    Contact amara = create(amara(Subscription.SUBSCRIBED, label(0)));

    Contact after =
        directory()
            .update(
                new Edit(
                    amara,
                    Map.of(Field.GIVEN_NAME, "Amy"),
                    Set.of(Channel.EMAIL),
                    List.of(label(1)),
                    List.of(removal(amara, label(0)))));

    assertThat(after.givenName()).isEqualTo("Amy");
    assertThat(emailStatus(after)).isEqualTo(Subscription.UNSUBSCRIBED);
    assertThat(tagged(label(0))).isEmpty();
    assertThat(tagged(label(1))).containsExactly(amara.id());
  }

  @Test
  void labels_change_for_a_person_without_email() throws Exception {
    Contact ines =
        create(
            new Draft(
                new RemoteId("counterpart-ines"),
                null,
                Map.of(Field.GIVEN_NAME, "Ines", Field.MOBILE_NUMBER, "15035550119"),
                Map.of(Channel.MOBILE, Subscription.UNSUBSCRIBED),
                List.of(label(0))));

    directory().update(labels(ines, List.of(label(1)), List.of(removal(ines, label(0)))));

    assertThat(tagged(label(0))).isEmpty();
    assertThat(tagged(label(1))).containsExactly(ines.id());
  }

  @Test
  void an_empty_update_changes_nothing() throws Exception {
    Contact amara = create(amara(Subscription.SUBSCRIBED));

    assertThat(directory().update(edit(amara, Map.of(), Set.of()))).isEqualTo(amara);
    assertThat(directory().find(amara.id())).contains(amara);
  }

  @Test
  void taggings_of_a_label_that_is_gone_are_refused_as_not_found() {
    RemoteId gone = new RemoteId("00000000-0000-0000-0000-000000000000");

    assertThatExceptionOfType(ChangeRefused.class)
        .isThrownBy(() -> directory().taggings(gone, Cursor.START))
        .matches(ChangeRefused::isNotFound);
  }

  @Test
  void all_taggings_of_one_person_are_told_in_one_call() throws Exception {
    Contact amara = create(amara(Subscription.SUBSCRIBED, label(0), label(1)));
    Contact linh = create(draft("Linh", "linh@example.com", Subscription.UNSUBSCRIBED));
    List<Tagging> read = new ArrayList<>(taggings(label(0)));
    read.addAll(taggings(label(1)));
    long before = directory().calls();

    List<Tagging> told = directory().taggingsOf(amara.id()).orElseThrow();

    assertThat(told).containsExactlyInAnyOrderElementsOf(read);
    assertThat(directory().calls()).isEqualTo(before + 1);
    assertThat(directory().taggingsOf(linh.id())).contains(List.of());
  }

  @Test
  void nobody_who_is_not_there_has_taggings_or_none() throws Exception {
    RemoteId nobody = new RemoteId("00000000-0000-0000-0000-000000000000");

    assertThat(directory().taggingsOf(nobody)).isEmpty();
  }

  @Test
  void every_call_is_counted() throws Exception {
    ContactDirectory directory = directory();
    long before = directory.calls();
    directory.people(null, Cursor.START);
    directory.withEmail(EMAIL);

    assertThat(directory.calls()).isEqualTo(before + 2);
  }

  private Contact create(Draft draft) throws Exception {
    return directory().create(draft);
  }

  private static Draft amara(Subscription email, Label... labels) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    values.put(Field.GIVEN_NAME, "Amara");
    values.put(Field.FAMILY_NAME, "Okonjo");
    values.put(Field.EMAIL, EMAIL.value());
    values.put(Field.MOBILE_NUMBER, NUMBER.digits());
    values.put(Field.ADDRESS, ADDRESS.toText());
    values.put(Field.LANGUAGE, "es");
    Map<Channel, Subscription> grants =
        Map.of(Channel.EMAIL, email, Channel.MOBILE, Subscription.UNSUBSCRIBED);
    return new Draft(new RemoteId("counterpart-amara"), null, values, grants, List.of(labels));
  }

  private static Draft draft(String name, String email, Subscription status) {
    return new Draft(
        new RemoteId("counterpart-" + email.substring(0, email.indexOf('@'))),
        null,
        Map.of(Field.GIVEN_NAME, name, Field.EMAIL, email),
        Map.of(Channel.EMAIL, status),
        List.of());
  }

  private static Edit edit(Contact current, Map<Field, String> values, Set<Channel> optOuts) {
    return new Edit(current, values, optOuts, List.of(), List.of());
  }

  private static Edit labels(Contact current, List<Label> add, List<Edit.Removal> remove) {
    return new Edit(current, Map.of(), Set.of(), add, remove);
  }

  private Edit.Removal removal(Contact person, Label label) throws Exception {
    Tagging tagging =
        taggings(label).stream()
            .filter(each -> each.person().equals(person.id()))
            .findFirst()
            .orElseThrow();
    return new Edit.Removal(label, tagging);
  }

  private List<RemoteId> tagged(Label label) throws Exception {
    return taggings(label).stream().map(Tagging::person).toList();
  }

  private List<Tagging> taggings(Label label) throws Exception {
    Page<Tagging> page = directory().taggings(label.id(), Cursor.START);
    assertThat(page.next()).isEmpty();
    return page.items();
  }

  private List<Contact> everybody(@Nullable Instant modifiedAfter) throws Exception {
    List<Contact> all = new ArrayList<>();
    Optional<Cursor> next = Optional.of(Cursor.START);
    while (next.isPresent()) {
      Page<Contact> page = directory().people(modifiedAfter, next.get());
      all.addAll(page.items());
      next = page.next();
    }
    return all;
  }

  private static Subscription emailStatus(Contact contact) {
    return contact.emails().get(0).status();
  }

  private static Subscription numberStatus(Contact contact) {
    return contact.numbers().stream().map(PhoneItem::status).findFirst().orElseThrow();
  }
}
