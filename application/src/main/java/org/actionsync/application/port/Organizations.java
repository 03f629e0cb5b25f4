package org.actionsync.application.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.actionsync.domain.contact.RemoteId;

/** The connected organizations, their keys and campaigns. Keys are stored encrypted. */
public interface Organizations {

  /**
   * Stores a new organization with its key.
   *
   * @return false, and nothing stored, when the same subdomain is already connected
   */
  boolean add(Organization organization, ApiKey key);

  /**
   * Changes a known organization from what is stored now, as one step, because an admin and a run
   * may change it at the same time. Name, state and best e-mail can change.
   */
  void change(OrganizationId organization, UnaryOperator<Organization> change);

  /**
   * The service refused this key. The organization is KEY_REFUSED from now on, unless it has
   * another key by now: then nothing is known against that.
   */
  void refused(OrganizationId organization, ApiKey key);

  /** Replaces the key of a known organization, its hint too, and marks it connected. */
  void replaceKey(OrganizationId organization, ApiKey key);

  /** The organization, if there is one of this name. */
  Optional<Organization> find(OrganizationId id);

  /** The key of a known organization; throws {@link IllegalStateException} for an unknown one. */
  ApiKey key(OrganizationId id);

  /** All, by name. */
  List<Organization> all();

  /** Forgets the organization, its key and campaigns. No link may use it. */
  void remove(OrganizationId id);

  /** Stores what was listed: adds new campaigns, updates known ones, forgets none. */
  void saveCampaigns(List<Campaign> campaigns);

  /** The campaign, if there is one of this name. */
  Optional<Campaign> campaign(CampaignId id);

  /** The organization's campaign with Action Builder's identifier. */
  Optional<Campaign> campaign(OrganizationId organization, RemoteId remoteId);

  /** All campaigns of the organization, by name. */
  List<Campaign> campaigns(OrganizationId id);

  /** Those of these campaigns that there are. */
  Map<CampaignId, Campaign> campaigns(Collection<CampaignId> ids);

  /** How many campaigns each organization has; those that have none are left out. */
  Map<OrganizationId, Long> countCampaigns();
}
