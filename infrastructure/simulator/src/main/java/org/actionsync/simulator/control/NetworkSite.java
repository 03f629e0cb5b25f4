package org.actionsync.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.http.Routes;
import org.actionsync.simulator.network.ActivistEditor;
import org.actionsync.simulator.network.ActivistView;
import org.actionsync.simulator.network.Address;
import org.actionsync.simulator.network.NetworkControl;
import org.actionsync.simulator.network.NewActivist;
import org.jspecify.annotations.Nullable;

/** Editing Action Network by hand. */
final class NetworkSite {

  private static final String GROUP = "/network/groups/{group}";
  private static final String PERSON = GROUP + "/people/{id}";

  private final NetworkControl control;

  NetworkSite(NetworkControl control) {
    this.control = control;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/network/groups", call -> Replies.json(control.groups()))
        .on("POST", GROUP, this::editGroup)
        .on("GET", GROUP + "/people", this::people)
        .on("POST", GROUP + "/people", this::addPerson)
        .on("GET", PERSON, this::person)
        .on("POST", PERSON, this::editPerson)
        .on("DELETE", PERSON, this::deletePerson)
        .on("POST", GROUP + "/tags", this::tags);
  }

  private Answer people(Call call) {
    return Replies.json(
        control.activists(call.path("group")).stream()
            .filter(person -> Replies.found(call, person))
            .toList());
  }

  private Answer person(Call call) {
    return Replies.json(view(call));
  }

  private ActivistView view(Call call) {
    return control.activist(call.path("group"), call.path("id")).orElseThrow();
  }

  private Answer editGroup(Call call) {
    new Edits()
        .onText("key", key -> control.replaceKey(call.path("group"), key))
        .apply(call.looseJson());
    return Replies.done();
  }

  private Answer addPerson(Call call) {
    JsonNode sent = call.looseJson();
    NewActivist activist = control.newActivist();
    activist.named(Edits.optional(sent, "given_name"), Edits.optional(sent, "family_name"));
    String email = Edits.optional(sent, "email");
    if (email != null) {
      activist.email(email, "subscribed");
    }
    String number = Edits.optional(sent, "number");
    if (number != null) {
      activist.number(number, "subscribed");
    }
    for (JsonNode tag : sent.path("tags")) {
      activist.taggedNow(tag.asText());
    }
    return Replies.made(control.add(call.path("group"), activist));
  }

  private Answer editPerson(Call call) {
    ActivistView before = view(call);
    ActivistEditor editor = control.edit(call.path("group"), call.path("id"));
    new Edits()
        .on("name", name -> editor.name(part(name, 0), part(name, 1)))
        .onText("given_name", given -> editor.name(given, before.familyName()))
        .onText("family_name", family -> editor.name(before.givenName(), family))
        .onText("email", editor::email)
        .onText("number", editor::number)
        .onText("language", editor::language)
        .on("address", address -> editor.address(address(address)))
        .onText("email_status", editor::emailStatus)
        .onText("mobile_status", editor::mobileStatus)
        .onText("email_event", editor::emailEvent)
        .onText("mobile_event", editor::mobileEvent)
        .onText("tag", editor::tag)
        .onText("untag", editor::untag)
        .onText("merge", editor::merge)
        .apply(call.looseJson());
    return Replies.json(view(call));
  }

  private static @Nullable String part(JsonNode name, int index) {
    return name.path(index).isTextual() ? name.path(index).asText() : null;
  }

  private static Address address(JsonNode sent) {
    return new Address(
        Edits.optional(sent, "line"),
        Edits.optional(sent, "locality"),
        Edits.optional(sent, "region"),
        Edits.optional(sent, "postal_code"),
        Edits.optional(sent, "country"));
  }

  private Answer deletePerson(Call call) {
    control.edit(call.path("group"), call.path("id")).delete();
    return Replies.done();
  }

  private Answer tags(Call call) {
    String group = call.path("group");
    new Edits()
        .onText("add", name -> add(group, name))
        .onText("delete", name -> control.deleteTag(group, name))
        .on(
            "rename",
            names ->
                control.renameTag(
                    group, Edits.required(names, "from"), Edits.required(names, "to")))
        .apply(call.looseJson());
    return Replies.done();
  }

  private void add(String group, String name) {
    control.addTag(group, name);
  }
}
