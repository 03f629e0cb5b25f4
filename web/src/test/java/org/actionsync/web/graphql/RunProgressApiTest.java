package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.actionsync.application.contract.Sample;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Total;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Following a run, as GraphQL answers it: each answer is complete, whatever it asks for. */
class RunProgressApiTest {

  private static final RunId RUN = new RunId("run-1");

  private FakeServer server;

  @BeforeEach
  void a_run_that_somebody_can_follow() {
    server = new FakeServer();
    Sample.connect(server.store);
    server.store.runs().begin(Sample.run("run-1", 1));
    server.audience.become(
        telling -> {
          telling.run();
          return true;
        });
  }

  @Test
  void every_answer_is_the_run_as_it_is_then() {
    Screen screen = follow("status progress totals { read }");

    server.store.runs().progress(RUN, 0.5);
    server.store.runs().count(RUN, Map.of(Total.READ, 7L));
    server.follow.look();
    end(RunStatus.DONE);

    assertThat(screen.answers)
        .extracting(JsonObject::toString)
        .containsExactly(
            "{\"runProgress\":{\"status\":\"RUNNING\",\"progress\":0.0,\"totals\":{\"read\":0}}}",
            "{\"runProgress\":{\"status\":\"RUNNING\",\"progress\":0.5,\"totals\":{\"read\":7}}}",
            "{\"runProgress\":{\"status\":\"DONE\",\"progress\":1.0,\"totals\":{\"read\":7}}}");
    assertThat(screen.isComplete).isTrue();
  }

  @Test
  void what_hangs_on_the_run_is_looked_up_anew_for_every_answer() {
    Screen screen = follow("link { id enabled } changes { totalCount }");

    server.store.links().unlink(Sample.run("run-1", 1).link());
    server.store.runs().progress(RUN, 0.5);
    server.follow.look();

    assertThat(screen.answers)
        .extracting(JsonObject::toString)
        .hasSize(2)
        .satisfiesExactly(
            first -> assertThat(first).contains("\"link\":{\"id\":\"link-1\""),
            then -> assertThat(then).contains("\"link\":null"));
  }

  @Test
  void whoever_goes_away_is_forgotten() {
    Screen screen = follow("status");

    screen.cancel();

    assertThat(server.follow.followers()).isZero();
  }

  @Test
  void a_run_that_is_not_there_cannot_be_followed() {
    assertThat(server.refusal("subscription { runProgress(id: \"nobody\") { id } }"))
        .isEqualTo("NOT_FOUND id");
    assertThat(server.refusal("subscription { runProgress(id: \"no id!\") { id } }"))
        .isEqualTo("NOT_FOUND id");
  }

  @Test
  void a_question_that_gets_one_answer_only_is_told_where_there_are_more() {
    FakeServer overHttp = new FakeServer();

    assertThat(overHttp.refusal("subscription { runProgress(id: \"run-1\") { id } }"))
        .isEqualTo("INVALID");
  }

  @Test
  void a_subscription_of_nothing_is_invalid() {
    assertThat(server.refusal("subscription { __typename }")).isEqualTo("INVALID");
  }

  private void end(RunStatus status) {
    Run run = server.store.runs().find(RUN).orElseThrow();
    server.store.runs().progress(RUN, 1);
    server.store.runs().save(run.ending(status, Sample.NOON, List.of()));
    server.follow.look();
  }

  private Screen follow(String fields) {
    ExecutionResult result =
        server.result("subscription { runProgress(id: \"run-1\") { " + fields + " } }");
    assertThat(result.getErrors()).isEmpty();
    Publisher<ExecutionResult> answers = result.getData();
    Screen screen = new Screen();
    answers.subscribe(screen);
    return screen;
  }

  private static final class Screen implements Subscriber<ExecutionResult> {

    private final List<JsonObject> answers = new ArrayList<>();
    private boolean isComplete;
    private @Nullable Subscription subscription;

    @Override
    public void onSubscribe(Subscription begun) {
      subscription = begun;
      begun.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ExecutionResult answer) {
      answers.add(FakeServer.coded(answer).getJsonObject("data"));
    }

    @Override
    public void onError(Throwable failure) {
      throw new AssertionError(failure);
    }

    @Override
    public void onComplete() {
      isComplete = true;
    }

    void cancel() {
      if (subscription != null) {
        subscription.cancel();
      }
    }
  }
}
