package org.actionsync.application.linking;

import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.Links;
import org.actionsync.domain.contact.TagKey;

/** Takes a mapping away. Tags and responses stay on everybody who has them. */
public final class Unmap {

  private final Links links;

  /** Takes mappings out of {@code links}. */
  public Unmap(Links links) {
    this.links = links;
  }

  /**
   * Forgets the mapping.
   *
   * @throws SetUpRefused if there is no such mapping
   */
  public void unmap(TagKey id) throws SetUpRefused {
    if (links.mapping(id).isEmpty()) {
      throw SetUpRefused.unknown("id", "mapping");
    }
    links.removeMapping(id);
  }
}
