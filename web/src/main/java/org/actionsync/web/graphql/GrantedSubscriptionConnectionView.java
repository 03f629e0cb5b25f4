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
    @NonNull List<@NonNull Edge> edges,
    @NonNull List<@NonNull GrantedSubscriptionView> nodes,
    @NonNull PageInfoView pageInfo,
    @Ignore IntSupplier total) {

  /** One of the list with the cursor that leads behind it. */
  @Type("GrantedSubscriptionEdge")
  @Description("One of a list of subscriptions")
  public record Edge(@NonNull String cursor, @NonNull GrantedSubscriptionView node) {}

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
