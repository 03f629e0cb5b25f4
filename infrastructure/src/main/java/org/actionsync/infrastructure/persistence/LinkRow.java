package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.GroupId;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Tag;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/** How a {@link CampaignLink} is stored. Its row stays when it is unlinked. */
@Entity
@Table(name = "campaign_link")
class LinkRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_numbers")
  @SequenceGenerator(name = "row_numbers", sequenceName = "row_numbers", allocationSize = 50)
  Long number;

  @Column(updatable = false)
  String name;

  @Column(updatable = false)
  String campaign;

  /** The campaign as long as it is linked, which can be once; null after unlinking. */
  @Column(name = "linked_campaign")
  @Nullable String linkedCampaign;

  @Column(name = "network_group", updatable = false)
  String group;

  @Column boolean enabled;

  @Column(name = "magic_tag", updatable = false)
  String magicTag;

  @Column(name = "magic_tag_title")
  String magicTagTitle;

  @Column(name = "settings_json")
  String settings;

  /** Counts changes of the settings alone, so it is not JPA's version of the row. */
  @Column(name = "settings_version")
  int settingsVersion;

  @Column @Nullable String previewed;

  @Column(name = "last_complete_at")
  @Nullable Instant lastCompleteAt;

  @Column(name = "next_due_at")
  @Nullable Instant nextDueAt;

  @Column(name = "planned_network")
  long plannedNetwork;

  @Column(name = "planned_builder")
  long plannedBuilder;

  @Column(name = "planned_under")
  @Nullable String plannedUnder;

  @Column(name = "enabled_at")
  @Nullable Instant enabledAt;

  protected LinkRow() {} // for JPA

  LinkRow(CampaignLink link) {
    name = link.id().value();
    campaign = link.campaign().value();
    linkedCampaign = campaign;
    group = link.group().value();
    magicTag = link.magicTag().id().value();
    settings = SettingsJson.write(link.settings());
    settingsVersion = link.settingsVersion();
    copyFrom(link);
  }

  final void copyFrom(CampaignLink link) {
    enabled = link.enabled();
    magicTagTitle = link.magicTag().name();
    if (!SettingsJson.read(settings).equals(link.settings())) {
      settings = SettingsJson.write(link.settings());
      settingsVersion++;
    }
    previewed = link.previewed();
    lastCompleteAt = link.progress().lastCompleteAt();
    nextDueAt = link.progress().nextDueAt();
    plannedNetwork = link.progress().plannedNetwork();
    plannedBuilder = link.progress().plannedBuilder();
    plannedUnder = link.progress().plannedUnder();
    enabledAt = link.progress().enabledAt();
  }

  CampaignLink toLink() {
    return new CampaignLink(
        new LinkId(name),
        new CampaignId(campaign),
        new GroupId(group),
        enabled,
        new Tag(new RemoteId(magicTag), magicTagTitle),
        SettingsJson.read(settings),
        previewed,
        new CampaignLink.Progress(
            lastCompleteAt, nextDueAt, plannedNetwork, plannedBuilder, plannedUnder, enabledAt),
        settingsVersion);
  }
}
