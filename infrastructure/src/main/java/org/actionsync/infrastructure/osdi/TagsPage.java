package org.actionsync.infrastructure.osdi;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of tags, which are responses in Action Builder. */
public record TagsPage(
    @JsonbProperty("total_pages") @Nullable Integer totalPages,
    @JsonbProperty("_links") @Nullable PageLinks links,
    @JsonbProperty("_embedded") @Nullable Embedded embedded)
    implements Listing {

  /** What is listed. */
  public record Embedded(@JsonbProperty("osdi:tags") @Nullable List<TagJson> tags) {}

  /** A tag; section and field are Action Builder's. */
  public record TagJson(
      @JsonbProperty("identifiers") @Nullable List<String> identifiers,
      @JsonbProperty("name") @Nullable String name,
      @JsonbProperty("action_builder:section") @Nullable String section,
      @JsonbProperty("action_builder:field") @Nullable String field,
      @JsonbProperty("action_builder:field_type") @Nullable String fieldType,
      @JsonbProperty("action_builder:allow_multiple_responses") @Nullable Boolean multiple) {}

  /** The tags of this page. */
  public List<TagJson> tags() {
    return embedded == null ? List.of() : PersonParts.each(embedded.tags());
  }

  @Override
  public int count() {
    return embedded == null ? 0 : PersonParts.count(embedded.tags());
  }
}
