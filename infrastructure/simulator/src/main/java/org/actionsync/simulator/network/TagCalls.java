package org.actionsync.simulator.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.http.Filter;
import org.actionsync.simulator.http.Json;
import org.actionsync.simulator.http.Page;
import org.actionsync.simulator.http.Refusal;
import org.actionsync.simulator.http.Routes;

/** The calls about tags and taggings. Neither can be filtered, changed or (tags) deleted. */
final class TagCalls {

  private static final String TAGS = NetworkJson.ROOT + "/tags";
  private static final String TAGGINGS = TAGS + "/{tag}/taggings";

  private final NetworkState state;
  private final Clock clock;
  private final NetworkRules rules;
  private final GroupOf groupOf;

  TagCalls(NetworkState state, Clock clock, NetworkRules rules, GroupOf groupOf) {
    this.state = state;
    this.clock = clock;
    this.rules = rules;
    this.groupOf = groupOf;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", TAGS, this::list)
        .on("POST", TAGS, this::create)
        .on("GET", TAGS + "/{tag}", this::one)
        .on("GET", TAGGINGS, this::taggings)
        .on("POST", TAGGINGS, this::tag)
        .on("GET", TAGGINGS + "/{tagging}", this::tagging)
        .on("DELETE", TAGGINGS + "/{tagging}", this::untag)
        .on("GET", NetworkJson.ROOT + "/people/{id}/taggings", this::taggingsOfPerson);
  }

  private Answer list(Call call) {
    NetworkJson json = new NetworkJson(call);
    List<ObjectNode> tags = groupOf.call(call).tags.stream().map(json::tag).toList();
    return page(call, tags, "/tags", "osdi:tags");
  }

  private Answer one(Call call) {
    NetworkJson json = new NetworkJson(call);
    return Answer.hal(json.alone(json.tag(tagOf(call))));
  }

  /** An existing name, compared without case, gives the existing tag. */
  private Answer create(Call call) {
    String name = Json.text(call.json(), "name");
    if (name == null) {
      throw new Refusal(400, "A name is required");
    }
    Tag tag = new TagNames(state, groupOf.call(call)).findOrMake(name, clock.instant());
    NetworkJson json = new NetworkJson(call);
    return Answer.hal(json.alone(json.tag(tag)));
  }

  private Answer taggings(Call call) {
    NetworkJson json = new NetworkJson(call);
    Tag tag = tagOf(call);
    List<ObjectNode> taggings =
        tag.taggings.values().stream().map(each -> json.tagging(tag, each)).toList();
    return page(call, taggings, "/tags/" + tag.id + "/taggings", "osdi:taggings");
  }

  private Answer taggingsOfPerson(Call call) {
    NetworkJson json = new NetworkJson(call);
    Group group = groupOf.call(call);
    String person = call.path("id");
    if (!group.members.containsKey(person)) {
      throw Refusal.notFound();
    }
    List<ObjectNode> taggings =
        group.taggingsOf(person).entrySet().stream()
            .map(each -> json.tagging(each.getKey(), each.getValue()))
            .toList();
    return page(call, taggings, "/people/" + person + "/taggings", "osdi:taggings");
  }

  private Answer tagging(Call call) {
    NetworkJson json = new NetworkJson(call);
    Tag tag = tagOf(call);
    return Answer.hal(json.alone(json.tagging(tag, taggingOf(call, tag))));
  }

  private Answer tag(Call call) {
    Tag tag = tagOf(call);
    Group group = groupOf.call(call);
    String href = call.json().path("_links").path("osdi:person").path("href").asText("");
    String id = href.substring(href.lastIndexOf('/') + 1);
    Activist person = group.members.containsKey(id) ? state.people.get(id) : null;
    if (person == null) {
      throw new Refusal(400, "You must specify a valid person id");
    }
    Tag.Tagging tagging = writer(call).put(tag, person);
    NetworkJson json = new NetworkJson(call);
    return Answer.hal(json.alone(json.tagging(tag, tagging)));
  }

  private Answer untag(Call call) {
    Tag tag = tagOf(call);
    Tag.Tagging tagging = taggingOf(call, tag);
    writer(call).remove(tag, tagging.person());
    return Answer.hal(Json.object().put("notice", "This tagging was successfully deleted."));
  }

  private TaggingWriter writer(Call call) {
    return new TaggingWriter(state, groupOf.call(call), clock.instant(), rules);
  }

  private Tag tagOf(Call call) {
    return groupOf.call(call).tag(call.path("tag")).orElseThrow(Refusal::notFound);
  }

  private static Tag.Tagging taggingOf(Call call, Tag tag) {
    String id = call.path("tagging");
    return tag.taggings.values().stream()
        .filter(tagging -> tagging.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private static Answer page(Call call, List<ObjectNode> all, String path, String relation) {
    Page<ObjectNode> page = Page.of(call, Filter.<ObjectNode>nothing().apply(call, all));
    return Answer.hal(new NetworkJson(call).page(page, path, relation));
  }
}
