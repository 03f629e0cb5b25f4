package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An assessment level to join to a tag: give tagId or newTagName. */
@Input("MapAssessmentInput")
@Description("An assessment level to join to a tag: give tagId or newTagName")
public record MapAssessmentInput(
    @Id @NonNull @Description("The link that is to map it") String linkId,
    @Description("The level, from 1") int level,
    @Id @Nullable @Description("A tag that is there") String tagId,
    @Nullable @Description("Makes the tag, or takes the one of that name") String newTagName) {}
