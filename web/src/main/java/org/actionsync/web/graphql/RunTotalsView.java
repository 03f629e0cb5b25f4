package org.actionsync.web.graphql;

import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.Total;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** What a run counted so far. */
@Type("RunTotals")
@Description("What a run counted so far")
public record RunTotalsView(
    int read,
    int matched,
    int created,
    int updated,
    int tagged,
    int untagged,
    int optedOut,
    int skipped,
    int refused,
    int verified,
    int ignored,
    int held,
    int networkCalls,
    int builderCalls) {

  static RunTotalsView of(Run run) {
    return new RunTotalsView(
        count(run, Total.READ),
        count(run, Total.MATCHED),
        count(run, Total.CREATED),
        count(run, Total.UPDATED),
        count(run, Total.TAGGED),
        count(run, Total.UNTAGGED),
        count(run, Total.OPTED_OUT),
        count(run, Total.SKIPPED),
        count(run, Total.REFUSED),
        count(run, Total.VERIFIED),
        count(run, Total.IGNORED),
        count(run, Total.HELD),
        count(run, Total.NETWORK_CALLS),
        count(run, Total.BUILDER_CALLS));
  }

  private static int count(Run run, Total total) {
    return Math.toIntExact(run.total(total));
  }
}
