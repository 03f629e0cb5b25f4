package org.actionsync.application.linking;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.application.port.Links;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.BrakeLimit;
import org.actionsync.domain.plan.SafetyBrake;
import org.actionsync.domain.reconcile.FieldRule;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/** Adjusts how a link is synced. */
public final class UpdateLinkSettings {

  private final Links links;

  /** Adjusts in {@code links}. */
  public UpdateLinkSettings(Links links) {
    this.links = links;
  }

  /**
   * What is to become different; the rest stays.
   *
   * @param fields rules to set
   * @param optOutsToNetwork whether leaving in Action Builder also leaves Action Network
   * @param emailAsName whether an activist without a first name is created under the e-mail address
   * @param brake limits to set
   */
  public record Changes(
      Map<Field, FieldRule> fields,
      Optional<Boolean> optOutsToNetwork,
      Optional<Boolean> emailAsName,
      Map<BrakeKind, BrakeLimit> brake) {

    private LinkSettings on(LinkSettings before) {
      Map<Field, FieldRule> rules = new EnumMap<>(Field.class);
      rules.putAll(before.fields());
      rules.putAll(fields);
      Map<BrakeKind, BrakeLimit> limits = new EnumMap<>(BrakeKind.class);
      limits.putAll(before.brake().limits());
      limits.putAll(brake);
      return new LinkSettings(
          rules,
          optOutsToNetwork.orElse(before.optOutsToNetwork()),
          emailAsName.orElse(before.emailAsName()),
          new SafetyBrake(limits));
    }
  }

  /**
   * The link with its new settings.
   *
   * @param seen the version of the settings that the admin looked at; null for what is there now
   * @throws SetUpRefused if there is no such link, or somebody else changed its settings since
   */
  public CampaignLink update(LinkId id, Changes changes, @Nullable Integer seen)
      throws SetUpRefused {
    int version = seen == null ? find(id).settingsVersion() : seen;
    boolean edited = links.edit(id, version, link -> link.with(changes.on(link.settings())));
    CampaignLink now = find(id);
    if (!edited) {
      throw SetUpRefused.conflict(
          seen == null ? "id" : "input.version",
          "Somebody else changed these settings meanwhile; look at them again");
    }
    return now;
  }

  private CampaignLink find(LinkId id) throws SetUpRefused {
    return links.find(id).orElseThrow(() -> SetUpRefused.unknown("id", "campaign link"));
  }
}
