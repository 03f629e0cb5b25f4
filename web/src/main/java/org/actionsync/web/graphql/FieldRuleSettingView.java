package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The rule of one field. */
@Type("FieldRuleSetting")
@Description("The rule of one field")
public record FieldRuleSettingView(
    @NonNull @Description("The field") FieldView field,
    @NonNull @Description("What happens when both sides changed it differently")
        FieldRuleView rule) {}
