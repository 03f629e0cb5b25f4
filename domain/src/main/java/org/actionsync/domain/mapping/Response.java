package org.actionsync.domain.mapping;

import org.actionsync.domain.contact.RemoteId;
import org.jspecify.annotations.Nullable;

/**
 * An Action Builder response, which its API calls a tag. It can be renamed there, the id stays.
 *
 * @param id Action Builder's identifier
 * @param section the section its field stands in
 * @param field the field it answers
 * @param name as last read
 * @param singleChoice whether an entity can have only one response of the field
 * @param universal whether one response holds in all campaigns, which makes it add-only; null as
 *     long as nobody knows, because the API does not say
 */
public record Response(
    RemoteId id,
    String section,
    String field,
    String name,
    boolean singleChoice,
    @Nullable Boolean universal) {

  /** Section, field and name as people read them. */
  public String path() {
    return section + " › " + field + " › " + name;
  }
}
