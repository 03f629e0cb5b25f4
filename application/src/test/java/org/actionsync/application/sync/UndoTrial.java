package org.actionsync.application.sync;

import org.actionsync.domain.run.Run;

/** Takes runs of a world back, and approves that at once. */
record UndoTrial(World world) {

  /** The undo of {@code run}, carried out. */
  Run of(Run run) throws Exception {
    var store = world.store;
    var stored = new UndoChanges.Stored(store.runs(), store.plans(), store.pairs(), store.undos());
    Run waiting = new UndoChanges(stored, world.start).run(run.id());
    return world.now(world.decide.approve(waiting.id()));
  }
}
