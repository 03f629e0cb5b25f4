package org.actionsync.simulator.network;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.http.Json;
import org.actionsync.simulator.http.Page;

/** The shapes of Action Network's answers. Links begin with the address the call was made to. */
final class NetworkJson {

  /** Where the API begins. */
  static final String ROOT = "/api/v2";

  private static final List<String> PERSON_LINKS =
      List.of("attendances", "signatures", "submissions", "donations", "outreaches", "taggings");

  private final Call call;

  NetworkJson(Call call) {
    this.call = call;
  }

  String href(String path) {
    return call.origin() + ROOT + path;
  }

  /** UTC to the second. */
  static String date(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  ObjectNode person(Activist person, Membership membership) {
    ObjectNode json = Json.object();
    Json.putIfPresent(json, "given_name", person.givenName);
    Json.putIfPresent(json, "family_name", person.familyName);
    ArrayNode identifiers = json.putArray("identifiers").add("action_network:" + person.id);
    person.foreignIdentifiers.forEach(identifiers::add);
    json.put("created_date", date(membership.created));
    json.put("modified_date", date(membership.modified));
    putEmail(json, person, membership);
    putNumber(json, person, membership);
    if (!person.address.isEmpty()) {
      json.putArray("postal_addresses").add(address(person.address));
    }
    json.putArray("languages_spoken").add(person.language);
    if (!membership.customFields.isEmpty()) {
      ObjectNode fields = json.putObject("custom_fields");
      membership.customFields.forEach(fields::put);
    }
    json.set("_links", personLinks(person));
    return json;
  }

  private ObjectNode personLinks(Activist person) {
    String self = "/people/" + person.id;
    ObjectNode links = Json.object();
    link(links, "self", self);
    PERSON_LINKS.forEach(name -> link(links, "osdi:" + name, self + "/" + name));
    link(links, "action_network:responses", self + "/responses");
    return links;
  }

  private static void putEmail(ObjectNode json, Activist person, Membership membership) {
    if (person.email != null) {
      ObjectNode email = json.putArray("email_addresses").addObject();
      email.put("primary", true).put("address", person.email);
      Json.putIfPresent(email, "status", membership.emailStatus);
    }
  }

  private static void putNumber(ObjectNode json, Activist person, Membership membership) {
    if (person.number != null || person.numberlessEntry) {
      ObjectNode phone = json.putArray("phone_numbers").addObject().put("primary", true);
      Json.putIfPresent(phone, "number", person.number);
      phone.put("number_type", "Mobile");
      Json.putIfPresent(phone, "status", membership.mobileStatus);
    }
  }

  private static ObjectNode address(Address address) {
    ObjectNode json = Json.object().put("primary", true);
    if (address.line() != null) {
      json.putArray("address_lines").add(address.line());
    }
    Json.putIfPresent(json, "locality", address.locality());
    Json.putIfPresent(json, "region", address.region());
    Json.putIfPresent(json, "postal_code", address.postalCode());
    Json.putIfPresent(json, "country", address.country());
    json.put("language", "en");
    Geocoder.Place place = Geocoder.find(address.postalCode());
    if (place != null) {
      json.putObject("location")
          .put("latitude", place.latitude())
          .put("longitude", place.longitude())
          .put("accuracy", address.line() == null ? "Approximate" : "Rooftop");
    }
    return json;
  }

  ObjectNode tag(Tag tag) {
    ObjectNode json = Json.object();
    json.putArray("identifiers").add("action_network:" + tag.id);
    json.put("created_date", date(tag.created));
    json.put("modified_date", date(tag.modified));
    json.put("name", tag.name);
    ObjectNode links = json.putObject("_links");
    link(links, "self", "/tags/" + tag.id);
    link(links, "osdi:taggings", "/tags/" + tag.id + "/taggings");
    return json;
  }

  /** Neither the person nor the tag's name is included. */
  ObjectNode tagging(Tag tag, Tag.Tagging tagging) {
    ObjectNode json = Json.object();
    ObjectNode links = json.putObject("_links");
    link(links, "self", "/tags/" + tag.id + "/taggings/" + tagging.id());
    link(links, "osdi:tag", "/tags/" + tag.id);
    link(links, "osdi:person", "/people/" + tagging.person());
    json.putArray("identifiers").add("action_network:" + tagging.id());
    json.put("created_date", date(tagging.at()));
    json.put("modified_date", date(tagging.at()));
    json.put("item_type", "osdi:person");
    return json;
  }

  void link(ObjectNode links, String name, String path) {
    links.putObject(name).put("href", href(path));
  }

  /** A resource answered alone also explains its link names. */
  ObjectNode alone(ObjectNode resource) {
    resource.withObjectProperty("_links").set("curies", curies());
    return resource;
  }

  static ArrayNode curies() {
    ArrayNode curies = Json.array();
    for (String name : List.of("osdi", "action_network")) {
      curies
          .addObject()
          .put("name", name)
          .put("href", "https://actionnetwork.org/docs/v2/{rel}")
          .put("templated", true);
    }
    return curies;
  }

  /** The frame of a page: numbers, links, the embedded items. {@code /people} has no totals. */
  ObjectNode page(Page<ObjectNode> page, String path, String relation) {
    ObjectNode json = Json.object();
    if (!relation.equals("osdi:people")) {
      json.put("total_pages", page.totalPages());
    }
    json.put("per_page", page.size()).put("page", page.number());
    if (!relation.equals("osdi:people")) {
      json.put("total_records", page.total());
    }
    json.set("_links", pageLinks(page, path, relation));
    ArrayNode items = json.putObject("_embedded").putArray(relation);
    page.items().forEach(items::add);
    return json;
  }

  /** {@code next} is there even on the last page; a page without items has neither neighbour. */
  private ObjectNode pageLinks(Page<ObjectNode> page, String path, String relation) {
    ObjectNode links = Json.object();
    if (!page.items().isEmpty()) {
      link(links, "next", Page.address(call, path, page.number() + 1));
      ArrayNode items = links.putArray(relation);
      page.items().forEach(item -> items.add(item.path("_links").path("self")));
      if (page.number() > 1) {
        link(links, "previous", Page.address(call, path, page.number() - 1));
      }
    }
    link(links, "self", Page.address(call, path, page.number()));
    links.set("curies", curies());
    return links;
  }
}
