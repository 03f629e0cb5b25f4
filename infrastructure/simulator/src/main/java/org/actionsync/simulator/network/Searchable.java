package org.actionsync.simulator.network;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.actionsync.simulator.http.Filter;
import org.jspecify.annotations.Nullable;

/** What filters can see of a person on a group's list. */
record Searchable(
    String group,
    String id,
    List<String> identifiers,
    @Nullable String familyName,
    @Nullable String givenName,
    @Nullable String email,
    @Nullable String number,
    Address address,
    Instant created,
    Instant modified) {

  static final Filter<Searchable> FILTER =
      new Filter<>(
          Map.of(
              "identifier", Searchable::identifiers,
              "family_name", each -> present(each.familyName),
              "given_name", each -> present(each.givenName),
              "email_address", each -> present(each.email),
              "phone_number", each -> present(each.number),
              "region", each -> present(each.address.region()),
              "postal_code", each -> present(each.address.postalCode())),
          Map.of(
              "created_date", each -> toSecond(each.created),
              "modified_date", each -> toSecond(each.modified)),
          true);

  static Searchable of(Group group, Activist person, Membership membership) {
    return new Searchable(
        group.id,
        person.id,
        Stream.concat(Stream.of("action_network:" + person.id), person.foreignIdentifiers.stream())
            .toList(),
        person.familyName,
        person.givenName,
        person.email,
        person.number,
        person.address,
        membership.created,
        membership.modified);
  }

  /** Dates are a group's own, so that a person is searched for per group. */
  String key() {
    return group + " " + id;
  }

  private static List<String> present(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static Instant toSecond(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS);
  }
}
