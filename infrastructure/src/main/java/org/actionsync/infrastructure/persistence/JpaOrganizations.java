package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.Campaign;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.Organization;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.application.port.Organizations;
import org.actionsync.application.port.Place;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.infrastructure.security.KeyCipher;

/** The organizations and their campaigns in the database. */
@ApplicationScoped
@Transactional
class JpaOrganizations implements Organizations {

  @PersistenceContext EntityManager entities;
  @Inject KeyCipher cipher;

  @Override
  public boolean add(Organization organization, ApiKey key) {
    boolean known =
        entities
                .createQuery(
                    "select count(o) from OrganizationRow o where o.subdomain = :subdomain",
                    Long.class)
                .setParameter("subdomain", organization.subdomain())
                .getSingleResult()
            > 0;
    if (known) {
      return false;
    }
    entities.persist(new OrganizationRow(organization, key, cipher));
    return Rows.writtenOnce(entities);
  }

  @Override
  public void change(OrganizationId organization, UnaryOperator<Organization> change) {
    OrganizationRow row = locked(organization);
    row.copyFrom(change.apply(row.toOrganization()));
  }

  @Override
  public void refused(OrganizationId organization, ApiKey key) {
    OrganizationRow row = locked(organization);
    if (row.key(cipher).equals(key)) {
      row.state = ConnectionState.KEY_REFUSED;
    }
  }

  @Override
  public void replaceKey(OrganizationId organization, ApiKey key) {
    OrganizationRow row = locked(organization);
    row.keep(key, cipher);
    row.state = ConnectionState.CONNECTED;
  }

  @Override
  public Optional<Organization> find(OrganizationId id) {
    return Optional.ofNullable(entities.find(OrganizationRow.class, id.value()))
        .map(OrganizationRow::toOrganization);
  }

  @Override
  public ApiKey key(OrganizationId id) {
    return known(id).key(cipher);
  }

  @Override
  public List<Organization> all() {
    return entities
        .createQuery(
            "select o from OrganizationRow o order by o.title, o.name", OrganizationRow.class)
        .getResultStream()
        .map(OrganizationRow::toOrganization)
        .toList();
  }

  @Override
  public void remove(OrganizationId id) {
    long links =
        entities
            .createQuery(
                "select count(l) from LinkRow l join CampaignRow c on c.name = l.linkedCampaign"
                    + " where c.organization = :organization",
                Long.class)
            .setParameter("organization", id.value())
            .getSingleResult();
    if (links > 0) {
      throw new IllegalStateException(
          "Organization " + id + " is still used by " + links + " links");
    }
    campaigns(id).forEach(campaign -> Places.forget(entities, Place.of(campaign.id())));
    entities
        .createQuery("delete from CampaignRow c where c.organization = :organization")
        .setParameter("organization", id.value())
        .executeUpdate();
    entities.remove(known(id));
  }

  @Override
  public void saveCampaigns(List<Campaign> campaigns) {
    for (Campaign campaign : campaigns) {
      CampaignRow row = entities.find(CampaignRow.class, campaign.id().value());
      if (row == null) {
        entities.persist(new CampaignRow(campaign));
      } else {
        row.copyFrom(campaign);
      }
    }
  }

  @Override
  public Optional<Campaign> campaign(CampaignId id) {
    return Optional.ofNullable(entities.find(CampaignRow.class, id.value()))
        .map(CampaignRow::toCampaign);
  }

  @Override
  public Optional<Campaign> campaign(OrganizationId organization, RemoteId remoteId) {
    return entities
        .createQuery(
            "select c from CampaignRow c"
                + " where c.organization = :organization and c.remoteId = :remoteId",
            CampaignRow.class)
        .setParameter("organization", organization.value())
        .setParameter("remoteId", remoteId.value())
        .getResultStream()
        .findFirst()
        .map(CampaignRow::toCampaign);
  }

  @Override
  public List<Campaign> campaigns(OrganizationId id) {
    return entities
        .createQuery(
            "select c from CampaignRow c where c.organization = :organization"
                + " order by c.title, c.name",
            CampaignRow.class)
        .setParameter("organization", id.value())
        .getResultStream()
        .map(CampaignRow::toCampaign)
        .toList();
  }

  @Override
  public Map<CampaignId, Campaign> campaigns(Collection<CampaignId> ids) {
    return entities
        .createQuery("select c from CampaignRow c where c.name in (:names)", CampaignRow.class)
        .setParameter("names", ids.stream().map(CampaignId::value).toList())
        .getResultStream()
        .map(CampaignRow::toCampaign)
        .collect(toMap(Campaign::id, Function.identity()));
  }

  @Override
  public Map<OrganizationId, Long> countCampaigns() {
    return entities
        .createQuery(
            "select c.organization, count(c) from CampaignRow c group by c.organization",
            Object[].class)
        .getResultStream()
        .collect(toMap(row -> new OrganizationId((String) row[0]), row -> (Long) row[1]));
  }

  private OrganizationRow locked(OrganizationId id) {
    return Rows.locked(entities, OrganizationRow.class, id.value());
  }

  private OrganizationRow known(OrganizationId id) {
    return Rows.known(entities, OrganizationRow.class, id.value());
  }
}
