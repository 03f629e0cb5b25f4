package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The choice for one of a review item's values. */
@Input("ValueChoiceInput")
@Description("The choice for one of a review item's values")
public record ValueChoiceInput(
    @NonNull @Description("The name of one of the item's values") String name,
    @NonNull @Description("One of the item's choices") String choice) {}
