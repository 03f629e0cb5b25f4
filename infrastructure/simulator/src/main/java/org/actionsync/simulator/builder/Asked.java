package org.actionsync.simulator.builder;

import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.http.Refusal;

/**
 * What a call is about, found out and checked once.
 *
 * @param call the call
 * @param organization the one of the subdomain, whose key came with the call
 */
record Asked(Call call, Organization organization) {

  Campaign campaign() {
    return organization.campaign(call.path("campaign")).orElseThrow(Refusal::notFound);
  }

  /** The entity in the path, if it is in the campaign in the path. */
  Entity entity() {
    Entity entity = organization.entities.get(call.path("person"));
    if (entity == null || !entity.campaigns.containsKey(campaign().id)) {
      throw Refusal.notFound();
    }
    return entity;
  }

  /** The response in the path, if it is active in the campaign in the path. */
  Response response() {
    return organization.responses.stream()
        .filter(response -> response.id.equals(call.path("tag")))
        .filter(response -> organization.active(response, campaign()))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  BuilderJson json() {
    return new BuilderJson(call, organization);
  }

  EntityJson entityJson() {
    return new EntityJson(json(), organization, campaign());
  }
}
