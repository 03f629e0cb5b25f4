package org.actionsync.simulator.builder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.actionsync.simulator.http.Json;

/**
 * The shape of an entity as one campaign sees it: contact items are shared, subscriptions are the
 * campaign's own.
 */
final class EntityJson {

  private final BuilderJson json;
  private final Organization organization;
  private final Campaign campaign;

  EntityJson(BuilderJson json, Organization organization, Campaign campaign) {
    this.json = json;
    this.organization = organization;
    this.campaign = campaign;
  }

  ObjectNode entity(Entity entity) {
    ObjectNode node = BuilderJson.resource(entity.id, entity.created, entity.modified);
    entity.customIdentifiers.forEach(node.withArrayProperty("identifiers")::add);
    node.put("action_builder:entity_type", entity.type);
    Json.putIfPresent(node, "given_name", entity.givenName);
    Json.putIfPresent(node, "family_name", entity.familyName);
    Json.putIfPresent(node, "additional_name", entity.additionalName);
    Json.putIfPresent(node, "name", entity.name);
    node.put("browser_url", browserUrl(entity));
    putAssessment(node, entity.in(campaign));
    Json.putIfPresent(node, "preferred_language", entity.language);
    Json.putIfPresent(node, "action_builder:pronouns", entity.pronouns);
    putContactItems(node, entity);
    node.set("_links", links(entity));
    return node;
  }

  private String browserUrl(Entity entity) {
    return "https://%s.actionbuilder.org/entity/view/%d/profile?campaignId=%d"
        .formatted(organization.subdomain, entity.number, campaign.number);
  }

  private static void putAssessment(ObjectNode node, Entity.Membership membership) {
    if (membership.assessment != null && membership.assessedAt != null) {
      node.put("action_builder:latest_assessment", membership.assessment);
      node.put(
          "action_builder:latest_assessment_created_date", BuilderJson.date(membership.assessedAt));
    }
  }

  private void putContactItems(ObjectNode node, Entity entity) {
    Entity.Membership membership = entity.in(campaign);
    if (!entity.addresses.isEmpty()) {
      ArrayNode addresses = node.putArray("postal_addresses");
      for (PostalItem item : entity.addresses) {
        ObjectNode address = item(item.id());
        address.setAll(address(item));
        address.put("address_type", item.type());
        Json.putIfPresent(address, "status", item.quality());
        addresses.add(address);
      }
    }
    if (!entity.phones.isEmpty()) {
      ArrayNode phones = node.putArray("phone_numbers");
      for (PhoneItem item : entity.phones) {
        ObjectNode phone = item(item.id()).put("number", item.number());
        phone.put("number_type", item.type());
        Json.putIfPresent(phone, "status", membership.statuses.get(item.id()));
        Json.putIfPresent(phone, "action_builder:confirmed", item.quality());
        phones.add(phone.put("source", item.source()));
      }
    }
    if (!entity.emails.isEmpty()) {
      ArrayNode emails = node.putArray("email_addresses");
      for (EmailItem item : entity.emails) {
        ObjectNode email = item(item.id()).put("address", item.address());
        Json.putIfPresent(email, "address_type", item.type());
        Json.putIfPresent(email, "status", membership.statuses.get(item.id()));
        Json.putIfPresent(email, "action_builder:confirmed", item.quality());
        emails.add(email.put("source", item.source()));
      }
    }
  }

  private static ObjectNode item(String id) {
    return Json.object().put("action_builder:identifier", "action_builder:" + id);
  }

  /** The postal fields and the source, which addresses of entities and of responses share. */
  static ObjectNode address(PostalItem item) {
    ObjectNode node = Json.object();
    ArrayNode lines = node.putArray("address_lines");
    item.lines().forEach(lines::add);
    Json.putIfPresent(node, "locality", item.place().locality());
    Json.putIfPresent(node, "region", item.place().region());
    Json.putIfPresent(node, "postal_code", item.place().postalCode());
    Json.putIfPresent(node, "country", item.place().country());
    return node.put("source", item.source());
  }

  private ObjectNode links(Entity entity) {
    String self = BuilderJson.path(campaign) + "/people/" + entity.id;
    String typeId = organization.type(entity.type).map(EntityType::id).orElseThrow();
    ObjectNode links = Json.object();
    json.link(links, "self", self);
    json.link(links, "action_builder:campaign", BuilderJson.path(campaign));
    json.link(
        links,
        "action_builder:entity_type",
        BuilderJson.path(campaign) + "/entity_types/" + typeId);
    json.link(links, "action_builder:connections", self + "/connections");
    json.link(links, "osdi:taggings", self + "/taggings");
    return links;
  }
}
