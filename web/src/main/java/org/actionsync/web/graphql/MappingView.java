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
    @Id @NonNull @Description("Its id") String id,
    @NonNull @Description("What is joined to the tag") MappingKindView kind,
    @Nullable @Description("The response; null when an assessment level is mapped")
        ResponseView response,
    @Nullable @Description("The assessment level; null when a response is mapped") Integer level,
    @NonNull @Description("The tag in Action Network") TagView tag,
    @NonNull @Description("Which way it travels") DirectionView direction,
    @NonNull @Description("Whether it takes part in runs") MappingStateView state,
    @NonNull @Description("Why it stopped") List<@NonNull String> problems,
    @NonNull @Description("What is worth knowing about it") List<@NonNull String> notes,
    @Description(
            "How often its direction was changed, from 1; give it to updateMapping to be told when"
                + " somebody else changed it since")
        int version) {

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
        MappingRules.notes(mapping),
        mapping.version());
  }
}
