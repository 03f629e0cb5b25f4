package org.actionsync.infrastructure.persistence;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.List;
import org.actionsync.application.port.Answer;
import org.actionsync.application.port.ReviewItem.Details;
import org.actionsync.domain.contact.RemoteId;

/** What the answer to a review item can refer to, as text. */
final class DetailsJson {

  private DetailsJson() {}

  static String write(Details details) {
    JsonArrayBuilder values = JsonText.array();
    for (Answer.Value value : details.values()) {
      values.add(
          JsonText.object()
              .add("name", value.name())
              .add("network", value.network())
              .add("builder", value.builder()));
    }
    return JsonText.object()
        .add("candidates", ids(details.candidates()))
        .add("twins", ids(details.twins()))
        .add("values", values)
        .add("foundWhileWriting", details.foundWhileWriting())
        .build()
        .toString();
  }

  private static JsonArrayBuilder ids(Collection<RemoteId> people) {
    JsonArrayBuilder ids = JsonText.array();
    people.forEach(person -> ids.add(person.value()));
    return ids;
  }

  /** Nothing in particular for an item from before there were details. */
  static Details read(String text) {
    JsonObject json = JsonText.readObject(text);
    if (json.isEmpty()) {
      return Details.NONE;
    }
    return new Details(
        readIds(json, "candidates"),
        readIds(json, "twins"),
        json.getJsonArray("values").getValuesAs(JsonObject.class).stream()
            .map(
                value ->
                    new Answer.Value(
                        value.getString("name"),
                        value.getString("network"),
                        value.getString("builder")))
            .toList(),
        json.getBoolean("foundWhileWriting"));
  }

  private static List<RemoteId> readIds(JsonObject json, String name) {
    return JsonText.strings(json.getJsonArray(name)).stream().map(RemoteId::new).toList();
  }
}
