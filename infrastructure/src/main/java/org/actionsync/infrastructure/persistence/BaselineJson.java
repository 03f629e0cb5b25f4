package org.actionsync.infrastructure.persistence;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.reconcile.Baseline;

/** What two sides said when they last met, as text. */
final class BaselineJson {

  private BaselineJson() {}

  static String write(Baseline baseline) {
    JsonObjectBuilder told = JsonText.object();
    baseline.told().forEach((tag, side) -> told.add(tag.value(), side.name()));
    return JsonText.object()
        .add("network", profile(baseline.network()))
        .add("builder", profile(baseline.builder()))
        .add("told", told)
        .build()
        .toString();
  }

  private static JsonObjectBuilder profile(Profile profile) {
    JsonObjectBuilder values = JsonText.object();
    profile.values().forEach((field, value) -> values.add(field.name(), value));
    JsonArrayBuilder tags = JsonText.array();
    profile.tags().forEach(tag -> tags.add(tag.value()));
    JsonObjectBuilder consent = JsonText.object();
    profile.consent().forEach((channel, wish) -> consent.add(channel.name(), wish.name()));
    return JsonText.object().add("values", values).add("tags", tags).add("consent", consent);
  }

  static Baseline read(String text) {
    JsonObject json = JsonText.readObject(text);
    Map<TagKey, Side> told = new TreeMap<>();
    if (json.containsKey("told")) {
      JsonObject sides = json.getJsonObject("told");
      sides.keySet().forEach(tag -> told.put(new TagKey(tag), Side.valueOf(sides.getString(tag))));
    }
    return new Baseline(
        readProfile(json.getJsonObject("network")),
        readProfile(json.getJsonObject("builder")),
        told);
  }

  /** What one side says, as text. */
  static String writeProfile(Profile profile) {
    return profile(profile).build().toString();
  }

  /** Reads what {@link #writeProfile} wrote. */
  static Profile readProfile(String text) {
    return readProfile(JsonText.readObject(text));
  }

  private static Profile readProfile(JsonObject json) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    JsonObject known = json.getJsonObject("values");
    known.keySet().forEach(name -> values.put(Field.valueOf(name), known.getString(name)));
    TreeSet<TagKey> tags = new TreeSet<>();
    JsonText.strings(json.getJsonArray("tags")).forEach(tag -> tags.add(new TagKey(tag)));
    return new Profile(values, tags, readConsent(json.getJsonObject("consent")));
  }

  /** Wishes per channel, as baselines and grants have them. */
  static Map<Channel, Subscription> readConsent(JsonObject json) {
    Map<Channel, Subscription> consent = new EnumMap<>(Channel.class);
    for (String name : json.keySet()) {
      consent.put(Channel.valueOf(name), Subscription.valueOf(json.getString(name)));
    }
    return consent;
  }
}
