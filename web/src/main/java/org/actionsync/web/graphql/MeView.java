package org.actionsync.web.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Somebody who is signed in. */
@Type("Me")
@Description("Somebody who is signed in")
public record MeView(
    @NonNull @Description("The name they signed in with") String name,
    @NonNull @Description("All that they may do") List<@NonNull Role> roles,
    @Description(
            "What a mutation has to bring in the header X-CSRF-Token; null when none is needed, because"
                + " the caller did not sign in with a cookie")
        @Nullable String csrfToken) {}
