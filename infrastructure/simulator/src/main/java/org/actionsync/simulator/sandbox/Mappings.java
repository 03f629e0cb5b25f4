package org.actionsync.simulator.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.actionsync.simulator.sample.SampleData;
import org.actionsync.simulator.sample.SampleMapping;

/**
 * Joins the responses and assessments of the sample with tags, as far as they are not joined yet.
 */
final class Mappings {

  private final GraphQL server;
  private final Consumer<String> say;
  private final String link;

  Mappings(GraphQL server, Consumer<String> say, String link) {
    this.server = server;
    this.say = say;
    this.link = link;
  }

  /**
   * Adds what is missing.
   *
   * @param known the mappings of the link as it is, each with the name of its tag
   */
  void complete(JsonNode known, String campaign, String group) {
    List<String> mapped =
        StreamSupport.stream(known.spliterator(), false)
            .map(mapping -> mapping.path("tag").path("name").asText())
            .toList();
    for (SampleMapping mapping : SampleData.standard().mappings()) {
      if (!mapped.contains(mapping.tag())) {
        add(mapping, campaign, tag(group, mapping.tag()));
      }
    }
  }

  private void add(SampleMapping mapping, String campaign, String tag) {
    if (mapping.isAssessment()) {
      mapAssessment(Integer.parseInt(mapping.response()), tag);
    } else {
      mapResponse(mapping.response(), response(campaign, mapping.response()), tag);
    }
  }

  private void mapResponse(String name, String response, String tag) {
    say.accept("Mapping the response " + name + " to its tag");
    server.ask(
        "mutation($link: ID!, $response: ID!, $tag: ID!) { mapResponse(input:"
            + " {linkId: $link, responseId: $response, tagId: $tag, direction: BOTH}) { id } }",
        Map.of("link", link, "response", response, "tag", tag));
  }

  private void mapAssessment(int level, String tag) {
    say.accept("Mapping assessment " + level + " to its tag");
    server.ask(
        "mutation($link: ID!, $level: Int!, $tag: ID!) { mapAssessment(input:"
            + " {linkId: $link, level: $level, tagId: $tag}) { id } }",
        Map.of("link", link, "level", level, "tag", tag));
  }

  private String response(String campaign, String name) {
    JsonNode known =
        server.ask(
            "query($campaign: ID!, $name: String!)"
                + " { responses(campaignId: $campaign, search: $name) { nodes { id name } } }",
            Map.of("campaign", campaign, "name", name));
    return idOf(name, known.path("responses").path("nodes"));
  }

  private String tag(String group, String name) {
    JsonNode known =
        server.ask(
            "query($group: ID!, $name: String!)"
                + " { tags(groupId: $group, search: $name) { nodes { id name } } }",
            Map.of("group", group, "name", name));
    return idOf(name, known.path("tags").path("nodes"));
  }

  private static String idOf(String name, JsonNode nodes) {
    return Found.by("name", name, nodes)
        .orElseThrow(() -> new IllegalStateException("There is no '" + name + "' to map"))
        .path("id")
        .asText();
  }
}
