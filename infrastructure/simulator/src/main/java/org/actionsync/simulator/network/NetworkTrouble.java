package org.actionsync.simulator.network;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** What can befall Action Network that nobody does by hand. None of it is stored. */
public final class NetworkTrouble {

  private final NetworkState state;
  private final Clock clock;

  /** Trouble for the service with this state and clock. */
  public NetworkTrouble(NetworkState state, Clock clock) {
    this.state = state;
    this.clock = clock;
  }

  /** The group that a key opens, if it opens one. */
  public Optional<String> groupOfKey(String key) {
    synchronized (state) {
      return state.groupOfKey(key).map(group -> group.id);
    }
  }

  /** The name of a tag, by its id. */
  public Optional<String> tagName(String group, String id) {
    synchronized (state) {
      return state.group(group).tag(id).map(tag -> tag.name);
    }
  }

  /** A key opens nothing any more, until keys are {@linkplain #restoreKeys restored}. */
  public void revokeKey(String key) {
    synchronized (state) {
      state.revoke(key);
    }
  }

  /** Revoked keys open again what they opened. */
  public void restoreKeys() {
    synchronized (state) {
      state.restoreKeys();
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
        Instant now = clock.instant();
        state.groups.forEach(group -> state.search.note(now, state.searchable(group)));
      }
    }
  }

  /**
   * Does something and forgets what it changed. Editors opened before must not be used after, and
   * ids that were given are not given again.
   */
  public <T> T withoutTrace(Supplier<T> work) {
    synchronized (state) {
      NetworkState before = state.copy();
      try {
        return work.get();
      } finally {
        before.lastId = state.lastId;
        state.become(before);
      }
    }
  }
}
