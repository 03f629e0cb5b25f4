package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** How much of one kind a run may do without asking: the larger of both. */
@Input("BrakeLimitInput")
@Description("How much of one kind a run may do without asking: the larger of both")
public record BrakeLimitInput(@NonNull BrakeKindView kind, int number, int percent) {}
