package org.actionsync.infrastructure.persistence;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.actionsync.application.port.AuditLog.Difference;

/** What an entry of the audit log says is different, as text. */
final class DifferencesJson {

  /** What the column takes, but for some room to say how many are left over. */
  private static final int MOST_CHARACTERS = 499_000;

  private DifferencesJson() {}

  /** As many as the column takes; if these are not all, the last says how many more there are. */
  static String write(List<Difference> changes) {
    JsonArrayBuilder array = JsonText.array();
    int characters = 0;
    int written = 0;
    while (written < changes.size() && characters <= MOST_CHARACTERS) {
      JsonObject object = object(changes.get(written));
      characters += object.toString().length() + 1;
      if (characters <= MOST_CHARACTERS) {
        array.add(object);
        written++;
      }
    }
    if (written < changes.size()) {
      String more = String.valueOf(changes.size() - written);
      array.add(object(new Difference("and so many more", null, more)));
    }
    return JsonText.object().add("changes", array).build().toString();
  }

  private static JsonObject object(Difference change) {
    JsonObjectBuilder object = JsonText.object().add("what", change.what());
    JsonText.addIfKnown(object, "before", change.before());
    JsonText.addIfKnown(object, "after", change.after());
    return object.build();
  }

  static List<Difference> read(String text) {
    JsonArray array = JsonText.readObject(text).getJsonArray("changes");
    return array.getValuesAs(JsonObject.class).stream()
        .map(
            change ->
                new Difference(
                    change.getString("what"),
                    JsonText.known(change, "before"),
                    JsonText.known(change, "after")))
        .toList();
  }
}
