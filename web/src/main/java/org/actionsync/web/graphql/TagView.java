package org.actionsync.web.graphql;

import org.actionsync.domain.mapping.Tag;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** An Action Network tag. */
@Type("Tag")
@Description("An Action Network tag")
public record TagView(
    @Id @NonNull @Description("Action Network's id of it") String id,
    @NonNull @Description("As Action Network calls it") String name) {

  static TagView of(Tag tag) {
    return new TagView(tag.id().value(), tag.name());
  }
}
