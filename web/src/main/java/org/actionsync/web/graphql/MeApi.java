package org.actionsync.web.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Who is asking, and of what kind of server. */
@GraphQLApi
@ApplicationScoped
public class MeApi {

  @Inject Caller caller;

  @Inject
  @ConfigProperty(name = "actionsync.sandbox", defaultValue = "false")
  boolean sandbox;

  /** The caller, as the server knows them. */
  @Query
  @NonNull
  @Description("Whoever is signed in")
  public MeView me() {
    Identity.@Nullable Csrf csrf = caller.identity().csrf();
    return new MeView(caller.name(), caller.roles(), csrf == null ? null : csrf.token());
  }

  /** True if both services are simulated, so that nothing can be broken. */
  @Query
  @Description("Whether both services are simulated here")
  public boolean sandbox() {
    return sandbox;
  }
}
