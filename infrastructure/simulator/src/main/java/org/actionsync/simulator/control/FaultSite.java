package org.actionsync.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.actionsync.simulator.faults.FaultKind;
import org.actionsync.simulator.faults.FaultRule;
import org.actionsync.simulator.faults.FaultRule.Subject;
import org.actionsync.simulator.faults.FaultRule.When;
import org.actionsync.simulator.faults.FaultRule.Where;
import org.actionsync.simulator.faults.Faults;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.http.Json;
import org.actionsync.simulator.http.Routes;
import org.jspecify.annotations.Nullable;

/** Faults over the control endpoint: one rule, or a script of them in {@code faults}. */
final class FaultSite {

  private final Faults faults;

  FaultSite(Faults faults) {
    this.faults = faults;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/faults", call -> Replies.json(faults.list()))
        .on("POST", "/faults", this::add)
        .on("DELETE", "/faults", this::clear)
        .on("DELETE", "/faults/{id}", this::remove);
  }

  /** All of a script are understood before the first one is put in force. */
  private Answer add(Call call) {
    JsonNode sent = call.looseJson();
    List<FaultRule> rules = new ArrayList<>();
    if (sent.has("faults")) {
      sent.path("faults").forEach(each -> rules.add(rule(each)));
    } else {
      rules.add(rule(sent));
    }
    ArrayNode ids = Json.array();
    rules.forEach(rule -> ids.add(faults.add(rule)));
    return Replies.json(Json.object().set("ids", ids));
  }

  private Answer clear(Call call) {
    faults.clear();
    return Replies.done();
  }

  private Answer remove(Call call) {
    faults.remove(number(call.path("id")));
    return Replies.done();
  }

  private static FaultRule rule(JsonNode sent) {
    Building rule = new Building(FaultRule.of(kind(Edits.required(sent, "kind"))));
    Edits edits = new Edits().onText("kind", kind -> {});
    where(edits, rule);
    when(edits, rule);
    edits
        .on("seconds", each -> rule.change(r -> r.seconds(each.asInt())))
        .on("millis", each -> rule.change(r -> r.millis(each.asLong())))
        .onText("person", each -> rule.subject(s -> new Subject(each, s.other(), s.tag())))
        .onText("other", each -> rule.subject(s -> new Subject(s.person(), each, s.tag())))
        .onText("tag", each -> rule.subject(s -> new Subject(s.person(), s.other(), each)))
        .apply(sent);
    return rule.built;
  }

  private static void where(Edits edits, Building rule) {
    edits
        .onText("service", each -> rule.change(r -> r.in(each)))
        .onText("method", each -> rule.where(w -> where(w, each, w.path())))
        .onText("path", each -> rule.where(w -> where(w, w.method(), each)))
        .onText("key", each -> rule.change(r -> r.withKey(each)));
  }

  private static Where where(Where old, @Nullable String method, @Nullable String path) {
    return new Where(old.service(), method, path, old.key());
  }

  private static void when(Edits edits, Building rule) {
    edits
        .on("nth", each -> rule.change(r -> r.nth(each.asInt())))
        .on("every", each -> rule.change(r -> r.every(each.asInt())))
        .on("rate", each -> rule.change(r -> r.rate(each.asDouble(), r.when().seed())))
        .on("seed", each -> rule.change(r -> r.rate(r.when().rate(), each.asLong())))
        .on("in_a_row", each -> rule.change(r -> r.inARow(each.asInt())))
        .on("times", each -> rule.change(r -> r.times(each.asInt())))
        .on("from", each -> rule.when(w -> from(w, each.asInt())));
  }

  private static When from(When old, int number) {
    return new When(number, old.every(), old.rate(), old.seed(), old.inARow(), old.times());
  }

  private static FaultKind kind(String name) {
    try {
      return FaultKind.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      String known = List.of(FaultKind.values()).toString();
      throw new IllegalArgumentException("No fault " + name + "; known: " + known, unknown);
    }
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("Not a number: " + text);
    }
    return Integer.parseInt(text);
  }

  /** A rule that grows with every property that is read. */
  private static final class Building {
    private FaultRule built;

    Building(FaultRule begun) {
      this.built = begun;
    }

    void change(UnaryOperator<FaultRule> change) {
      built = change.apply(built);
    }

    void where(UnaryOperator<Where> change) {
      built = built.with(change.apply(built.where()));
    }

    void when(UnaryOperator<When> change) {
      built = built.with(change.apply(built.when()));
    }

    void subject(UnaryOperator<Subject> change) {
      built = built.with(change.apply(built.subject()));
    }
  }
}
