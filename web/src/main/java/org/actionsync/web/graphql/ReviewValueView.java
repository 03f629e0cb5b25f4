package org.actionsync.web.graphql;

import org.actionsync.application.port.Answer;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A value in question. */
@Type("ReviewValue")
@Description("A value in question")
public record ReviewValueView(
    @NonNull @Description("Names it in an answer") String name,
    @NonNull @Description("What Action Network says; empty when nothing") String network,
    @NonNull @Description("What Action Builder says; empty when nothing") String builder) {

  static ReviewValueView of(Answer.Value value) {
    return new ReviewValueView(value.name(), value.network(), value.builder());
  }
}
