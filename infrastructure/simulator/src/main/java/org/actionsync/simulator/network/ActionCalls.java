package org.actionsync.simulator.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.http.Filter;
import org.actionsync.simulator.http.Json;
import org.actionsync.simulator.http.Page;
import org.actionsync.simulator.http.Refusal;
import org.actionsync.simulator.http.Routes;

/**
 * The read-only actions of a group. Their sponsor is the only place where the group's name can be
 * read.
 */
final class ActionCalls {

  private static final List<String> COLLECTIONS =
      List.of("events", "forms", "petitions", "fundraising_pages", "campaigns");

  private static final Filter<Action> FILTER =
      new Filter<>(
          Map.of(
              "identifier", action -> List.of("action_network:" + action.id()),
              "origin_system", action -> List.of("Action Network"),
              "title", action -> List.of(action.title())),
          Map.of("created_date", Action::at, "modified_date", Action::at),
          true);

  private final GroupOf groupOf;

  ActionCalls(GroupOf groupOf) {
    this.groupOf = groupOf;
  }

  void addTo(Routes routes) {
    for (String collection : COLLECTIONS) {
      String path = NetworkJson.ROOT + "/" + collection;
      routes.on("GET", path, call -> list(call, collection));
      routes.on("GET", path + "/{id}", call -> one(call, collection));
    }
  }

  private Answer list(Call call, String collection) {
    NetworkJson json = new NetworkJson(call);
    Page<Action> page = Page.of(call, FILTER.apply(call, actions(call, collection)));
    return Answer.hal(
        json.page(
            page.mapped(action -> render(json, action)), "/" + collection, relation(collection)));
  }

  private Answer one(Call call, String collection) {
    NetworkJson json = new NetworkJson(call);
    return actions(call, collection).stream()
        .filter(action -> action.id().equals(call.path("id")))
        .findFirst()
        .map(action -> Answer.hal(json.alone(render(json, action))))
        .orElseThrow(Refusal::notFound);
  }

  private List<Action> actions(Call call, String collection) {
    return groupOf.call(call).actions.stream()
        .filter(action -> action.collection().equals(collection))
        .toList();
  }

  private static String relation(String collection) {
    return (collection.equals("campaigns") ? "action_network:" : "osdi:") + collection;
  }

  private static ObjectNode render(NetworkJson json, Action action) {
    ObjectNode node = Json.object();
    node.putArray("identifiers").add("action_network:" + action.id());
    node.put("created_date", NetworkJson.date(action.at()));
    node.put("modified_date", NetworkJson.date(action.at()));
    node.put("origin_system", "Action Network");
    node.put("title", action.title());
    node.put("browser_url", page(action.collection(), action.title()));
    if (action.collection().equals("events")) {
      node.put("status", "confirmed").put("start_date", NetworkJson.date(action.at()));
      node.put("total_accepted", 0);
    }
    node.put("action_network:hidden", false);
    String sponsor = action.sponsor();
    if (sponsor != null) {
      node.putObject("action_network:sponsor")
          .put("title", sponsor)
          .put("browser_url", page("groups", sponsor));
    }
    json.link(node.putObject("_links"), "self", "/" + action.collection() + "/" + action.id());
    return node;
  }

  private static String page(String kind, String name) {
    return "https://actionnetwork.org/" + kind + "/" + Group.slug(name);
  }
}
