package org.actionsync.domain.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An activist or an entity as its service last described it, without tags or responses.
 *
 * @param id the service's identifier
 * @param type Action Builder's entity type; null in Action Network
 * @param givenName null when the service knows none
 * @param familyName null when the service knows none
 * @param emails in the service's order; at most one in Action Network
 * @param numbers in the service's order; at most one in Action Network
 * @param addresses in the service's order; at most one in Action Network
 * @param language two letters, lower-case; null when the service knows none
 * @param assessment Action Builder's level in this campaign; null when unassessed or in the network
 * @param modifiedAt the service's own time of the last change
 */
public record Contact(
    RemoteId id,
    @Nullable String type,
    @Nullable String givenName,
    @Nullable String familyName,
    List<EmailItem> emails,
    List<PhoneItem> numbers,
    List<AddressItem> addresses,
    @Nullable String language,
    @Nullable Integer assessment,
    Instant modifiedAt) {

  /** Copies the lists. */
  public Contact {
    emails = List.copyOf(emails);
    numbers = List.copyOf(numbers);
    addresses = List.copyOf(addresses);
  }

  /** Usable mobile numbers, in the service's order. */
  public List<PhoneItem> usableMobiles() {
    return numbers.stream().filter(n -> n.mobile() && n.quality().isUsable()).toList();
  }

  /** Usable e-mail addresses, in the service's order. */
  public List<EmailItem> usableEmails() {
    return emails.stream().filter(e -> e.quality().isUsable()).toList();
  }

  /** The first usable mobile number. */
  public Optional<PhoneNumber> mobile() {
    return usableMobiles().stream().map(PhoneItem::number).findFirst();
  }

  /** The item that holds {@code address}, usable or not. */
  public Optional<EmailItem> email(EmailAddress address) {
    return emails.stream().filter(e -> e.address().equals(address)).findFirst();
  }

  /** The item that holds {@code number}, usable or not. */
  public Optional<PhoneItem> number(PhoneNumber number) {
    return numbers.stream().filter(n -> n.number().equals(number)).findFirst();
  }

  /** Given and family name as people say them; empty when neither is known. */
  public String fullName() {
    return String.join(" ", Stream.of(givenName, familyName).filter(Contact::isKnown).toList());
  }

  private static boolean isKnown(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  /** Without personal data, because this is what ends up in logs. */
  @Override
  public String toString() {
    return "contact " + id;
  }
}
