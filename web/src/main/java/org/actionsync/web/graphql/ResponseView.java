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
    @Id @NonNull String id,
    @NonNull String section,
    @NonNull String field,
    @NonNull String name,
    boolean singleChoice,
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
