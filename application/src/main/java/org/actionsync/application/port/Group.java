package org.actionsync.application.port;

/**
 * A connected Action Network group.
 *
 * @param id our name for it
 * @param name as its own actions call it, or as an admin does
 * @param keyHint the last four characters of its key
 * @param state whether the key works
 */
public record Group(GroupId id, String name, String keyHint, ConnectionState state) {

  /** The same group under another name. */
  public Group named(String newName) {
    return new Group(id, newName, keyHint, state);
  }

  /** The same group in another state. */
  public Group in(ConnectionState newState) {
    return new Group(id, name, keyHint, newState);
  }
}
