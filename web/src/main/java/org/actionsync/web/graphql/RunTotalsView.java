package org.actionsync.web.graphql;

import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.Total;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** What a run counted so far. */
@Type("RunTotals")
@Description("What a run counted so far")
public record RunTotalsView(
    @Description("People and entities read") int read,
    @Description("Pairs found") int matched,
    @Description("People made on either side") int created,
    @Description("People whose contact data was written") int updated,
    @Description("Tags put on") int tagged,
    @Description("Tags taken off") int untagged,
    @Description("Opt-outs carried over") int optedOut,
    @Description("People and changes passed over") int skipped,
    @Description("Changes that a service refused") int refused,
    @Description("Writes read back and found right") int verified,
    @Description("Writes that a service answered with yes and dropped") int ignored,
    @Description("Changes that wait for a person") int held,
    @Description("Calls to Action Network") int networkCalls,
    @Description("Calls to Action Builder") int builderCalls) {

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
