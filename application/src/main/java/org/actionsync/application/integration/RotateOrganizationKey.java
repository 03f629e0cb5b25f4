package org.actionsync.application.integration;

import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.BuilderCatalog;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Organization;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.application.port.Organizations;

/** Replaces the key of an organization in place; its links go on with the new one. */
public final class RotateOrganizationKey {

  private final Organizations organizations;
  private final BuilderCatalog builder;

  /** Replaces in {@code organizations} by what {@code builder} accepts. */
  public RotateOrganizationKey(Organizations organizations, BuilderCatalog builder) {
    this.organizations = organizations;
    this.builder = builder;
  }

  /**
   * Tries the new key at the organization's subdomain, and keeps the old one unless it works.
   *
   * @throws SetUpRefused if there is no such organization or the key is refused
   */
  public Organization rotate(OrganizationId id, String apiKey) throws SetUpRefused {
    ApiKey key = Typed.key("apiKey", apiKey);
    Organization organization = find(id);
    try {
      builder.probe(organization.subdomain(), key);
    } catch (DirectoryUnavailable outage) {
      throw SetUpRefused.by(outage, "apiKey");
    } catch (ChangeRefused refusal) {
      throw SetUpRefused.by(refusal, "apiKey");
    }
    organizations.replaceKey(id, key);
    return find(id);
  }

  private Organization find(OrganizationId id) throws SetUpRefused {
    return organizations.find(id).orElseThrow(() -> SetUpRefused.unknown("id", "organization"));
  }
}
