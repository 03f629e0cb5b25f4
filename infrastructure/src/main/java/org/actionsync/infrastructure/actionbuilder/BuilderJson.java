package org.actionsync.infrastructure.actionbuilder;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.actionsync.application.port.Label;
import org.actionsync.infrastructure.osdi.Listing;
import org.actionsync.infrastructure.osdi.PageLinks;
import org.actionsync.infrastructure.osdi.PersonJson;
import org.actionsync.infrastructure.osdi.PersonParts;
import org.jspecify.annotations.Nullable;

/** What Action Builder takes and shows, beside a person. What is null is not sent. */
final class BuilderJson {

  private BuilderJson() {}

  /** An entity with responses to put on and to take away. */
  public record SignUp(
      @JsonbProperty("person") PersonJson person,
      @JsonbProperty("add_tags") @Nullable List<Response> addTags,
      @JsonbProperty("remove_tags") @Nullable List<Response> removeTags) {}

  /** A response by its names, which is how the helper knows it. */
  public record Response(
      @JsonbProperty("action_builder:section") String section,
      @JsonbProperty("action_builder:field") String field,
      @JsonbProperty("name") String name) {

    static Response of(Label label) {
      return new Response(label.section(), label.field(), label.name());
    }
  }

  /** The answer of the helper as it is documented; real answers are the bare person. */
  public record Wrapped(@JsonbProperty("person") @Nullable PersonJson person) {}

  /** The entry point. */
  public record EntryPoint(@JsonbProperty("motd") @Nullable String motd) {}

  /** A page of campaigns. */
  public record CampaignsPage(
      @JsonbProperty("total_pages") @Nullable Integer totalPages,
      @JsonbProperty("_links") @Nullable PageLinks links,
      @JsonbProperty("_embedded") @Nullable Embedded embedded)
      implements Listing {

    List<Campaign> campaigns() {
      return embedded == null ? List.of() : PersonParts.each(embedded.campaigns());
    }

    @Override
    public int count() {
      return embedded == null ? 0 : PersonParts.count(embedded.campaigns());
    }
  }

  /** What is listed. */
  public record Embedded(
      @JsonbProperty("action_builder:campaigns") @Nullable List<Campaign> campaigns) {}

  /** A campaign. */
  public record Campaign(
      @JsonbProperty("identifiers") @Nullable List<String> identifiers,
      @JsonbProperty("name") @Nullable String name,
      @JsonbProperty("archived") @Nullable Boolean archived,
      @JsonbProperty("default_entity_type") @Nullable String entityType) {}
}
