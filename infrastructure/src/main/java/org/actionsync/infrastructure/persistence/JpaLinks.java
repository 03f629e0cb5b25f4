package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.run.LinkId;

/** The links and their mappings in the database. */
@ApplicationScoped
@Transactional
class JpaLinks implements Links {

  private static final String LINKED = "select l from LinkRow l where l.linkedCampaign is not null";

  @PersistenceContext EntityManager entities;

  @Override
  public boolean add(CampaignLink link) {
    if (ofCampaign(link.campaign()).isPresent()) {
      return false;
    }
    LinkRow row = new LinkRow(link);
    entities.persist(row);
    if (!Rows.writtenOnce(entities)) {
      return false;
    }
    new PairCounts(entities).open(row.name);
    new Loners(entities).link(row);
    return true;
  }

  @Override
  public void change(LinkId id, UnaryOperator<CampaignLink> change) {
    LinkRow row = locked(id).orElseThrow(() -> new IllegalStateException("No link " + id));
    row.copyFrom(change.apply(row.toLink()));
  }

  @Override
  public boolean edit(LinkId id, int seen, UnaryOperator<CampaignLink> edit) {
    Optional<LinkRow> row = locked(id).filter(now -> now.settingsVersion == seen);
    row.ifPresent(now -> now.copyFrom(edit.apply(now.toLink())));
    return row.isPresent();
  }

  private Optional<LinkRow> locked(LinkId id) {
    return byName(id).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }

  @Override
  public Optional<CampaignLink> find(LinkId id) {
    return byName(id).getResultStream().findFirst().map(LinkRow::toLink);
  }

  private TypedQuery<LinkRow> byName(LinkId id) {
    return entities
        .createQuery(LINKED + " and l.name = :name", LinkRow.class)
        .setParameter("name", id.value());
  }

  @Override
  public Optional<CampaignLink> ofCampaign(CampaignId campaign) {
    return entities
        .createQuery("select l from LinkRow l where l.linkedCampaign = :campaign", LinkRow.class)
        .setParameter("campaign", campaign.value())
        .getResultStream()
        .findFirst()
        .map(LinkRow::toLink);
  }

  @Override
  public List<CampaignLink> ofGroup(GroupId group) {
    return list(
        entities
            .createQuery(LINKED + " and l.group = :group order by l.number", LinkRow.class)
            .setParameter("group", group.value()));
  }

  @Override
  public List<CampaignLink> ofOrganization(OrganizationId organization) {
    return list(
        entities
            .createQuery(
                "select l from LinkRow l join CampaignRow c on c.name = l.linkedCampaign"
                    + " where c.organization = :organization order by l.number",
                LinkRow.class)
            .setParameter("organization", organization.value()));
  }

  @Override
  public List<CampaignLink> all() {
    return list(entities.createQuery(LINKED + " order by l.number", LinkRow.class));
  }

  @Override
  public List<CampaignLink> claimDue(Instant now, Instant again) {
    List<LinkRow> due =
        entities
            .createQuery(
                LINKED
                    + " and l.enabled = true and l.nextDueAt <= :now"
                    + " order by l.nextDueAt, l.number",
                LinkRow.class)
            .setParameter("now", now)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint("jakarta.persistence.lock.timeout", Rows.SKIP_LOCKED)
            .getResultList();
    List<CampaignLink> asTheyWere = due.stream().map(LinkRow::toLink).toList();
    due.forEach(row -> row.nextDueAt = again);
    return asTheyWere;
  }

  private static List<CampaignLink> list(TypedQuery<LinkRow> query) {
    return query.getResultStream().map(LinkRow::toLink).toList();
  }

  @Override
  public void unlink(LinkId id) {
    entities
        .createQuery("update LinkRow l set l.linkedCampaign = null where l.name = :name")
        .setParameter("name", id.value())
        .executeUpdate();
    new Loners(entities).unlink(id.value());
  }

  @Override
  public Map<LinkId, List<Mapping>> mappings(Collection<LinkId> links) {
    return entities
        .createQuery(
            "select m from MappingRow m where m.link in (:links) order by m.number",
            MappingRow.class)
        .setParameter("links", links.stream().map(LinkId::value).toList())
        .getResultStream()
        .collect(
            groupingBy(
                row -> new LinkId(row.link), Collectors.mapping(MappingRow::toMapping, toList())));
  }

  @Override
  public Optional<LinkedMapping> mapping(TagKey key) {
    return row(key).map(row -> new LinkedMapping(new LinkId(row.link), row.toMapping()));
  }

  @Override
  public boolean saveMapping(LinkId link, Mapping mapping) {
    row(mapping.key())
        .ifPresentOrElse(
            row -> row.copyFrom(mapping), () -> entities.persist(new MappingRow(link, mapping)));
    return Rows.writtenOnce(entities);
  }

  @Override
  public void changeMapping(TagKey key, UnaryOperator<Mapping> change) {
    locked(key).ifPresent(row -> row.copyFrom(change.apply(row.toMapping())));
  }

  @Override
  public boolean editMapping(TagKey key, int seen, UnaryOperator<Mapping> edit) {
    Optional<MappingRow> row = locked(key).filter(now -> now.version == seen);
    row.ifPresent(now -> now.copyFrom(edit.apply(now.toMapping())));
    return row.isPresent();
  }

  private Optional<MappingRow> locked(TagKey key) {
    return named(key).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }

  @Override
  public void removeMapping(TagKey key) {
    row(key).ifPresent(entities::remove);
  }

  private Optional<MappingRow> row(TagKey key) {
    return named(key).getResultStream().findFirst();
  }

  private TypedQuery<MappingRow> named(TagKey key) {
    return entities
        .createQuery("select m from MappingRow m where m.name = :name", MappingRow.class)
        .setParameter("name", key.value());
  }
}
