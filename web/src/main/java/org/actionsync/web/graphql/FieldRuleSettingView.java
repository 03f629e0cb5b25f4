package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The rule of one field. */
@Type("FieldRuleSetting")
@Description("The rule of one field")
public record FieldRuleSettingView(@NonNull FieldView field, @NonNull FieldRuleView rule) {}
