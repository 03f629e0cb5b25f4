package org.actionsync.simulator.builder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.http.Json;
import org.actionsync.simulator.http.Page;

/** The shapes of Action Builder's answers. Links begin with the address the call was made to. */
final class BuilderJson {

  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Call call;
  private final Organization organization;

  BuilderJson(Call call, Organization organization) {
    this.call = call;
    this.organization = organization;
  }

  /** UTC with milliseconds. */
  static String date(Instant at) {
    return MILLISECONDS.format(at);
  }

  String href(String path) {
    return call.origin() + "/" + organization.subdomain + "/api/rest/v1" + path;
  }

  void link(ObjectNode links, String name, String path) {
    links.putObject(name).put("href", href(path));
  }

  ObjectNode campaign(Campaign campaign) {
    ObjectNode json = resource(campaign.id, campaign.created, campaign.modified);
    json.put("name", campaign.name);
    json.put("target_number", "400");
    json.put("total_number", String.valueOf(organization.entitiesIn(campaign).size()));
    json.put("default_entity_type", campaign.defaultEntityType);
    json.put("archived", campaign.archived);
    String self = path(campaign);
    ObjectNode links = json.putObject("_links");
    link(links, "self", self);
    link(links, "action_builder:entity_types", self + "/entity_types");
    link(links, "action_builder:connection_types", self + "/connection_types");
    link(links, "osdi:people", self + "/people");
    link(links, "osdi:tags", self + "/tags");
    return json;
  }

  ObjectNode entityType(EntityType type, Campaign campaign) {
    ObjectNode json = resource(type.id(), type.at(), type.at());
    json.put("plural_name", type.plural()).put("singular_name", type.singular());
    json.put("name_type", type.singleName() ? "single" : "multi");
    json.put("address_enabled", true).put("date_of_birth_enabled", !type.singleName());
    ObjectNode links = json.putObject("_links");
    link(links, "self", path(campaign) + "/entity_types/" + type.id());
    link(links, "action_builder:campaign", path(campaign));
    return json;
  }

  ObjectNode response(Response response, Campaign campaign) {
    Field field = organization.fieldOf(response);
    ObjectNode json = resource(response.id, response.created, response.modified);
    json.put("name", response.name);
    json.put("action_builder:section", response.section);
    json.put("action_builder:field", response.field);
    json.put("action_builder:field_type", field.type());
    json.put("action_builder:locked", field.is(Field.Trait.LOCKED));
    json.put("action_builder:allow_multiple_responses", field.is(Field.Trait.MULTIPLE));
    if (!response.addresses.isEmpty()) {
      ArrayNode addresses = json.putArray("action_builder:postal_addresses");
      response.addresses.forEach(each -> addresses.add(EntityJson.address(each)));
    }
    String self = path(campaign) + "/tags/" + response.id;
    ObjectNode links = json.putObject("_links");
    link(links, "self", self);
    link(links, "action_builder:campaign", path(campaign));
    link(links, "osdi:taggings", self + "/taggings");
    return json;
  }

  /** Section, field and name come with the tagging; {@code under} is where it was asked for. */
  ObjectNode tagging(Seen seen, Campaign campaign, String under) {
    Response response = organization.response(seen.tagging().response());
    Tagging tagging = seen.tagging();
    ObjectNode json = resource(tagging.id(), tagging.at(), tagging.at());
    json.put("item_type", "entity");
    json.put("action_builder:section", response.section);
    json.put("action_builder:field", response.field);
    json.put("action_builder:field_type", organization.fieldOf(response).type());
    json.put("action_builder:name", response.name);
    if (tagging.value().number() != null) {
      json.put("action_builder:number_response", tagging.value().number());
    }
    Json.putIfPresent(json, "action_builder:date_response", tagging.value().date());
    Json.putIfPresent(json, "action_builder:note_response", tagging.value().note());
    ObjectNode links = json.putObject("_links");
    link(links, "self", path(campaign) + under + "/taggings/" + tagging.id());
    link(links, "action_builder:campaign", path(campaign));
    link(links, "osdi:tag", path(campaign) + "/tags/" + response.id);
    link(links, "osdi:person", path(campaign) + "/people/" + seen.entity().id);
    return json;
  }

  /** A tagging together with the entity it is on. */
  record Seen(Entity entity, Tagging tagging) {}

  static String path(Campaign campaign) {
    return "/campaigns/" + campaign.id;
  }

  static ObjectNode resource(String id, Instant created, Instant modified) {
    ObjectNode json = Json.object().put("origin_system", "Action Builder");
    json.putArray("identifiers").add("action_builder:" + id);
    json.put("created_date", date(created));
    json.put("modified_date", date(modified));
    return json;
  }

  /** A resource answered alone also explains its link names. */
  ObjectNode alone(ObjectNode resource) {
    resource.withObjectProperty("_links").set("curies", curies());
    return resource;
  }

  static ArrayNode curies() {
    ArrayNode curies = Json.array();
    for (String name : List.of("osdi", "action_builder")) {
      curies
          .addObject()
          .put("name", name)
          .put("href", "https://actionbuilder.org/docs/v1/{rel}")
          .put("templated", true);
    }
    return curies;
  }

  /** The frame of a page: no total of records, and no {@code next} on the last page. */
  ObjectNode page(Page<ObjectNode> page, String path, String relation) {
    ObjectNode json = Json.object().put("per_page", page.size()).put("page", page.number());
    json.put("total_pages", page.totalPages());
    ArrayNode items = json.putObject("_embedded").putArray(relation);
    page.items().forEach(items::add);
    ObjectNode links = json.putObject("_links");
    link(links, "self", Page.address(call, path, page.number()));
    if (page.number() < page.totalPages()) {
      link(links, "next", Page.address(call, path, page.number() + 1));
    }
    links.set("curies", curies());
    ArrayNode hrefs = links.putArray(relation);
    page.items().forEach(item -> hrefs.add(item.path("_links").path("self")));
    return json;
  }
}
