package org.actionsync.web.graphql;

import java.util.List;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A part of a list of campaigns. */
@Type("CampaignConnection")
@Description("A part of a list of campaigns")
public record CampaignConnectionView(
    @NonNull @Description("The part, each with its cursor") List<@NonNull Edge> edges,
    @NonNull @Description("The part without cursors") List<@NonNull CampaignView> nodes,
    @NonNull @Description("Where the part stands in the whole list") PageInfoView pageInfo,
    @Ignore IntSupplier total) {

  /** One of the list with the cursor that leads behind it. */
  @Type("CampaignEdge")
  @Description("One of a list of campaigns")
  public record Edge(
      @NonNull @Description("Leads behind it: give it as after") String cursor,
      @NonNull @Description("The one itself") CampaignView node) {}

  static CampaignConnectionView of(Listing<CampaignView> part) {
    return new CampaignConnectionView(
        part.edges(Edge::new), part.nodes(), part.pageInfo(), part.total());
  }

  /** How many there are in all; counted only when asked for. */
  @Description("How many there are in all; counted only when asked for")
  public int getTotalCount() {
    return total.getAsInt();
  }
}
