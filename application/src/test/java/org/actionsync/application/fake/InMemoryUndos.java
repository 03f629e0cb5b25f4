package org.actionsync.application.fake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.actionsync.application.port.Undos;
import org.actionsync.domain.run.RunId;

final class InMemoryUndos implements Undos {

  private final Map<RunId, Undone> byRun = new HashMap<>();

  @Override
  public synchronized void keep(RunId undo, Undone undone) {
    byRun.put(undo, undone);
  }

  synchronized void forget(Predicate<Undone> about) {
    byRun.values().removeIf(about);
  }

  @Override
  public synchronized Optional<Undone> of(RunId undo) {
    return Optional.ofNullable(byRun.get(undo));
  }
}
