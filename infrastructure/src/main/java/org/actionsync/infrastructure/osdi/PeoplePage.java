package org.actionsync.infrastructure.osdi;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of people. Action Network gives no totals for people. */
public record PeoplePage(
    @JsonbProperty("total_pages") @Nullable Integer totalPages,
    @JsonbProperty("_links") @Nullable PageLinks links,
    @JsonbProperty("_embedded") @Nullable Embedded embedded)
    implements Listing {

  /** What is listed. */
  public record Embedded(@JsonbProperty("osdi:people") @Nullable List<PersonJson> people) {}

  public List<PersonJson> people() {
    return embedded == null ? List.of() : PersonParts.each(embedded.people());
  }

  @Override
  public int count() {
    return embedded == null ? 0 : PersonParts.count(embedded.people());
  }
}
