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
    @Nullable @Description("Rules to set; those of other fields stay") List<FieldRuleInput> fields,
    @Nullable @Description("Whether leaving in Action Builder also leaves Action Network")
        Boolean optOutsToNetwork,
    @Nullable
        @Description("Whether an activist without a first name is created under the e-mail address")
        Boolean emailAsName,
    @Nullable @Description("Limits to set; the others stay") List<BrakeLimitInput> brake,
    @Nullable @Description("The version that was looked at; CONFLICT when it is not the newest")
        Integer version) {}
