package org.actionsync.simulator.builder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Filter;
import org.actionsync.simulator.http.Json;
import org.actionsync.simulator.http.Page;
import org.actionsync.simulator.http.Refusal;
import org.jspecify.annotations.Nullable;

/** The calls about responses, which the API calls tags. */
final class ResponseCalls {

  private static final String TAGS = "/campaigns/{campaign}/tags";
  private static final Filter<Response> FILTER =
      new Filter<>(Map.of("name", response -> List.of(response.name)), Map.of(), false);

  private final BuilderState state;
  private final Clock clock;

  ResponseCalls(BuilderState state, Clock clock) {
    this.state = state;
    this.clock = clock;
  }

  void addTo(ActionBuilderSim sim) {
    sim.on("GET", TAGS, ResponseCalls::list);
    sim.on("POST", TAGS, this::create);
    sim.on("GET", TAGS + "/{tag}", ResponseCalls::one);
    sim.on("DELETE", TAGS + "/{tag}", ResponseCalls::remove);
  }

  private static Answer list(Asked asked) {
    Organization organization = asked.organization();
    Campaign campaign = asked.campaign();
    BuilderJson json = asked.json();
    List<Response> active =
        organization.responses.stream()
            .filter(response -> organization.active(response, campaign))
            .toList();
    Page<ObjectNode> page =
        Page.of(asked.call(), FILTER.apply(asked.call(), active))
            .mapped(response -> json.response(response, campaign));
    return Answer.hal(json.page(page, BuilderJson.path(campaign) + "/tags", "osdi:tags"));
  }

  private static Answer one(Asked asked) {
    BuilderJson json = asked.json();
    return Answer.hal(json.alone(json.response(asked.response(), asked.campaign())));
  }

  /** Section and field must exist; a response of that name is not made twice. */
  private Answer create(Asked asked) {
    JsonNode sent = asked.call().json();
    Organization organization = asked.organization();
    String name = required(sent, "name", "Name");
    String section = required(sent, "action_builder:section", "Section");
    String fieldName = required(sent, "action_builder:field", "Field");
    Field field =
        organization
            .field(section, fieldName)
            .orElseThrow(() -> new Refusal(422, "Section and field must exist"));
    PostalItem address = address(field, sent);
    var writer = new ResponseWriter(state, organization, asked.campaign(), clock.instant());
    Response response = writer.findOrMake(field, name);
    if (address != null && response.addresses.isEmpty()) {
      response.addresses.add(address);
    }
    return Answer.hal(asked.json().response(response, asked.campaign()));
  }

  private @Nullable PostalItem address(Field field, JsonNode sent) {
    if (!field.type().equals("address")) {
      return null;
    }
    JsonNode address = sent.path("action_builder:postal_addresses").path(0);
    if (!address.isObject()) {
      throw new Refusal(422, "Addresses can't be blank");
    }
    return ContactItems.merge(ContactItems.blankAddress(state.nextId(), "action_builder"), address);
  }

  /** Takes the response out of this campaign; its taggings there vanish with it. */
  private static Answer remove(Asked asked) {
    asked.response().activeIn.remove(asked.campaign().id);
    return Answer.hal(Json.object().put("message", "Tag has been removed from the campaign"));
  }

  private static String required(JsonNode sent, String property, String called) {
    String value = Json.text(sent, property);
    if (value == null) {
      throw new Refusal(422, called + " can't be blank");
    }
    return value;
  }
}
