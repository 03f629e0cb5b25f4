package org.actionsync.infrastructure.persistence;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.EnumMap;
import java.util.Map;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.BrakeLimit;
import org.actionsync.domain.plan.SafetyBrake;
import org.actionsync.domain.reconcile.FieldRule;

/** The settings of a link as text. */
final class SettingsJson {

  private SettingsJson() {}

  static String write(LinkSettings settings) {
    JsonObjectBuilder fields = JsonText.object();
    settings.fields().forEach((field, rule) -> fields.add(field.name(), rule.name()));
    JsonObjectBuilder brake = JsonText.object();
    settings
        .brake()
        .limits()
        .forEach(
            (kind, limit) ->
                brake.add(
                    kind.name(),
                    JsonText.object()
                        .add("number", limit.number())
                        .add("percent", limit.percent())));
    return JsonText.object()
        .add("fields", fields)
        .add("optOutsToNetwork", settings.optOutsToNetwork())
        .add("emailAsName", settings.emailAsName())
        .add("brake", brake)
        .build()
        .toString();
  }

  static LinkSettings read(String text) {
    JsonObject json = JsonText.readObject(text);
    Map<Field, FieldRule> fields = new EnumMap<>(Field.class);
    JsonObject rules = json.getJsonObject("fields");
    rules
        .keySet()
        .forEach(name -> fields.put(Field.valueOf(name), FieldRule.valueOf(rules.getString(name))));
    return new LinkSettings(
        fields,
        json.getBoolean("optOutsToNetwork"),
        json.getBoolean("emailAsName"),
        brake(json.getJsonObject("brake")));
  }

  private static SafetyBrake brake(JsonObject json) {
    Map<BrakeKind, BrakeLimit> limits = new EnumMap<>(BrakeKind.class);
    for (String name : json.keySet()) {
      JsonObject limit = json.getJsonObject(name);
      limits.put(
          BrakeKind.valueOf(name), new BrakeLimit(limit.getInt("number"), limit.getInt("percent")));
    }
    return new SafetyBrake(limits);
  }
}
