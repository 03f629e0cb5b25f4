package org.actionsync.application.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.GroupId;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.MappingRules;
import org.actionsync.domain.mapping.Tag;

/**
 * All links and mappings as they will be, step by step, so that the linter can be asked before
 * anything is done what it will say when its turn comes.
 */
final class Future {

  private final Map<CampaignId, Linked> links = new HashMap<>();

  private record Linked(GroupId group, Tag magicTag, List<Mapping> mappings) {}

  Future(List<LinkTerms.Loaded> present) {
    present.forEach(
        link ->
            links.put(
                link.campaign().id(),
                new Linked(
                    link.link().group(),
                    link.link().magicTag(),
                    new ArrayList<>(link.mappings()))));
  }

  void link(CampaignId campaign, GroupId group, Tag magicTag) {
    links.put(campaign, new Linked(group, magicTag, new ArrayList<>()));
  }

  void unlink(CampaignId campaign) {
    links.remove(campaign);
  }

  void unmap(CampaignId campaign, TagKey key) {
    of(campaign).mappings().removeIf(mapping -> mapping.key().equals(key));
  }

  /** Has the link this mapping, instead of one of the same name; answers what speaks against it. */
  Optional<String> map(CampaignId campaign, Mapping mapping) {
    Linked link = of(campaign);
    List<Mapping> neighbours =
        links.entrySet().stream()
            .filter(other -> !other.getKey().equals(campaign))
            .filter(other -> other.getValue().group().equals(link.group()))
            .flatMap(other -> other.getValue().mappings().stream())
            .toList();
    var rules = new MappingRules(link.magicTag(), link.mappings(), neighbours);
    Optional<String> objection =
        rules.objections(mapping).stream().map(MappingRules.Objection::sentence).findFirst();
    unmap(campaign, mapping.key());
    link.mappings().add(mapping);
    return objection;
  }

  private Linked of(CampaignId campaign) {
    Linked link = links.get(campaign);
    if (link == null) {
      throw new IllegalStateException("No link of " + campaign);
    }
    return link;
  }
}
