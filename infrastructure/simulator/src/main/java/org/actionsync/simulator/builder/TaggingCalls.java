package org.actionsync.simulator.builder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.actionsync.simulator.builder.BuilderJson.Seen;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Filter;
import org.actionsync.simulator.http.Json;
import org.actionsync.simulator.http.Page;
import org.actionsync.simulator.http.Refusal;

/** The calls about taggings, by person and by tag. They are made by the signup helper only. */
final class TaggingCalls {

  private static final String BY_PERSON = "/campaigns/{campaign}/people/{person}/taggings";
  private static final String BY_TAG = "/campaigns/{campaign}/tags/{tag}/taggings";

  private final Clock clock;

  TaggingCalls(Clock clock) {
    this.clock = clock;
  }

  void addTo(ActionBuilderSim sim) {
    add(sim, BY_PERSON, asked -> "/people/" + asked.entity().id, TaggingCalls::ofEntity);
    add(sim, BY_TAG, asked -> "/tags/" + asked.response().id, TaggingCalls::ofResponse);
  }

  private void add(
      ActionBuilderSim sim,
      String path,
      Function<Asked, String> under,
      Function<Asked, Stream<Seen>> all) {
    sim.on("GET", path, asked -> list(asked, under.apply(asked), all.apply(asked).toList()));
    sim.on("GET", path + "/{tagging}", asked -> one(asked, under, all));
    sim.on("DELETE", path + "/{tagging}", asked -> delete(asked, find(asked, all)));
  }

  private static Stream<Seen> ofEntity(Asked asked) {
    Entity entity = asked.entity();
    return asked.organization().visible(entity, asked.campaign()).stream()
        .map(tagging -> new Seen(entity, tagging));
  }

  private static Stream<Seen> ofResponse(Asked asked) {
    String response = asked.response().id;
    String campaign = asked.campaign().id;
    return asked.organization().entitiesIn(asked.campaign()).stream()
        .flatMap(entity -> entity.taggings.stream().map(tagging -> new Seen(entity, tagging)))
        .filter(seen -> seen.tagging().response().equals(response))
        .filter(seen -> seen.tagging().countsIn(campaign));
  }

  private static Answer list(Asked asked, String under, List<Seen> all) {
    Campaign campaign = asked.campaign();
    BuilderJson json = asked.json();
    Page<Seen> page = Page.of(asked.call(), Filter.<Seen>nothing().apply(asked.call(), all));
    Page<ObjectNode> rendered = page.mapped(seen -> json.tagging(seen, campaign, under));
    String path = BuilderJson.path(campaign) + under + "/taggings";
    return Answer.hal(json.page(rendered, path, "osdi:taggings"));
  }

  private static Answer one(
      Asked asked, Function<Asked, String> under, Function<Asked, Stream<Seen>> all) {
    BuilderJson json = asked.json();
    Seen seen = find(asked, all);
    return Answer.hal(json.alone(json.tagging(seen, asked.campaign(), under.apply(asked))));
  }

  private static Seen find(Asked asked, Function<Asked, Stream<Seen>> all) {
    String id = asked.call().path("tagging");
    return all.apply(asked)
        .filter(seen -> seen.tagging().id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /**
   * Taggings of universal fields cannot be deleted over the API; they answer as if they were not
   * there.
   */
  private Answer delete(Asked asked, Seen seen) {
    Organization organization = asked.organization();
    Field field = organization.fieldOf(organization.response(seen.tagging().response()));
    if (field.is(Field.Trait.UNIVERSAL)) {
      throw new Refusal(404, "Tag is not accessible");
    }
    seen.entity().taggings.remove(seen.tagging());
    seen.entity().modified = clock.instant();
    return Answer.hal(Json.object().put("message", "Tag has been removed from Taggable Logbook"));
  }
}
