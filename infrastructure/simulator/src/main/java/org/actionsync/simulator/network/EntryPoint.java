package org.actionsync.simulator.network;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.http.Json;
import org.actionsync.simulator.http.Routes;

/** The entry point, which accepts any key and never names the group, and the metadata. */
final class EntryPoint {

  private static final List<String> COLLECTIONS =
      List.of(
          "osdi:people",
          "osdi:events",
          "osdi:petitions",
          "osdi:fundraising_pages",
          "osdi:donations",
          "osdi:forms",
          "action_network:event_campaigns",
          "action_network:campaigns",
          "osdi:tags",
          "osdi:lists",
          "osdi:advocacy_campaigns");
  private static final int FIRST_FIELD_ID = 48213;

  private final NetworkState state;
  private final GroupOf groupOf;

  EntryPoint(NetworkState state, GroupOf groupOf) {
    this.state = state;
    this.groupOf = groupOf;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", NetworkJson.ROOT, this::entryPoint)
        .on("GET", NetworkJson.ROOT + "/metadata", this::metadata)
        .on("GET", NetworkJson.ROOT + "/metadata/custom_fields", this::customFields);
  }

  private Answer entryPoint(Call call) {
    NetworkJson json = new NetworkJson(call);
    boolean known = state.groupOfKey(call.key().orElse("")).isPresent();
    ObjectNode answer = Json.object();
    answer.put("motd", "Welcome to the Action Network OSDI API v2 Entry Point!");
    ObjectNode links = answer.putObject("_links");
    links.set("curies", NetworkJson.curies());
    fixedLinks(links);
    titled(links, "self", "This API entry point", json.href("/"));
    for (String relation : COLLECTIONS) {
      if (known || !relation.equals("osdi:tags")) {
        String name = relation.substring(relation.indexOf(':') + 1);
        String title = "The collection of " + title(relation, name) + " in the system";
        titled(links, relation, title, json.href("/" + name));
      }
    }
    titled(links, "osdi:person_signup_helper", "Person Signup Helper", json.href("/people"));
    answer.put("max_page_size", 25).put("vendor_name", "Action Network");
    answer.put("product_name", "Action Network").put("namespace", "action_network");
    return Answer.hal(answer.put("osdi_version", "1.1.1"));
  }

  private static String title(String relation, String name) {
    return relation.equals("action_network:event_campaigns") ? "event campaigns" : name;
  }

  private static void fixedLinks(ObjectNode links) {
    titled(
        links,
        "canvasser:brand_logo",
        "The branding logo for use in UI",
        "https://actionnetwork.org/images/logo.png");
    titled(links, "docs", "Documentation", "https://actionnetwork.org/docs/");
    links.withObjectProperty("docs").put("name", "Docs").put("index", "index");
  }

  private static void titled(ObjectNode links, String name, String title, String href) {
    links.putObject(name).put("title", title).put("href", href);
  }

  private Answer metadata(Call call) {
    NetworkJson json = new NetworkJson(call);
    ObjectNode answer = Json.object().put("name", "Action Network");
    ObjectNode links = answer.putObject("_links");
    links.set("curies", NetworkJson.curies());
    json.link(links, "self", "/metadata");
    json.link(links, "action_network:custom_fields", "/metadata/custom_fields");
    return Answer.hal(answer);
  }

  private Answer customFields(Call call) {
    ObjectNode answer = Json.object().put("origin_system", "Action Network");
    answer.put("name", "Custom Fields");
    answer.put("description", "The collection of custom fields available at this endpoint.");
    ObjectNode links = answer.putObject("_links");
    String self = new NetworkJson(call).href("/metadata/custom_fields");
    links.putArray("self").addObject().put("href", self);
    links.set("curies", NetworkJson.curies());
    ArrayNode fields = answer.putArray("action_network:custom_fields");
    String made = NetworkJson.date(Instant.parse("2025-02-20T08:10:00Z"));
    for (String name : groupOf.call(call).customFields) {
      ObjectNode field = fields.addObject().put("name", name);
      field.put("created_date", made).put("modified_date", made).putNull("notes");
      field.put("numeric_id", FIRST_FIELD_ID + fields.size());
    }
    return Answer.hal(answer);
  }
}
