package org.actionsync.application.port;

import java.util.List;
import java.util.Optional;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Response;

/** What an admin needs of Action Builder while setting up. */
public interface BuilderCatalog {

  /**
   * Tries a subdomain and key and reads the organization's name from the entry point's greeting.
   *
   * @throws DirectoryUnavailable with {@link DirectoryUnavailable.Kind#KEY_REFUSED} for a wrong
   *     key, with {@link DirectoryUnavailable.Kind#UNREACHABLE} when nothing answers
   * @throws ChangeRefused with {@link ChangeRefused#isNotFound} when there is no such subdomain
   */
  String probe(String subdomain, ApiKey key) throws DirectoryUnavailable, ChangeRefused;

  /** All campaigns of the organization. */
  List<RemoteCampaign> campaigns(OrganizationId organization) throws DirectoryUnavailable;

  /** One page of the responses that are active in the campaign. */
  Page<Response> responses(CampaignId campaign, Cursor from) throws DirectoryUnavailable;

  /** The response of this identifier if it is active in the campaign. */
  Optional<Response> response(CampaignId campaign, RemoteId id) throws DirectoryUnavailable;

  /**
   * A campaign as Action Builder lists it.
   *
   * @param id its identifier
   * @param name its name
   * @param archived whether it is archived
   * @param entityType its default entity type
   */
  record RemoteCampaign(RemoteId id, String name, boolean archived, String entityType) {}
}
