package org.actionsync.web.graphql;

import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actionsync.application.configuration.ConfigurationFile;
import org.actionsync.application.configuration.ConfigurationFile.CampaignEntry;
import org.actionsync.application.configuration.ConfigurationFile.LinkEntry;
import org.actionsync.application.configuration.ConfigurationFile.MappingEntry;
import org.actionsync.application.configuration.ConfigurationFile.ResponseEntry;
import org.actionsync.application.configuration.ConfigurationFile.TagEntry;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.integration.Typed;
import org.actionsync.application.linking.UpdateLinkSettings;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.BrakeLimit;
import org.actionsync.domain.reconcile.FieldRule;
import org.jspecify.annotations.Nullable;

/**
 * Reads a configuration file, see {@link ConfigurationWriter} for how it looks. A file that was
 * edited by hand is not to be guessed at: what is unknown, doubled or of the wrong kind is refused,
 * with its place.
 */
final class ConfigurationReader {

  /** What the argument is called that has the text. */
  static final String ARGUMENT = "configuration";

  private static final int LONGEST = 1_000_000;
  private static final int DEEPEST = 20;
  private static final int MOST_LINKS = 1000;
  private static final int MOST_MAPPINGS = 1000;
  private static final int HIGHEST_LEVEL = 100;

  private static final JsonReaderFactory JSON =
      JsonProvider.provider()
          .createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private ConfigurationReader() {}

  static ConfigurationFile read(String text) {
    if (text.length() > LONGEST) {
      throw invalid("A configuration has at most " + LONGEST + " characters");
    }
    if (Nesting.of(text).deepest() > DEEPEST) { // the parser would go down with it
      throw invalid("A configuration is not nested that deep");
    }
    JsonPlace file = new JsonPlace("", parse(text)).only("version", "links");
    JsonPlace version = file.at("version");
    if (version.number(1, Integer.MAX_VALUE) != ConfigurationFile.VERSION) {
      throw version.wrong("Only version " + ConfigurationFile.VERSION + " is known here");
    }
    Set<String> campaigns = new HashSet<>();
    return new ConfigurationFile(
        file.at("links").items(MOST_LINKS).stream().map(at -> link(at, campaigns)).toList());
  }

  private static JsonValue parse(String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return reader.readValue();
    } catch (JsonParsingException wrong) {
      throw invalid(
          "This is not JSON, or a name stands twice in one object: look at line "
              + wrong.getLocation().getLineNumber()
              + ", column "
              + wrong.getLocation().getColumnNumber());
    } catch (JsonException | NumberFormatException | UnsupportedOperationException wrong) {
      throw invalid("This is not JSON, or a name stands twice in one object");
    }
  }

  private static CodedException invalid(String sentence) {
    return new CodedException(ErrorCode.INVALID, sentence, ARGUMENT);
  }

  private static LinkEntry link(JsonPlace at, Set<String> campaigns) {
    at.only("campaign", "group", "magicTag", "enabled", "settings", "mappings");
    CampaignEntry campaign = campaign(at.at("campaign").only("organization", "id", "name"));
    if (!campaigns.add(campaign.organization() + " " + campaign.id())) {
      throw at.at("campaign").wrong("This campaign stands twice in the file");
    }
    return new LinkEntry(
        campaign,
        at.at("group").only("name").at("name").text(),
        tag(at.at("magicTag")),
        at.ifAt("enabled").map(JsonPlace::yes),
        at.ifAt("settings").map(ConfigurationReader::settings).orElse(NO_SETTINGS),
        mappings(at.at("mappings").items(MOST_MAPPINGS)));
  }

  private static final UpdateLinkSettings.Changes NO_SETTINGS =
      new UpdateLinkSettings.Changes(Map.of(), Optional.empty(), Optional.empty(), Map.of());

  private static CampaignEntry campaign(JsonPlace at) {
    return new CampaignEntry(
        at.at("organization").text(),
        id(at.at("id")),
        at.ifAt("name").map(JsonPlace::text).orElse(""));
  }

  private static RemoteId id(JsonPlace at) {
    try {
      return new RemoteId(at.text());
    } catch (IllegalArgumentException notOne) {
      throw at.wrong("This is not an identifier of a service");
    }
  }

  private static @Nullable RemoteId idIfGiven(JsonPlace at) {
    return at.ifAt("id").map(ConfigurationReader::id).orElse(null);
  }

  /** Without an identifier the tag may have to be made, so its name must be one. */
  private static TagEntry tag(JsonPlace at) {
    JsonPlace name = at.only("name", "id").at("name");
    @Nullable RemoteId id = idIfGiven(at);
    try {
      return new TagEntry(id == null ? Typed.name("name", name.text()) : name.text(), id);
    } catch (SetUpRefused notOne) {
      throw name.wrong(notOne.getMessage());
    }
  }

  private static UpdateLinkSettings.Changes settings(JsonPlace at) {
    at.only("optOutsToNetwork", "emailAsName", "fields", "brakes");
    Map<Field, FieldRule> rules = new EnumMap<>(Field.class);
    at.ifAt("fields")
        .map(JsonPlace::all)
        .orElse(Map.of())
        .forEach(
            (name, rule) -> rules.put(rule.name(Field.class, name), rule.word(FieldRule.class)));
    Map<BrakeKind, BrakeLimit> brakes = new EnumMap<>(BrakeKind.class);
    at.ifAt("brakes")
        .map(JsonPlace::all)
        .orElse(Map.of())
        .forEach((name, limit) -> brakes.put(limit.name(BrakeKind.class, name), limit(limit)));
    return new UpdateLinkSettings.Changes(
        rules,
        at.ifAt("optOutsToNetwork").map(JsonPlace::yes),
        at.ifAt("emailAsName").map(JsonPlace::yes),
        brakes);
  }

  private static BrakeLimit limit(JsonPlace at) {
    at.only("number", "percent");
    return new BrakeLimit(
        at.at("number").number(0, Integer.MAX_VALUE), at.at("percent").number(0, 100));
  }

  private static List<MappingEntry> mappings(List<JsonPlace> places) {
    Set<Object> mapped = new HashSet<>();
    return places.stream().map(at -> mapping(at, mapped)).toList();
  }

  private static MappingEntry mapping(JsonPlace at, Set<Object> mapped) {
    at.only("response", "level", "tag", "direction");
    boolean isLevel = at.ifAt("level").isPresent();
    if (isLevel == at.ifAt("response").isPresent()) {
      throw at.wrong("A mapping has either a response or a level");
    }
    ResponseEntry response = isLevel ? null : response(at.at("response"));
    Integer level = isLevel ? at.at("level").number(1, HIGHEST_LEVEL) : null;
    if (!mapped.add(response == null ? "level " + level : asNamed(response))) {
      throw at.wrong("This response or level stands twice in the link");
    }
    Direction direction = at.at("direction").word(Direction.class);
    if (isLevel && direction != Direction.TO_NETWORK) {
      throw at.at("direction").wrong("Assessments go one way, TO_NETWORK");
    }
    return new MappingEntry(response, level, tag(at.at("tag")), direction);
  }

  private static ResponseEntry response(JsonPlace at) {
    at.only("section", "field", "name", "id");
    return new ResponseEntry(
        at.at("section").text(), at.at("field").text(), at.at("name").text(), idIfGiven(at));
  }

  private static Object asNamed(ResponseEntry response) {
    return response.id() == null ? response : response.id();
  }
}
