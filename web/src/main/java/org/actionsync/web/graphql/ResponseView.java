package org.actionsync.web.graphql;

import org.actionsync.domain.mapping.Response;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An Action Builder response. */
@Type("Response")
@Description("An Action Builder response")
public record ResponseView(
    @Id @NonNull @Description("Action Builder's id of it") String id,
    @NonNull @Description("The section of its field") String section,
    @NonNull @Description("The field it belongs to") String field,
    @NonNull @Description("What it says") String name,
    @Description("Whether a person has at most one response of its field") boolean singleChoice,
    @Description("One response for all campaigns, only ever added; null while nobody knows")
        @Nullable Boolean universal) {

  static ResponseView of(Response response) {
    return new ResponseView(
        response.id().value(),
        response.section(),
        response.field(),
        response.name(),
        response.singleChoice(),
        response.universal());
  }
}
