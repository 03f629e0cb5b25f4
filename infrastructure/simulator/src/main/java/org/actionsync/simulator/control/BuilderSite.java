package org.actionsync.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import org.actionsync.simulator.builder.BuilderControl;
import org.actionsync.simulator.builder.EntityEditor;
import org.actionsync.simulator.builder.EntityView;
import org.actionsync.simulator.builder.NewEntity;
import org.actionsync.simulator.builder.PostalItem;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.http.Routes;
import org.jspecify.annotations.Nullable;

/** Editing Action Builder by hand. */
final class BuilderSite {

  private static final String CAMPAIGN = "/builder/campaigns/{campaign}";
  private static final String PERSON = CAMPAIGN + "/people/{id}";
  private static final String RESPONSE = CAMPAIGN + "/responses/{id}";

  private final BuilderControl control;

  BuilderSite(BuilderControl control) {
    this.control = control;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/builder/campaigns", call -> Replies.json(control.campaigns()))
        .on("POST", CAMPAIGN, this::editCampaign)
        .on("GET", CAMPAIGN + "/people", this::people)
        .on("POST", CAMPAIGN + "/people", this::addPerson)
        .on("GET", PERSON, call -> Replies.json(view(call)))
        .on("POST", PERSON, this::editPerson)
        .on("DELETE", PERSON, this::removePerson)
        .on("GET", CAMPAIGN + "/responses", this::responses)
        .on("POST", RESPONSE, this::editResponse)
        .on("DELETE", RESPONSE, this::deleteResponse);
  }

  private Answer people(Call call) {
    return Replies.json(
        control.entities(call.path("campaign")).stream()
            .filter(person -> Replies.found(call, person))
            .toList());
  }

  private EntityView view(Call call) {
    return control.entity(call.path("campaign"), call.path("id")).orElseThrow();
  }

  private Answer editCampaign(Call call) {
    String campaign = call.path("campaign");
    new Edits()
        .onText("key", key -> control.replaceKey(campaign, key))
        .on("archived", on -> control.archive(campaign, on.asBoolean()))
        .onText("field_on", field -> control.activateField(campaign, field, true))
        .onText("field_off", field -> control.activateField(campaign, field, false))
        .apply(call.looseJson());
    return Replies.done();
  }

  private Answer addPerson(Call call) {
    JsonNode sent = call.looseJson();
    NewEntity entity = control.newEntity(call.path("campaign"));
    entity.named(Edits.required(sent, "given_name"), Edits.optional(sent, "family_name"));
    String email = Edits.optional(sent, "email");
    if (email != null) {
      entity.email(email, "Home", Edits.optional(sent, "email_status"), null);
    }
    String number = Edits.optional(sent, "number");
    if (number != null) {
      entity.number(number, "Mobile", Edits.optional(sent, "mobile_status"));
    }
    return Replies.made(control.add(entity));
  }

  private Answer editPerson(Call call) {
    EntityView before = view(call);
    EntityEditor editor = control.edit(call.path("campaign"), call.path("id"));
    Edits edits =
        new Edits()
            .onText("given_name", given -> editor.name(given, before.familyName()))
            .onText("family_name", family -> editor.name(before.givenName(), family))
            .on("name", name -> editor.name(part(name, 0), part(name, 1)))
            .onText("language", editor::language)
            .on("assessment", level -> editor.assess(level.isNull() ? null : level.asInt()))
            .onText("merge", editor::merge)
            .onText("add_to_campaign", editor::addToCampaign);
    contactEdits(edits, editor);
    responseEdits(edits, editor);
    edits.apply(call.looseJson());
    return Replies.json(view(call));
  }

  private static void contactEdits(Edits edits, EntityEditor editor) {
    edits
        .onText("add_email", address -> editor.addEmail(address, "Home"))
        .onText("remove_email", editor::removeEmail)
        .on("email_status", each -> editor.emailStatus(address(each), status(each)))
        .on("email_quality", each -> editor.emailQuality(address(each), quality(each)))
        .onText("add_number", number -> editor.addNumber(number, "Mobile"))
        .onText("remove_number", editor::removeNumber)
        .on("mobile_status", each -> editor.numberStatus(number(each), status(each)))
        .on("add_address", each -> editor.addAddress(Edits.required(each, "line"), place(each)))
        .onText("remove_address", editor::removeAddress);
  }

  private static void responseEdits(Edits edits, EntityEditor editor) {
    edits
        .on("respond", each -> editor.respond(word(each, 0), word(each, 1), word(each, 2)))
        .on("unrespond", each -> editor.unrespond(word(each, 0), word(each, 1), word(each, 2)));
  }

  private static String address(JsonNode sent) {
    return Edits.required(sent, "address");
  }

  private static String number(JsonNode sent) {
    return Edits.required(sent, "number");
  }

  private static String quality(JsonNode sent) {
    return Edits.required(sent, "quality");
  }

  private static @Nullable String status(JsonNode sent) {
    return Edits.optional(sent, "status");
  }

  private static PostalItem.Place place(JsonNode sent) {
    return new PostalItem.Place(
        Edits.optional(sent, "locality"),
        Edits.optional(sent, "region"),
        Edits.optional(sent, "postal_code"),
        Edits.optional(sent, "country"));
  }

  private static @Nullable String part(JsonNode name, int index) {
    return name.path(index).isTextual() ? name.path(index).asText() : null;
  }

  /** Section, field and response come as a list of three. */
  private static String word(JsonNode list, int index) {
    return Edits.text("[section, field, response]", list.path(index));
  }

  /** Out of this campaign; with {@code ?everywhere=true} out of the organization. */
  private Answer removePerson(Call call) {
    EntityEditor editor = control.edit(call.path("campaign"), call.path("id"));
    if (call.query("everywhere").orElse("").equals("true")) {
      editor.delete();
    } else {
      editor.removeFromCampaign();
    }
    return Replies.done();
  }

  private Answer responses(Call call) {
    return Replies.json(control.responses(call.path("campaign")));
  }

  private Answer editResponse(Call call) {
    String campaign = call.path("campaign");
    String id = call.path("id");
    new Edits()
        .onText("name", name -> control.renameResponse(campaign, id, name))
        .on("active", on -> control.activateResponse(campaign, id, on.asBoolean()))
        .apply(call.looseJson());
    return Replies.done();
  }

  private Answer deleteResponse(Call call) {
    control.deleteResponse(call.path("campaign"), call.path("id"));
    return Replies.done();
  }
}
