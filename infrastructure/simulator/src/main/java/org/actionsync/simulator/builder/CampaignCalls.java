package org.actionsync.simulator.builder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Filter;
import org.actionsync.simulator.http.Page;

/** Campaigns and the types of their entities and connections; made in the user interface only. */
final class CampaignCalls {

  private static final Filter<Campaign> FILTER =
      new Filter<>(Map.of(), Map.of("modified_date", campaign -> campaign.modified), false);

  void addTo(ActionBuilderSim sim) {
    sim.on("GET", "/campaigns", CampaignCalls::list);
    sim.on("GET", "/campaigns/{campaign}", CampaignCalls::one);
    sim.on("GET", "/campaigns/{campaign}/entity_types", CampaignCalls::entityTypes);
    sim.on("GET", "/campaigns/{campaign}/connection_types", CampaignCalls::connectionTypes);
  }

  private static Answer list(Asked asked) {
    BuilderJson json = asked.json();
    List<Campaign> found = FILTER.apply(asked.call(), asked.organization().campaigns);
    Page<ObjectNode> page = Page.of(asked.call(), found).mapped(json::campaign);
    return Answer.hal(json.page(page, "/campaigns", "action_builder:campaigns"));
  }

  private static Answer one(Asked asked) {
    BuilderJson json = asked.json();
    return Answer.hal(json.alone(json.campaign(asked.campaign())));
  }

  private static Answer entityTypes(Asked asked) {
    Campaign campaign = asked.campaign();
    BuilderJson json = asked.json();
    Page<ObjectNode> page =
        Page.of(asked.call(), asked.organization().types)
            .mapped(type -> json.entityType(type, campaign));
    String path = BuilderJson.path(campaign) + "/entity_types";
    return Answer.hal(json.page(page, path, "action_builder:entity_types"));
  }

  /** No pairs of types may be connected here. */
  private static Answer connectionTypes(Asked asked) {
    Page<ObjectNode> page = Page.of(asked.call(), List.of());
    String path = BuilderJson.path(asked.campaign()) + "/connection_types";
    return Answer.hal(asked.json().page(page, path, "action_builder:connection_types"));
  }
}
