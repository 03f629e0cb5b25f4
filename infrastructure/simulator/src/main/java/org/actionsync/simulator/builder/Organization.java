package org.actionsync.simulator.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/** An account: subdomain, key, campaigns, and the entities and fields they share. */
final class Organization {

  String name = "";
  String subdomain = "";
  String key = "";
  final List<EntityType> types = new ArrayList<>();
  final List<Field> fields = new ArrayList<>();
  final List<Response> responses = new ArrayList<>();
  final List<Campaign> campaigns = new ArrayList<>();

  /** By id: an order that has nothing to do with names or dates, but is stable. */
  final TreeMap<String, Entity> entities = new TreeMap<>();

  Entity entity(String id) {
    Entity entity = entities.get(id);
    if (entity == null) {
      throw new NoSuchElementException("No entity " + id);
    }
    return entity;
  }

  Optional<Campaign> campaign(String id) {
    return campaigns.stream().filter(campaign -> campaign.id.equals(id)).findFirst();
  }

  Optional<Field> field(String section, String name) {
    return fields.stream().filter(field -> field.is(section, name)).findFirst();
  }

  Field fieldOf(Response response) {
    return field(response.section, response.field)
        .orElseThrow(() -> new IllegalStateException("No field of " + response.name));
  }

  Optional<EntityType> type(String name) {
    return types.stream().filter(type -> type.singular().equalsIgnoreCase(name)).findFirst();
  }

  Response response(String id) {
    return responses.stream()
        .filter(response -> response.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("No response " + id));
  }

  Optional<Response> response(Field field, String name) {
    return responses.stream()
        .filter(each -> field.is(each.section, each.field) && each.name.equals(name))
        .findFirst();
  }

  /** Whether a response can be seen and given in a campaign. */
  boolean active(Response response, Campaign campaign) {
    return response.activeIn.contains(campaign.id)
        && !campaign.fieldsOff.contains(fieldOf(response).key());
  }

  List<Entity> entitiesIn(Campaign campaign) {
    return entities.values().stream()
        .filter(entity -> entity.campaigns.containsKey(campaign.id))
        .toList();
  }

  /** The taggings of an entity that a campaign can see. */
  List<Tagging> visible(Entity entity, Campaign campaign) {
    return entity.taggings.stream()
        .filter(tagging -> tagging.countsIn(campaign.id))
        .filter(tagging -> active(response(tagging.response()), campaign))
        .toList();
  }
}
