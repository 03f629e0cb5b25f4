package org.actionsync.web.graphql;

import java.util.Arrays;
import java.util.List;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.BrakeLimit;
import org.actionsync.domain.reconcile.FieldRule;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How a link is synced. */
@Type("LinkSettings")
@Description("How a link is synced")
public record LinkSettingsView(
    @NonNull @Description("The rule of every field that both sides changed")
        List<@NonNull FieldRuleSettingView> fields,
    @Description("Whether leaving in Action Builder also leaves Action Network")
        boolean optOutsToNetwork,
    @Description("Whether an activist without a first name is created under the e-mail address")
        boolean emailAsName,
    @NonNull @Description("Above these a run waits for an admin")
        List<@NonNull BrakeSettingView> brake,
    @Description(
            "How often they were changed, from 1; give it to updateLinkSettings to be told when"
                + " somebody else changed them since")
        int version) {

  static LinkSettingsView of(LinkSettings settings, int version) {
    List<FieldRuleSettingView> fields =
        Arrays.stream(Field.values()).map(field -> rule(settings, field)).toList();
    List<BrakeSettingView> brake =
        settings.brake().limits().entrySet().stream()
            .map(limit -> brake(limit.getKey(), limit.getValue()))
            .toList();
    return new LinkSettingsView(
        fields, settings.optOutsToNetwork(), settings.emailAsName(), brake, version);
  }

  private static FieldRuleSettingView rule(LinkSettings settings, Field field) {
    FieldRule rule = settings.fields().getOrDefault(field, FieldRule.NEWEST);
    return new FieldRuleSettingView(
        Same.as(FieldView.class, field), Same.as(FieldRuleView.class, rule));
  }

  private static BrakeSettingView brake(BrakeKind kind, BrakeLimit limit) {
    return new BrakeSettingView(
        Same.as(BrakeKindView.class, kind), limit.number(), limit.percent());
  }
}
