package org.actionsync.web.graphql;

import java.time.Instant;
import java.util.List;
import org.actionsync.application.port.AuditLog.Attempt;
import org.actionsync.application.port.AuditLog.Entry;
import org.actionsync.application.port.AuditLog.Result;
import org.actionsync.application.port.AuditLog.Thing;
import org.actionsync.domain.run.LinkId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Something that somebody did, or tried to. */
@ForAdmins
@Type("AuditEntry")
@Description("Something that somebody did, or tried to")
public record AuditEntryView(
    @Id @NonNull @Description("Its id") String id,
    @NonNull @Description("When it was begun") Instant at,
    @NonNull @Description("The name they signed in with") String actor,
    @NonNull @Description("What they were then") List<@NonNull String> roles,
    @NonNull @Description("Where the request came from") String address,
    @NonNull @Description("The mutation") String action,
    @NonNull @Description("What came of it") AuditOutcomeView outcome,
    @Nullable @Description("Why it was not done, as extensions.code said it") String code,
    @NonNull @Description("What sort of thing it was done to") AuditKindView kind,
    @Id
        @Nullable
        @Description(
            "What it was done to; null when that was not there, and for people who are in no pair")
        String subjectId,
    @Id @Nullable @Description("The link it belongs to; also when that is gone") String linkId,
    @NonNull @Description("What became different; never a key, nothing of people")
        List<@NonNull AuditChangeView> changes) {

  static AuditEntryView of(Entry entry) {
    Attempt attempt = entry.attempt();
    Result result = entry.result();
    Thing thing = result == null ? attempt.of() : result.of();
    LinkId link = thing.link();
    return new AuditEntryView(
        entry.id(),
        attempt.at(),
        attempt.by().name(),
        attempt.by().roles(),
        attempt.by().address(),
        attempt.action(),
        result == null
            ? AuditOutcomeView.UNKNOWN
            : Same.as(AuditOutcomeView.class, result.outcome()),
        result == null ? null : result.code(),
        Same.as(AuditKindView.class, thing.kind()),
        thing.id(),
        link == null ? null : link.value(),
        result == null ? List.of() : result.changes().stream().map(AuditChangeView::of).toList());
  }
}
