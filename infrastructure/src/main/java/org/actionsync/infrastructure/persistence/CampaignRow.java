package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.actionsync.application.port.Campaign;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.domain.contact.RemoteId;

/** How a {@link Campaign} is stored. */
@Entity
@Table(name = "campaign")
class CampaignRow {

  @Id String name;
  @Column String organization;

  @Column(name = "remote_id")
  String remoteId;

  @Column String title;
  @Column boolean archived;

  @Column(name = "entity_type")
  String entityType;

  protected CampaignRow() {} // for JPA

  CampaignRow(Campaign campaign) {
    name = campaign.id().value();
    copyFrom(campaign);
  }

  final void copyFrom(Campaign campaign) {
    organization = campaign.organization().value();
    remoteId = campaign.remoteId().value();
    title = campaign.name();
    archived = campaign.archived();
    entityType = campaign.entityType();
  }

  Campaign toCampaign() {
    return new Campaign(
        new CampaignId(name),
        new OrganizationId(organization),
        new RemoteId(remoteId),
        title,
        archived,
        entityType);
  }
}
