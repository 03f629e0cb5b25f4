package org.actionsync.application.fake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.mapping.Tag;
import org.actionsync.domain.run.LinkId;

final class InMemoryLinks implements Links {

  private final InMemoryStore store;
  private final Map<LinkId, CampaignLink> byId = new LinkedHashMap<>();
  private final Set<LinkId> unlinked = new LinkedHashSet<>();
  private final Map<TagKey, LinkedMapping> mappings = new LinkedHashMap<>();

  InMemoryLinks(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public synchronized boolean add(CampaignLink link) {
    return ofCampaign(link.campaign()).isEmpty() && byId.putIfAbsent(link.id(), link) == null;
  }

  @Override
  public synchronized void change(LinkId id, UnaryOperator<CampaignLink> change) {
    CampaignLink known = find(id).orElseThrow(() -> new IllegalStateException("No link " + id));
    CampaignLink changed = change.apply(known);
    byId.put(
        id,
        new CampaignLink(
            id,
            known.campaign(),
            known.group(),
            changed.enabled(),
            new Tag(known.magicTag().id(), changed.magicTag().name()),
            changed.settings(),
            changed.previewed(),
            changed.progress(),
            known.settingsVersion() + (changed.settings().equals(known.settings()) ? 0 : 1)));
  }

  @Override
  public synchronized boolean edit(LinkId id, int seen, UnaryOperator<CampaignLink> edit) {
    boolean isAsSeen = find(id).filter(link -> link.settingsVersion() == seen).isPresent();
    if (isAsSeen) {
      change(id, edit);
    }
    return isAsSeen;
  }

  @Override
  public synchronized Optional<CampaignLink> find(LinkId id) {
    return some(link -> link.id().equals(id)).stream().findFirst();
  }

  @Override
  public synchronized Optional<CampaignLink> ofCampaign(CampaignId campaign) {
    return some(link -> link.campaign().equals(campaign)).stream().findFirst();
  }

  @Override
  public synchronized List<CampaignLink> ofGroup(GroupId group) {
    return some(link -> link.group().equals(group));
  }

  @Override
  public synchronized List<CampaignLink> ofOrganization(OrganizationId organization) {
    return some(
        link ->
            store
                .organizations
                .campaign(link.campaign())
                .filter(campaign -> campaign.organization().equals(organization))
                .isPresent());
  }

  @Override
  public synchronized List<CampaignLink> all() {
    return some(link -> true);
  }

  @Override
  public synchronized List<CampaignLink> claimDue(Instant now, Instant again) {
    List<CampaignLink> due =
        some(link -> link.enabled() && dueAt(link).compareTo(now) <= 0).stream()
            .sorted(Comparator.comparing(InMemoryLinks::dueAt))
            .toList();
    due.forEach(link -> change(link.id(), l -> l.with(l.progress().due(again))));
    return due;
  }

  private static Instant dueAt(CampaignLink link) {
    Instant due = link.progress().nextDueAt();
    return due == null ? Instant.MAX : due;
  }

  @Override
  public synchronized void unlink(LinkId id) {
    unlinked.add(id);
  }

  /** The link of this name, whether or not it was unlinked. */
  synchronized Optional<CampaignLink> everLinked(LinkId id) {
    return Optional.ofNullable(byId.get(id));
  }

  private List<CampaignLink> some(Predicate<CampaignLink> wanted) {
    return byId.values().stream()
        .filter(link -> !unlinked.contains(link.id()))
        .filter(wanted)
        .toList();
  }

  @Override
  public synchronized Map<LinkId, List<Mapping>> mappings(Collection<LinkId> links) {
    return mappings.values().stream()
        .filter(linked -> links.contains(linked.link()))
        .collect(
            groupingBy(LinkedMapping::link, Collectors.mapping(LinkedMapping::mapping, toList())));
  }

  @Override
  public synchronized Optional<LinkedMapping> mapping(TagKey key) {
    return Optional.ofNullable(mappings.get(key));
  }

  @Override
  public synchronized boolean saveMapping(LinkId link, Mapping mapping) {
    LinkedMapping known = mappings.get(mapping.key());
    LinkId owner = known == null ? link : known.link();
    if (mappings(owner).stream().anyMatch(other -> isBeside(other, mapping))) {
      return false;
    }
    Mapping stored = known == null ? mapping : counted(known.mapping(), mapping);
    mappings.put(mapping.key(), new LinkedMapping(owner, stored));
    return true;
  }

  private static Mapping counted(Mapping before, Mapping after) {
    return new Mapping(
        after.key(),
        after.response(),
        after.level(),
        after.tag(),
        after.direction(),
        after.state(),
        after.problems(),
        before.version() + (after.direction() == before.direction() ? 0 : 1));
  }

  private static boolean isBeside(Mapping other, Mapping mapping) {
    Response response = other.response();
    Response wanted = mapping.response();
    boolean sameResponse = response != null && wanted != null && response.id().equals(wanted.id());
    boolean sameLevel = mapping.level() != null && mapping.level().equals(other.level());
    return !other.key().equals(mapping.key())
        && (other.tag().id().equals(mapping.tag().id()) || sameResponse || sameLevel);
  }

  @Override
  public synchronized void changeMapping(TagKey key, UnaryOperator<Mapping> change) {
    mappings.computeIfPresent(
        key,
        (same, linked) ->
            new LinkedMapping(
                linked.link(), counted(linked.mapping(), change.apply(linked.mapping()))));
  }

  @Override
  public synchronized boolean editMapping(TagKey key, int seen, UnaryOperator<Mapping> edit) {
    boolean isAsSeen =
        mapping(key).filter(linked -> linked.mapping().version() == seen).isPresent();
    if (isAsSeen) {
      changeMapping(key, edit);
    }
    return isAsSeen;
  }

  @Override
  public synchronized void removeMapping(TagKey key) {
    mappings.remove(key);
  }
}
