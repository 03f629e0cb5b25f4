package org.actionsync.web.graphql;

import org.actionsync.application.insight.LinkOverview;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** People of a link in numbers. */
@Type("LinkCounts")
@Description("People of a link in numbers")
public record LinkCountsView(
    @Description("Kept in step") int pairs,
    @Description("Gone from one side") int detached,
    @Description("Questions that wait for a person") int inReview) {

  static LinkCountsView of(LinkOverview.Counts counts) {
    return new LinkCountsView(
        Math.toIntExact(counts.pairs()),
        Math.toIntExact(counts.detached()),
        Math.toIntExact(counts.inReview()));
  }
}
