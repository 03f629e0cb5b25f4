package org.actionsync.application.configuration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.configuration.Comparison.Difference;
import org.actionsync.application.linking.UpdateLinkSettings;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.BrakeLimit;
import org.actionsync.domain.reconcile.FieldRule;
import org.jspecify.annotations.Nullable;

/** What a file would change in the settings of one link, and nothing beside. */
final class ComparingSettings {

  private final String link;
  private final List<Difference> differences = new ArrayList<>();
  private final UpdateLinkSettings.Changes changes;

  ComparingSettings(String link, LinkSettings before, UpdateLinkSettings.Changes wanted) {
    this.link = link;
    this.changes =
        new UpdateLinkSettings.Changes(
            rules(before.fields(), wanted.fields()),
            one("opt-outs to Action Network", before.optOutsToNetwork(), wanted.optOutsToNetwork()),
            one("e-mail as name", before.emailAsName(), wanted.emailAsName()),
            limits(before.brake().limits(), wanted.brake()));
  }

  List<Difference> differences() {
    return differences;
  }

  UpdateLinkSettings.Changes changes() {
    return changes;
  }

  private Optional<Boolean> one(String what, boolean before, Optional<Boolean> wanted) {
    Optional<Boolean> different = wanted.filter(after -> after != before);
    different.ifPresent(after -> changed(what, before, after));
    return different;
  }

  private Map<Field, FieldRule> rules(Map<Field, FieldRule> before, Map<Field, FieldRule> wanted) {
    Map<Field, FieldRule> different = new EnumMap<>(Field.class);
    wanted.forEach(
        (field, after) -> {
          FieldRule now = before.getOrDefault(field, FieldRule.NEWEST);
          if (now != after) {
            different.put(field, after);
            changed("rule of " + field, now, after);
          }
        });
    return different;
  }

  private Map<BrakeKind, BrakeLimit> limits(
      Map<BrakeKind, BrakeLimit> before, Map<BrakeKind, BrakeLimit> wanted) {
    Map<BrakeKind, BrakeLimit> different = new EnumMap<>(BrakeKind.class);
    wanted.forEach(
        (kind, after) -> {
          BrakeLimit now = before.get(kind);
          if (!after.equals(now)) {
            different.put(kind, after);
            changed("brake on " + kind, words(now), words(after));
          }
        });
    return different;
  }

  private static String words(@Nullable BrakeLimit limit) {
    return limit == null ? "none" : limit.number() + " or " + limit.percent() + " %";
  }

  private void changed(String what, Object before, Object after) {
    differences.add(Difference.changed(link, what, before, after));
  }
}
