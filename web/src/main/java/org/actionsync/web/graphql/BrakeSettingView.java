package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How much of one kind a run may do without asking: the larger of both. */
@Type("BrakeSetting")
@Description("How much of one kind a run may do without asking: the larger of both")
public record BrakeSettingView(
    @NonNull @Description("What is limited") BrakeKindView kind,
    @Description("That many in any case") int number,
    @Description("Share of the pairs of the link") int percent) {}
