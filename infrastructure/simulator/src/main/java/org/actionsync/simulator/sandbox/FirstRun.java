package org.actionsync.simulator.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Brings a link through its first run, whichever part of that is still to come. */
final class FirstRun {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

  /** The statuses after which nothing more happens by itself. */
  private static final List<String> OVER =
      List.of("HELD", "PREVIEWED", "DONE", "FAILED", "CANCELLED", "DISCARDED");

  private final GraphQL server;
  private final Consumer<String> say;
  private final String link;

  FirstRun(GraphQL server, Consumer<String> say, String link) {
    this.server = server;
    this.say = say;
    this.link = link;
  }

  /** Looks at what a run would do, as an admin should, and enables the link. */
  void previewAndEnable() {
    say.accept("Previewing the first run");
    JsonNode preview =
        ask("mutation($id: ID!) { previewRun(linkId: $id) { id } }", link).path("previewRun");
    say.accept("It would do this: " + totals(awaitOver(preview.path("id").asText())));
    say.accept("Enabling the link");
    ask("mutation($id: ID!) { enableLink(id: $id) { id } }", link);
  }

  /** Waits for the first complete run; starts it if nothing else did, such as the timer. */
  void awaitDone() {
    JsonNode state =
        ask(
                "query($id: ID!) { campaignLink(id: $id)"
                    + " { lastCompleteAt lastRun { id status trigger } } }",
                link)
            .path("campaignLink");
    if (!state.path("lastCompleteAt").isMissingNode() && !state.path("lastCompleteAt").isNull()) {
      say.accept("Already set up: going on from the stored state");
      return;
    }
    JsonNode last = state.path("lastRun");
    String run =
        isUnderWay(last)
            ? last.path("id").asText()
            : ask("mutation($id: ID!) { startRun(linkId: $id) { id } }", link)
                .path("startRun")
                .path("id")
                .asText();
    say.accept("The first run is under way");
    JsonNode over = awaitOver(run);
    String status = over.path("status").asText();
    if (!status.equals("DONE")) {
      throw new IllegalStateException("The first run ended as " + status + ": " + over);
    }
    say.accept("The first run is DONE: " + totals(over));
  }

  private static boolean isUnderWay(JsonNode run) {
    return run.path("status").asText().equals("RUNNING");
  }

  private JsonNode awaitOver(String run) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      JsonNode state =
          ask(
                  "query($id: ID!) { run(id: $id) { status heldBecause totals { read matched created"
                      + " updated tagged untagged optedOut skipped refused held } } }",
                  run)
              .path("run");
      if (OVER.contains(state.path("status").asText())) {
        return state;
      }
      pause();
    }
    throw new IllegalStateException("The run did not end within " + PATIENCE.toMinutes() + " min");
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while a run was under way", e);
    }
  }

  private JsonNode ask(String question, String id) {
    return server.ask(question, Map.of("id", id));
  }

  /** The totals that are not nought, as words. */
  private static String totals(JsonNode run) {
    List<String> words = new ArrayList<>();
    for (Map.Entry<String, JsonNode> total : run.path("totals").properties()) {
      if (total.getValue().asInt() != 0) {
        words.add(total.getValue().asInt() + " " + total.getKey());
      }
    }
    return words.isEmpty() ? "nothing" : String.join(", ", words);
  }
}
