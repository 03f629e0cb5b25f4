package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** An Action Builder organization to connect. */
@Input("ConnectOrganizationInput")
@Description("An Action Builder organization to connect")
public record ConnectOrganizationInput(
    @NonNull @Description("What stands before .actionbuilder.org, or the whole address")
        String subdomain,
    @NonNull @Description("As Action Builder shows it; stored encrypted, never shown again")
        String apiKey) {

  /** Without the key, because this is what ends up in logs. */
  @Override
  public String toString() {
    return "an organization to connect";
  }
}
