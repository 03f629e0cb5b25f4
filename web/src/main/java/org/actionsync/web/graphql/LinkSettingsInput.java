package org.actionsync.web.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What is to become different; what is not given stays. */
@Input("LinkSettingsInput")
@Description("What is to become different; what is not given stays")
public record LinkSettingsInput(
    @Nullable List<@NonNull FieldRuleInput> fields,
    @Nullable Boolean optOutsToNetwork,
    @Nullable Boolean emailAsName,
    @Nullable List<@NonNull BrakeLimitInput> brake) {}
