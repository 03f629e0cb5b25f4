package org.actionsync.simulator.builder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.actionsync.simulator.http.Filter;

/** What filters can see of an entity. */
record Searchable(
    String id,
    List<String> identifiers,
    List<String> emails,
    List<String> numbers,
    Instant modified) {

  /** Names are documented but were refused by a real organization: they are refused here. */
  static final Filter<Searchable> FILTER =
      new Filter<>(
          Map.of(
              "identifier", Searchable::identifiers,
              "email_address", Searchable::emails,
              "phone_number", Searchable::numbers),
          Map.of("modified_date", Searchable::modified),
          false);

  static Searchable of(Entity entity) {
    return new Searchable(
        entity.id,
        entity.identifiers(),
        entity.emails.stream().map(EmailItem::address).toList(),
        entity.phones.stream().map(PhoneItem::number).toList(),
        entity.modified);
  }
}
