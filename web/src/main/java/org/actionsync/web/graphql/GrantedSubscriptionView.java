package org.actionsync.web.graphql;

import java.time.Instant;
import org.actionsync.application.port.SubscriptionLedger.Entry;
import org.actionsync.application.port.SubscriptionLedger.Granted;
import org.actionsync.domain.contact.RemoteId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A subscription that was asked for together with a new person. */
@Type("GrantedSubscription")
@Description("A subscription that was asked for together with a new person, and why")
public record GrantedSubscriptionView(
    @Id @NonNull @Description("Its id") String id,
    @Id @NonNull @Description("The change that made the person") String changeId,
    @NonNull @Description("Where the person was made and subscribed") SideView side,
    @NonNull @Description("What was subscribed") ChannelView channel,
    @Id @Nullable @Description("Whom they were made from on the other side; null once erased")
        String sourceId,
    @Id @Nullable @Description("Who was made, or found to be there; null before, and once erased")
        String personId,
    @NonNull @Description("What the other side said of the very address or number") String said,
    @NonNull @Description("When it last changed the person, by its own clock") Instant saidAt,
    @NonNull @Description("When that was looked up, immediately before") Instant lookedUpAt,
    @NonNull @Description("When it was written down, before the call") Instant enteredAt,
    @NonNull @Description("What became of it") GrantFateView fate,
    @Nullable @Description("When it was known what became of it") Instant settledAt,
    @Ignore String runId) {

  static GrantedSubscriptionView of(Granted granted) {
    Entry entry = granted.entry();
    return new GrantedSubscriptionView(
        granted.id(),
        entry.change().value(),
        Same.as(SideView.class, entry.side()),
        Same.as(ChannelView.class, entry.channel()),
        text(entry.source()),
        text(granted.person()),
        entry.evidence().said().label(),
        entry.evidence().saidAt(),
        entry.evidence().lookedUpAt(),
        entry.at(),
        Same.as(GrantFateView.class, granted.fate()),
        granted.settledAt(),
        entry.run().value());
  }

  private static @Nullable String text(@Nullable RemoteId id) {
    return id == null ? null : id.value();
  }
}
