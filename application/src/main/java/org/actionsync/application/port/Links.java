package org.actionsync.application.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.run.LinkId;

/** The campaign links and their mappings. */
public interface Links {

  /**
   * Stores a new link.
   *
   * @return false, and nothing stored, when the campaign already has one
   */
  boolean add(CampaignLink link);

  /**
   * Changes a known link from what is stored now, as one step, because an admin and a run may
   * change it at the same time. Enabled, settings, preview, progress and the tag's name can change.
   */
  void change(LinkId id, UnaryOperator<CampaignLink> change);

  /**
   * The same for an admin, who looked at the settings before changing them.
   *
   * @return false, and nothing stored, when the settings are not of the version {@code seen} any
   *     more, even if somebody else changed them a moment ago; also when the link is gone
   */
  boolean edit(LinkId id, int seen, UnaryOperator<CampaignLink> edit);

  /** The link, unless there is none of this name or it was unlinked. */
  Optional<CampaignLink> find(LinkId id);

  /** The campaign's link. */
  Optional<CampaignLink> ofCampaign(CampaignId campaign);

  /** The group's links. */
  List<CampaignLink> ofGroup(GroupId group);

  /** The links of the organization's campaigns. */
  List<CampaignLink> ofOrganization(OrganizationId organization);

  /** All, in the order they were made. */
  List<CampaignLink> all();

  /**
   * Hands out the enabled links that are due at {@code now}, the longest due first, and has them
   * due again at {@code again}: of two nodes that look at the same time, one gets the link.
   *
   * @return the links as they were before
   */
  List<CampaignLink> claimDue(Instant now, Instant again);

  /** Takes the link out of use; its runs and changes stay. The campaign can be linked anew. */
  void unlink(LinkId id);

  /** The link's mappings, in the order they were made. */
  default List<Mapping> mappings(LinkId link) {
    return mappings(List.of(link)).getOrDefault(link, List.of());
  }

  /** The mappings of each of these links that has any, in the order they were made. */
  Map<LinkId, List<Mapping>> mappings(Collection<LinkId> links);

  /** The mapping of this name, with its link. */
  Optional<LinkedMapping> mapping(TagKey key);

  /**
   * Adds a mapping or stores a known one.
   *
   * @return false, and nothing stored, when another mapping of the link has its tag, its response
   *     or its level, even if somebody else stored that a moment ago
   */
  boolean saveMapping(LinkId link, Mapping mapping);

  /**
   * Changes a mapping from what is stored now, as one step, because an admin and a run may change
   * it at the same time. Nothing happens when it is there no more.
   */
  void changeMapping(TagKey key, UnaryOperator<Mapping> change);

  /**
   * The same for an admin, who looked at the mapping before changing it.
   *
   * @return false, and nothing stored, when it is not of the version {@code seen} any more, even if
   *     somebody else changed it a moment ago; also when it is gone
   */
  boolean editMapping(TagKey key, int seen, UnaryOperator<Mapping> edit);

  /** Forgets the mapping. Tags and responses stay where they are. */
  void removeMapping(TagKey key);

  /**
   * A mapping and the link it belongs to.
   *
   * @param link the link
   * @param mapping the mapping
   */
  record LinkedMapping(LinkId link, Mapping mapping) {}
}
