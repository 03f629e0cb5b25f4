package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An Action Network group to connect. */
@Input("ConnectGroupInput")
@Description("An Action Network group to connect")
public record ConnectGroupInput(
    @NonNull @Description("As Action Network shows it; stored encrypted, never shown again")
        String apiKey,
    @Nullable @Description("Needed only when Action Network does not say it") String name) {

  /** Without the key, because this is what ends up in logs. */
  @Override
  public String toString() {
    return "a group to connect";
  }
}
