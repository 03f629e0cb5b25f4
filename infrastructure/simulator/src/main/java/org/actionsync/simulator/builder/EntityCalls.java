package org.actionsync.simulator.builder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.http.Filter;
import org.actionsync.simulator.http.Json;
import org.actionsync.simulator.http.Page;
import org.actionsync.simulator.http.Refusal;

/** The calls about people, which are entities of every type. */
final class EntityCalls {

  private static final String PEOPLE = "/campaigns/{campaign}/people";

  /** Names are documented but were refused by a real organization: they are refused here. */
  private static final Filter<Entity> FILTER =
      new Filter<>(
          Map.of(
              "identifier", Entity::identifiers,
              "email_address", entity -> entity.emails.stream().map(EmailItem::address).toList(),
              "phone_number", entity -> entity.phones.stream().map(PhoneItem::number).toList()),
          Map.of("modified_date", entity -> entity.modified),
          false);

  private final BuilderState state;
  private final Clock clock;
  private final BuilderRules rules;

  EntityCalls(BuilderState state, Clock clock, BuilderRules rules) {
    this.state = state;
    this.clock = clock;
    this.rules = rules;
  }

  void addTo(ActionBuilderSim sim) {
    sim.on("GET", PEOPLE, EntityCalls::list);
    sim.on("POST", PEOPLE, this::signUp);
    sim.on("GET", PEOPLE + "/{person}", EntityCalls::one);
    sim.on("PUT", PEOPLE + "/{person}", this::update);
    sim.on("DELETE", PEOPLE + "/{person}", this::remove);
  }

  private static Answer list(Asked asked) {
    Campaign campaign = asked.campaign();
    List<Entity> found = FILTER.apply(asked.call(), asked.organization().entitiesIn(campaign));
    Page<ObjectNode> page = Page.of(asked.call(), found).mapped(asked.entityJson()::entity);
    String path = BuilderJson.path(campaign) + "/people";
    return Answer.hal(asked.json().page(page, path, "osdi:people"));
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
