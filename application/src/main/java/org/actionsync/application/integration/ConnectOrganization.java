package org.actionsync.application.integration;

import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.BuilderCatalog;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.Organization;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.application.port.Organizations;
import org.actionsync.domain.contact.BestEmail;

/** Connects an Action Builder organization by its subdomain and key, and lists its campaigns. */
public final class ConnectOrganization {

  private static final String CONNECTED_ALREADY =
      "The organization at this subdomain is already connected";

  private final Organizations organizations;
  private final BuilderCatalog builder;
  private final ListCampaigns campaigns;
  private final Names names;

  /** Stores in {@code organizations} what {@code builder} accepts. */
  public ConnectOrganization(
      Organizations organizations, BuilderCatalog builder, ListCampaigns campaigns, Names names) {
    this.organizations = organizations;
    this.builder = builder;
    this.campaigns = campaigns;
    this.names = names;
  }

  /**
   * Tries subdomain and key, reads the organization's name, stores it and lists its campaigns.
   *
   * @param subdomain as typed, or the whole address as pasted
   * @param apiKey as pasted
   * @throws SetUpRefused if the key is refused, nothing answers there, or it is connected already
   */
  public Organization connect(String subdomain, String apiKey) throws SetUpRefused {
    String at = Typed.subdomain("subdomain", subdomain);
    ApiKey key = Typed.key("apiKey", apiKey);
    if (organizations.all().stream().anyMatch(known -> known.subdomain().equals(at))) {
      throw SetUpRefused.conflict("subdomain", CONNECTED_ALREADY);
    }
    Organization organization =
        new Organization(
            new OrganizationId(names.next()),
            probe(at, key),
            at,
            key.hint(),
            ConnectionState.CONNECTED,
            BestEmail.DEFAULT);
    if (!organizations.add(organization, key)) {
      throw SetUpRefused.conflict("subdomain", CONNECTED_ALREADY);
    }
    listCampaigns(organization.id());
    return organization;
  }

  private String probe(String subdomain, ApiKey key) throws SetUpRefused {
    try {
      return builder.probe(subdomain, key);
    } catch (DirectoryUnavailable outage) {
      throw SetUpRefused.by(outage, "apiKey");
    } catch (ChangeRefused refusal) {
      throw refusal.isNotFound()
          ? SetUpRefused.invalid("subdomain", "There is no organization at this subdomain")
          : SetUpRefused.by(refusal, "subdomain");
    }
  }

  /** Listing needs the stored key, so what was just stored goes again when it fails. */
  private void listCampaigns(OrganizationId id) throws SetUpRefused {
    try {
      campaigns.refresh(id);
    } catch (SetUpRefused refused) {
      organizations.remove(id);
      throw refused;
    }
  }
}
