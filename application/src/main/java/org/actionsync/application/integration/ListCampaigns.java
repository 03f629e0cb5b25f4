package org.actionsync.application.integration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.actionsync.application.port.BuilderCatalog;
import org.actionsync.application.port.BuilderCatalog.RemoteCampaign;
import org.actionsync.application.port.Campaign;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.application.port.Organizations;
import org.jspecify.annotations.Nullable;

/** Lists the campaigns of Action Builder, from what is stored or anew. */
public final class ListCampaigns {

  private final Organizations organizations;
  private final BuilderCatalog builder;
  private final Names names;

  /** Stores in {@code organizations} what {@code builder} lists. */
  public ListCampaigns(Organizations organizations, BuilderCatalog builder, Names names) {
    this.organizations = organizations;
    this.builder = builder;
    this.names = names;
  }

  /**
   * Stored campaigns by name.
   *
   * @param organization only of this one; null for all
   * @param search part of the name, without case; null for all
   * @throws SetUpRefused if there is no such organization
   */
  public List<Campaign> search(@Nullable OrganizationId organization, @Nullable String search)
      throws SetUpRefused {
    List<OrganizationId> within =
        organization == null
            ? organizations.all().stream().map(found -> found.id()).toList()
            : List.of(known(organization));
    String wanted = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
    return within.stream()
        .flatMap(id -> organizations.campaigns(id).stream())
        .filter(campaign -> campaign.name().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  /** The campaign, if there is one of this name. */
  public Optional<Campaign> find(CampaignId id) {
    return organizations.campaign(id);
  }

  /**
   * Reads the organization's campaigns from Action Builder and stores them.
   *
   * @throws SetUpRefused if there is no such organization or it cannot be read now
   */
  public void refresh(OrganizationId organization) throws SetUpRefused {
    known(organization);
    try {
      List<Campaign> listed =
          builder.campaigns(organization).stream().map(c -> named(organization, c)).toList();
      organizations.saveCampaigns(listed);
    } catch (DirectoryUnavailable outage) {
      throw SetUpRefused.by(outage);
    }
  }

  private OrganizationId known(OrganizationId id) throws SetUpRefused {
    return organizations
        .find(id)
        .orElseThrow(() -> SetUpRefused.unknown("organizationId", "organization"))
        .id();
  }

  private Campaign named(OrganizationId organization, RemoteCampaign listed) {
    CampaignId id =
        organizations
            .campaign(organization, listed.id())
            .map(Campaign::id)
            .orElseGet(() -> new CampaignId(names.next()));
    return new Campaign(
        id, organization, listed.id(), listed.name(), listed.archived(), listed.entityType());
  }
}
