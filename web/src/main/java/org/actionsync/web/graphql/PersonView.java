package org.actionsync.web.graphql;

import org.actionsync.application.port.PairId;
import org.actionsync.application.port.People;
import org.actionsync.application.port.People.PersonLine;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.run.LinkId;
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
    @Id @NonNull @Description("Its id") String id,
    @Nullable @Description("As last read; null when neither side has one") String name,
    @NonNull @Description("Where the person stands in the link") PairStateView state,
    @Nullable @Description("Who it is in Action Network; null when not there") String activistId,
    @Nullable @Description("Who it is in Action Builder; null when not there") String entityId,
    @Ignore String linkId,
    @Ignore @Nullable String pairId) {

  static PersonView of(PersonLine person) {
    return new PersonView(
        person.id(),
        person.name(),
        Same.as(PairStateView.class, person.state()),
        text(person.activist()),
        text(person.entity()),
        person.link().value(),
        person.pair() == null ? null : person.pair().value());
  }

  /** What was shown, to look up more. */
  PersonLine line() {
    return new PersonLine(
        id,
        new LinkId(linkId),
        name,
        Same.as(People.State.class, state),
        pairId == null ? null : new PairId(pairId),
        activistId == null ? null : new RemoteId(activistId),
        entityId == null ? null : new RemoteId(entityId));
  }

  private static @Nullable String text(@Nullable RemoteId id) {
    return id == null ? null : id.value();
  }
}
