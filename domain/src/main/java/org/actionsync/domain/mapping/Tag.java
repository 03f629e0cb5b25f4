package org.actionsync.domain.mapping;

import org.actionsync.domain.contact.RemoteId;

/**
 * An Action Network tag. The name can be changed in its web interface, the id stays.
 *
 * @param id Action Network's identifier
 * @param name as last read; unique in the group without regard to case
 */
public record Tag(RemoteId id, String name) {}
