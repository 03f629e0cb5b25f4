package org.actionsync.web.graphql;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A token to make. */
@Input("CreateApiTokenInput")
@Description("A token to make")
public record CreateApiTokenInput(
    @NonNull @Description("What it is for; unlike that of other tokens which are not revoked")
        String name,
    @NonNull @Description("The most that whoever has it may do") Role role,
    @Nullable @Description("From then on it opens nothing; never when left out")
        Instant expiresAt) {}
