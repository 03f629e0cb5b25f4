package org.actionsync.web.graphql;

import java.util.List;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A part of a list of what happened to somebody. */
@Type("TimelineConnection")
@Description("A part of a list of what happened to somebody")
public record TimelineConnectionView(
    @NonNull @Description("The part, each with its cursor") List<@NonNull Edge> edges,
    @NonNull @Description("The part without cursors") List<@NonNull TimelineView> nodes,
    @NonNull @Description("Where the part stands in the whole list") PageInfoView pageInfo,
    @Ignore IntSupplier total) {

  /** One of the list with the cursor that leads behind it. */
  @Type("TimelineEdge")
  @Description("One of a list of what happened to somebody")
  public record Edge(
      @NonNull @Description("Leads behind it: give it as after") String cursor,
      @NonNull @Description("The one itself") TimelineView node) {}

  static TimelineConnectionView of(Listing<TimelineView> part) {
    return new TimelineConnectionView(
        part.edges(Edge::new), part.nodes(), part.pageInfo(), part.total());
  }

  /** How many there are in all; counted only when asked for. */
  @Description("How many there are in all; counted only when asked for")
  public int getTotalCount() {
    return total.getAsInt();
  }
}
