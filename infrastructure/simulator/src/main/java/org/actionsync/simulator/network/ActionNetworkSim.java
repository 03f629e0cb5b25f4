package org.actionsync.simulator.network;

import java.time.Clock;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.http.Endpoint;
import org.actionsync.simulator.http.Refusal;
import org.actionsync.simulator.http.Routes;

/**
 * Action Network's API at {@code /api/v2/}, answered out of a {@link NetworkState}.
 *
 * <p>A key belongs to one group and sees that group's list only. The entry point answers whatever
 * the key.
 */
public final class ActionNetworkSim implements Endpoint {

  private static final String ROOT = NetworkJson.ROOT;

  private final NetworkState state;
  private final NetworkRules rules;
  private final Routes routes = new Routes();

  public ActionNetworkSim(NetworkState state, Clock clock, NetworkRules rules) {
    this.state = state;
    this.rules = rules;
    new EntryPoint(state, this::groupOf).addTo(routes);
    new PeopleCalls(state, clock, rules, this::groupOf).addTo(routes);
    new TagCalls(state, clock, rules, this::groupOf).addTo(routes);
    new ActionCalls(this::groupOf).addTo(routes);
  }

  /** The paths this service knows. */
  public Routes routes() {
    return routes;
  }

  @Override
  public Answer answer(Call call) {
    synchronized (state) {
      if (!call.template().equals(ROOT)) {
        groupOf(call);
      }
      Answer answer = routes.answer(call);
      boolean background = call.query("background_request").orElse("").equals("true");
      return background && !call.isRead()
          ? new Answer(200, answer.type(), "{}", answer.headers())
          : answer;
    }
  }

  /** The sent key is echoed in the error text, as the real service does. */
  private Group groupOf(Call call) {
    String key = call.key().orElse("");
    return state
        .groupOfKey(key)
        .orElseThrow(
            () -> new Refusal(rules.badKeyStatus(), "API Key invalid or not present " + key));
  }
}
