package org.actionsync.infrastructure.actionnetwork;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.infrastructure.osdi.Answer;
import org.actionsync.infrastructure.osdi.Calls;
import org.actionsync.infrastructure.osdi.PageQuery;
import org.actionsync.infrastructure.osdi.PersonParts;

/**
 * Finds a group's name. Nothing states it; the first action of any kind that names a sponsor is
 * believed. An admin can correct it, because an action may be sponsored by another group.
 */
final class GroupName {

  private static final List<String> COLLECTIONS =
      List.of("events", "forms", "petitions", "fundraising_pages", "campaigns");
  private static final PageQuery FIRST = new PageQuery(1, 1, null);

  private GroupName() {}

  static Optional<String> find(NetworkApi api, Calls calls) throws DirectoryUnavailable {
    for (String collection : COLLECTIONS) {
      Answer answer = calls.repeatable(key -> api.actions(key, collection, FIRST));
      if (answer.isOk()) {
        Optional<String> name = sponsor(answer.read(NetworkJson.Actions.class));
        if (name.isPresent()) {
          return name;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> sponsor(NetworkJson.Actions page) {
    return Optional.ofNullable(page.embedded()).stream()
        .flatMap(embedded -> embedded.values().stream())
        .flatMap(GroupName::objects)
        .map(action -> action.get("action_network:sponsor"))
        .flatMap(GroupName::objects)
        .map(sponsor -> sponsor.get("title"))
        .flatMap(title -> title instanceof JsonString text ? Stream.of(text) : Stream.empty())
        .flatMap(title -> Stream.ofNullable(PersonParts.text(title.getString())))
        .findFirst();
  }

  private static Stream<JsonObject> objects(JsonValue value) {
    if (value instanceof JsonObject object) {
      return Stream.of(object);
    }
    return value instanceof JsonArray array
        ? array.stream().flatMap(GroupName::objects)
        : Stream.empty();
  }
}
