package org.actionsync.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.http.CallLimit;
import org.actionsync.simulator.http.Endpoint;
import org.actionsync.simulator.http.Json;
import org.actionsync.simulator.http.Routes;

/** All paths of the control endpoint. */
public final class ControlSite implements Endpoint {

  private final Controls controls;
  private final Routes routes = new Routes();
  private final Endpoint endpoint = Replies.explaining(routes);

  public ControlSite(Controls controls) {
    this.controls = controls;
    routes
        .on("GET", "/", ControlSite::explanation)
        .on("GET", "/sample", call -> Replies.json(controls.samplePeople()))
        .on("GET", "/calls", call -> Replies.json(controls.calls().counts()))
        .on("DELETE", "/calls", this::resetCalls)
        .on("GET", "/traffic", call -> Replies.json(controls.calls().traffic()))
        .on("GET", "/limit", call -> limit())
        .on("POST", "/limit", this::changeLimit)
        .on("POST", "/reset", this::reset);
    new FaultSite(controls.faults()).addTo(routes);
    new NetworkSite(controls.network()).addTo(routes);
    new BuilderSite(controls.builder()).addTo(routes);
  }

  public Routes routes() {
    return routes;
  }

  @Override
  public Answer answer(Call call) {
    return endpoint.answer(call);
  }

  private static Answer explanation(Call call) {
    try (InputStream text = ControlSite.class.getResourceAsStream("explanation.txt")) {
      if (text == null) {
        throw new IllegalStateException("The explanation is missing");
      }
      String body = new String(text.readAllBytes(), StandardCharsets.UTF_8);
      body = body.replace("$ORIGIN", call.origin());
      return new Answer(200, "text/plain; charset=utf-8", body, Map.of());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Answer resetCalls(Call call) {
    controls.calls().reset();
    return Replies.done();
  }

  private Answer limit() {
    int perSecond = controls.limit().perSecond();
    ObjectNode answer = Json.object();
    if (perSecond == CallLimit.NONE) {
      answer.put("limit", "none");
    } else {
      answer.put("limit", perSecond);
    }
    return Replies.json(answer);
  }

  private Answer changeLimit(Call call) {
    JsonNode sent = call.looseJson().path("limit");
    if (sent.asText().equals("none")) {
      controls.limit().change(CallLimit.NONE);
    } else if (sent.isInt() && sent.asInt() > 0) {
      controls.limit().change(sent.asInt());
    } else {
      throw new IllegalArgumentException("limit must be a number above 0, or \"none\"");
    }
    return limit();
  }

  private Answer reset(Call call) {
    controls.reset();
    return Replies.done();
  }
}
