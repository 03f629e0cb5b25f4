package org.actionsync.simulator.builder;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.actionsync.simulator.http.Json;
import org.actionsync.simulator.http.Refusal;
import org.jspecify.annotations.Nullable;

/** What {@code add_tags} and {@code remove_tags} do to an entity in one campaign. */
final class ResponseWriter {

  private static final String SECTION = "action_builder:section";
  private static final String FIELD = "action_builder:field";

  private final BuilderState state;
  private final Organization organization;
  private final Campaign campaign;
  private final Instant now;

  ResponseWriter(BuilderState state, Organization organization, Campaign campaign, Instant now) {
    this.state = state;
    this.organization = organization;
    this.campaign = campaign;
    this.now = now;
  }

  /**
   * Checked before anything is written.
   *
   * @throws Refusal 500 unless it is a list of objects with section, field and name
   */
  static void refuseMalformed(JsonNode addTags) {
    boolean fine = addTags.isMissingNode() || addTags.isNull() || addTags.isArray();
    for (JsonNode tag : addTags) {
      fine = fine && tag.path(SECTION).isTextual() && tag.path(FIELD).isTextual();
      fine = fine && name(tag) != null;
    }
    if (!fine) {
      throw new Refusal(500, "Internal Server Error");
    }
  }

  /** Unknown sections, fields and responses, and those not active here, are ignored. */
  void add(Entity entity, JsonNode addTags) {
    for (JsonNode sent : addTags) {
      Optional<Field> field = field(sent);
      String name = name(sent);
      if (field.isPresent() && name != null) {
        if (sent.path("action_builder:create_tag").asBoolean(false)) {
          findOrMake(field.get(), name);
        }
        organization
            .response(field.get(), name)
            .filter(response -> organization.active(response, campaign))
            .ifPresent(response -> give(entity, response, value(sent)));
      }
    }
  }

  /** Takes matching responses away and ignores others; has no effect on universal fields. */
  void remove(Entity entity, JsonNode removeTags) {
    for (JsonNode sent : removeTags) {
      String name = Objects.requireNonNullElse(name(sent), "");
      field(sent)
          .filter(field -> !field.is(Field.Trait.UNIVERSAL))
          .flatMap(field -> organization.response(field, name))
          .filter(response -> organization.active(response, campaign))
          .ifPresent(
              response ->
                  entity.taggings.removeIf(
                      tagging ->
                          tagging.response().equals(response.id) && tagging.countsIn(campaign.id)));
    }
  }

  /** The response of that name, made if need be, and active in this campaign from now on. */
  Response findOrMake(Field field, String name) {
    Response response =
        organization
            .response(field, name)
            .orElseGet(() -> state.makeResponse(organization, field, name, now));
    response.activeIn.add(campaign.id);
    return response;
  }

  /** The table of what a second response does, by kind of field. */
  void give(Entity entity, Response response, Tagging.Value value) {
    Field field = organization.fieldOf(response);
    boolean universal = field.is(Field.Trait.UNIVERSAL);
    boolean repeats = field.isNote() || field.is(Field.Trait.APPENDING);
    List<Tagging> ofField =
        entity.taggings.stream()
            .filter(tagging -> tagging.countsIn(campaign.id))
            .filter(tagging -> field.is(section(tagging), fieldName(tagging)))
            .toList();
    List<Tagging> alike =
        ofField.stream().filter(tagging -> tagging.response().equals(response.id)).toList();
    if (!repeats && !field.is(Field.Trait.MULTIPLE)) {
      if (!universal && alike.stream().anyMatch(tagging -> tagging.value().equals(value))) {
        return; // changes nothing, so nothing moves
      }
      entity.taggings.removeAll(ofField);
    } else if (universal) {
      entity.taggings.removeAll(alike);
    } else if (!repeats && field.type().equals("standard") && !alike.isEmpty()) {
      return;
    }
    String counts = universal ? null : campaign.id;
    entity.taggings.add(new Tagging(state.nextId(), response.id, counts, now, value));
  }

  private String section(Tagging tagging) {
    return organization.response(tagging.response()).section;
  }

  private String fieldName(Tagging tagging) {
    return organization.response(tagging.response()).field;
  }

  private Optional<Field> field(JsonNode sent) {
    return organization.field(sent.path(SECTION).asText(), sent.path(FIELD).asText());
  }

  /** Until February 2023 the key was {@code action_builder:name}; it still works. */
  private static @Nullable String name(JsonNode sent) {
    String name = Json.text(sent, "name");
    return name == null ? Json.text(sent, "action_builder:name") : name;
  }

  private static Tagging.Value value(JsonNode sent) {
    JsonNode number = sent.path("action_builder:number_response");
    return new Tagging.Value(
        number.isNumber() ? number.decimalValue() : null,
        Json.text(sent, "action_builder:date_response"),
        Json.text(sent, "action_builder:note_response"));
  }
}
