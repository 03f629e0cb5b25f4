package org.actionsync.simulator.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.http.Page;
import org.actionsync.simulator.http.Refusal;
import org.actionsync.simulator.http.Routes;

/** The calls about people: list, filter, one, signup helper, update. */
final class PeopleCalls {

  private static final String PEOPLE = NetworkJson.ROOT + "/people";

  private final NetworkState state;
  private final Clock clock;
  private final NetworkRules rules;
  private final GroupOf groupOf;

  PeopleCalls(NetworkState state, Clock clock, NetworkRules rules, GroupOf groupOf) {
    this.state = state;
    this.clock = clock;
    this.rules = rules;
    this.groupOf = groupOf;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", PEOPLE, this::list)
        .on("POST", PEOPLE, this::signUp)
        .on("GET", PEOPLE + "/{id}", this::one)
        .on("PUT", PEOPLE + "/{id}", this::update);
  }

  private Answer list(Call call) {
    Group group = groupOf.call(call);
    NetworkJson json = new NetworkJson(call);
    Page<Searchable> page = Page.of(call, state.order.of(found(call, group)));
    Page<ObjectNode> rendered =
        page.mapped(each -> json.person(state.person(each.id()), group.membership(each.id())));
    return Answer.hal(json.page(rendered, "/people", "osdi:people"));
  }

  private List<Searchable> found(Call call, Group group) {
    List<Searchable> all = state.searchable(group);
    return call.query("filter").isPresent()
        ? Searchable.FILTER.apply(call, state.search.known(clock.instant(), all))
        : all;
  }

  private Answer one(Call call) {
    return answer(call, listed(call));
  }

  private Answer signUp(Call call) {
    Group group = groupOf.call(call);
    JsonNode body = call.json();
    if (!body.path("person").isObject()) {
      throw new Refusal(400, "A person is required");
    }
    Instant now = clock.instant();
    Activist person = new PersonWriter(state, group, now).signUp(body.path("person"));
    var tagging = new TaggingWriter(state, group, now, rules);
    tagging.addByName(person, body.path("add_tags"));
    tagging.removeByName(person, body.path("remove_tags"));
    return answer(call, person);
  }

  private Answer update(Call call) {
    Activist known = listed(call);
    var writer = new PersonWriter(state, groupOf.call(call), clock.instant());
    return answer(call, writer.write(known, call.json()));
  }

  private Activist listed(Call call) {
    String id = call.path("id");
    if (!groupOf.call(call).members.containsKey(id)) {
      throw Refusal.notFound();
    }
    return state.person(id);
  }

  private Answer answer(Call call, Activist person) {
    NetworkJson json = new NetworkJson(call);
    Membership membership = groupOf.call(call).members.get(person.id);
    if (membership == null) {
      throw Refusal.notFound();
    }
    return Answer.hal(json.alone(json.person(person, membership)));
  }
}
