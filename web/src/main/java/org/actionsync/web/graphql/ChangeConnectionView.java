package org.actionsync.web.graphql;

import java.util.List;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A part of a list of changes. */
@Type("ChangeConnection")
@Description("A part of a list of changes")
public record ChangeConnectionView(
    @NonNull List<@NonNull Edge> edges,
    @NonNull List<@NonNull ChangeView> nodes,
    @NonNull PageInfoView pageInfo,
    @Ignore IntSupplier total) {

  /** One of the list with the cursor that leads behind it. */
  @Type("ChangeEdge")
  @Description("One of a list of changes")
  public record Edge(@NonNull String cursor, @NonNull ChangeView node) {}

  static ChangeConnectionView of(Listing<ChangeView> part) {
    return new ChangeConnectionView(
        part.edges(Edge::new), part.nodes(), part.pageInfo(), part.total());
  }

  /** How many there are in all; counted only when asked for. */
  @Description("How many there are in all; counted only when asked for")
  public int getTotalCount() {
    return total.getAsInt();
  }
}
