package org.actionsync.web.graphql;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.actionsync.application.linking.UpdateLinkSettings;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.BrakeLimit;
import org.actionsync.domain.reconcile.FieldRule;
import org.jspecify.annotations.Nullable;

/** Reads the settings that a caller wants to change. */
final class SettingsGiven {

  private SettingsGiven() {}

  static UpdateLinkSettings.Changes in(LinkSettingsInput input) {
    return new UpdateLinkSettings.Changes(
        fields(input.fields()),
        Optional.ofNullable(input.optOutsToNetwork()),
        Optional.ofNullable(input.emailAsName()),
        brake(input.brake()));
  }

  private static Map<Field, FieldRule> fields(@Nullable List<FieldRuleInput> given) {
    Map<Field, FieldRule> rules = new EnumMap<>(Field.class);
    for (FieldRuleInput rule : known(given)) {
      Field field = Same.as(Field.class, rule.field());
      if (rules.put(field, Same.as(FieldRule.class, rule.rule())) != null) {
        throw new CodedException(ErrorCode.INVALID, field + " stands twice", "input.fields");
      }
    }
    return rules;
  }

  private static Map<BrakeKind, BrakeLimit> brake(@Nullable List<BrakeLimitInput> given) {
    Map<BrakeKind, BrakeLimit> limits = new EnumMap<>(BrakeKind.class);
    for (BrakeLimitInput limit : known(given)) {
      BrakeKind kind = Same.as(BrakeKind.class, limit.kind());
      if (limits.put(kind, limit(limit)) != null) {
        throw new CodedException(ErrorCode.INVALID, kind + " stands twice", "input.brake");
      }
    }
    return limits;
  }

  private static <T> List<T> known(@Nullable List<T> given) {
    return given == null ? List.of() : given.stream().filter(Objects::nonNull).toList();
  }

  private static BrakeLimit limit(BrakeLimitInput given) {
    if (given.number() < 0 || given.percent() < 0 || given.percent() > 100) {
      throw new CodedException(
          ErrorCode.INVALID,
          "A limit is a number from 0 and a percentage from 0 to 100",
          "input.brake");
    }
    return new BrakeLimit(given.number(), given.percent());
  }
}
