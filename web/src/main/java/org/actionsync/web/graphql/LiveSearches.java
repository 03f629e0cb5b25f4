package org.actionsync.web.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets only so many search a service at once. Such a search takes as long as all its pages do,
 * minutes where the service is slow. Without a limit those who search would keep all threads of the
 * server, and a run waiting that calls with the same key.
 */
@ApplicationScoped
class LiveSearches {

  /**
   * With one key may be a quarter of all, so that those of no group are in the way of the others.
   */
  private static final int PARTS = 4;

  @Inject Caller caller;

  @Inject
  @ConfigProperty(name = "actionsync.live-searches", defaultValue = "8")
  int most;

  private final Map<String, Integer> searching = new HashMap<>();

  /**
   * Does the search, unless too many are at it. A quarter of all, and one with each key, is for
   * admins alone, so that whoever may only look does not keep them from their work.
   *
   * @param where our name for the group or organization whose key it needs
   * @throws CodedException if they are too many
   */
  <T> T in(String where, Supplier<T> search) {
    begin(where);
    try {
      return search.get();
    } finally {
      end(where);
    }
  }

  private synchronized void begin(String where) {
    int part = Math.max(1, most / PARTS);
    boolean isAdmin = caller.may(Role.ADMIN);
    int all = searching.values().stream().mapToInt(Integer::intValue).sum();
    int there = searching.getOrDefault(where, 0);
    if (all >= most + (isAdmin ? part : 0) || there >= part + (isAdmin ? 1 : 0)) {
      throw new CodedException(
          ErrorCode.SERVICE_UNAVAILABLE, "Too many are searching; try again in a moment");
    }
    searching.put(where, there + 1);
  }

  private synchronized void end(String where) {
    searching.computeIfPresent(where, (known, there) -> there == 1 ? null : there - 1);
  }
}
