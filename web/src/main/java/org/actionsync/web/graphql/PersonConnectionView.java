package org.actionsync.web.graphql;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.actionsync.application.port.People;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A part of a list of people. */
@Type("PersonConnection")
@Description("A part of a list of people")
public record PersonConnectionView(
    @NonNull @Description("The part, each with its cursor") List<@NonNull Edge> edges,
    @NonNull @Description("The part without cursors") List<@NonNull PersonView> nodes,
    @NonNull @Description("Where the part stands in the whole list") PageInfoView pageInfo,
    @Ignore Supplier<OptionalLong> total) {

  /** One of the list with the cursor that leads behind it. */
  @Type("PersonEdge")
  @Description("One of a list of people")
  public record Edge(
      @NonNull @Description("Leads behind it: give it as after") String cursor,
      @NonNull @Description("The one itself") PersonView node) {}

  static PersonConnectionView of(Listing<PersonView> part, Supplier<OptionalLong> count) {
    return new PersonConnectionView(
        part.edges(Edge::new),
        part.nodes(),
        part.pageInfo(),
        part.isWhole() ? () -> OptionalLong.of(part.nodes().size()) : count);
  }

  /** How many there are in all; counted only when asked for. */
  @Description(
      "How many there are in all; counted only when asked for; null when a search finds more than"
          + " "
          + People.MOST_FOUND)
  public @Nullable Integer getTotalCount() {
    OptionalLong count = total.get();
    return count.isPresent() ? Math.toIntExact(count.getAsLong()) : null;
  }
}
