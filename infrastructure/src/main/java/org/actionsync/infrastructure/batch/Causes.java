package org.actionsync.infrastructure.batch;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that is behind a fault: what caused it, and what a failed commit met. */
final class Causes {

  private Causes() {}

  /** The fault, and everything behind it. */
  static Set<Throwable> of(Throwable fault) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>();
    note(fault, seen, open);
    while (!open.isEmpty()) {
      Throwable next = open.pop();
      note(next.getCause(), seen, open);
      for (Throwable suppressed : next.getSuppressed()) {
        note(suppressed, seen, open);
      }
    }
    return seen;
  }

  private static void note(@Nullable Throwable next, Set<Throwable> seen, Deque<Throwable> open) {
    if (next != null && seen.add(next)) {
      open.push(next);
    }
  }
}
