package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A user to make. */
@Input("CreateUserInput")
@Description("A user to make")
public record CreateUserInput(
    @NonNull
        @Description(
            "1 to 100 letters, digits and . _ @ + -, such as an e-mail; case does not matter")
        String name,
    @NonNull @Description("The most they may do") Role role) {}
