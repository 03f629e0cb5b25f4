package org.actionsync.web.graphql;

import java.util.List;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.MappingRules;
import org.actionsync.domain.mapping.Response;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A response or an assessment level joined to a tag. */
@Type("Mapping")
@Description("A response or an assessment level joined to a tag")
public record MappingView(
    @Id @NonNull String id,
    @NonNull MappingKindView kind,
    @Nullable ResponseView response,
    @Nullable Integer level,
    @NonNull TagView tag,
    @NonNull DirectionView direction,
    @NonNull MappingStateView state,
    @NonNull @Description("Why it stopped") List<@NonNull String> problems,
    @NonNull @Description("What is worth knowing about it") List<@NonNull String> notes) {

  static MappingView of(Mapping mapping) {
    Response response = mapping.response();
    return new MappingView(
        mapping.key().value(),
        response == null ? MappingKindView.ASSESSMENT : MappingKindView.RESPONSE,
        response == null ? null : ResponseView.of(response),
        mapping.level(),
        TagView.of(mapping.tag()),
        Same.as(DirectionView.class, mapping.direction()),
        Same.as(MappingStateView.class, mapping.state()),
        mapping.problems(),
        MappingRules.notes(mapping));
  }
}
