package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A response to join to a tag: give tagId or newTagName. */
@Input("MapResponseInput")
@Description("A response to join to a tag: give tagId or newTagName")
public record MapResponseInput(
    @Id @NonNull @Description("The link that is to map it") String linkId,
    @Id @NonNull @Description("Action Builder's id of the response") String responseId,
    @Id @Nullable @Description("A tag that is there") String tagId,
    @Nullable @Description("Makes the tag, or takes the one of that name") String newTagName,
    @Nullable @Description("Both ways, unless given") DirectionView direction) {}
