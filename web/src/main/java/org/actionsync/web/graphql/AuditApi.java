package org.actionsync.web.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.actionsync.application.audit.ReadAuditLog;
import org.actionsync.application.port.AuditLog.Filter;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Who did what, for admins; what is shown says so, see {@link ForAdmins}. */
@GraphQLApi
@ApplicationScoped
public class AuditApi {

  @Inject ReadAuditLog log;

  /** The audit log. */
  @Query
  @NonNull
  @Description(
      "Every mutation that was carried out, refused or forbidden: who, when, from where, before and"
          + " after; newest first, for admins alone. /audit.jsonl has all of it")
  public AuditEntryConnectionView auditLog(
      @DefaultValue(Paging.DEFAULT) @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after,
      @Nullable @Description("Exactly the name they signed in with") String actor,
      @Nullable @Description("Exactly the mutation") String action,
      @Id @Nullable @Description("Also of links that are gone") String linkId,
      @Nullable @Description("From then on") Instant from,
      @Nullable @Description("Before then") Instant to) {
    Paging paging = Paging.of(first, after);
    Filter filter = AuditFilters.of(actor, action, linkId, from, to);
    paging.checked(paging.after() != null && log.has(paging.after()));
    Listing<AuditEntryView> part =
        Listing.of(
            log.page(filter, paging.after(), paging.first()),
            AuditEntryView::of,
            AuditEntryView::id,
            paging);
    return AuditEntryConnectionView.of(part.counted(() -> Math.toIntExact(log.count(filter))));
  }
}
