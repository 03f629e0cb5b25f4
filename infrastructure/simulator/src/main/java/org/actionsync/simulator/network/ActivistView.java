package org.actionsync.simulator.network;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activist as one group sees them, for looking at and for assertions.
 *
 * @param id the bare native id
 * @param givenName null if there is none
 * @param familyName null if there is none
 * @param email the address and its status; null without one
 * @param mobile the number and its status; null without one
 * @param address null without one
 * @param language the one language kept
 * @param identifiers the foreign ones
 * @param tags names of the tags they have, sorted
 * @param modified as the API tells it to the second
 */
public record ActivistView(
    String id,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable Channel email,
    @Nullable Channel mobile,
    @Nullable Address address,
    String language,
    List<String> identifiers,
    List<String> tags,
    Instant modified) {

  /**
   * An e-mail address or number.
   *
   * @param value the address or number
   * @param status {@code subscribed}, {@code unsubscribed}, {@code bouncing}, …; null if never set
   */
  public record Channel(String value, @Nullable String status) {}

  static ActivistView of(Group group, Activist person, Membership membership) {
    return new ActivistView(
        person.id,
        person.givenName,
        person.familyName,
        channel(person.email, membership.emailStatus),
        channel(person.number, membership.mobileStatus),
        person.address.isEmpty() ? null : person.address,
        person.language,
        List.copyOf(person.foreignIdentifiers),
        group.taggingsOf(person.id).keySet().stream().map(tag -> tag.name).sorted().toList(),
        membership.modified);
  }

  private static @Nullable Channel channel(@Nullable String value, @Nullable String status) {
    return value == null ? null : new Channel(value, status);
  }

  /** The e-mail address, or null. */
  public @Nullable String emailAddress() {
    return email == null ? null : email.value();
  }

  /** The mobile number, or null. */
  public @Nullable String number() {
    return mobile == null ? null : mobile.value();
  }
}
