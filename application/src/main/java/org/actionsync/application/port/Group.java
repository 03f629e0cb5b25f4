package org.actionsync.application.port;

/**
 * A connected Action Network group.
 *
 * @param id our name for it
 * @param name as its own actions call it, or as an admin does
 * @param keyHint the last four characters of its key
 * @param state whether the key works
 */
public record Group(GroupId id, String name, String keyHint, ConnectionState state) {}
