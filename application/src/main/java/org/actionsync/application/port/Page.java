package org.actionsync.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One page of a reading.
 *
 * @param items what is on it, possibly nothing
 * @param next where it goes on; empty after the last page
 * @param servedAt when the service answered, by its own clock
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, Optional<Cursor> next, Instant servedAt) {

  /** Copies the list. */
  public Page {
    items = List.copyOf(items);
  }
}
