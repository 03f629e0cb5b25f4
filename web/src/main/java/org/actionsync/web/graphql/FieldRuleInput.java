package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The rule of one field. */
@Input("FieldRuleInput")
@Description("The rule of one field")
public record FieldRuleInput(@NonNull FieldView field, @NonNull FieldRuleView rule) {}
