package org.actionsync.application.contract;

import static org.actionsync.application.contract.Sample.NOON;
import static org.actionsync.application.contract.Sample.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.Queues;
import org.actionsync.application.port.Queues.Sizes;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.port.Runs;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.plan.ChangeText;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Queues} promises. */
public abstract class QueuesContract {

  private static final LinkId LINK = new LinkId("link-1");

  private final Storage storage = storage();
  private final Queues queues = storage.queues();
  private final Runs runs = storage.runs();
  private final Plans plans = storage.plans();

  /** An empty storage. */
  protected abstract Storage storage();

  @BeforeEach
  void connect() {
    Sample.connect(storage);
  }

  @Test
  void nothing_waits_where_nothing_happened() {
    runs.begin(run("run-1", 1));

    assertThat(queues.sizes()).isEmpty();
  }

  @Test
  void everything_that_waits_is_counted_for_its_link() {
    plan("run-1", 1, "1", "2", "3");
    record("run-1", 0, Outcome.DONE);
    record("run-1", 1, Outcome.UNCERTAIN);
    storage.reviews().raise(question("open", 1));
    plan("run-3", 3, "1");
    end("run-3", RunStatus.HELD);

    assertThat(queues.sizes())
        .containsExactlyInAnyOrder(
            new Sizes(LINK, 1, 0, 0, 2), new Sizes(new LinkId("link-3"), 0, 0, 1, 1));
  }

  @Test
  void a_settled_question_does_not_wait() {
    storage.reviews().raise(question("settled", 1));
    runs.begin(run("run-1", 1));
    assertThat(queues.sizes()).containsExactly(new Sizes(LINK, 1, 0, 0, 0));

    storage
        .reviews()
        .settleItself(LINK, ReviewItem.Kind.MATCH, Side.BUILDER, new RemoteId("e-settled"), NOON);

    assertThat(queues.sizes()).isEmpty();
  }

  @Test
  void what_was_planned_by_an_earlier_run_or_for_a_preview_does_not_wait() {
    plan("run-1", 1, "1");
    end("run-1", RunStatus.INTERRUPTED);
    assertThat(queues.sizes()).containsExactly(new Sizes(LINK, 0, 0, 0, 1));

    plan("run-2", 1, "1");
    end("run-2", RunStatus.PREVIEWED);

    assertThat(queues.sizes()).isEmpty();
  }

  @Test
  void what_is_set_aside_waits_until_something_else_is_done_about_the_person() {
    plan("run-1", 1, "1", "2");
    record("run-1", 0, Outcome.SET_ASIDE);
    record("run-1", 1, Outcome.SET_ASIDE);
    end("run-1", RunStatus.DONE);
    assertThat(queues.sizes()).containsExactly(new Sizes(LINK, 0, 2, 0, 0));

    plan("run-2", 1, "2");
    record("run-2", 0, Outcome.DONE);
    end("run-2", RunStatus.DONE);

    assertThat(queues.sizes()).containsExactly(new Sizes(LINK, 0, 1, 0, 0));
  }

  private void plan(String id, int link, String... people) {
    runs.begin(run(id, link));
    plans.add(new RunId(id), List.of(people).stream().map(QueuesContract::update).toList());
  }

  private static Change update(String person) {
    return new Change(
        Side.NETWORK,
        ChangeKind.UPDATE,
        new RemoteId("a-" + person),
        new RemoteId("e-" + person),
        new Patch(Map.of(Field.GIVEN_NAME, "Ana"), Map.of(), Set.of()),
        Map.of(),
        new ChangeText("reason", "before", "asked"));
  }

  private void record(String run, int index, Outcome outcome) {
    PlannedChange change = plans.page(new RunId(run), null, null, null, 10).items().get(index);
    plans.record(change.became(outcome, null, null, NOON));
  }

  private void end(String id, RunStatus status) {
    Run run = runs.find(new RunId(id)).orElseThrow();
    runs.save(run.ending(status, NOON, List.of()));
  }

  private static ReviewItem question(String id, int link) {
    return new ReviewItem(
        new ReviewId(id),
        new LinkId("link-" + link),
        ReviewItem.Kind.MATCH,
        null,
        new RemoteId("e-" + id),
        "Who?",
        List.of(),
        NOON,
        null);
  }
}
