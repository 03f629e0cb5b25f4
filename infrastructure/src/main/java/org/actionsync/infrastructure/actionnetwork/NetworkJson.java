package org.actionsync.infrastructure.actionnetwork;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.actionsync.infrastructure.osdi.PageLinks;
import org.actionsync.infrastructure.osdi.PersonJson;
import org.jspecify.annotations.Nullable;

/** What Action Network takes, beside a person. What is null is not sent. */
final class NetworkJson {

  private NetworkJson() {}

  /** A person with the names of tags to put on and to take away. */
  public record SignUp(
      @JsonbProperty("person") PersonJson person,
      @JsonbProperty("add_tags") @Nullable List<String> addTags,
      @JsonbProperty("remove_tags") @Nullable List<String> removeTags) {}

  /** A tag to be made. */
  public record NewTag(@JsonbProperty("name") String name) {}

  /** A tagging to be made. */
  public record NewTagging(@JsonbProperty("_links") Links links) {

    /** Whom it tags. */
    public record Links(@JsonbProperty("osdi:person") PageLinks.Link person) {}

    static NewTagging of(String personAddress) {
      return new NewTagging(new Links(new PageLinks.Link(personAddress)));
    }
  }

  /** A page of actions, of which only the sponsors matter. */
  public record Actions(@JsonbProperty("_embedded") @Nullable JsonObject embedded) {}
}
