package org.actionsync.simulator.builder;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** What can befall Action Builder that nobody does by hand. None of it is stored. */
public final class BuilderTrouble {

  private final BuilderState state;
  private final Clock clock;

  /** Trouble for the service with this state and clock. */
  public BuilderTrouble(BuilderState state, Clock clock) {
    this.state = state;
    this.clock = clock;
  }

  /** A key opens nothing any more, until keys are {@linkplain #restoreKeys restored}. */
  public void revokeKey(String key) {
    synchronized (state) {
      state.revoked.add(key);
    }
  }

  /** Revoked keys open again what they opened. */
  public void restoreKeys() {
    synchronized (state) {
      state.revoked.clear();
    }
  }

  /** Everybody moves so many places in the list that is read page by page. */
  public void movePeople(int places) {
    state.order.move(places);
  }

  /** Filters see things as they were so long ago; zero for as they are. */
  public void lagFilters(Duration lag) {
    synchronized (state) {
      state.search.lagBy(lag);
      if (state.search.lags()) {
        state.search.note(clock.instant(), state.searchable());
      }
    }
  }

  /**
   * Does something and forgets what it changed. Editors opened before must not be used after, and
   * ids that were given are not given again.
   */
  public <T> T withoutTrace(Supplier<T> work) {
    synchronized (state) {
      BuilderState before = state.copy();
      try {
        return work.get();
      } finally {
        before.lastId = state.lastId;
        before.lastNumber = state.lastNumber;
        state.become(before);
      }
    }
  }
}
