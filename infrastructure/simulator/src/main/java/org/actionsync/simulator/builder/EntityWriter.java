package org.actionsync.simulator.builder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.actionsync.simulator.http.Json;
import org.actionsync.simulator.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How entities are made, found and changed: the rules of the person signup helper and of {@code
 * PUT}.
 *
 * <p>An entity is found by its identifiers only. Its modified date moves when something about it
 * really changed, and not when a write was ignored.
 */
final class EntityWriter {

  private static final Pattern CUSTOM_IDENTIFIER =
      Pattern.compile("(dwid|custom_id|custom_id_[1-4]|voterbase_id|actionsync):[A-Za-z0-9_-]+");

  private final BuilderState state;
  private final Organization organization;
  private final BuilderRules rules;
  private final Instant now;

  EntityWriter(BuilderState state, Organization organization, BuilderRules rules, Instant now) {
    this.state = state;
    this.organization = organization;
    this.rules = rules;
    this.now = now;
  }

  /**
   * The signup helper: finds the entity by its identifiers, adds it to the campaign if it was only
   * in others, or makes it.
   *
   * @throws Refusal 422 for what the service would not accept, 500 for malformed {@code add_tags}
   */
  Entity signUp(Campaign campaign, JsonNode body) {
    ResponseWriter.refuseMalformed(body.path("add_tags"));
    JsonNode sent = body.path("person");
    Entity known = find(campaign, sent.path("identifiers"));
    Entity entity = known == null ? make(campaign, sent) : known;
    JsonNode before = fingerprint(entity);
    boolean joins = !entity.campaigns.containsKey(campaign.id);
    Entity.Membership membership = joins ? new Entity.Membership() : entity.in(campaign);
    new ContactItems(state, entity, membership, "api").write(sent);
    entity.campaigns.put(campaign.id, membership);
    writeCore(entity, sent, known == null);
    writeAssessment(membership, sent);
    var responses = new ResponseWriter(state, organization, campaign, now);
    responses.add(entity, body.path("add_tags"));
    responses.remove(entity, body.path("remove_tags"));
    organization.entities.put(entity.id, entity);
    touchIfChanged(entity, before);
    return entity;
  }

  /** PUT: the same rules for a known entity, with the bare person and without tags. */
  void update(Campaign campaign, Entity entity, JsonNode sent) {
    JsonNode before = fingerprint(entity);
    new ContactItems(state, entity, entity.in(campaign), "api").write(sent);
    writeCore(entity, sent, false);
    writeAssessment(entity.in(campaign), sent);
    touchIfChanged(entity, before);
  }

  /**
   * First by the native identifier, then by the others; several with one custom identifier: one of
   * this campaign first.
   */
  private @Nullable Entity find(Campaign campaign, JsonNode identifiers) {
    for (JsonNode each : identifiers) {
      if (each.asText().startsWith("action_builder:")) {
        Entity entity =
            organization.entities.get(each.asText().substring("action_builder:".length()));
        if (entity != null) {
          return entity;
        }
      }
    }
    Entity elsewhere = null;
    for (JsonNode each : identifiers) {
      for (Entity entity : organization.entities.values()) {
        if (entity.customIdentifiers.contains(each.asText())) {
          if (entity.campaigns.containsKey(campaign.id)) {
            return entity;
          }
          elsewhere = elsewhere == null ? entity : elsewhere;
        }
      }
    }
    return elsewhere;
  }

  private Entity make(Campaign campaign, JsonNode sent) {
    String asked = Json.text(sent, "action_builder:entity_type");
    EntityType type =
        organization
            .type(Objects.requireNonNullElse(asked, campaign.defaultEntityType))
            .orElseThrow(() -> new Refusal(422, "Entity type is not known: " + asked));
    if (Json.text(sent, "given_name") == null && Json.text(sent, "name") == null) {
      throw new Refusal(422, "Name can't be blank");
    }
    Entity entity = new Entity();
    entity.id = state.nextId();
    entity.number = state.nextNumber();
    entity.type = type.singular();
    entity.created = now;
    return entity;
  }

  private void writeCore(Entity entity, JsonNode sent, boolean isNew) {
    if (isNew || !rules.namesAreFixed()) {
      writeNames(entity, sent);
    }
    entity.language = or(Json.text(sent, "preferred_language"), entity.language);
    entity.pronouns = or(Json.text(sent, "action_builder:pronouns"), entity.pronouns);
    for (JsonNode each : sent.path("identifiers")) {
      String identifier = each.asText();
      if (CUSTOM_IDENTIFIER.matcher(identifier).matches()
          && !entity.customIdentifiers.contains(identifier)) {
        entity.customIdentifiers.add(identifier);
      }
    }
  }

  private void writeNames(Entity entity, JsonNode sent) {
    String name = or(Json.text(sent, "name"), Json.text(sent, "action_builder:name"));
    String given = Json.text(sent, "given_name");
    if (organization.type(entity.type).orElseThrow().singleName()) {
      entity.name = or(or(name, given), entity.name);
      return;
    }
    entity.givenName = or(or(given, name), entity.givenName);
    entity.familyName = or(Json.text(sent, "family_name"), entity.familyName);
    entity.additionalName = or(Json.text(sent, "additional_name"), entity.additionalName);
  }

  /** Per campaign; null removes it. */
  private void writeAssessment(Entity.Membership membership, JsonNode sent) {
    JsonNode level = sent.path("action_builder:latest_assessment");
    if (level.isNull()) {
      membership.assessment = null;
      membership.assessedAt = null;
    } else if (level.isInt() && !Integer.valueOf(level.asInt()).equals(membership.assessment)) {
      membership.assessment = level.asInt();
      membership.assessedAt = now;
    }
  }

  /** Everything about an entity but the date that is about to move. */
  static JsonNode fingerprint(Entity entity) {
    ObjectNode tree = Json.MAPPER.valueToTree(entity);
    tree.remove("modified");
    return tree;
  }

  void touchIfChanged(Entity entity, JsonNode before) {
    if (entity.modified.equals(Instant.EPOCH) || !fingerprint(entity).equals(before)) {
      entity.modified = now;
    }
  }

  private static @Nullable String or(@Nullable String value, @Nullable String otherwise) {
    return value == null ? otherwise : value;
  }
}
