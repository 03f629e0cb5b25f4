package org.actionsync.application.port;

import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.mapping.Tag;

/**
 * A tag or a response as its own service names it when it is put on somebody.
 *
 * @param id the service's identifier
 * @param section Action Builder's section; empty in Action Network
 * @param field Action Builder's field; empty in Action Network
 * @param name the name
 */
public record Label(RemoteId id, String section, String field, String name) {

  /** An Action Network tag. */
  public static Label of(Tag tag) {
    return new Label(tag.id(), "", "", tag.name());
  }

  /** An Action Builder response. */
  public static Label of(Response response) {
    return new Label(response.id(), response.section(), response.field(), response.name());
  }
}
