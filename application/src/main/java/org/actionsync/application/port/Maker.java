package org.actionsync.application.port;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Who had something made that opens the door, and therefore may know it.
 *
 * @param name as the audit log calls them
 * @param token our name for the API token that they showed; null when they showed none
 */
public record Maker(String name, @Nullable String token) {

  public Maker {
    requireNonNull(name, "name");
  }
}
