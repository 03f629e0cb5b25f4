package org.actionsync.simulator.builder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.http.Endpoint;
import org.actionsync.simulator.http.Json;
import org.actionsync.simulator.http.Refusal;
import org.actionsync.simulator.http.Routes;

/**
 * Action Builder's API, answered out of a {@link BuilderState}.
 *
 * <p>The subdomain of the real service is the first part of the path here: {@code
 * /{subdomain}/api/rest/v1/}. One key opens all campaigns of an organization.
 */
public final class ActionBuilderSim implements Endpoint {

  static final String ROOT = "/{subdomain}/api/rest/v1";

  private final BuilderState state;
  private final Routes routes = new Routes();

  public ActionBuilderSim(BuilderState state, Clock clock, BuilderRules rules) {
    this.state = state;
    on("GET", "", this::entryPoint);
    new CampaignCalls().addTo(this);
    new EntityCalls(state, clock, rules).addTo(this);
    new ResponseCalls(state, clock).addTo(this);
    new TaggingCalls(clock).addTo(this);
  }

  /** Adds a route below the root; subdomain and key are checked before it is asked. */
  void on(String method, String path, Reply reply) {
    routes.on(method, ROOT + path, call -> reply.to(open(asked(call))));
  }

  /** That an archived campaign refuses writes, and how, is assumed. */
  private static Asked open(Asked asked) {
    Call call = asked.call();
    boolean writes = !call.isRead() && call.path().containsKey("campaign");
    if (writes && asked.campaign().archived) {
      throw new Refusal(422, "Campaign is archived");
    }
    return asked;
  }

  /** The paths this service knows. */
  public Routes routes() {
    return routes;
  }

  @Override
  public Answer answer(Call call) {
    synchronized (state) {
      return routes.answer(call);
    }
  }

  private Asked asked(Call call) {
    Organization organization =
        state.organization(call.path("subdomain")).orElseThrow(Refusal::notFound);
    String key = call.key().orElse("");
    if (!key.equals(organization.key) || state.revoked.contains(key)) {
      throw new Refusal(401, "API Key invalid or not present");
    }
    return new Asked(call, organization);
  }

  /** The organization's name can be read from the greeting. */
  private Answer entryPoint(Asked asked) {
    String name = asked.organization().name;
    ObjectNode answer = Json.object();
    answer.put("motd", "Welcome to the " + name + " Action Builder API Entry Point!");
    answer.put("vendor_name", "Action Squared, Inc.").put("product_name", "Action Builder");
    answer.put("osdi_version", "1.2.0").put("max_pagesize", 25);
    answer.put("namespace", "action_builder");
    ObjectNode links = answer.putObject("_links");
    links.set("curies", BuilderJson.curies());
    asked.json().link(links, "self", "/");
    asked.json().link(links, "action_builder:campaigns", "/campaigns");
    return Answer.hal(answer);
  }
}
