package org.actionsync.application.integration;

import org.actionsync.application.port.Links;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.application.port.Organizations;

/** Forgets an organization, its key and its campaigns. Nothing changes in Action Builder. */
public final class DisconnectOrganization {

  private final Organizations organizations;
  private final Links links;

  /** Removes from {@code organizations} what {@code links} do not use. */
  public DisconnectOrganization(Organizations organizations, Links links) {
    this.organizations = organizations;
    this.links = links;
  }

  /**
   * Forgets the organization.
   *
   * @throws SetUpRefused if there is no such organization, or while a link uses one of its
   *     campaigns
   */
  public void disconnect(OrganizationId id) throws SetUpRefused {
    if (organizations.find(id).isEmpty()) {
      throw SetUpRefused.unknown("id", "organization");
    }
    int using = links.ofOrganization(id).size();
    if (using > 0) {
      throw SetUpRefused.conflict(
          "id", "Linked campaigns of this organization: " + using + ". Unlink them first");
    }
    organizations.remove(id);
  }
}
