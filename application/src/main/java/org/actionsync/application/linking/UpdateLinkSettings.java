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
   * @throws SetUpRefused if there is no such link
   */
  public CampaignLink update(LinkId id, Changes changes) throws SetUpRefused {
    if (links.find(id).isEmpty()) {
      throw SetUpRefused.unknown("id", "campaign link");
    }
    links.change(id, link -> link.with(changes.on(link.settings())));
    return links.find(id).orElseThrow(() -> SetUpRefused.unknown("id", "campaign link"));
  }
}
