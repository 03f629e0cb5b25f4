package org.actionsync.web.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Somebody who is signed in. */
@Type("Me")
@Description("Somebody who is signed in")
public record MeView(
    @NonNull @Description("The name they signed in with") String name,
    @NonNull @Description("All that they may do") List<@NonNull Role> roles) {}
