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
    @Id @NonNull String id,
    @NonNull String name,
    @NonNull String keyHint,
    @NonNull ConnectionStateView state) {

  static GroupView of(Group group) {
    return new GroupView(
        group.id().value(),
        group.name(),
        group.keyHint(),
        Same.as(ConnectionStateView.class, group.state()));
  }
}
