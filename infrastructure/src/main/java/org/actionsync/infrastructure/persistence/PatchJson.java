package org.actionsync.infrastructure.persistence;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;

/** What a side has to learn, and the statuses that go with a new person, as text. */
final class PatchJson {

  private PatchJson() {}

  static String write(Patch patch) {
    JsonObjectBuilder values = JsonText.object();
    patch.values().forEach((field, value) -> values.add(field.name(), value));
    JsonObjectBuilder tags = JsonText.object();
    patch.tags().forEach((tag, present) -> tags.add(tag.value(), present.booleanValue()));
    JsonArrayBuilder optOuts = JsonText.array();
    patch.optOuts().forEach(channel -> optOuts.add(channel.name()));
    return JsonText.object()
        .add("values", values)
        .add("tags", tags)
        .add("optOuts", optOuts)
        .build()
        .toString();
  }

  static Patch read(String text) {
    JsonObject json = JsonText.readObject(text);
    Map<Field, String> values = new EnumMap<>(Field.class);
    JsonObject set = json.getJsonObject("values");
    set.keySet().forEach(name -> values.put(Field.valueOf(name), set.getString(name)));
    Map<TagKey, Boolean> tags = new TreeMap<>();
    JsonObject told = json.getJsonObject("tags");
    told.keySet().forEach(tag -> tags.put(new TagKey(tag), told.getBoolean(tag)));
    Set<Channel> optOuts = EnumSet.noneOf(Channel.class);
    JsonText.strings(json.getJsonArray("optOuts")).forEach(c -> optOuts.add(Channel.valueOf(c)));
    return new Patch(values, tags, optOuts);
  }

  static String writeGrants(Map<Channel, Subscription> grants) {
    JsonObjectBuilder json = JsonText.object();
    grants.forEach((channel, status) -> json.add(channel.name(), status.name()));
    return json.build().toString();
  }

  static Map<Channel, Subscription> readGrants(String text) {
    return BaselineJson.readConsent(JsonText.readObject(text));
  }
}
