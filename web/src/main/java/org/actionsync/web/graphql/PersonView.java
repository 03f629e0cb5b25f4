package org.actionsync.web.graphql;

import org.actionsync.application.port.People.PersonLine;
import org.actionsync.domain.contact.RemoteId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Somebody a link knows of. */
@Type("Person")
@Description("Somebody a link knows of")
public record PersonView(
    @Id @NonNull String id,
    @Nullable String name,
    @NonNull PairStateView state,
    @Nullable String activistId,
    @Nullable String entityId,
    @Ignore String linkId) {

  static PersonView of(PersonLine person) {
    return new PersonView(
        person.id(),
        person.name(),
        Same.as(PairStateView.class, person.state()),
        text(person.activist()),
        text(person.entity()),
        person.link().value());
  }

  private static @Nullable String text(@Nullable RemoteId id) {
    return id == null ? null : id.value();
  }
}
