package org.actionsync.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.actionsync.application.port.Undos;
import org.actionsync.domain.run.RunId;
import org.junit.jupiter.api.Test;

/** What {@link Undos} promises. */
public abstract class UndosContract {

  private final Undos undos = storage().undos();

  /** An empty storage. */
  protected abstract Storage storage();

  @Test
  void it_is_kept_what_each_undo_takes_back_before_it_is_begun() {
    Undos.Undone run = new Undos.Undone(Undos.What.RUN, "run-1");
    Undos.Undone pair = new Undos.Undone(Undos.What.PAIR, "pair-1");
    Undos.Undone again = new Undos.Undone(Undos.What.RETRY, "7");

    undos.keep(new RunId("undo-1"), run);
    undos.keep(new RunId("undo-2"), pair);
    undos.keep(new RunId("retry-1"), again);

    assertThat(undos.of(new RunId("undo-1"))).contains(run);
    assertThat(undos.of(new RunId("undo-2"))).contains(pair);
    assertThat(undos.of(new RunId("retry-1"))).contains(again);
    assertThat(undos.of(new RunId("run-1"))).isEmpty();
  }
}
