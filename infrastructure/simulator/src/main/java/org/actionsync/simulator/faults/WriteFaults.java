package org.actionsync.simulator.faults;

import com.fasterxml.jackson.databind.JsonNode;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.http.Endpoint;
import org.actionsync.simulator.http.Refusal;

/** Writes that are answered 200 and not done. */
final class WriteFaults {

  private final Insides insides;

  WriteFaults(Insides insides) {
    this.insides = insides;
  }

  /** As if it were done: only reading it back shows that it was not. */
  Answer dropped(Endpoint inner, Call call) {
    return insides.withoutTrace(() -> inner.answer(call));
  }

  /** Without what was asked; of somebody who would have been new nothing else can be said. */
  Answer ignored(Endpoint inner, Call call) {
    Answer claimed = dropped(inner, call);
    String person = person(claimed);
    if (!claimed.isSuccess() || person.isEmpty()) {
      return claimed;
    }
    try {
      Answer still = inner.answer(insides.readingOf(call, person));
      return still.isSuccess() ? still : claimed;
    } catch (Refusal nobody) {
      return claimed;
    }
  }

  /** The bare id of the person in an answer; empty if it is about something else. */
  private static String person(Answer answer) {
    JsonNode body = AnswerFaults.read(answer);
    JsonNode person = body.has("person") ? body.path("person") : body;
    String id = person.path("identifiers").path(0).asText("");
    boolean isPerson = person.path("_links").has("osdi:taggings") && !person.has("name");
    return isPerson ? id.substring(id.indexOf(':') + 1) : "";
  }
}
