package org.actionsync.application.fake;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

final class InMemoryOrganizations implements Organizations {

  private record Kept(Organization organization, ApiKey key) {}

  private final InMemoryStore store;
  private final Map<String, Kept> byId = new TreeMap<>();
  private final Map<String, Campaign> campaigns = new TreeMap<>();

  InMemoryOrganizations(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public synchronized boolean add(Organization added, ApiKey key) {
    boolean known =
        all().stream().anyMatch(organization -> organization.subdomain().equals(added.subdomain()));
    return !known && byId.putIfAbsent(added.id().value(), new Kept(added, key)) == null;
  }

  @Override
  public synchronized void change(OrganizationId id, UnaryOperator<Organization> change) {
    Kept kept = known(id);
    Organization changed = change.apply(kept.organization());
    keep(
        new Organization(
            id,
            changed.name(),
            kept.organization().subdomain(),
            kept.organization().keyHint(),
            changed.state(),
            changed.bestEmail()),
        kept.key());
  }

  @Override
  public synchronized void refused(OrganizationId id, ApiKey key) {
    if (known(id).key().equals(key)) {
      change(id, organization -> organization.in(ConnectionState.KEY_REFUSED));
    }
  }

  @Override
  public synchronized void replaceKey(OrganizationId id, ApiKey key) {
    Organization known = known(id).organization();
    keep(
        new Organization(
            id,
            known.name(),
            known.subdomain(),
            key.hint(),
            ConnectionState.CONNECTED,
            known.bestEmail()),
        key);
  }

  private void keep(Organization organization, ApiKey key) {
    byId.put(organization.id().value(), new Kept(organization, key));
  }

  @Override
  public synchronized Optional<Organization> find(OrganizationId id) {
    return Optional.ofNullable(byId.get(id.value())).map(Kept::organization);
  }

  @Override
  public synchronized ApiKey key(OrganizationId id) {
    return known(id).key();
  }

  @Override
  public synchronized List<Organization> all() {
    return byId.values().stream()
        .map(Kept::organization)
        .sorted(Comparator.comparing(Organization::name).thenComparing(o -> o.id().value()))
        .toList();
  }

  @Override
  public synchronized void remove(OrganizationId id) {
    known(id);
    List<Campaign> own = campaigns(id);
    if (own.stream().anyMatch(campaign -> store.links.ofCampaign(campaign.id()).isPresent())) {
      throw new IllegalStateException("Organization " + id + " is still used");
    }
    own.forEach(campaign -> campaigns.remove(campaign.id().value()));
    own.forEach(campaign -> store.snapshots.forget(Place.of(campaign.id())));
    byId.remove(id.value());
  }

  @Override
  public synchronized void saveCampaigns(List<Campaign> listed) {
    listed.forEach(campaign -> campaigns.put(campaign.id().value(), campaign));
  }

  @Override
  public synchronized Optional<Campaign> campaign(CampaignId id) {
    return Optional.ofNullable(campaigns.get(id.value()));
  }

  @Override
  public synchronized Optional<Campaign> campaign(OrganizationId id, RemoteId remoteId) {
    return campaigns(id).stream().filter(c -> c.remoteId().equals(remoteId)).findFirst();
  }

  @Override
  public synchronized Map<CampaignId, Campaign> campaigns(Collection<CampaignId> ids) {
    return campaigns.values().stream()
        .filter(campaign -> ids.contains(campaign.id()))
        .collect(toMap(Campaign::id, campaign -> campaign));
  }

  @Override
  public synchronized Map<OrganizationId, Long> countCampaigns() {
    return campaigns.values().stream().collect(groupingBy(Campaign::organization, counting()));
  }

  @Override
  public synchronized List<Campaign> campaigns(OrganizationId id) {
    return campaigns.values().stream()
        .filter(campaign -> campaign.organization().equals(id))
        .sorted(Comparator.comparing(Campaign::name).thenComparing(c -> c.id().value()))
        .toList();
  }

  private Kept known(OrganizationId id) {
    Kept kept = byId.get(id.value());
    if (kept == null) {
      throw new IllegalStateException("No organization " + id);
    }
    return kept;
  }
}
