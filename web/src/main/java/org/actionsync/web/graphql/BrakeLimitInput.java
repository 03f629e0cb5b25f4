package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** How much of one kind a run may do without asking: the larger of both. */
@Input("BrakeLimitInput")
@Description("How much of one kind a run may do without asking: the larger of both")
public record BrakeLimitInput(
    @NonNull @Description("What to limit") BrakeKindView kind,
    @Description("That many in any case, from 0") int number,
    @Description("Share of the pairs of the link, 0 to 100") int percent) {}
