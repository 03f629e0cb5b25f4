package org.actionsync.simulator.builder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity as one campaign sees it, for looking at and for assertions.
 *
 * @param id the bare id
 * @param type its entity type
 * @param givenName null if there is none
 * @param familyName null if there is none
 * @param name of types with a single name
 * @param emails with this campaign's subscriptions, in list order
 * @param numbers with this campaign's subscriptions, in list order
 * @param addresses in list order
 * @param language null if there is none
 * @param assessment null if not assessed in this campaign
 * @param identifiers the custom ones
 * @param responses {@code section › field › response} of what this campaign can see, sorted
 * @param modified to the millisecond
 */
public record EntityView(
    String id,
    String type,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String name,
    List<Channel> emails,
    List<Channel> numbers,
    List<PostalItem> addresses,
    @Nullable String language,
    @Nullable Integer assessment,
    List<String> identifiers,
    List<String> responses,
    Instant modified) {

  /**
   * An e-mail address or number.
   *
   * @param value the address or number
   * @param type {@code Home}, {@code Mobile}, …
   * @param status the subscription in this campaign; null if never set
   * @param quality null if never set
   */
  public record Channel(
      String value, @Nullable String type, @Nullable String status, @Nullable String quality) {}

  static EntityView of(Organization organization, Campaign campaign, Entity entity) {
    Entity.Membership membership = entity.in(campaign);
    return new EntityView(
        entity.id,
        entity.type,
        entity.givenName,
        entity.familyName,
        entity.name,
        entity.emails.stream()
            .map(
                item ->
                    new Channel(
                        item.address(),
                        item.type(),
                        membership.statuses.get(item.id()),
                        item.quality()))
            .toList(),
        entity.phones.stream()
            .map(
                item ->
                    new Channel(
                        item.number(),
                        item.type(),
                        membership.statuses.get(item.id()),
                        item.quality()))
            .toList(),
        List.copyOf(entity.addresses),
        entity.language,
        membership.assessment,
        List.copyOf(entity.customIdentifiers),
        organization.visible(entity, campaign).stream()
            .map(tagging -> organization.response(tagging.response()))
            .map(response -> response.section + " › " + response.field + " › " + response.name)
            .sorted()
            .toList(),
        entity.modified);
  }

  /** Whether one of the e-mail addresses is this one, compared without case. */
  public boolean hasEmail(String address) {
    return emails.stream().anyMatch(email -> email.value().equalsIgnoreCase(address));
  }

  /** Whether one of the numbers is this one. */
  public boolean hasNumber(String number) {
    return numbers.stream().anyMatch(each -> each.value().equals(number));
  }
}
