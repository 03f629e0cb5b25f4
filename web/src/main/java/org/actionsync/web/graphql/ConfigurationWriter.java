package org.actionsync.web.graphql;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Map;
import org.actionsync.application.configuration.ConfigurationFile;
import org.actionsync.application.configuration.ConfigurationFile.LinkEntry;
import org.actionsync.application.configuration.ConfigurationFile.MappingEntry;
import org.actionsync.application.configuration.ConfigurationFile.ResponseEntry;
import org.actionsync.application.configuration.ConfigurationFile.TagEntry;
import org.actionsync.application.linking.UpdateLinkSettings;
import org.actionsync.domain.contact.RemoteId;
import org.jspecify.annotations.Nullable;

/**
 * Writes a configuration file: JSON, which is YAML too, with one fact on a line, so that version
 * control shows what changed.
 *
 * <pre>{@code
 * {"version": 1,
 *  "links": [
 *   {"campaign": {"organization": "riverside", "id": "…", "name": "Warehouse"},
 *    "group": {"name": "Riverside Workers"},
 *    "magicTag": {"name": "AB: Warehouse", "id": "…"},
 *    "enabled": true,
 *    "settings": {"optOutsToNetwork": true, "emailAsName": false,
 *     "fields": {"EMAIL": "NEWEST"}, "brakes": {"CREATE": {"number": 100, "percent": 20}}},
 *    "mappings": [
 *     {"response": {"section": "Work", "field": "Shift", "name": "Night", "id": "…"},
 *      "tag": {"name": "Nights", "id": "…"}, "direction": "BOTH"},
 *     {"level": 1, "tag": {"name": "Leaders"}, "direction": "TO_NETWORK"}]}]}
 * }</pre>
 */
final class ConfigurationWriter {

  private static final JsonProvider JSON = JsonProvider.provider();

  private static final JsonWriterFactory ONE_FACT_A_LINE =
      JSON.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

  private ConfigurationWriter() {}

  static String write(ConfigurationFile file) {
    JsonArrayBuilder links = JSON.createArrayBuilder();
    file.links().forEach(link -> links.add(link(link)));
    StringWriter text = new StringWriter();
    try (JsonWriter writer = ONE_FACT_A_LINE.createWriter(text)) {
      writer.writeObject(
          JSON.createObjectBuilder()
              .add("version", ConfigurationFile.VERSION)
              .add("links", links)
              .build());
    }
    return text.toString().strip() + "\n";
  }

  private static JsonObjectBuilder link(LinkEntry link) {
    JsonObjectBuilder json =
        JSON.createObjectBuilder()
            .add(
                "campaign",
                JSON.createObjectBuilder()
                    .add("organization", link.campaign().organization())
                    .add("id", link.campaign().id().value())
                    .add("name", link.campaign().name()))
            .add("group", JSON.createObjectBuilder().add("name", link.group()))
            .add("magicTag", tag(link.magicTag()));
    link.enabled().ifPresent(enabled -> json.add("enabled", enabled));
    JsonArrayBuilder mappings = JSON.createArrayBuilder();
    link.mappings().forEach(mapping -> mappings.add(mapping(mapping)));
    return json.add("settings", settings(link.settings())).add("mappings", mappings);
  }

  private static JsonObjectBuilder tag(TagEntry tag) {
    return withId(JSON.createObjectBuilder().add("name", tag.name()), tag.id());
  }

  private static JsonObjectBuilder withId(JsonObjectBuilder json, @Nullable RemoteId id) {
    return id == null ? json : json.add("id", id.value());
  }

  private static JsonObjectBuilder settings(UpdateLinkSettings.Changes settings) {
    JsonObjectBuilder fields = JSON.createObjectBuilder();
    settings.fields().forEach((field, rule) -> fields.add(field.name(), rule.name()));
    JsonObjectBuilder brakes = JSON.createObjectBuilder();
    settings
        .brake()
        .forEach(
            (kind, limit) ->
                brakes.add(
                    kind.name(),
                    JSON.createObjectBuilder()
                        .add("number", limit.number())
                        .add("percent", limit.percent())));
    JsonObjectBuilder json = JSON.createObjectBuilder();
    settings.optOutsToNetwork().ifPresent(yes -> json.add("optOutsToNetwork", yes));
    settings.emailAsName().ifPresent(yes -> json.add("emailAsName", yes));
    return json.add("fields", fields).add("brakes", brakes);
  }

  private static JsonObjectBuilder mapping(MappingEntry mapping) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    ResponseEntry response = mapping.response();
    if (response != null) {
      JsonObjectBuilder named =
          JSON.createObjectBuilder()
              .add("section", response.section())
              .add("field", response.field())
              .add("name", response.name());
      json.add("response", withId(named, response.id()));
    }
    if (mapping.level() != null) {
      json.add("level", mapping.level());
    }
    return json.add("tag", tag(mapping.tag())).add("direction", mapping.direction().name());
  }
}
