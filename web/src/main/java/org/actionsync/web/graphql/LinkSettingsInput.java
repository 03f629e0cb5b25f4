package org.actionsync.web.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/**
 * What is to become different; what is not given stays.
 *
 * <p>The lists cannot promise to hold no nulls: SmallRye would then demand the lists themselves.
 */
@Input("LinkSettingsInput")
@Description("What is to become different; what is not given stays")
public record LinkSettingsInput(
    @Nullable List<FieldRuleInput> fields,
    @Nullable Boolean optOutsToNetwork,
    @Nullable Boolean emailAsName,
    @Nullable List<BrakeLimitInput> brake) {}
