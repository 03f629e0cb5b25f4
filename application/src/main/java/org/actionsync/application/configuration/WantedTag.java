package org.actionsync.application.configuration;

import org.actionsync.domain.mapping.Tag;

/**
 * A tag that a file asks for, as far as it is there.
 *
 * @param tag the tag, or what stands for it until it is made
 * @param presence whether it is there
 */
record WantedTag(Tag tag, Presence presence) {

  enum Presence {
    THERE,
    /** It is to be made. */
    MISSING,
    /** Something earlier in the file has it made. */
    PROMISED
  }

  boolean isThere() {
    return presence == Presence.THERE;
  }

  /** For people to read. */
  String words() {
    return "'" + tag.name() + "'" + (presence == Presence.MISSING ? ", made for it" : "");
  }
}
