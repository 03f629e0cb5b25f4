package org.actionsync.domain.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.actionsync.domain.contact.EmailItem.Kind;
import org.jspecify.annotations.Nullable;

/** Puts together a person for a test, one fact after the other. */
public final class Somebody {

  /** When everybody was last changed unless a test says otherwise. */
  public static final Instant LONG_AGO = Instant.parse("2026-02-01T10:00:00Z");

  private final RemoteId id;
  private @Nullable String givenName;
  private @Nullable String familyName;
  private final List<EmailItem> emails = new ArrayList<>();
  private final List<PhoneItem> numbers = new ArrayList<>();
  private final List<AddressItem> addresses = new ArrayList<>();
  private @Nullable String language;
  private @Nullable Integer assessment;
  private Instant modifiedAt = LONG_AGO;

  private Somebody(String id) {
    this.id = new RemoteId(id);
  }

  public static Somebody with(String id) {
    return new Somebody(id);
  }

  public Somebody named(@Nullable String given, @Nullable String family) {
    givenName = given;
    familyName = family;
    return this;
  }

  public Somebody email(String address) {
    return email(address, Subscription.NEVER_SET, Quality.UNKNOWN);
  }

  public Somebody email(String address, Subscription status) {
    return email(address, status, Quality.UNKNOWN);
  }

  public Somebody email(String address, Quality quality) {
    return email(address, Subscription.NEVER_SET, quality);
  }

  public Somebody email(String address, Subscription status, Quality quality) {
    emails.add(new EmailItem(new EmailAddress(address), status, quality, Kind.OTHER, null));
    return this;
  }

  public Somebody mobile(String digits) {
    return mobile(digits, Subscription.NEVER_SET, Quality.UNKNOWN);
  }

  public Somebody mobile(String digits, Subscription status) {
    return mobile(digits, status, Quality.UNKNOWN);
  }

  public Somebody mobile(String digits, Subscription status, Quality quality) {
    numbers.add(new PhoneItem(new PhoneNumber(digits), status, quality, true, null));
    return this;
  }

  public Somebody landline(String digits) {
    numbers.add(
        new PhoneItem(
            new PhoneNumber(digits), Subscription.SUBSCRIBED, Quality.VERIFIED, false, null));
    return this;
  }

  public Somebody address(PostalAddress address) {
    return address(address, Quality.UNKNOWN);
  }

  public Somebody address(PostalAddress address, Quality quality) {
    addresses.add(new AddressItem(address, quality, null));
    return this;
  }

  public Somebody speaking(@Nullable String code) {
    language = code;
    return this;
  }

  public Somebody assessed(@Nullable Integer level) {
    assessment = level;
    return this;
  }

  public Somebody changed(Instant at) {
    modifiedAt = at;
    return this;
  }

  public Contact contact() {
    return new Contact(
        id,
        null,
        givenName,
        familyName,
        emails,
        numbers,
        addresses,
        language,
        assessment,
        modifiedAt);
  }
}
