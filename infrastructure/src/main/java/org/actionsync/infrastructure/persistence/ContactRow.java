package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.SearchWords;
import org.jspecify.annotations.Nullable;

/** How a person is stored as last read of one place. */
@Entity
@Table(name = "contact_snapshot")
@IdClass(PersonKey.class)
class ContactRow {

  /** What a word begins behind. */
  static final String BEGINS = "\n";

  @Id long place;
  @Id String person;

  @Column(name = "type_key")
  @Nullable String typeKey;

  /** The address somebody goes by; null when none is usable. */
  @Column @Nullable String email;

  @Column(name = "contact_json")
  String contact;

  /** Each of the {@link SearchWords} behind a sign that none of them has. */
  @Column(name = "search_text")
  String searchText;

  @Column(name = "modified_at")
  Instant modifiedAt;

  /** The scan in which, or in a write after which, something about the person last changed. */
  @Column long changed;

  /** The last scan that showed the person. */
  @Column long seen;

  /** Full scans in a row that did not. */
  @Column int missing;

  @Column boolean gone;

  /** The last scan in which the person was there again after having been gone; 0 for never. */
  @Column long returned;

  protected ContactRow() {} // for JPA

  ContactRow(long place, String person) {
    this.place = place;
    this.person = person;
    this.contact = "";
  }

  /**
   * Takes over what was read.
   *
   * @return whether anything but the time is new
   */
  boolean take(Contact read, BestEmail best, JpaSnapshots.Scan scan) {
    String now = ContactJson.write(read);
    boolean differs = gone || !now.equals(contact);
    contact = now;
    typeKey = typeKey(read.type());
    email = best.of(read.emails()).map(item -> item.address().value()).orElse(null);
    searchText = searchText(SearchWords.of(read));
    modifiedAt = read.modifiedAt();
    seen = scan.seen();
    returned = gone ? scan.news() : returned;
    missing = 0;
    gone = false;
    return differs;
  }

  static @Nullable String typeKey(@Nullable String type) {
    return type == null ? null : type.toLowerCase(Locale.ROOT);
  }

  /** The words that the search text is made of. */
  List<String> words() {
    return Stream.of(searchText.split(BEGINS)).filter(word -> !word.isEmpty()).toList();
  }

  static String searchText(Set<String> words) {
    return words.stream().map(word -> BEGINS + word).collect(joining());
  }

  Contact toContact() {
    return ContactJson.read(person, modifiedAt, contact);
  }

  /** The person, unless gone. */
  @Nullable Contact toPresent() {
    return gone ? null : toContact();
  }
}
