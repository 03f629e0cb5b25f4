package org.actionsync.infrastructure.persistence;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.actionsync.application.port.AuditLog.Difference;

/** What an entry of the audit log says is different, as text. */
final class DifferencesJson {

  private DifferencesJson() {}

  static String write(List<Difference> changes) {
    JsonArrayBuilder array = JsonText.array();
    for (Difference change : changes) {
      JsonObjectBuilder object = JsonText.object().add("what", change.what());
      JsonText.addIfKnown(object, "before", change.before());
      JsonText.addIfKnown(object, "after", change.after());
      array.add(object);
    }
    return JsonText.object().add("changes", array).build().toString();
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
