package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The rule of one field. */
@Input("FieldRuleInput")
@Description("The rule of one field")
public record FieldRuleInput(
    @NonNull @Description("The field") FieldView field,
    @NonNull @Description("What is to happen when both sides changed it differently")
        FieldRuleView rule) {}
