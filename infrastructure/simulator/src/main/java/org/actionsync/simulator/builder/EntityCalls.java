package org.actionsync.simulator.builder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.http.Json;
import org.actionsync.simulator.http.Page;
import org.actionsync.simulator.http.Refusal;

/** The calls about people, which are entities of every type. */
final class EntityCalls {

  private static final String PEOPLE = "/campaigns/{campaign}/people";

  private final BuilderState state;
  private final Clock clock;
  private final BuilderRules rules;

  EntityCalls(BuilderState state, Clock clock, BuilderRules rules) {
    this.state = state;
    this.clock = clock;
    this.rules = rules;
  }

  void addTo(ActionBuilderSim sim) {
    sim.on("GET", PEOPLE, this::list);
    sim.on("POST", PEOPLE, this::signUp);
    sim.on("GET", PEOPLE + "/{person}", EntityCalls::one);
    sim.on("PUT", PEOPLE + "/{person}", this::update);
    sim.on("DELETE", PEOPLE + "/{person}", this::remove);
  }

  private Answer list(Asked asked) {
    Campaign campaign = asked.campaign();
    EntityJson json = asked.entityJson();
    Page<ObjectNode> page =
        Page.of(asked.call(), state.order.of(found(asked)))
            .mapped(each -> json.entity(asked.organization().entity(each.id())));
    String path = BuilderJson.path(campaign) + "/people";
    return Answer.hal(asked.json().page(page, path, "osdi:people"));
  }

  private List<Searchable> found(Asked asked) {
    List<Searchable> all =
        asked.organization().entitiesIn(asked.campaign()).stream().map(Searchable::of).toList();
    return asked.call().query("filter").isPresent()
        ? Searchable.FILTER.apply(asked.call(), state.search.known(clock.instant(), all))
        : all;
  }

  private static Answer one(Asked asked) {
    return Answer.hal(asked.json().alone(asked.entityJson().entity(asked.entity())));
  }

  private Answer signUp(Asked asked) {
    JsonNode body = asked.call().json();
    if (!body.path("person").isObject()) {
      throw new Refusal(422, "Person can't be blank");
    }
    Entity entity = writer(asked).signUp(asked.campaign(), body);
    ObjectNode person = asked.entityJson().entity(entity);
    return Answer.hal(rules.wrapsAnswers() ? wrapped(person) : person);
  }

  private static ObjectNode wrapped(ObjectNode person) {
    ObjectNode wrapper = Json.object();
    wrapper.set("person", person);
    return wrapper;
  }

  private Answer update(Asked asked) {
    Call call = asked.call();
    Entity entity = asked.entity();
    writer(asked).update(asked.campaign(), entity, call.json());
    return Answer.hal(asked.json().alone(asked.entityJson().entity(entity)));
  }

  private Answer remove(Asked asked) {
    Entity entity = asked.entity();
    entity.campaigns.remove(asked.campaign().id);
    entity.modified = clock.instant();
    return Answer.hal(Json.object().put("message", "Entity has been removed from the campaign"));
  }

  private EntityWriter writer(Asked asked) {
    return new EntityWriter(state, asked.organization(), rules, clock.instant());
  }
}
