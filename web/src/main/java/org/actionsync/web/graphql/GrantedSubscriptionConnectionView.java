package org.actionsync.web.graphql;

import java.util.List;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A part of a list of subscriptions. */
@Type("GrantedSubscriptionConnection")
@Description("A part of a list of subscriptions")
public record GrantedSubscriptionConnectionView(
    @NonNull @Description("The part, each with its cursor") List<@NonNull Edge> edges,
    @NonNull @Description("The part without cursors") List<@NonNull GrantedSubscriptionView> nodes,
    @NonNull @Description("Where the part stands in the whole list") PageInfoView pageInfo,
    @Ignore IntSupplier total) {

  /** One of the list with the cursor that leads behind it. */
  @Type("GrantedSubscriptionEdge")
  @Description("One of a list of subscriptions")
  public record Edge(
      @NonNull @Description("Leads behind it: give it as after") String cursor,
      @NonNull @Description("The one itself") GrantedSubscriptionView node) {}

  static GrantedSubscriptionConnectionView of(Listing<GrantedSubscriptionView> part) {
    return new GrantedSubscriptionConnectionView(
        part.edges(Edge::new), part.nodes(), part.pageInfo(), part.total());
  }

  /** How many there are in all; counted only when asked for. */
  @Description("How many there are in all; counted only when asked for")
  public int getTotalCount() {
    return total.getAsInt();
  }
}
