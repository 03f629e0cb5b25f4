package org.actionsync.infrastructure.osdi;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of taggings. */
public record TaggingsPage(
    @JsonbProperty("total_pages") @Nullable Integer totalPages,
    @JsonbProperty("_links") @Nullable PageLinks links,
    @JsonbProperty("_embedded") @Nullable Embedded embedded)
    implements Listing {

  /** What is listed. */
  public record Embedded(@JsonbProperty("osdi:taggings") @Nullable List<TaggingJson> taggings) {}

  /** A tagging; who and what it joins stands in its links only. */
  public record TaggingJson(
      @JsonbProperty("identifiers") @Nullable List<String> identifiers,
      @JsonbProperty("created_date") @Nullable String created,
      @JsonbProperty("_links") @Nullable Links links) {}

  /** The two ends of a tagging. */
  public record Links(
      @JsonbProperty("osdi:person") PageLinks.@Nullable Link person,
      @JsonbProperty("osdi:tag") PageLinks.@Nullable Link tag) {}

  List<TaggingJson> taggings() {
    return embedded == null ? List.of() : PersonParts.each(embedded.taggings());
  }

  @Override
  public int count() {
    return embedded == null ? 0 : PersonParts.count(embedded.taggings());
  }
}
