package org.actionsync.web.graphql;

import java.time.Instant;
import org.actionsync.application.insight.FindPeople;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.plan.Change;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One write to one side, planned or done. */
@Type("Change")
@Description("One write to one side, planned or done")
public record ChangeView(
    @Id @NonNull @Description("Its id") String id,
    @NonNull @Description("Where it is written") SideView side,
    @NonNull @Description("What it does") ChangeKindView kind,
    @NonNull @Description("Why it was planned") String reason,
    @Nullable @Description("What the side said before") String before,
    @NonNull @Description("What it is told") String asked,
    @Nullable @Description("What it said afterwards") String got,
    @NonNull @Description("What became of it") OutcomeView outcome,
    @Nullable @Description("What went wrong; null when nothing did") String error,
    @Nullable @Description("When it got its outcome") Instant at,
    @Ignore Whose whose) {

  /**
   * What leads to the person, who is only looked up when asked for.
   *
   * @param linkId the link
   * @param activistId null when there is none yet
   * @param entityId null when there is none yet
   */
  record Whose(String linkId, @Nullable String activistId, @Nullable String entityId) {

    FindPeople.Who who() {
      return new FindPeople.Who(
          activistId == null ? null : new RemoteId(activistId),
          entityId == null ? null : new RemoteId(entityId));
    }
  }

  static ChangeView of(PlannedChange planned, String linkId) {
    Change change = planned.change();
    String before = change.text().before();
    return new ChangeView(
        planned.id().value(),
        Same.as(SideView.class, change.side()),
        Same.as(ChangeKindView.class, change.kind()),
        change.text().reason(),
        before.isEmpty() ? null : before,
        change.text().asked(),
        planned.got(),
        Same.as(OutcomeView.class, planned.outcome()),
        planned.error(),
        planned.at(),
        new Whose(linkId, text(change.activist()), text(change.entity())));
  }

  private static @Nullable String text(@Nullable RemoteId id) {
    return id == null ? null : id.value();
  }
}
