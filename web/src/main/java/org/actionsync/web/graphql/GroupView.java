package org.actionsync.web.graphql;

import org.actionsync.application.port.Group;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A connected Action Network group. */
@Type("Group")
@Description("A connected Action Network group")
public record GroupView(
    @Id @NonNull @Description("Our id of it") String id,
    @NonNull @Description("As its own actions call it, or an admin does") String name,
    @NonNull @Description("The last four characters of its key") String keyHint,
    @NonNull @Description("Whether its key works") ConnectionStateView state) {

  static GroupView of(Group group) {
    return new GroupView(
        group.id().value(),
        group.name(),
        group.keyHint(),
        Same.as(ConnectionStateView.class, group.state()));
  }
}
