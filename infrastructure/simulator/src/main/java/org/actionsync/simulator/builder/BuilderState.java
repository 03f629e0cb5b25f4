package org.actionsync.simulator.builder;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.actionsync.simulator.http.Json;
import org.actionsync.simulator.http.ListOrder;
import org.actionsync.simulator.http.SearchIndex;

/**
 * Everything the simulated Action Builder knows. Whoever reads or writes it holds its monitor.
 *
 * <p>Written to and read from the state file field by field.
 */
public final class BuilderState {

  private static final int FIRST_ENTITY_NUMBER = 5100;

  final List<Organization> organizations = new ArrayList<>();
  long lastId;
  int lastNumber = FIRST_ENTITY_NUMBER;

  /** In which order the pages of people come; no part of what is known. */
  final transient ListOrder order = new ListOrder();

  /** What filters see of entities; no part of what is known. */
  final transient SearchIndex<Searchable> search =
      new SearchIndex<>(Searchable::id, Searchable::modified);

  /** Keys that were revoked and can be restored; no part of what is known. */
  final transient Set<String> revoked = new HashSet<>();

  /** Forgets everything and takes over what the other one knows. */
  public synchronized void become(BuilderState other) {
    organizations.clear();
    organizations.addAll(other.organizations);
    lastId = other.lastId;
    lastNumber = other.lastNumber;
  }

  /** Adds an empty organization with the usual two entity types. */
  public void addOrganization(String name, String subdomain, String key, Instant at) {
    Organization organization = new Organization();
    organization.name = name;
    organization.subdomain = subdomain;
    organization.key = key;
    organization.types.add(new EntityType(nextId(), "Person", "People", false, at));
    organization.types.add(new EntityType(nextId(), "Building", "Buildings", true, at));
    organizations.add(organization);
  }

  /** Adds an empty campaign to the only organization, or the last one added. */
  public void addCampaign(String id, String name, Instant at, boolean archived) {
    Organization organization = latest();
    Campaign campaign = new Campaign();
    campaign.id = id;
    campaign.number = 14 + organization.campaigns.size();
    campaign.name = name;
    campaign.created = at;
    campaign.modified = at;
    campaign.archived = archived;
    organization.campaigns.add(campaign);
  }

  /** Adds a field to the organization added last; it is on in all campaigns. */
  public void addField(Field field) {
    latest().fields.add(field);
  }

  /** Adds a response to an existing field, active in the given campaigns. */
  public String addResponse(Field field, String name, Instant at, Set<String> activeIn) {
    Response response = makeResponse(latest(), field, name, at);
    response.activeIn.addAll(activeIn);
    return response.id;
  }

  /** A response that is active nowhere yet. */
  Response makeResponse(Organization organization, Field field, String name, Instant at) {
    Response response = new Response();
    response.id = nextId();
    response.section = field.section();
    response.field = field.name();
    response.name = name;
    response.created = at;
    response.modified = at;
    organization.responses.add(response);
    return response;
  }

  /** Adds a prepared entity to the organization added last; answers its id. */
  public String addEntity(NewEntity entity) {
    Organization organization = latest();
    Entity made = entity.make(this, organization);
    made.number = nextNumber();
    organization.entities.put(made.id, made);
    return made.id;
  }

  /** The running number that web addresses use instead of the id. */
  int nextNumber() {
    lastNumber++;
    return lastNumber;
  }

  Optional<Organization> organization(String subdomain) {
    return organizations.stream()
        .filter(organization -> organization.subdomain.equals(subdomain))
        .findFirst();
  }

  /** The organization a campaign belongs to. */
  Organization ownerOf(String campaign) {
    return organizations.stream()
        .filter(organization -> organization.campaign(campaign).isPresent())
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("No campaign " + campaign));
  }

  /** A new id, the same ones in the same order whenever the same things happen. */
  String nextId() {
    lastId++;
    String name = "action builder " + lastId;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Every entity of all organizations, as filters see them. */
  List<Searchable> searchable() {
    return organizations.stream()
        .flatMap(organization -> organization.entities.values().stream())
        .map(Searchable::of)
        .toList();
  }

  /** Everything that is known, once more. */
  BuilderState copy() {
    try {
      return Json.MAPPER.treeToValue(Json.MAPPER.valueToTree(this), BuilderState.class);
    } catch (JsonProcessingException unlikely) {
      throw new IllegalStateException("What is stored every second cannot be read", unlikely);
    }
  }

  private Organization latest() {
    return organizations.get(organizations.size() - 1);
  }
}
